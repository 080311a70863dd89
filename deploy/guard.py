"""What a stranger may send and what a browser may do: headers, closed doors, session cap."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

MOST_SESSIONS = 500
CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Guard:
    """Adds headers to every answer, closes doors nobody needs, and filters the websocket."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.sessions = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self.http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self.websocket(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def http(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An answer with our headers; 404 for a closed door."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if any(door in scope["path"] for door in CLOSED):
            start = {"type": "http.response.start", "status": 404, "headers": []}
            await with_headers(start)
            await send({"type": "http.response.body", "body": b""})
            return
        await self.app(scope, receive, with_headers)

    async def websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A session, if there is room; messages that would harm other readers are dropped."""
        if self.sessions >= MOST_SESSIONS:
            await receive()
            await send({"type": "websocket.close", "code": 1013})
            return

        async def harmless() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or is_harmless(message):
                    return message

        self.sessions += 1
        try:
            await self.app(scope, harmless, send)
        finally:
            self.sessions -= 1


def is_harmless(message: Message) -> bool:
    """False for a text frame, and for clear_cache: Streamlit empties the cache of every reader."""
    content = message.get("bytes")
    if content is None:
        return False
    try:
        return BackMsg.FromString(content).WhichOneof("type") != "clear_cache"
    except Exception:  # not our protocol: Streamlit closes the session
        return True
