"""Names beside points: where they fit on the narrowest screen, so that they fit on every one."""

from dataclasses import dataclass

CHARACTER_PX = 13
LINE_PX = 15
OFF_PX = 3

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Label:
    """A name at a point: the anchors and shifts of a plotly annotation."""

    xanchor: str
    yanchor: str
    xshift: float
    yshift: float


def beside(
    points: list[tuple[float, float, float, str]], order: list[int], taken: list[Box], across: float
) -> dict[int, Label]:
    """Where each name goes: right, left, above or below its point; those without room are absent.

    Takes    points: x and y in pixels from the top left, radius, name. order: who chooses first.
             taken: what no name may cover. across: the width of the plot in pixels.
    """
    discs = [(x - r, y - r, x + r, y + r) for x, y, r, _ in points]
    found: dict[int, Label] = {}
    held = list(taken)
    for n in order:
        x, y, radius, name = points[n]
        others = [*discs[:n], *discs[n + 1 :], *held]
        for box, label in _places(x, y, radius, CHARACTER_PX * len(name)):
            is_inside = box[0] >= 0 and box[2] <= across and box[1] >= 0
            if is_inside and not any(_touch(box, other) for other in others):
                held.append(box)
                found[n] = label
                break
    return found


def _places(x: float, y: float, radius: float, width: float) -> list[tuple[Box, Label]]:
    off, half = radius + OFF_PX, LINE_PX / 2
    return [
        ((x + off, y - half, x + off + width, y + half), Label("left", "middle", off, 0)),
        ((x - off - width, y - half, x - off, y + half), Label("right", "middle", -off, 0)),
        (
            (x - width / 2, y - off - LINE_PX, x + width / 2, y - off),
            Label("center", "bottom", 0, off),
        ),
        (
            (x - width / 2, y + off, x + width / 2, y + off + LINE_PX),
            Label("center", "top", 0, -off),
        ),
    ]


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
