"""How often a law is tried: as often as it states, ten times as often by `make test-long`."""

from hypothesis import settings

USUAL = 100  # what Hypothesis tries where a test says nothing


def examples(number: int, **more) -> settings:
    """So many examples in CI; the profile of tests/conftest.py multiplies them."""
    return settings(max_examples=number * settings.default.max_examples // USUAL, **more)
