"""Make the overview before the first reader comes."""

import json

import plotly.io

from pages.overview import board
from pages.parts import alarm, block, choice, masthead, snapshot


def newest() -> None:
    """Every cached piece of the newest month, and the libraries that the first figure needs."""
    snapshot.pin()
    key = snapshot.key()
    months = choice.months_of(key, "value_added", snapshot.home(key))
    if not months:
        return
    year, month, _ = months[0]
    masthead.items(key, year, month)
    board.board(key, year, month, "")
    alarm.alarms(key, year, month, "")
    for piece in (board.divergence(key, year, month), board.pulled(key, year, month)):
        if not piece["is_empty"]:
            plotly.io.to_json(block.checked(json.dumps(piece["figure"])).to_dict(), validate=False)
