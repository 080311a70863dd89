"""Streamlit's scripts and styles, compressed once and kept: 9 MB of a page become 3.

Streamlit sends them as they are. Their names hold a hash of their content, so a browser may keep
them for good.
"""

import gzip
from pathlib import Path

import anyio
import streamlit
from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER = Path(streamlit.__file__).parent / "static" / "static"
TYPES = {".js": b"text/javascript", ".css": b"text/css", ".svg": b"image/svg+xml"}
SMALLEST = 1024
YEAR = b"public, immutable, max-age=31536000"


class Packed:
    """Answers GET /static/... from memory where the browser takes gzip; passes all else on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.files = {
            "/static/" + path.relative_to(FOLDER).as_posix(): path
            for path in FOLDER.rglob("*")
            if path.suffix in TYPES and path.stat().st_size >= SMALLEST
        }
        self.kept: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = self.wanted(scope)
        if path is None:
            await self.app(scope, receive, send)
            return
        if path not in self.kept:
            self.kept[path] = await anyio.to_thread.run_sync(pack, self.files[path])
        body = self.kept[path]
        headers = [
            (b"content-type", TYPES[self.files[path].suffix] + b"; charset=utf-8"),
            (b"content-encoding", b"gzip"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", YEAR),
            (b"vary", b"Accept-Encoding"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def wanted(self, scope: Scope) -> str | None:
        """The static file that this request asks for and that we may answer, or None."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return None
        at = scope["path"].find("/static/")
        path = scope["path"][at:] if at >= 0 else ""
        headers = dict(scope["headers"])
        takes_gzip = b"gzip" in headers.get(b"accept-encoding", b"")
        return path if path in self.files and takes_gzip and b"range" not in headers else None


def pack(path: Path) -> bytes:
    """The file, compressed; the same bytes every time."""
    return gzip.compress(path.read_bytes(), compresslevel=6, mtime=0)
