"""The words behind a claim: the value marked in the quote, the quote in its sentence."""

from typing import Any

from reports.lookup import Lookup
from reports.passages import Passage, passage
from schemas.claim import Claim, Evidence
from schemas.source import Document, Mention
from tests.reports.record_builders import HASH, result, whole

TEXT = 'The mayor spoke. Of 70 rooms, 7 were flooded, said Mr Ash, and 9 more are at risk. "Never again," he said.'


def quoted(quote: str, text: str = TEXT, value: str = "7", **document: Any) -> Passage | None:
    """The passage of a claim with this quote, which stands in the text."""
    start = text.find(quote)
    evidence = Evidence(quote=quote, path="a.md", start=start, end=start + len(quote))
    said = Claim(id="a/1", source="a", subject="S", attribute="n", value=whole(value, 7), evidence=evidence)
    source = Document(source="a", path="a.md", sha256=HASH, text=text, **document)
    return passage(said, Lookup(result(documents=(source,))))


def test_a_quote_stands_in_its_sentence_with_the_value_marked() -> None:
    """The 7 is marked, not the one in 70; the sentence ends before the next one begins."""
    assert quoted("7 were flooded") == Passage(
        "Of 70 rooms, ", "", "7", " were flooded", ", said Mr Ash, and 9 more are at risk."
    )
    assert quoted("Of 70 rooms, 7 were flooded") == Passage(
        "", "Of 70 rooms, ", "7", " were flooded", ", said Mr Ash, and 9 more are at risk."
    )


def test_a_whole_sentence_has_nothing_around_it() -> None:
    """What follows a quote that ends a sentence is another sentence."""
    found = quoted("Of 70 rooms, 7 were flooded, said Mr Ash, and 9 more are at risk.")
    assert found is not None
    assert (found.before, found.after) == ("", "")


def test_the_reader_of_the_document_knows_best_where_the_value_stands() -> None:
    """A mention of the claim is marked though the same words stand earlier too."""
    text = "Of 7 rooms in 7 houses none is dry."
    second = text.rindex("7")
    found = quoted(text, text, mentions=(Mention(start=second, end=second + 1, state="structured", claim="a/1"),))
    assert found == Passage("", "Of 7 rooms in ", "7", " houses none is dry.", "")


def test_words_that_do_not_stand_in_the_quote_are_not_marked() -> None:
    """The quote is shown whole."""
    assert quoted("7 were flooded", value="seven") == Passage(
        "Of 70 rooms, ", "7 were flooded", "", "", ", said Mr Ash, and 9 more are at risk."
    )


def test_a_line_break_inside_the_value_is_no_obstacle() -> None:
    """Words are compared, not blanks; capitals do not matter."""
    found = quoted("About\n7 rooms", "About\n7 rooms", value="about 7")
    assert found == Passage("", "", "About 7", " rooms", "")


def test_without_the_text_there_is_the_quote_alone() -> None:
    """A result without documents, or a place that is no longer true, never gives words that are not there."""
    evidence = Evidence(quote="7 were flooded", path="a.md", start=3, end=17)
    said = Claim(id="a/1", source="a", subject="S", attribute="n", value=whole("7", 7), evidence=evidence)
    alone = Passage("", "", "7", " were flooded", "")
    assert passage(said, Lookup(result())) == alone
    moved = Document(source="a", path="a.md", sha256=HASH, text=TEXT)
    assert passage(said, Lookup(result(documents=(moved,)))) == alone
    assert passage(said.model_copy(update={"evidence": Evidence()}), Lookup(result())) is None


def test_endless_text_is_cut_at_words() -> None:
    """Each piece has its limit; what is cut is marked as cut, towards the value."""
    words = "word " * 500
    found = quoted(f"{words}7 {words}", f"{words}{words}7 {words}{words}")
    assert found is not None
    assert found.opening.startswith("…")
    assert found.closing.endswith("…")
    assert all(len(piece) <= 330 for piece in (found.before, found.opening, found.closing, found.after))
    one_word = quoted("x" * 10_000 + " 7", "x" * 10_000 + " 7")
    assert one_word is not None
    assert one_word.opening == "…" + "x" * 299 + " "
