"""A visitor on the wire: what a browser tab says to the server, without a browser.

Opens the page's websocket, asks for the page, reads until the script has finished. Speaks the
protobuf messages of the installed Streamlit, so it moves with the pinned version.
"""

import asyncio
import time
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

RERUN_INTERRUPTED = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN


@dataclass
class Visit:
    """What one visitor saw: seconds of each page run and the exception elements shown."""

    first_s: float = 0.0
    rerun_s: list[float] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    bytes: int = 0


async def visit(port: int, query: str = "", reruns: int = 0, delay_s: float = 0.0) -> Visit:
    """Open the page, ask for it `reruns` times again, and leave."""
    await asyncio.sleep(delay_s)
    seen, start, cached = Visit(), time.perf_counter(), []
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    async with connect(
        address,
        origin=f"http://127.0.0.1:{port}",
        subprotocols=["streamlit"],
        max_size=None,
        compression=None,
        open_timeout=60,
    ) as socket:
        await _run(socket, seen, query, cached)
        seen.first_s = time.perf_counter() - start
        for _ in range(reruns):
            began = time.perf_counter()
            await _run(socket, seen, query, cached)
            seen.rerun_s.append(time.perf_counter() - began)
    return seen


async def _run(socket, seen: Visit, query: str, cached: list[str]) -> None:
    ask = BackMsg()
    ask.rerun_script.query_string = query
    ask.rerun_script.cached_message_hashes.extend(cached)
    await socket.send(ask.SerializeToString())
    while True:
        raw = await asyncio.wait_for(socket.recv(), 60)
        seen.bytes += len(raw)
        message = ForwardMsg()
        message.ParseFromString(raw)
        if message.metadata.cacheable and message.hash:
            cached.append(message.hash)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
            seen.exceptions.append(message.delta.new_element.exception.message)
        if kind == "script_finished" and message.script_finished != RERUN_INTERRUPTED:
            return


async def crowd(port: int, count: int, within_s: float) -> list[Visit | BaseException]:
    """`count` visitors who open the page evenly spread over `within_s` seconds."""
    tasks = [visit(port, delay_s=within_s * number / count) for number in range(count)]
    return await asyncio.gather(*tasks, return_exceptions=True)
