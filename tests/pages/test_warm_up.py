"""The overview is made before its readers come: piece by piece, until told to stop."""

import pytest

from pages.overview import board, warm_up
from warehouse import open_snapshot, store_folder, writing

PIECES = 5


@pytest.fixture
def waits(own_demo_workspace, monkeypatch):
    """The waits between pieces, counted, over a demo city of the test's own."""
    monkeypatch.setenv("WORKSPACE", str(own_demo_workspace))
    return []


def test_the_newest_twelve_months_are_made_with_a_pause_before_each_piece(waits):
    warm_up.earlier(lambda seconds: bool(waits.append(seconds)))
    assert waits == [warm_up.PAUSE_SECONDS] * warm_up.EARLIER_MONTHS * PIECES


def test_a_server_that_stops_is_not_kept_waiting(waits):
    warm_up.earlier(lambda seconds: waits.append(seconds) or len(waits) == 3)
    assert len(waits) == 3


def test_warming_ends_when_another_snapshot_is_published(waits, own_demo_workspace):
    def publish_at_the_third(seconds):
        waits.append(seconds)
        if len(waits) == 3:
            with writing(store_folder(own_demo_workspace)) as writer:
                writer.publish(lambda con: {"other": True})
        return False

    before = open_snapshot(own_demo_workspace).id
    warm_up.earlier(publish_at_the_third)
    assert len(waits) == 3
    assert open_snapshot(own_demo_workspace).id != before


def test_the_blocks_of_a_page_and_the_months_of_a_year_share_one_reading(waits):
    warm_up.newest()
    key = (open_snapshot().id, "public")
    assert board.read(key, 2026) is board.read(key, 2026)
    found, home, above, parts = board.read(key, 2026)
    assert found.at("value_added", home, 2023, 11) is not None
    assert all(found.at("value_added", area, 2026, 10) is not None for area in [above, *parts])
