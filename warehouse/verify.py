"""Reading a finished database whole, as a reader would, before anyone is sent to it."""

from pathlib import Path

import duckdb

from warehouse.identifier import identifier
from warehouse.lockdown import open_read_only


class DamagedDraft(Exception):
    """The database does not hold what its writer says."""


def scan(database: Path, expected: dict[str, int]) -> dict[str, int]:
    """Rows of every table, after every block of it was read and its checksum compared.

    Takes    expected: table -> rows it must hold.
    Errors   DamagedDraft when a table is missing, short, or unreadable.
    """
    try:
        with open_read_only(database) as con:
            names = con.execute(
                "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()"
            ).fetchall()
            counted = {}
            for (name,) in names:
                table = identifier(name)
                whole = f"SELECT count(*), bit_xor(hash({table})) FROM {table}"
                counted[name] = con.execute(whole).fetchall()[0][0]
    except duckdb.Error as error:
        raise DamagedDraft(str(error)) from error
    for name, rows in expected.items():
        if counted.get(name) != rows:
            raise DamagedDraft(f"{name} 应有 {rows} 行，实有 {counted.get(name, 0)} 行")
    return counted
