"""Claims marked where they stand: in the documents they quote, and on their lines in the claim file."""

from pathlib import Path

import pytest

from schemas.claim import Claim, Evidence
from schemas.source import Document, Mention
from schemas.value import Truth
from sources.claims.marking import accounted
from sources.intake import read_all

HEAD = "source: {id: desk}\ndocuments: [story.md]\nclaims:\n"
STORY = "Acme was sold\nfor About $5\nbillion. It has 40 staff.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article in an empty folder."""
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def record(value: str, quote: str = "", attribute: str = "price") -> str:
    """A record of a claim file on one line."""
    said = f', quote: "{quote}"' if quote else ""
    return f'  - {{subject: Acme, attribute: {attribute}, value: "{value}"{said}}}\n'


def marks(text: str, name: str = "claims.yaml") -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The words marked in documents and in claim files, by path."""
    Path(name).write_text(text, encoding="utf-8", newline="")
    reading = read_all([Path(name)]).reading
    found = []
    for documents in (reading.documents, reading.claim_files):
        found.append({d.path: [d.text[m.start : m.end] for m in d.mentions] for d in documents})
        claims = {claim.id for claim in reading.claims}
        assert {mention.claim for document in documents for mention in document.mentions} <= claims
    return found[0], found[1]


def test_the_words_of_the_value_are_marked_in_the_quote() -> None:
    """Over a line end and whatever their case; a value worded otherwise marks the whole quote."""
    documents, _ = marks(
        HEAD
        + record("about $5 billion", "sold for About $5 billion")
        + record("yes", "It has 40 staff", "founded_by")
        + record("$5 billion", "not in the story")
    )
    assert documents == {"story.md": ["About $5\nbillion", "It has 40 staff"]}


def test_each_claim_is_marked_on_its_line_of_the_claim_file() -> None:
    """The line without its blanks, in YAML and in CSV, with either line end; a record set aside has none."""
    text = HEAD + record("$5 billion") + "# a remark\n" + record("") + record("$6 billion")
    _, files = marks(text.replace("\n", "\r\n"))
    assert files == {"claims.yaml": [record("$5 billion").strip(), record("$6 billion").strip()]}
    _, files = marks('subject,attribute,value\nAcme,price,"$5 billion"\n', "claims.csv")
    assert files == {"claims.csv": ['Acme,price,"$5 billion"']}


def test_a_claim_file_of_several_sources_is_marked_for_each() -> None:
    """Each source's document marks what that source says."""
    Path("claims.yaml").write_text(
        "claims:\n"
        "- {source: ash, subject: Acme, attribute: price, value: $5 billion}\n"
        "- {source: birch, subject: Acme, attribute: price, value: $6 billion}\n",
        encoding="utf-8",
    )
    files = read_all([Path("claims.yaml")]).reading.claim_files
    assert [(d.source, [d.text.count("\n", 0, m.start) + 1 for m in d.mentions]) for d in files] == [
        ("ash", [2]),
        ("birch", [3]),
    ]


def test_the_text_of_a_large_claim_file_is_not_kept() -> None:
    """A page has no room for it."""
    _, files = marks(HEAD + "".join(record(f"${n} billion") for n in range(1, 5000)))
    assert files == {}


def test_marks_follow_claims_whose_ids_are_made_free() -> None:
    """The same file given twice is two readings: every mark names a claim of its own."""
    Path("one.yaml").write_text(HEAD + record("$5 billion", "sold for about $5 billion"), encoding="utf-8")
    Path("two.yaml").write_text(HEAD + record("$5 billion", "sold for about $5 billion"), encoding="utf-8")
    reading = read_all([Path("one.yaml"), Path("two.yaml")]).reading
    named = [mention.claim for document in reading.claim_files for mention in document.mentions]
    assert sorted(named, key=str) == sorted(claim.id for claim in reading.claims)
    assert len(set(named)) == len(named)


def test_two_claims_on_the_same_words_are_both_marked() -> None:
    """What an article is read as in two ways is accounted for twice; a mention that names its claim stays as it is."""
    at = Evidence(quote="sold for 5", path="story.md", start=0, end=10)
    claims = [
        Claim(id=name, source="ash", subject="Acme", attribute=name, value=Truth(text="5", value=True), evidence=at)
        for name in ("price", "share")
    ]
    known = Mention(start=9, end=10, state="structured", claim="share")
    document = Document(source="ash", path="story.md", sha256="0", text="sold for 5", mentions=(known,))
    (found,) = accounted([document], claims)
    assert found.mentions == (Mention(start=9, end=10, state="structured", claim="price"), known)
    assert list(accounted([found], claims)) == [found]
