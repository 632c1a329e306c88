"""The report as a folder: whole files, the same every time, and nothing of anybody else touched."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import consilience
from checker.output import report_folder

CLAIMS = """\
- {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion}
- {source: Courier, subject: Harbour Bridge, attribute: cost, value: $8 billion}
- {source: courier, subject: Harbour Bridge, attribute: cost, value: $8 billion}
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one claim file, in which the program runs."""
    (tmp_path / "claims.yaml").write_text(f"claims:\n{CLAIMS}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*arguments: str) -> Result:
    """A run."""
    return CliRunner().invoke(consilience, ["check", *arguments])


def report(*arguments: str) -> Result:
    """Reports made from a result."""
    return CliRunner().invoke(consilience, ["report", *arguments])


def files(folder: str = "out") -> dict[str, bytes]:
    """All files of a folder by path."""
    place = Path(folder)
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_a_path_that_ends_in_a_slash_is_a_folder_of_pages() -> None:
    """An index, a page for each source, one style and one script; names differ on any disk."""
    assert check("claims.yaml", "-o", "html:out/").exit_code == 1
    names = sorted(files())
    assert names[:3] == ["index.html", "report.css", "report.js"]
    assert len({name.casefold() for name in names}) == len(names) == 6
    assert {"sources/courier.html", "sources/gazette.html"} < set(names)


def test_a_second_run_writes_the_same_bytes_and_finds_no_source_in_them() -> None:
    """An existing folder is one too; what lies in it is passed over by the check."""
    check(".", "-o", "html:out/", "-o", "json:first.json")
    before = files()
    check(".", "-o", "html:out", "-o", "json:second.json")
    assert files() == before
    assert Path("first.json").read_bytes() == Path("second.json").read_bytes()
    assert json.loads(Path("second.json").read_text(encoding="utf-8"))["set_aside"] == []


def test_pages_of_sources_long_gone_are_removed_and_nothing_else() -> None:
    """Only pages that a former run wrote, and only where pages are written."""
    check("claims.yaml", "-o", "html:out/")
    page = Path("out/sources/gazette.html").read_text(encoding="utf-8")
    kept = {"out/sources/notes.html": "<p>mine</p>", "out/notes.html": page, "out/sources/notes.txt": page}
    for name, text in kept.items():
        Path(name).write_text(text, encoding="utf-8")
    Path("elsewhere.html").write_text(page, encoding="utf-8")
    Path("out/sources/link.html").symlink_to(Path("elsewhere.html").resolve())
    Path("claims.yaml").write_text("claims:\n" + CLAIMS.replace("gazette", "herald"), encoding="utf-8")
    check("claims.yaml", "-o", "html:out/")
    assert not Path("out/sources/gazette.html").exists()
    assert Path("out/sources/herald.html").exists()
    assert {name: Path(name).read_text(encoding="utf-8") for name in kept} == kept
    assert Path("out/sources/link.html").exists()
    assert Path("elsewhere.html").exists()


def test_a_page_of_somebody_else_is_not_overwritten() -> None:
    """The run stops before it starts."""
    Path("site").mkdir()
    Path("site/index.html").write_text("<h1>My site</h1>", encoding="utf-8")
    ran = check("claims.yaml", "-o", "html:site/")
    assert ran.exit_code == 2
    assert "'site/index.html' is no page of this program and would be overwritten" in ran.stderr
    assert files("site") == {"index.html": b"<h1>My site</h1>"}


def test_a_report_in_one_file_may_become_a_folder() -> None:
    """The former index is ours."""
    Path("out").mkdir()
    check("claims.yaml", "-o", "html:out/index.html")
    assert check("claims.yaml", "-o", "html:out").exit_code == 1
    assert "sources/gazette.html" in files()


@pytest.mark.parametrize("output", ["json:out/", "terminal:."])
def test_other_reports_are_one_file(output: str) -> None:
    """A folder makes sense for pages only."""
    ran = check("claims.yaml", "-o", output)
    assert ran.exit_code == 2
    assert "report is one file (name a file: -o" in ran.stderr


@pytest.mark.parametrize("taken", ["out", "out/sources"])
def test_what_stands_in_the_way_is_named(taken: str) -> None:
    """A file where a folder is to be is left as it is."""
    Path(taken).parent.mkdir(exist_ok=True)
    Path(taken).write_text("mine", encoding="utf-8")
    ran = check("claims.yaml", "-o", "html:out/")
    assert ran.exit_code == 2
    assert f"'{taken}' is no folder" in ran.stderr
    assert Path(taken).read_text(encoding="utf-8") == "mine"


def test_the_index_is_written_last(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is interrupted leaves the former index, all of whose pages are still there."""
    check("claims.yaml", "-o", "html:out/")
    before = files()
    whole = report_folder.write_whole

    def stopped(path: Path, text: str) -> None:
        if path.name == "index.html":
            raise KeyboardInterrupt
        whole(path, text)

    monkeypatch.setattr(report_folder, "write_whole", stopped)
    Path("claims.yaml").write_text("claims:\n" + CLAIMS.replace("gazette", "herald"), encoding="utf-8")
    assert check("claims.yaml", "-o", "html:out/").exit_code == 130
    assert files()["index.html"] == before["index.html"]
    assert before.keys() < files().keys()


def test_claim_files_are_shown_with_their_lines() -> None:
    """And in pages made later from the result alone."""
    check("claims.yaml", "-o", "html:one.html", "-o", "json:one.json")
    page = Path("one.html").read_text(encoding="utf-8")
    assert '<li id="source-gazette:2">' in page
    assert '<li id="source-courier:4">' in page
    assert report("one.json", "-o", "html:later.html", "-o", "html:out/").exit_code == 0
    assert Path("later.html").read_bytes() == Path("one.html").read_bytes()
    assert '<li id="source-gazette:2">' in files()["sources/gazette.html"].decode()
