"""python -m deploy: the demo city if there is no data yet, then the server. What `make run` calls.

Reads PORT (8501), HOST (127.0.0.1) and WORKSPACE (data).
"""

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def ensure_data(workspace: Path) -> None:
    """Write and load the demo city where nothing was ever loaded; not into another city's."""
    if (workspace / "warehouse" / "CURRENT").exists():
        return
    has_batches = any((workspace / "batches").glob("*.parquet"))
    if not has_batches and is_another_city(workspace):
        print(f"还没有数据 → WORKSPACE={workspace} python -m etl load 文件或文件夹", flush=True)
        return
    word = "publish" if has_batches else "demo"
    print("正在发布数据……" if has_batches else "首次启动：正在生成演示城市……", flush=True)
    done = subprocess.run([sys.executable, "-m", "etl", word], cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)  # etl has said why


def is_another_city(workspace: Path) -> bool:
    """True where `etl init` has made the workspace of a real place."""
    import yaml  # only where nothing is loaded yet: a start should not wait for it

    told = workspace / "catalog" / "workspace.yaml"
    if not told.exists():
        return False
    return yaml.safe_load(told.read_text(encoding="utf-8")).get("demo") is not True


def serve() -> None:
    """Run the server until it is told to stop; the address is printed once it answers."""
    import uvicorn  # after the data: the first line should not wait for it

    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8501"))
    refuse_taken_port(host, port)
    shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host

    class Announced(uvicorn.Server):
        async def startup(self, sockets=None):
            await super().startup(sockets)
            print(f"打开 http://{shown}:{port}", flush=True)

    config = uvicorn.Config(
        "deploy.server:app",
        host=host,
        port=port,
        access_log=False,  # a log of addresses would hold what people looked at
        server_header=False,
        log_level="warning",
    )
    Announced(config).run()


def refuse_taken_port(host: str, port: int) -> None:
    """SystemExit with the cure when another program listens there."""
    try:
        socket.create_server((host, port)).close()
    except OSError:
        raise SystemExit(f"端口 {port} 已被占用 → 换一个：PORT={port + 1} make run") from None


if __name__ == "__main__":
    os.environ["WORKSPACE"] = os.environ.get("WORKSPACE") or str(ROOT / "data")
    ensure_data(Path(os.environ["WORKSPACE"]))
    os.chdir(ROOT)
    serve()
