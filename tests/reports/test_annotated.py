"""Sources in full: every mention is marked by its state, and marks, notes and cards reach each other."""

import pytest

from reports.html.annotated import Annotated
from reports.html.source_pages import SourcePage
from reports.html.view import Prepared, page
from reports.registry import report
from schemas.agreement import Standing
from schemas.claim import Claim, Evidence
from schemas.finding import NotCompared, Severity
from schemas.result import Result
from schemas.source import Document, Mention, Source, SourceKind
from tests.reports.many_findings import many
from tests.reports.record_builders import BILLION, HASH, fact, finding, result, scaled
from tests.reports.test_html import ELEMENTS, Page

ASH = "Acme was sold for $5 billion.\nIt has 40 staff and paid €2 billion; the $5 billion came from 7 cats.\n"
BIRCH = "Acme went for $4 billion, 40 staff included.\n"


def quoted(source: str, words: str, text: str, attribute: str) -> Claim:
    """A claim that quotes the first of these words."""
    start = text.index(words)
    return Claim(
        id=f"{source}.{attribute}",
        source=source,
        subject="Acme",
        attribute=attribute,
        value=scaled(words, "1", BILLION),
        evidence=Evidence(
            quote=words,
            path=f"{source}.md",
            line=text.count("\n", 0, start) + 1,
            start=start,
            end=start + len(words),
        ),
    )


def mention(text: str, words: str, place: int = 0, **more: str) -> Mention:
    """The mention of these words, the first or a later one."""
    start = -1
    for _ in range(place + 1):
        start = text.index(words, start + 1)
    return Mention(start=start, end=start + len(words), **{"state": "structured", **more})


def story(**changes: object) -> Result:
    """Two articles: they contradict each other on a price, agree on staff, and the first says more."""
    price, staff, fee = (
        quoted("ash", words, ASH, name)
        for words, name in (("$5 billion", "price"), ("40 staff", "staff"), ("€2 billion", "fee"))
    )
    other, alike = quoted("birch", "$4 billion", BIRCH, "price"), quoted("birch", "40 staff", BIRCH, "staff")
    lone = quoted("ash", "Acme", ASH, "name")
    parts: dict[str, object] = {
        "sources": tuple(Source(id=name, path=f"{name}.md", kind=SourceKind.PROSE) for name in ("ash", "birch")),
        "claims": (price, staff, fee, lone, other, alike),
        "facts": (
            fact("f1", [price, other], Standing.DISAGREE, [[other], [price]]),
            fact("f2", [staff, alike], Standing.AGREE),
            fact("f3", [fee], Standing.NOT_COMPARED, reason="one claim"),
            fact("f4", [lone], Standing.AGREE),
        ),
        "findings": (finding("A101", "1a", "They differ.", [[other], [price]], fact="f1"),),
        "not_compared": (
            NotCompared(subject="Acme", attribute="fee", reason="currency", claims=(fee.id,), count=1, text="no rate"),
        ),
        "documents": (
            Document(
                source="ash",
                path="ash.md",
                sha256=HASH,
                text=ASH,
                mentions=(
                    mention(ASH, "Acme", claim=lone.id),
                    mention(ASH, "$5 billion", claim=price.id),
                    mention(ASH, "40 staff", claim=staff.id),
                    mention(ASH, "€2 billion", claim=fee.id),
                    mention(ASH, "$5 billion", 1, state="refers", claim=price.id),
                    mention(ASH, "7 cats", state="set aside", reason="no attribute fits"),
                ),
            ),
            Document(
                source="birch",
                path="birch.md",
                sha256=HASH,
                text=BIRCH,
                mentions=(
                    mention(BIRCH, "$4 billion", claim=other.id),
                    mention(BIRCH, "40 staff", claim=alike.id),
                ),
            ),
        ),
        **changes,
    }
    return result(**parts)


def shown(given: Result) -> dict[str, SourcePage]:
    """What the one page shows of each source."""
    return {found.row.id: found for found in page(Prepared(given)).pages}


def marks(document: Annotated) -> list[tuple[int, str, str, str]]:
    """Line, words, state and address of each marked stretch."""
    return [
        (line.number, part.text, part.state, part.href)
        for line in document.lines
        for part in line.segments
        if part.state
    ]


def test_every_mention_is_marked_by_what_became_of_it() -> None:
    """Contradicted, agreed with, not compared, alone, referring and set aside are six states, each with its way on."""
    document = shown(story())["ash"].documents[0]
    assert marks(document) == [
        (1, "Acme", "alone", ""),
        (1, "$5 billion", "contradicts", "#finding-1a"),
        (2, "40 staff", "agrees", "#mark-birch.staff"),
        (2, "€2 billion", "uncompared", ""),
        (2, "$5 billion", "refers", "#mark-ash.price"),
        (2, "7 cats", "aside", ""),
    ]
    assert [words for _, _, words, _ in document.states] == [
        "contradicted",
        "not compared",
        "agrees with another source",
        "in this source only",
        "refers to another mention",
        "set aside",
    ]
    assert "".join(part.text for line in document.lines for part in (*line.segments,)) == ASH.replace("\n", "")


def test_beside_a_line_stands_what_the_other_side_says() -> None:
    """The note names the defect and links to its card, and the other words link to where they stand."""
    lines = shown(story())["ash"].documents[0].lines
    (note,) = lines[0].notes
    assert (note.name, note.href) == ("A101 conflicting-values", "#finding-1a")
    assert [(other.words, other.places) for other in note.others] == [("$4 billion", (("birch", "#mark-birch.price"),))]
    assert [(note.name, note.status) for note in lines[1].notes] == [("not compared", "no rate")]


def test_a_source_at_odds_with_itself_points_to_its_own_line() -> None:
    """Within one document the other words are told by their line."""
    first, second = quoted("ash", "$5 billion", ASH, "price"), quoted("ash", "€2 billion", ASH, "fee")
    given = story(findings=(finding("A101", "1a", "They differ.", [[first], [second]]),))
    lines = shown(given)["ash"].documents[0].lines
    assert [other.places[0][0] for note in lines[0].notes for other in note.others] == ["line 2"]


def test_marks_that_overlap_are_cut_and_the_most_telling_state_wins() -> None:
    """Nested, crossing and equal marks: no letter is lost or shown twice, and each mark keeps its anchor."""
    text = "one two three"
    claims = [quoted("ash", words, text, name) for words, name in (("one two", "a"), ("two three", "b"), ("two", "c"))]
    sides = [[claims[2]], [quoted("birch", "$4 billion", BIRCH, "price")]]
    document = Document(
        source="ash",
        path="ash.md",
        sha256=HASH,
        text=text,
        mentions=tuple(mention(text, c.value.text, claim=c.id) for c in (*claims, claims[2])),
    )
    given = story(
        claims=tuple(claims),
        facts=(),
        documents=(document,),
        findings=(finding("A101", "1a", "They differ.", sides),),
    )
    (line,) = shown(given)["ash"].documents[0].lines
    assert [(part.text, part.state, part.anchors) for part in line.segments] == [
        ("one ", "claim", ("mark-ash.a",)),
        ("two", "contradicts", ("mark-ash.b", "mark-ash.c")),
        (" three", "claim", ()),
    ]


def test_a_mark_over_a_line_end_goes_on_in_the_next_line() -> None:
    """Quotes of wrapped text are marked on both lines and noted once, at the first."""
    text = "sold for about\nfive billion"
    claim = quoted("ash", "about\nfive", text, "price")
    document = Document(
        source="ash", path="ash.md", sha256=HASH, text=text, mentions=(mention(text, "about\nfive", claim=claim.id),)
    )
    given = story(claims=(claim,), facts=(), documents=(document,), findings=(finding("A101", "1a", "x", [[claim]]),))
    found = shown(given)["ash"].documents[0]
    assert [mark[:2] for mark in marks(found)] == [(1, "about"), (2, "five")]
    assert [len(line.notes) for line in found.lines] == [1, 0]


@pytest.mark.parametrize("text", ["", "\n", "a", "a\n", "a\n\nb", "\n\na\n\n"])
def test_lines_are_those_of_the_file(text: str) -> None:
    """Numbers fit what an editor shows; blank lines count, and the last line end begins no line."""
    document = Document(source="ash", path="ash.md", sha256=HASH, text=text)
    documents = shown(story(claims=(), facts=(), findings=(), documents=(document,)))["ash"].documents
    expected = [(number, line) for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1)]
    lines = documents[0].lines if documents else ()
    assert [(line.number, "".join(part.text for part in line.segments)) for line in lines] == (expected if text else [])


def test_every_link_between_card_mark_and_line_has_its_target() -> None:
    """Card to mark, mark to card, note to mark, line to itself: all on the one page."""
    found = Page(report("html").render(story()))
    ids, hrefs = set(found.attributes("id")), found.attributes("href")
    assert {"mark-ash.price", "mark-birch.price", "source-ash:1", "source-ash:2"} <= ids
    assert {href[1:] for href in hrefs if href.startswith("#")} <= ids
    assert hrefs.count("#mark-birch.price") > 1


def test_without_text_the_claims_are_listed_with_their_state() -> None:
    """A result whose documents were left out still shows where each claim stands."""
    told = shown(story(documents=()))["ash"].statements
    assert told is not None
    assert [(row.place, row.text, row.state) for row in told.rows] == [
        ("ash.md:1", "$5 billion", "contradicts"),
        ("ash.md:2", "€2 billion", "uncompared"),
        ("ash.md:2", "40 staff", "agrees"),
        ("ash.md:1", "Acme", "alone"),
    ]
    found = Page(report("html").render(story(documents=())))
    assert {href[1:] for href in found.attributes("href") if href.startswith("#")} <= set(found.attributes("id"))


def test_claims_that_no_shown_text_marks_are_listed_below_it() -> None:
    """No claim of a source is left without a place."""
    documents = [d.model_copy(update={"mentions": d.mentions[1:]}) for d in story().documents]
    found = shown(story(documents=tuple(documents)))
    assert found["ash"].statements is not None
    assert [row.text for row in found["ash"].statements.rows] == ["Acme"]
    assert found["birch"].statements is not None
    assert [(row.text, row.anchor) for row in found["birch"].statements.rows] == [("$4 billion", "mark-birch.price")]


def test_a_table_shows_its_rows_and_cells_in_conflict() -> None:
    """Row, key and column, what stands there and what stands elsewhere, and the way to the card."""
    excerpt = shown(many(3))["beta"].excerpt
    assert excerpt is not None
    assert excerpt.columns == ("weight",)
    (cell,) = excerpt.rows[0].cells
    assert (excerpt.rows[0].number, excerpt.rows[0].key, cell.text) == ("2", "UA-0", "1")
    assert cell.href == "#finding-0000000000000000"
    assert [(other.words, other.places[0][0]) for note in cell.notes for other in note.others] == [("0", "alpha")]
    assert [row.key for row in excerpt.rows] == ["UA-0", "UA-1", "UA-2"]


def test_a_note_of_a_table_leads_to_its_card_too() -> None:
    """What is only a note is still in conflict."""
    given = many(1).model_copy(
        update={"findings": tuple(f.model_copy(update={"severity": Severity.NOTE}) for f in many(1).findings)}
    )
    excerpt = shown(given)["alpha"].excerpt
    assert excerpt is None or excerpt.rows[0].cells[0].href == "#finding-0000000000000000"
    assert excerpt is not None


def test_hostile_text_is_shown_as_text() -> None:
    """Markup, template syntax, escape codes, reordering and endless words of a document change nothing but text."""
    text = "<script>alert(1)</script> {{ 7*7 }}\x1b[31m\u202e$5 billion\u202c\t&amp; \"'\n" + "w" * 10_000 + " שלום"
    claim = quoted("ash", "$5 billion", text, "price")
    document = Document(
        source="ash",
        path='"><img src=x onerror=alert(1)>.md',
        sha256=HASH,
        text=text,
        mentions=(
            mention(text, "$5 billion", claim=claim.id),
            mention(text, "<script>", state="set aside", reason='"><b>no</b>'),
        ),
    )
    page = Page(report("html").render(story(claims=(claim,), facts=(), findings=(), documents=(document,))))
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= ELEMENTS
    for words in ("<script>", "alert(1)</script> {{ 7*7 }}⟨U+001B⟩[31m⟨U+202E⟩", "w" * 10_000 + " שלום", ">.md"):
        assert words in page.shown
    assert 'set aside: "><b>no</b>' in page.attributes("title")


def test_places_that_state_the_same_are_told_together() -> None:
    """A value of many sources is one line of a note; beyond a few, the sources are counted."""
    crowd = [
        quoted("ash", "$5 billion", ASH, "price").model_copy(update={"id": f"s{n}", "source": f"s{n}"})
        for n in range(9)
    ]
    lone = quoted("birch", "$4 billion", BIRCH, "price")
    given = story(
        claims=(*crowd, lone), facts=(), documents=(), findings=(finding("A101", "1a", "x", [[lone], crowd]),)
    )
    told = shown(given)["birch"].statements
    assert told is not None
    (note,) = told.rows[0].notes
    assert [(other.words, [name for name, _ in other.places], other.more) for other in note.others] == [
        ("$5 billion", ["s0", "s1", "s2", "s3"], 5)
    ]
