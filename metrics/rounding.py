"""Rounding the way a statistics bureau rounds: half up, on the decimals as printed."""

import ibis

# A printed decimal is stored as a binary number a hair beside it: 2.675 is 2.67499999999999982.
# The hair is far below half a unit of the next decimals, so it is added back before the cut.
HAIR = 5e-7


def half_up(value: ibis.expr.types.NumericValue, decimals) -> ibis.expr.types.NumericValue:
    """A value rounded half up (half away from zero), counted in units of its last decimal.

    Takes    a column; decimals: a number or a column.
    Returns  a whole number as float: 2.675 at two decimals is 268.0; equal results are a tie.
    Source   docs/methods.md#half_up
    """
    scaled = value * ibis.literal(10.0) ** decimals
    return scaled.sign() * (scaled.abs() + 0.5 + HAIR).floor()
