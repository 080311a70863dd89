"""The layers around the pages: headers, closed doors, our index page, compressed scripts."""

import asyncio
import gzip
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from deploy import front, guard, packed
from warehouse import store_folder, writing

ROOT = Path(__file__).parents[2]


async def inner(scope, receive, send):
    """Stands for Streamlit: an HTML page for every address."""
    headers = [(b"content-type", b"text/html; charset=utf-8"), (b"etag", b"x")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"<html lang='en'>theirs</html>"})


def get(app, path, method="GET", **headers):
    """(status, headers, body) of one request."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    lines = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": lines}
    asyncio.run(app(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], {k.decode(): v.decode() for k, v in sent[0]["headers"]}, body


def test_every_answer_carries_the_headers():
    _, headers, _ = get(guard.Guard(inner), "/")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("path", guard.CLOSED)
def test_doors_that_nobody_needs_are_closed(path):
    assert get(guard.Guard(inner), path)[0] == 404


def test_a_message_that_empties_everybodys_cache_is_dropped():
    bad, good = BackMsg(), BackMsg()
    bad.clear_cache = True
    good.rerun_script.query_string = "month=2026-09"
    assert not guard.is_harmless({"bytes": bad.SerializeToString()})
    assert not guard.is_harmless({"text": "hello"})
    assert guard.is_harmless({"bytes": good.SerializeToString()})


def test_sessions_are_capped():
    app = guard.Guard(inner)
    app.sessions = guard.MOST_SESSIONS
    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    asyncio.run(app({"type": "websocket", "path": "/_stcore/stream"}, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1013}]


def test_the_index_page_is_chinese_and_names_the_workspace():
    text = front.page("云岭市<监测>")
    assert '<html lang="zh-CN">' in text
    assert "<title>云岭市&lt;监测&gt;</title>" in text
    assert 'property="og:title"' in text
    assert "SourceSans" not in text
    assert "请启用浏览器的 JavaScript" in text
    assert '<div id="root">' in text


def test_every_page_is_ours_with_its_policy():
    app = front.Front(inner, {"county"})
    status, headers, body = get(app, "/county")
    assert status == 200
    assert '<html lang="zh-CN">' in body.decode()
    assert headers["content-security-policy"].startswith("default-src 'self'")
    assert headers["content-length"] == str(len(body))
    assert "etag" not in headers
    assert get(app, "/county", "HEAD")[2] == b""
    assert gzip.decompress(get(app, "/county", accept_encoding="gzip")[2]) == body


def test_the_paper_has_its_colour_before_any_script_runs():
    head = front.page("云岭市").partition("</head>")[0]
    assert "html{background:var(--paper)}" in head
    assert "--paper:light-dark(#FCFBF8,#15181C)" in head


@pytest.fixture
def overview(demo_workspace, monkeypatch):
    """The text of the index page that is sent for a query to the overview of the demo city."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    return lambda query, path="": front.content(path, query)[0].decode()


def test_the_first_paint_is_the_overview_of_the_month_in_the_address(overview):
    newest, earlier = overview(""), overview("month=2026-06")
    for text, told in ((newest, "2026年1—10月"), (earlier, "2026年1—6月")):
        assert text.count('class="card"') == 6
        assert "演示数据" in text
        assert told in text.replace('<span class="nw">', "")


@pytest.mark.parametrize("query", ["month=1999-01", "month=%3Cscript%3E", "month=2026-13"])
def test_an_address_without_figures_has_no_first_paint(overview, query):
    text = overview(query)
    assert 'id="first"' not in text
    assert "1999" not in text
    assert 'id="root"' in text


def test_only_the_overview_has_a_first_paint(overview):
    assert 'id="first"' not in overview("", "county")


def test_the_first_paint_follows_what_is_published(own_demo_workspace, monkeypatch):
    monkeypatch.setenv("WORKSPACE", str(own_demo_workspace))
    assert 'id="first"' in front.content("", "")[0].decode()

    def build(con):
        con.execute("CREATE TABLE workspace AS SELECT 'name' AS key, '临江市监测' AS value")
        return {}

    with writing(store_folder(own_demo_workspace)) as writer:
        writer.publish(build)
    text = front.content("", "")[0].decode()
    assert "<title>临江市监测</title>" in text
    assert 'id="first"' not in text


def test_an_address_without_a_page_is_answered_in_chinese():
    status, headers, body = get(front.Front(inner, {"county"}), "/nowhere")
    assert status == 404
    assert "没有这个页面" in body.decode()
    assert headers["content-length"] == str(len(body))
    assert "county" in front.addresses()


def test_the_policy_allows_only_the_inline_scripts_of_the_page():
    rules = front.policy("<script>a()</script>")
    assert "'unsafe-eval'" not in rules
    assert "script-src 'self' blob: 'sha256-" in rules
    assert "http" not in rules


def test_scripts_are_compressed_and_kept_by_the_browser_for_a_year():
    app = packed.Packed(inner)
    path = next(name for name in app.files if name.startswith("/static/js/index."))
    _, headers, body = get(app, path, accept_encoding="gzip, br")
    assert gzip.decompress(body) == app.files[path].read_bytes()
    assert headers["content-encoding"] == "gzip"
    assert "immutable" in headers["cache-control"]
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/static/js/../../index.html", "/static/js/none.js", "/"])
def test_only_known_static_files_are_answered(path):
    assert get(packed.Packed(inner), path, accept_encoding="gzip")[2].startswith(b"<html")


def test_a_browser_without_gzip_gets_the_plain_file():
    app = packed.Packed(inner)
    assert get(app, next(iter(app.files)))[2].startswith(b"<html")


def test_the_old_page_mechanism_is_off_before_the_first_reader_comes():
    """Else his link to a page opens under a modal "Page not found"."""
    code = (
        "import deploy.server\n"
        "from streamlit.runtime.pages_manager import PagesManager\n"
        "assert PagesManager.uses_pages_directory is False"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
