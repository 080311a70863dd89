"""Where a workspace lies, and where its snapshots lie in it."""

import os
from pathlib import Path

WAREHOUSE = "warehouse"


def workspace_folder() -> Path:
    """The workspace in use: the environment's WORKSPACE, else data/ beside the code."""
    named = os.environ.get("WORKSPACE")
    return Path(named) if named else Path(__file__).parent.parent / "data"


def store_folder(workspace: Path) -> Path:
    """The folder of the snapshots of a workspace."""
    return Path(workspace) / WAREHOUSE
