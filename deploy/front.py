"""Our own index page: language, title and what the browser may load."""

import base64
import hashlib
import re
from html import escape
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.config import get_option

from warehouse import NoSnapshot, open_snapshot

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
DEFAULT_TITLE = "工业经济监测"


def title() -> str:
    """The name of the workspace, as the page's title before any script has run."""
    try:
        rows = open_snapshot().rows("workspace", key="name")
    except NoSnapshot:
        return DEFAULT_TITLE
    return DEFAULT_TITLE if rows.empty else str(rows["value"].iloc[0])


def page(named: str) -> str:
    """Streamlit's index with our language and title, without what it would fetch for nothing."""
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
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


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


def addresses() -> set[str]:
    """The last part of every address that has a page."""
    from pages.parts.menu import known

    base = str(get_option("server.baseUrlPath") or "").strip("/").rsplit("/", 1)[-1]
    return {path for _, _, path, _ in known()} | {"", base, "index.html"}


class Front:
    """Answers every HTML page with ours, and an address without a page with 404."""

    def __init__(self, app: ASGIApp, known: set[str] | None = None) -> None:
        self.app = app
        self.known = known
        self.ready: tuple[bytes, bytes] | None = None
        self.absent = b""

    def content(self) -> tuple[bytes, bytes]:
        """(page, policy), made at the first request."""
        if self.ready is None:
            text = page(title())
            self.absent = missing(title()).encode()
            self.ready = text.encode(), policy(text).encode()
        return self.ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        if self.known is None:
            self.known = addresses()
        is_page = False
        is_known = scope["path"].rstrip("/").rsplit("/", 1)[-1] in self.known

        async def ours(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                headers = dict(message["headers"])
                is_page = message["status"] == 200 and headers.get(b"content-type", b"").startswith(
                    b"text/html"
                )
                if is_page:
                    rules = self.content()[1]
                    body = self.content()[0] if is_known else self.absent
                    message["status"] = 200 if is_known else 404
                    kept = [
                        pair
                        for pair in message["headers"]
                        if pair[0]
                        not in (b"content-length", b"etag", b"last-modified", b"content-encoding")
                    ]
                    length = str(len(body)).encode()
                    message["headers"] = [
                        *kept, (b"content-length", length), (b"content-security-policy", rules),
                    ]  # fmt: skip
                await send(message)
            elif not is_page:
                await send(message)
            elif not message.get("more_body"):
                body = self.content()[0] if is_known else self.absent
                body = b"" if scope["method"] == "HEAD" else body
                await send({"type": "http.response.body", "body": body})

        # A conditional request would be answered for Streamlit's page, not for ours.
        headers = [
            pair for pair in scope["headers"]
            if pair[0] not in (b"if-none-match", b"if-modified-since", b"range")
        ]  # fmt: skip
        is_static = "/static/" in scope["path"] or "/media/" in scope["path"]
        await self.app(scope if is_static else {**scope, "headers": headers}, receive, ours)
