"""Make the overview before the readers come: the newest month, then quietly the months before."""

import json
from collections.abc import Callable, Iterator

import plotly.io

from pages.overview import board
from pages.parts import alarm, block, choice, masthead, snapshot
from warehouse import open_snapshot

EARLIER_MONTHS = 12
PAUSE_SECONDS = 0.2


def newest() -> None:
    """Every cached piece of the newest month, and the libraries that the first figure needs."""
    snapshot.pin()
    for year, month, _ in months()[:1]:
        for make in pieces(year, month, ""):
            make()


def earlier(is_over: Callable[[float], bool]) -> None:
    """The twelve newest months as the address names them, one piece at a time.

    A reader who comes meanwhile waits for a piece at most, some 20 ms. Ends early when another
    snapshot is published: nobody will ask for these pieces again.

    Takes    is_over: waits so many seconds and says whether the server is being stopped.
    """
    key = snapshot.pin().id
    for year, month, _ in months()[:EARLIER_MONTHS]:
        for make in pieces(year, month, f"{year}-{month:02d}"):
            if is_over(PAUSE_SECONDS) or open_snapshot().id != key:
                return
            make()


def months() -> list[tuple[int, int, str]]:
    """The months of the overview, newest first."""
    key = snapshot.key()
    return choice.months_of(key, "value_added", snapshot.home(key))


def pieces(year: int, month: int, kept: str) -> Iterator[Callable[[], object]]:
    """What a run of the overview takes from the caches, each to be made by a call."""
    key = snapshot.key()
    yield lambda: masthead.items(key, year, month)
    yield lambda: board.board(key, year, month, kept)
    yield lambda: alarm.alarms(key, year, month, kept)
    yield lambda: figure(board.divergence(key, year, month))
    yield lambda: figure(board.pulled(key, year, month))


def figure(piece: dict) -> None:
    """A piece's figure, checked and written once."""
    if not piece["is_empty"]:
        checked = block.checked(json.dumps(piece["figure"]))
        plotly.io.to_json(checked.to_dict(), validate=False)
