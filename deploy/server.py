"""The ASGI application: the pages behind a guard.

Around Streamlit stand four small layers: headers, a session cap and a filter of the websocket
(guard), our own index page (front), compressed static files (packed). The heap is frozen when the
first page is warm: what a page leaves behind is small, what the libraries hold never changes.
"""

import asyncio
import gc
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from deploy.front import Front
from deploy.guard import Guard
from deploy.packed import Packed

ROOT = Path(__file__).resolve().parent.parent
log = logging.getLogger("dashboard")

# A folder named pages/ wakes Streamlit's old page mechanism until st.navigation has run once: the
# first reader after a start who opens a link to a page would see "Page not found" over it.
PagesManager.uses_pages_directory = False


def warm(stopped: threading.Event) -> None:
    """Make the overview once, so that no reader waits for it: newest month, freeze, the others."""
    from pages.overview import warm_up  # after the runtime: its caches need one
    from warehouse import NoSnapshot

    try:
        warm_up.newest()
    except NoSnapshot:
        log.warning("nothing is published yet")
    except Exception:  # a page that cannot be made is no reason not to serve the others
        log.exception("the overview could not be made beforehand")
    gc.collect()
    gc.freeze()
    try:
        warm_up.earlier(stopped.wait)
    except NoSnapshot:
        return
    except Exception:
        log.exception("the earlier months could not be made beforehand")


def quiet() -> None:
    """No log of addresses, whatever the server was told: it would hold what people looked at.

    Streamlit gives uvicorn's loggers handlers and a level of its own when it is imported.
    """
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Warm beside the first requests: the server answers at once."""
    quiet()
    stopped = threading.Event()
    warmed = asyncio.get_running_loop().run_in_executor(None, warm, stopped)
    yield
    stopped.set()
    await warmed


def answer(error: BaseException) -> bool:
    """What a reader sees when a callback or the frame itself fails."""
    from pages.parts import trouble

    return trouble.show(error)


app = st.App(
    ROOT / "app.py",
    lifespan=lifespan,
    middleware=[Middleware(Guard), Middleware(Front), Middleware(Packed)],
    on_script_error=answer,
)
