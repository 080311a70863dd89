"""Opening a snapshot so that SQL in it can read the snapshot and nothing else on the machine."""

from pathlib import Path

import duckdb

READ_ONLY = {
    "enable_external_access": "false",
    "lock_configuration": "true",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
}
VISITOR = {"threads": "2", "memory_limit": "2GB", "max_execution_time": "5000"}


def open_read_only(
    database: Path, limits: dict[str, str] | None = None
) -> duckdb.DuckDBPyConnection:
    """A read-only database; a visitor gets the limits VISITOR, a scan of it all gets none."""
    return duckdb.connect(str(database), read_only=True, config=READ_ONLY | (limits or {}))
