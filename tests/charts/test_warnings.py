"""A warning has a shape, a word, and whom it is about."""

from charts.warnings import Warned, warnings


def test_level_is_told_by_shape_and_word_and_names_are_escaped():
    html = warnings(
        [Warned("red", "<永和县>", "增加值连续负增长", "下降 1.8%", "8月起", "x?a=1&b=2")]
    )
    assert '<span class="level red"><span class="shape"></span>红' in html
    assert "&lt;永和县&gt;" in html
    assert 'href="x?a=1&amp;b=2"' in html
    assert 'role="listitem"' in html
