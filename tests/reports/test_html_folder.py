"""The HTML report as a folder of pages, and its bounds: what one page leaves out is counted, never lost in silence."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest

from reports.html import view
from reports.html.links import page_name
from reports.html.page import REPORT
from reports.html.room import Room
from reports.html.source_pages import Shown
from reports.html.view import CARDS, Prepared, page
from reports.interface import PagedReport
from reports.lookup import Lookup
from schemas.source import Document
from tests.reports.many_findings import many
from tests.reports.record_builders import HASH
from tests.reports.sample_results import SAMPLES
from tests.reports.test_annotated import story
from tests.reports.test_html import ELEMENTS, Page

FOLDERS = {name: {page.path: page.text for page in REPORT.pages(sample())} for name, sample in SAMPLES.items()}
each_folder = pytest.mark.parametrize("name", FOLDERS)


def targets(folder: dict[str, str]) -> set[str]:
    """Every address in a folder that a link may lead to."""
    pages = {path: Page(text) for path, text in folder.items() if path.endswith(".html")}
    return {f"{path}#{name}" for path, found in pages.items() for name in found.attributes("id")} | set(folder)


@each_folder
def test_every_link_from_page_to_page_has_its_target(name: str) -> None:
    """Index to source, mark to card, note to the mark on another page."""
    folder = FOLDERS[name]
    known = targets(folder)
    for path, text in folder.items():
        if not path.endswith(".html"):
            continue
        found = Page(text)
        assert found.open == []
        assert {tag for tag, _ in found.elements} <= ELEMENTS | {"link"}
        for href in found.attributes("href") + found.attributes("src"):
            if href.startswith(("http://", "https://", "?")):
                continue
            file, _, fragment = unquote(href).partition("#")
            where = normpath(join(dirname(path), file)) if file else path
            assert (f"{where}#{fragment}" if fragment else where) in known


@each_folder
def test_the_policy_of_a_folder_lets_in_its_own_style_and_script_only(name: str) -> None:
    """Nothing stands in the pages themselves."""
    for path, text in FOLDERS[name].items():
        if path.endswith(".html"):
            found = Page(text)
            assert found.text_of("style") == found.text_of("script") == []
            policies = [g["content"] for _, g in found.elements if g.get("http-equiv") == "Content-Security-Policy"]
            assert policies == [
                "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
            ]
            assert REPORT.own in text[:1000]
            assert REPORT.own_page in text[:1000]


def test_a_folder_is_the_same_for_equal_results_and_its_index_comes_last() -> None:
    """Order and bytes."""
    paths = list(FOLDERS["contradictions"])
    assert paths[-1] == "index.html"
    assert {page.path: page.text for page in REPORT.pages(SAMPLES["contradictions"]())} == FOLDERS["contradictions"]
    assert isinstance(REPORT, PagedReport)


def test_the_page_of_a_source_lists_its_findings_and_holds_its_text() -> None:
    """Who opens it needs nothing else."""
    text = {page.path: page.text for page in REPORT.pages(story())}["sources/birch.html"]
    found = Page(text)
    assert found.text_of("h1") == []
    assert "birch" in found.shown
    assert "Acme went for $4 billion" in found.shown
    assert "../index.html#finding-1a" in found.attributes("href")
    assert "ash.html#mark-ash.price" in found.attributes("href")


@pytest.mark.parametrize(
    ("one", "other"), [("Feed", "feed"), ("a/b", "a-b"), ("é", "è"), ("", "-"), ("a" * 200, "a" * 201), ("..", "...")]
)
def test_pages_of_any_two_sources_differ_on_every_disk(one: str, other: str) -> None:
    """Whatever a disk makes of capitals and accents, and no name leads out of the folder."""
    names = [page_name(name) for name in (one, other)]
    assert len({name.casefold() for name in names}) == 2
    for name in names:
        assert name.isascii()
        assert "/" not in name
        assert not name.startswith(".")
        assert len(name) < 100


def test_beyond_the_cards_there_is_room_for_the_others_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The gravest have cards; all numbers stay those of the whole result."""
    assert CARDS == 2_000
    monkeypatch.setattr(view, "CARDS", 20)
    given = many(1_030)
    found = page(Prepared(given))
    assert [card.severity for card in found.open] == ["error"] * 20
    assert found.open_count == sum(rule.findings for rule in found.rules) == 1_030
    text = REPORT.render(given)
    assert "The 20 gravest findings are shown here; 1,010 more are in the JSON report." in text
    assert 'Findings <span class="count">1,030</span>' in text
    hrefs = Page(text).attributes("href")
    assert {href[1:] for href in hrefs if href.startswith("#")} <= set(Page(text).attributes("id"))


def test_cells_beyond_the_room_of_one_page_are_counted() -> None:
    """Each table gets its share, the gravest first; its rows stand in the order of the file."""
    given = many(60)
    shown = Shown(Lookup(given), given.findings, Room(text=None, all_claims=40, least=1))
    for found in page(Prepared(given)).pages:
        excerpt = shown.page(found.row, found.row.id, shown.links).excerpt
        assert excerpt is not None
        assert [row.number for row in excerpt.rows] == [str(line) for line in range(2, 22)]
        assert excerpt.left_out == 40


def test_texts_beyond_the_room_of_one_page_are_named_and_the_contradicted_come_first() -> None:
    """What is left out says where it is to be had."""
    given = story()
    quiet, small = (
        Document(source="ash", path=f"{name}.md", sha256=HASH, text=text)
        for name, text in (("a-quiet", "x" * 500), ("small", "x"))
    )
    given = given.model_copy(update={"documents": (quiet, *given.documents, small)})
    shown = Shown(Lookup(given), given.findings, Room(text=300, all_claims=10, least=1))
    rows = {row.row.id: row.row for row in page(Prepared(given)).pages}
    found = shown.page(rows["ash"], "ash", shown.links)
    assert [document.path for document in found.documents] == ["ash.md", "small.md"]
    assert found.left_out == ("a-quiet.md",)
