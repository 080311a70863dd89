"""The quiet mark beside a figure that does not go with others; its text shows on hover."""

from html import escape

SIGN = "注"


def mark(text) -> str:
    """The mark, '' where there is nothing to say (also for a missing value of a frame)."""
    if not isinstance(text, str) or not text:
        return ""
    said = escape(text, quote=True)
    return f'<sup class="remark" title="{said}" aria-label="{said}" tabindex="0">{SIGN}</sup>'
