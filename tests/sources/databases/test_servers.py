"""Databases on servers: real ones, started here. Exact cells, read-only, and no password in anything that is shown."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import consilience
from sources.databases import server
from tests.sources.databases import servers
from tests.sources.databases.servers import PASSWORD, QUOTED, Running

pytestmark = pytest.mark.database
CSV = (
    "sku,price,free,n,d,ts,t,f,r,tm\n"
    "A,12.5,0.10,9007199254740992,2024-03-01,2024-03-01T09:15Z,2024-03-01T10:15:00.5,0.1,0.1,09:15:00\n"
    'B,14,,,,,,,,\n"C\n""x"", y",,12345678901234567890.1235,,,,,,,\n'
)
SECRET = (PASSWORD, QUOTED, "s3cret")


def filled_postgresql(running: Running) -> None:
    import pg8000.native

    with pg8000.native.Connection("reader", port=running.port, password=PASSWORD, database="postgres") as made:
        made.run(
            "CREATE TABLE prices (sku text PRIMARY KEY, price numeric(12,2), free numeric, n bigint, d date, "
            "ts timestamptz, t timestamp, f float8, r real, tm time, b bytea, j jsonb, a int[], e uuid)"
        )
        made.run("SET TimeZone = 'Europe/Berlin'")
        made.run(
            "INSERT INTO prices VALUES ('A', 12.50, 0.1, 9007199254740993, '2024-03-01', '2024-03-01 10:15', "
            "'2024-03-01 10:15:00.5', 0.1, 0.1, '09:15')"
        )
        made.run("INSERT INTO prices (sku, price) VALUES ('B', 13.5)")
        made.run("INSERT INTO prices (sku, free) VALUES (E'C\\n\"x\", y', 12345678901234567890.1234)")
        made.run('CREATE TABLE "od""d" AS SELECT * FROM prices')


def filled_mysql(running: Running) -> None:
    import pymysql

    with pymysql.connect(unix_socket=str(running.folder), user="root", charset="utf8mb4") as made:
        cursor = made.cursor()
        cursor.execute("CREATE DATABASE prices")
        cursor.execute("CREATE USER reader@localhost IDENTIFIED BY %s", (PASSWORD,))
        cursor.execute("GRANT ALL ON *.* TO reader@localhost")
        cursor.execute("USE prices")
        cursor.execute("SET time_zone = '+01:00'")
        cursor.execute(
            "CREATE TABLE prices (sku varchar(50) PRIMARY KEY, price decimal(12,2), free decimal(30,4), n bigint, d date, "
            "ts timestamp NULL, t datetime(1), f double, r float, tm time, b blob, j json, u bigint unsigned)"
        )
        cursor.execute(
            "INSERT INTO prices VALUES ('A', 12.50, 0.1, 9007199254740993, '2024-03-01', '2024-03-01 10:15', "
            "'2024-03-01 10:15:00.5', 0.1, 0.1, '09:15', x'00ff', '{}', 18446744073709551615)"
        )
        cursor.execute("INSERT INTO prices (sku, price) VALUES ('B', 13.5)")
        cursor.execute("INSERT INTO prices (sku, free) VALUES ('C\\n\"x\", y', 12345678901234567890.1234)")
        cursor.execute("CREATE TABLE `od``d` AS SELECT * FROM prices")
        made.commit()


@pytest.fixture(scope="module", params=["postgresql", "mysql"])
def running(request: pytest.FixtureRequest) -> Iterator[Running]:
    start, fill = {
        "postgresql": (servers.postgresql, filled_postgresql),
        "mysql": (servers.mysql, filled_mysql),
    }[request.param]
    with start() as found:
        fill(found)
        yield found


class Ended:
    """A run of the command: what it printed, all it wrote, and its exit code."""

    def __init__(self, folder: Path, address: str, database: dict[str, str]) -> None:
        (folder / "a.csv").write_text(CSV)
        given = [
            {"path": "a.csv", "table": {"key": "sku"}},
            {"id": "db", "database": {"dsn_env": "PRICES_DSN", **database}, "table": {"key": "sku"}},
        ]
        (folder / "consilience.yaml").write_text(json.dumps({"sources": given}, indent=1))
        options = ["-o", "terminal", "-o", f"json:{folder}/r.json"]
        ended = CliRunner().invoke(consilience, ["check", str(folder), *options], env={"PRICES_DSN": address})
        self.code, self.shown = ended.exit_code, " ".join(ended.output.split())
        written = [file.read_text() for file in sorted(folder.iterdir())]
        for secret in SECRET:
            assert all(secret not in text for text in (ended.output, *written))
        assert ended.exception is None or isinstance(ended.exception, SystemExit)
        self.result = json.loads((folder / "r.json").read_text()) if (folder / "r.json").exists() else {}


@pytest.mark.parametrize("what", [{"table": "prices"}, {"table": "odd"}, {"query": "SELECT * FROM prices -- all"}])
def test_cells_are_exact_and_the_address_is_nowhere(running: Running, tmp_path: Path, what: dict[str, str]) -> None:
    """Big integers, decimals of 24 digits, dates, moments in UTC, nulls, line breaks in a key."""
    if what == {"table": "odd"}:
        what = {"table": "od`d" if running.address.startswith("mysql") else 'od"d'}
    ended = Ended(tmp_path, running.address, what)
    assert ended.code == 1, ended.shown
    assert sorted(" ".join(finding["message"].split()) for finding in ended.result["findings"]) == [
        "A, n is 9007199254740992 in a but 9007199254740993 in db (gap 1, 0 %)",
        "B, price is 14 in a but 13.50 in db (gap 0.5, 3.6 %)",
        'C "x", y, free is 12345678901234567890.1235 in a but 12345678901234567890.1234 in db (gap 0.0001, 0 %)',
    ]
    assert ended.result["summary"]["agreed"] == 8
    places = {(claim["evidence"]["path"], claim["evidence"]["line"]) for claim in ended.result["claims"]}
    assert ("consilience.yaml", 9) in places
    assert {found["path"]: found["kind"] for found in ended.result["run"]["inputs"]} == {
        "a.csv": "table",
        "consilience.yaml": "project",
        "db": "database",
    }


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM prices",
        "SELECT 1 AS sku; DELETE FROM prices",
        "SELECT sku FROM prices) AS x INTO OUTFILE '{0}/out' -- ",
        "SELECT sku INTO OUTFILE '{0}/out' FROM prices",
        "SELECT sku FROM prices) TO PROGRAM 'cat > {0}/out' -- ",
        "COPY prices TO '{0}/out'",
        "DROP TABLE prices",
    ],
)
def test_a_query_only_selects(running: Running, tmp_path: Path, query: str) -> None:
    """Whatever it tries, the server refuses it, the run cannot complete, and the table is as before."""
    tmp_path.chmod(0o777)
    ended = Ended(tmp_path, running.address, {"query": query.format(tmp_path)})
    assert ended.code == 3, ended.shown
    assert "consilience.yaml:9" in ended.shown
    assert "what the query asks for cannot be read: " in ended.shown
    assert not (tmp_path / "out").exists()
    assert Ended(tmp_path, running.address, {"table": "prices"}).code == 1


def test_what_cannot_be_reached_is_told_without_the_address(running: Running, tmp_path: Path) -> None:
    """A wrong password, a server that is not there, a table that is not there, text that is no address."""
    kind = running.address.partition(":")[0]
    wrong = running.address.replace("%2F50", "%2F51")
    assert " at 127.0.0.1 cannot be reached: " in Ended(tmp_path, wrong, {"table": "prices"}).shown
    nobody = f"{kind}://reader:{QUOTED}@127.0.0.1:1/prices"
    assert " at 127.0.0.1 cannot be reached: " in Ended(tmp_path, nobody, {"table": "prices"}).shown
    assert "the table nosuch cannot be read: " in Ended(tmp_path, running.address, {"table": "nosuch"}).shown
    odd = f"oracle://reader:{QUOTED}@127.0.0.1:1x/prices"
    assert "the environment variable PRICES_DSN holds no address" in Ended(tmp_path, odd, {"table": "prices"}).shown
    assert "the environment variable PRICES_DSN is not set" in Ended(tmp_path, "", {"table": "prices"}).shown
    other = {"postgresql": "mysql", "mysql": "postgresql"}[kind]
    ended = Ended(tmp_path, running.address, {"table": "prices", "kind": other})
    assert f"it is declared to be {other}, and is {kind}" in ended.shown


def test_a_server_shows_no_secret() -> None:
    """Neither its representation nor what a server says of it."""
    made = server.Server("postgresql", "h", 1, "n", "reader", PASSWORD, {"sslkey": "k3y"})
    assert PASSWORD not in repr(made)
    assert made.told(f"password {PASSWORD} with k3y is wrong\nmore") == "password *** with *** is wrong"
