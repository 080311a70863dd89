"""The house rules that a machine can hold: docs/decisions and the README say why.

Each rule is a function from a parsed file to the lines that break it, and each is shown to bite.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("pages", "charts", "metrics", "etl", "reports", "access", "warehouse")

# Who may import whom among our own rooms (a __main__.py is a face and may also open the warehouse).
MAY_IMPORT = {
    "metrics": {"metrics"},
    "charts": {"charts"},
    "warehouse": {"warehouse"},
    "access": {"access", "warehouse"},
    "etl": {"etl", "metrics", "warehouse"},
    "reports": {"reports", "metrics", "charts", "warehouse"},
    "pages": {"pages", "charts", "metrics", "reports", "access", "warehouse", "etl"},
    "app": {"pages", "charts", "metrics", "reports", "access", "warehouse"},
}
ONLY_AT_THE_GLASS = {
    "metrics": {"streamlit", "plotly", "pandas", "duckdb"},
    "charts": {"streamlit", "duckdb"},
}
VAGUE_NAMES = {"utils", "helpers", "common", "core", "manager"}
LONGEST_MODULE = 260


def sources() -> list[Path]:
    """Every Python file of the product, tests left out."""
    files = [ROOT / "app.py"]
    for room in (*ROOMS, "deploy"):
        files += sorted((ROOT / room).rglob("*.py"))
    return [file for file in files if file.exists()]


def imported(tree: ast.AST) -> list[tuple[int, str]]:
    """(line, top-level package) of every import."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name.split(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.append((node.lineno, node.module.split(".")[0]))
    return found


def foreign_imports(tree: ast.AST, room: str, is_face: bool = False) -> list[int]:
    allowed = MAY_IMPORT.get(room, set()) | ({"warehouse", "etl"} if is_face else set())
    own = {*ROOMS, "app", "deploy"}
    banned = set() if is_face else ONLY_AT_THE_GLASS.get(room, set())
    return [
        line
        for line, name in imported(tree)
        if (name in own and name not in allowed) or name in banned
    ]


def sql_from_strings(tree: ast.AST) -> list[int]:
    """execute(f"...") or execute("..." + x) or execute("...".format(x)): values must be bound."""
    lines = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if node.func.attr not in {"execute", "executemany", "sql", "query"}:
            continue
        first = node.args[0]
        is_built = isinstance(first, ast.BinOp) or (
            isinstance(first, ast.JoinedStr)
            and any(isinstance(part, ast.FormattedValue) for part in first.values)
        )
        is_format = isinstance(first, ast.Call) and getattr(first.func, "attr", "") == "format"
        if is_built or is_format:
            lines.append(node.lineno)
    return lines


def unsafe_calls(tree: ast.AST) -> list[int]:
    """unsafe_allow_*, pickles, caches on disk, lenient decoding, ignored CSV errors."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg:
            is_lenient = node.arg in {"errors", "encoding_errors"} and (
                not isinstance(node.value, ast.Constant) or node.value.value != "strict"
            )
            if (
                node.arg.startswith("unsafe_allow")
                or node.arg in {"persist", "ignore_errors"}
                or is_lenient
            ):
                lines.append(node.value.lineno)
        if isinstance(node, ast.Attribute) and node.attr in {"read_pickle", "to_pickle"}:
            lines.append(node.lineno)
    return lines + [line for line, name in imported(tree) if name in {"pickle", "joblib", "shelve"}]


def frames_as_cache_keys(tree: ast.AST) -> list[int]:
    """A cached function takes the snapshot id and plain values, never a frame or a `_scope`."""
    lines = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef):
            continue
        if not any("cache_data" in ast.unparse(item) for item in node.decorator_list):
            continue
        for argument in node.args.args + node.args.kwonlyargs:
            kind = ast.unparse(argument.annotation) if argument.annotation else ""
            if argument.arg.startswith("_") or "DataFrame" in kind or "Series" in kind:
                lines.append(argument.lineno)
    return lines


def connections(tree: ast.AST) -> list[int]:
    """duckdb.connect: only the warehouse and the writer hold a connection."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "duckdb.connect"
    ]


def room_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def breaches(rule, files) -> list[str]:
    found = []
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found += [f"{file.relative_to(ROOT)}:{line}" for line in rule(tree, file)]
    return found


def test_rooms_import_only_whom_they_may():
    def rule(tree, file):
        return foreign_imports(tree, room_of(file), file.name == "__main__.py")

    files = [file for file in sources() if room_of(file) != "deploy"]
    assert breaches(rule, files) == []


@pytest.mark.parametrize("rule", [sql_from_strings, unsafe_calls, frames_as_cache_keys])
def test_dangerous_habits_are_absent(rule):
    assert breaches(lambda tree, _: rule(tree), sources()) == []


def test_only_the_warehouse_and_the_writer_hold_connections():
    files = [file for file in sources() if room_of(file) not in {"warehouse", "etl"}]
    files = [file for file in files if file.name != "__main__.py"]
    assert breaches(lambda tree, _: connections(tree), files) == []


@pytest.mark.parametrize(
    ("rule", "bad"),
    [
        (sql_from_strings, 'con.execute(f"select {name}")'),
        (sql_from_strings, 'con.execute("select " + name)'),
        (sql_from_strings, 'con.sql("select {}".format(name))'),
        (unsafe_calls, "st.markdown(x, unsafe_allow_html=True)"),
        (unsafe_calls, "import pickle"),
        (unsafe_calls, "pd.read_pickle(path)"),
        (unsafe_calls, 'data.decode("utf-8", errors="replace")'),
        (unsafe_calls, "@st.cache_data(persist='disk')\ndef f(): ..."),
        (frames_as_cache_keys, "@st.cache_data\ndef f(frame: pd.DataFrame): ..."),
        (frames_as_cache_keys, "@st.cache_data\ndef f(_scope): ..."),
        (connections, "con = duckdb.connect()"),
        (lambda tree: foreign_imports(tree, "metrics"), "import pandas"),
        (lambda tree: foreign_imports(tree, "charts"), "from metrics import growth"),
    ],
)
def test_each_rule_bites(rule, bad):
    assert rule(ast.parse(bad)) != []


def test_no_page_lies_directly_in_pages():
    """A script there wakes Streamlit's old page mechanism, which bypasses app.py and rights."""
    assert [file.name for file in (ROOT / "pages").glob("*.py") if file.name != "__init__.py"] == []


def test_modules_are_short_and_named_for_a_noun():
    too_long = [
        f"{file.relative_to(ROOT)}: {count}"
        for file in sources()
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    ]
    vague = [str(file.relative_to(ROOT)) for file in sources() if file.stem in VAGUE_NAMES]
    assert (too_long, vague) == ([], [])


def test_every_public_function_says_what_it_is():
    silent = []
    for file in sources():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        silent += [
            f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ]
    assert silent == []
