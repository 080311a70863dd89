"""Names of tables and columns inside SQL, where values are bound but names cannot be."""

import re

PLAIN = re.compile(r"[a-z_][a-z0-9_]*")


def identifier(name: str) -> str:
    """A name of ours, quoted; anything but small letters, digits and _ is an error."""
    if not PLAIN.fullmatch(name):
        raise ValueError(f"not a name of a table or column: {name!r}")
    return f'"{name}"'
