"""Our own index page: language, title, first paint, and what the browser may load."""

import base64
import gzip
import hashlib
import logging
import re
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs

import anyio
import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.config import get_option

from deploy import paint
from warehouse import NoSnapshot, open_snapshot

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DEFAULT_TITLE = "工业经济监测"
OWN_HEADERS = (b"content-length", b"etag", b"last-modified", b"content-encoding", b"vary")
log = logging.getLogger("dashboard")


def title() -> str:
    """The name of the workspace, as the page's title before any script has run."""
    try:
        rows = open_snapshot().rows("workspace", key="name")
    except NoSnapshot:
        return DEFAULT_TITLE
    return DEFAULT_TITLE if rows.empty else str(rows["value"].iloc[0])


def page(named: str, head: str = "", body: str = "") -> str:
    """Streamlit's index with our language and title, without what it would fetch for nothing.

    Takes    head, body: what else stands at their ends.
    """
    text = INDEX.read_text(encoding="utf-8")
    text = text.replace('<html lang="en">', '<html lang="zh-CN">')
    about = (
        f'<title>{escape(named)}</title><meta property="og:title" content="{escape(named)}">'
        '<meta name="robots" content="noindex">'
    )
    text = re.sub(r"<title>.*?</title>", lambda _: about, text)
    text = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', "", text)
    text = re.sub(r'<link rel="service-desc"[^>]*>', "", text)
    asked = "<noscript><p>请启用浏览器的 JavaScript 后再打开本页。</p></noscript>"
    text = re.sub(r"<noscript>.*?</noscript>", asked, text, flags=re.DOTALL)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = text.replace("</head>", f"{paint.colours()}{head}</head>")
    return text.replace("</body>", f"{body}</body>")


@lru_cache(maxsize=64)
def written(snapshot: str, month: str | None) -> tuple[bytes, bytes, bytes]:
    """(page, the same compressed, policy) of one snapshot; month: of the overview, else None."""
    named, drawn = title(), None
    if snapshot and month is not None:
        try:
            drawn = paint.overview(month, named)
        except Exception:  # the page itself will tell the reader what is wrong
            log.exception("the first paint could not be made")
    text = page(named, *(drawn or ("", "")))
    return text.encode(), gzip.compress(text.encode(), 6, mtime=0), policy(text).encode()


def content(path: str | None, query: str) -> tuple[bytes, bytes, bytes]:
    """What `written` gives for an address, on the snapshot in service."""
    try:
        snapshot = open_snapshot().id
    except NoSnapshot:
        snapshot = ""
    is_overview = path is not None and path not in elsewhere()
    month = parse_qs(query).get("month", [""])[0]
    is_month = not month or re.fullmatch(r"\d{4}-\d{2}", month)
    return written(snapshot, month if is_overview and is_month else None)


def policy(text: str) -> str:
    """The content security policy: nothing from elsewhere, no inline script but the page's."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in INLINE_SCRIPT.findall(text)
    )
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' blob: {hashes}",
            "style-src 'self' 'unsafe-inline'",  # Streamlit's own styles are made in the browser
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )


def missing(named: str) -> str:
    """What an address without a page gets, instead of Streamlit's English dialogue."""
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(named)}</title><style>:root{{color-scheme:light dark}}body{{font:16px/1.7 "
        "sans-serif;max-width:36em;margin:15vh auto;padding:0 1.5em}</style>"
        "<h1>没有这个页面</h1><p>地址可能抄漏了，或者页面已经改名。</p>"
        '<p><a href="./">到总览</a></p></html>'
    )


def elsewhere() -> set[str]:
    """The last part of every address of a page that is not the overview."""
    from pages.parts.menu import known

    return {path for _, _, path, _ in known() if path}


def addresses() -> set[str]:
    """The last part of every address that has a page."""
    base = str(get_option("server.baseUrlPath") or "").strip("/").rsplit("/", 1)[-1]
    return elsewhere() | {"", base, "index.html"}


class Front:
    """Answers every HTML page with ours, and an address without a page with 404."""

    def __init__(self, app: ASGIApp, known: set[str] | None = None) -> None:
        self.app = app
        self.known = known

    async def answer(self, scope: Scope) -> tuple[int, bytes, list[tuple[bytes, bytes]]]:
        """(status, body, headers) of a page; made beside the event loop."""
        path = scope["path"].rstrip("/").rsplit("/", 1)[-1]
        query = scope.get("query_string", b"").decode("latin-1")
        is_known = path in self.known
        plain, packed, rules = await anyio.to_thread.run_sync(
            content, path if is_known else None, query
        )
        headers = [(b"content-security-policy", rules), (b"vary", b"Accept-Encoding")]
        if not is_known:
            return 404, missing(title()).encode(), headers
        if b"gzip" in dict(scope["headers"]).get(b"accept-encoding", b""):
            return 200, packed, [*headers, (b"content-encoding", b"gzip")]
        return 200, plain, headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        if self.known is None:
            self.known = addresses()
        body = None

        async def ours(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                kind = dict(message["headers"]).get(b"content-type", b"")
                if message["status"] == 200 and kind.startswith(b"text/html"):
                    status, body, headers = await self.answer(scope)
                    kept = [pair for pair in message["headers"] if pair[0] not in OWN_HEADERS]
                    length = (b"content-length", str(len(body)).encode())
                    message = {**message, "status": status, "headers": [*kept, length, *headers]}
                await send(message)
            elif body is None:
                await send(message)
            elif not message.get("more_body"):
                whole = b"" if scope["method"] == "HEAD" else body
                await send({"type": "http.response.body", "body": whole})

        # A conditional request would be answered for Streamlit's page, not for ours.
        headers = [
            pair for pair in scope["headers"]
            if pair[0] not in (b"if-none-match", b"if-modified-since", b"range")
        ]  # fmt: skip
        is_static = "/static/" in scope["path"] or "/media/" in scope["path"]
        await self.app(scope if is_static else {**scope, "headers": headers}, receive, ours)
