"""Tables that lie elsewhere: fetched because a source names them, within limits, and told plainly when they are not."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from schemas.project import SourceEntry
from schemas.reading import Reading
from sources.discovery import discover
from sources.interface import Context
from sources.tables import address, remote
from sources.tables.reader import read_table

CSV = b"id,price\n1,10\n"
PAGES = {"/a.csv": CSV, "/b.csv.gz": gzip.compress(CSV), "/bucket/c.csv": CSV, "/deep/a%20b.csv": CSV}
ONWARD = {
    "/moved.csv": "/a.csv",
    "/file.csv": "file:///etc/passwd",
    "/ftp.csv": "ftp://127.0.0.1/a.csv",
    "/meta.csv": "http://169.254.169.254/latest",
    "/circle.csv": "/circle.csv",
}


class Handler(BaseHTTPRequestHandler):
    """Answers with a page, a redirection, half a page, or nothing for too long."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path in ONWARD:
            self._answer(302, b"", Location=ONWARD[path])
        elif path == "/short.csv":
            self._answer(200, CSV, length=100)
        elif path == "/slow.csv":
            threading.Event().wait(3)
        elif path in PAGES:
            self._answer(200, PAGES[path])
        else:
            self._answer(404, b"no")

    do_HEAD = do_GET  # noqa: N815 - a name of http.server

    def _answer(self, code: int, body: bytes, length: int | None = None, **headers: str) -> None:
        self.send_response(code)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Last-Modified", "Fri, 01 Mar 2024 00:00:00 GMT")
        self.send_header("ETag", '"x"')
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def read(path: str) -> Reading:
    return read_table(SourceEntry.model_validate({"id": "x", "path": path, "table": {"key": "id"}}), Context(Path()))


def only_error(reading: Reading) -> str:
    (error,) = reading.errors
    return str(error)


@pytest.mark.parametrize("path", ["/a.csv", "/a.csv?token=s3cret#here", "/b.csv.gz", "/moved.csv", "/deep/a%20b.csv"])
def test_a_table_is_fetched_and_shown_without_what_may_be_secret(server: str, path: str) -> None:
    """Its format is told from the path; query and fragment are asked for, and shown nowhere."""
    reading = read(server + path)
    assert not reading.errors
    assert reading.feeds[0].total == 1
    assert "s3cret" not in repr(reading)
    assert [found.path for found in reading.inputs] == [server + path.partition("?")[0]]
    assert len(reading.inputs[0].sha256) == 64


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/none.csv", "the server answers 404 Not Found"),
        ("/file.csv", "the server answers 302 Found - Redirection to url 'file:///etc/passwd' is not allowed"),
        ("/ftp.csv", "the server sends on to ftp://127.0.0.1/a.csv, which is not followed"),
        ("/meta.csv", "http is read from this machine only"),
        ("/circle.csv", "the server answers 302"),
        ("/short.csv", "the server broke off after 14 of 100 bytes"),
        ("/slow.csv", "the server has not answered for 1 seconds"),
    ],
)
def test_what_is_not_brought_is_an_error_of_the_source(
    server: str, path: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Missing, sent on to where no table may come from, cut short, or too slow."""
    monkeypatch.setattr(remote, "PATIENCE", 1)
    assert only_error(read(server + path)).startswith(f"{server}{path}: {problem}")


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("http://192.0.2.1/a.csv", "http://192.0.2.1/a.csv: http is read from this machine only"),
        ("https://169.254.169.254/a.csv", "the address is one of the network's own services"),
        ("https://reader:s3cret@localhost/a.csv", "https://localhost/a.csv: the address holds a user or password"),
        ("file:///etc/passwd", "tables are not fetched by file"),
        ("https://no-such-host.invalid/a.csv", "the host no-such-host.invalid is not found"),
        ("http://127.0.0.1:1/a.csv", "it cannot be fetched: [Errno 111] Connection refused"),
    ],
)
def test_addresses_that_are_not_asked(given: str, problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unencrypted ones elsewhere, services of the network itself, passwords in the address, other schemes."""
    monkeypatch.setattr(address, "getproxies", dict)
    error = only_error(read(given))
    assert problem in error
    assert "s3cret" not in error


def test_a_redirection_from_outside_never_leads_inside(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a public host sends on to a private one is not followed."""
    monkeypatch.setattr(remote, "private", lambda given, _: given.endswith("/a.csv"))
    assert "which is not followed" in only_error(read(server + "/moved.csv"))


def test_a_table_has_a_largest_size(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds whatever the server announces."""
    monkeypatch.setattr(remote, "MOST_BYTES", 5)
    assert "the table has more than the 5 bytes that are fetched" in only_error(read(server + "/a.csv"))


def test_s3_is_read_by_its_own_credentials(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual variables of S3 say where the service is and who asks."""
    pytest.importorskip("s3fs")
    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "reader",
        "AWS_SECRET_ACCESS_KEY": "s3cret",
        "AWS_DEFAULT_REGION": "eu-west-1",
    }.items():
        monkeypatch.setenv(name, value)
    reading = read("s3://bucket/c.csv")
    assert [str(error) for error in reading.errors] == []
    assert (reading.feeds[0].path, reading.feeds[0].total) == ("s3://bucket/c.csv", 1)
    assert "there is no such object" in only_error(read("s3://bucket/none.csv"))


def test_without_the_extra_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """s3 needs s3fs; https needs nothing."""
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    assert only_error(read("s3://bucket/c.csv")) == (
        "s3://bucket/c.csv: s3fs, which reads s3://, is not installed (install consilience[remote])"
    )


def test_addresses_on_the_command_line_are_sources() -> None:
    """A path has lost a slash of them by then; sources are named after their files, without the query."""
    found = discover([Path("https://host/prices.csv?token=s3cret")], (), Context(Path()), ("id",))
    assert [(entry.id, entry.path) for entry in found.entries] == [("prices", "https://host/prices.csv?token=s3cret")]
    (left,) = discover([Path("s3://bucket/prices.csv?versionId=s3cret")], (), Context(Path())).set_aside
    assert left.path == "s3://bucket/prices.csv"
