"""What goes wrong is told by an id; the text of the error reaches the log only."""

import logging

from streamlit.testing.v1 import AppTest

SECRET = "canary-7f3a at /srv/data SELECT * FROM figure"


def failing(text):
    from pages.parts import trouble

    try:
        raise RuntimeError(text)
    except RuntimeError as error:
        trouble.show(error)


def test_the_reader_sees_an_id_and_the_log_has_the_rest(caplog):
    with caplog.at_level(logging.ERROR, logger="dashboard"):
        page = AppTest.from_function(failing, args=(SECRET,), default_timeout=60).run()
    shown = "".join(block.proto.body for block in page.get("html"))
    assert "canary" not in shown
    assert "SELECT" not in shown
    name = caplog.records[0].getMessage().split()[-1]
    assert name in shown
    assert SECRET in caplog.text


def outdated():
    from pages.parts import trouble
    from warehouse import UnknownName

    trouble.show(UnknownName("no table 'triangle' in snapshot 20260101"))


def test_a_snapshot_of_an_older_version_is_told_with_its_cure():
    page = AppTest.from_function(outdated, default_timeout=60).run()
    shown = "".join(block.proto.body for block in page.get("html"))
    assert "python -m etl publish" in shown
    assert "triangle" not in shown
