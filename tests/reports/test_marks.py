"""Marks on dates, as analysts write them."""

import pytest

from reports.marks import LONGEST, MOST, Mark, note, read_marks, told


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("", []),
        ("2026-03 有序用电", [Mark(2026, 3, "有序用电")]),
        (
            "2026年7月 新口径；2025.11：技改投产",
            [Mark(2025, 11, "技改投产"), Mark(2026, 7, "新口径")],
        ),
        (" 2026/3，限电 ;; ", [Mark(2026, 3, "限电")]),
        ("2026-3 限电 2 周", [Mark(2026, 3, "限电 2 周")]),
    ],
)
def test_a_mark_is_a_month_and_a_few_words(written, marks):
    assert read_marks(written) == (marks, [])


@pytest.mark.parametrize(
    "written",
    ["限电", "2026-13 限电", "2026-00 限电", "2026-03", "26-03 限电", "2026-03 " + "长" * 13],
)
def test_what_is_no_mark_is_told_with_its_rule(written):
    marks, unknown = read_marks(written)
    assert (marks, len(unknown)) == ([], 1)
    assert unknown[0][:20] in told(unknown)
    assert str(LONGEST) in told(unknown)


def test_there_are_only_so_many():
    marks, unknown = read_marks("；".join(f"2026-{n:02d} 甲" for n in range(1, 12)))
    assert (len(marks), len(unknown)) == (MOST, 3)


def test_the_file_names_them_with_their_months():
    marks, _ = read_marks("2026-03 限电")
    assert note(marks) == "标记：2026年3月 限电"
    assert note([]) == told([]) == ""
