"""The menu, and addresses that lead from page to page."""

import base64
import os
from html import escape
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from charts import theme

ROOT = Path(__file__).parents[2]

# (file, title in the menu, address, in the menu?): a page that is reached from another is hidden.
PAGES = (
    ("pages/overview/city.py", "总览", "", True),
    ("pages/county/ranking.py", "区县", "county", True),
    ("pages/county/profile.py", "区县画像", "county-profile", False),
    ("pages/chain/panorama.py", "产业链", "chain", True),
    ("pages/chain/profile.py", "产业链画像", "chain-profile", False),
    ("pages/park/per_mu.py", "园区", "park", True),
    ("pages/park/lab.py", "评价推演", "park-lab", False),
    ("pages/explore/bench.py", "探索", "explore", True),
    ("pages/explore/ledger.py", "累计台账", "ledger", False),
    ("pages/explore/trace.py", "溯源", "trace", False),
    ("pages/sources/status.py", "数据", "status", True),
    ("pages/sources/dictionary.py", "指标", "dictionary", True),
)

# Handing in and publishing need a right: the page is there only where the environment says so.
INTAKE = ("pages/sources/intake.py", "接收", "intake", True)
INTAKE_SETTING = "INTAKE"


def is_on(setting: str) -> bool:
    """Whether a setting of the environment says on; off by default."""
    return os.environ.get(setting, "").strip().lower() == "on"


def is_intake_open() -> bool:
    """Whether this server takes files in: INTAKE=on."""
    return is_on(INTAKE_SETTING)


def takes_files(page) -> bool:
    """Whether a page is the one that takes files in: it opens before there is anything to see."""
    return is_intake_open() and page.url_path == INTAKE[2]


def known() -> tuple[tuple[str, str, str, bool], ...]:
    """The pages that this server has."""
    return (*PAGES, INTAKE) if is_intake_open() else PAGES


def pages() -> list:
    """Every page, for st.navigation."""
    return [
        st.Page(
            str(ROOT / file),
            title=title,
            url_path=path or None,
            default=not path,
            visibility="visible" if is_shown else "hidden",
        )
        for file, title, path, is_shown in known()
    ]


def file_of(path: str) -> str | None:
    """The page file behind an address, or None when this build has no such page."""
    return next((str(ROOT / file) for file, _, other, _ in known() if other == path), None)


def address(path: str, **choices: str) -> str:
    """A relative link to a page with its choices; '' where this build has no such page."""
    if file_of(path) is None:
        return ""
    chosen = urlencode({name: code for name, code in choices.items() if code})
    return f"{path or '.'}{'?' if chosen else ''}{chosen}"


def wordmark(name: str) -> None:
    """The name of the workspace beside the menu, drawn in the ink of the scheme."""
    st.logo(wordmark_svg(name), size="medium", link=None)


def wordmark_svg(name: str) -> str:
    """A data URI: three bars and the name; it follows the reader's colour scheme by itself."""
    light, dark = theme.TOKENS["ink"]
    width = 30 + 17 * len(name)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="28" '
        f'viewBox="0 0 {width} 28"><style>*{{fill:{light}}}'
        f"@media (prefers-color-scheme:dark){{*{{fill:{dark}}}}}</style>"
        '<path d="M2 15h4v7H2zM9 6h4v16H9zM16 11h4v11h-4z"/>'
        f'<text x="28" y="20" font-family="{theme.FAMILY}" font-size="16" font-weight="650">'
        f"{escape(name)}</text></svg>"
    )
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
