"""Claim files in YAML and JSON, end to end: from the file to claims, links, documents and what was left out."""

import json

import pytest

from schemas.claim import Evidence
from schemas.reading import Input
from schemas.source import Source
from tests.sources.written import failed, left, read, wrote

DOCUMENT = "Amazon said it  will\ninvest “up to $25 billion” in Anthropic.\nCafe\u0301 society.\n"
CLAIMS = """\
schema: consilience.claims/1
source:
  title: Amazon and Anthropic
  publisher: Data Center Dynamics
  published: 2024-11-22
documents: [a.txt]
claims:
  - subject: AMZN
    attribute: investment.total
    scope: {to: Anthropic}
    value: up to $25 billion
    quote: 'it will invest "up to $25 billion"'
  - subject: Amazon
    attribute: rate
    value: 2.10
    period: Q1 2024
"""


@pytest.fixture
def folder(tmp_path):
    wrote(tmp_path, "a.txt", DOCUMENT)
    wrote(tmp_path, "a.yaml", CLAIMS)
    return tmp_path


def test_the_head_describes_the_source(folder):
    """Id is the file's name without ending; the rest is what the head says."""
    assert read(folder, "a.yaml").sources == (
        Source(
            id="a",
            title="Amazon and Anthropic",
            publisher="Data Center Dynamics",
            published="2024-11-22",
            path="a.yaml",
        ),
    )


def test_what_the_entry_says_wins_over_the_head(folder):
    """The project file corrects what a claim file says about itself."""
    (source,) = read(folder, "a.yaml", id="dcd", published="2024-11-23").sources
    assert (source.id, source.published, source.publisher) == ("dcd", "2024-11-23", "Data Center Dynamics")


def test_a_quote_points_into_its_document(folder):
    """Found words are the document's own, with exact characters, line and column; folds change no offset."""
    claim = read(folder, "a.yaml").claims[0]
    words = "it  will\ninvest “up to $25 billion”"
    assert claim.evidence == Evidence(quote=words, path="a.txt", line=1, column=13, start=12, end=12 + len(words))
    assert DOCUMENT[claim.evidence.start : claim.evidence.end] == words


def test_a_claim_without_a_quote_points_at_its_line(folder):
    """The place of such a claim is where its record starts in the claim file."""
    assert read(folder, "a.yaml").claims[1].evidence == Evidence(path="a.yaml", line=13)


def test_a_quote_that_is_not_in_the_document_has_no_characters(folder):
    """The claim stays, its quote as written, its start unknown: rule E501 reports it."""
    wrote(folder, "b.yaml", "documents: [a.txt]\nclaims:\n- {subject: A, attribute: x, value: 1, quote: it wont}\n")
    assert read(folder, "b.yaml").claims[0].evidence == Evidence(quote="it wont", path="b.yaml", line=3)


def test_a_quote_is_found_across_unicode_forms(folder):
    """A composed letter in the quote finds a decomposed one in the document."""
    wrote(
        folder, "b.yaml", "documents: [a.txt]\nclaims:\n- {subject: A, attribute: x, value: 1, quote: Café society}\n"
    )
    evidence = read(folder, "b.yaml").claims[0].evidence
    assert (DOCUMENT[evidence.start : evidence.end], evidence.line, evidence.column) == ("Cafe\u0301 society", 3, 1)


def test_files_read_are_named_with_their_hash(folder):
    """Claim file and document are inputs of the run."""
    reading = read(folder, "a.yaml")
    assert [(found.path, found.kind) for found in reading.inputs] == [("a.yaml", "claims"), ("a.txt", "document")]
    assert reading.inputs[1] == Input(path="a.txt", sha256=reading.documents[0].sha256, kind="document")
    assert reading.documents[0].text == DOCUMENT


def test_yaml_and_json_say_the_same(folder):
    """The same content in JSON gives the same claims, but for where they stand."""
    head = {"title": "Amazon and Anthropic", "publisher": "Data Center Dynamics", "published": "2024-11-22"}
    claims = [
        {
            "subject": "AMZN",
            "attribute": "investment.total",
            "scope": {"to": "Anthropic"},
            "value": "up to $25 billion",
            "quote": 'it will invest "up to $25 billion"',
        },
        {"subject": "Amazon", "attribute": "rate", "value": "2.10", "period": "Q1 2024"},
    ]
    text = json.dumps({"source": head, "documents": ["a.txt"], "claims": claims}).replace('"2.10"', "2.10")
    wrote(folder, "j/a.json", text.replace("a.txt", "../a.txt"))
    ours, theirs = read(folder, "a.yaml"), read(folder, "j/a.json")
    assert [claim.id for claim in theirs.claims] == [claim.id for claim in ours.claims]
    assert [claim.value for claim in theirs.claims] == [claim.value for claim in ours.claims]
    assert theirs.claims[0].evidence == ours.claims[0].evidence


def test_a_json_list_of_claims_is_a_claim_file(tmp_path):
    """Without a head, the source is named after the file."""
    wrote(tmp_path, "feed.json", '[\n{"subject": "A", "attribute": "x", "value": 1.50},\n{"subject": "B"}]')
    reading = read(tmp_path, "feed.json")
    assert [(claim.source, claim.subject, claim.value.text) for claim in reading.claims] == [("feed", "A", "1.50")]
    assert left(reading) == [("feed.json", 3, "`attribute` is missing; `value` is missing")]


def test_a_bad_record_is_set_aside_and_the_others_go_on(tmp_path):
    """Each has its line, what is wrong and what to do, and counts as invalid."""
    wrote(
        tmp_path,
        "a.yaml",
        """\
claims:
  - subject: A
    attribut: x
    value: 1
  - just words
  - subject: A
    attribute: headcount
    value: about a banana
  - subject: A
    attribute: headcount
    value: 12
    modality: certain
  - {subject: A, attribute: headcount, value: 7}
""",
    )
    reading = read(tmp_path, "a.yaml")
    assert [claim.value.text for claim in reading.claims] == ["7"]
    assert left(reading) == [
        ("a.yaml", 3, "the key `attribut` is not known; `attribute` is missing"),
        ("a.yaml", 5, "this is 'just words' where a group of `key: value` lines is expected"),
        ("a.yaml", 8, "'about a banana' is not one quantity"),
        ("a.yaml", 12, "`modality` is 'certain', which it cannot be"),
    ]
    assert reading.set_aside[0].remedy == "did you mean `attribute`?; add `attribute:`"
    assert all(entry.invalid and entry.source == "a" and entry.remedy for entry in reading.set_aside)
    assert reading.set_aside[2].text == "about a banana"


@pytest.mark.parametrize(
    ("content", "failure"),
    [
        ("", ("a.yaml", "the file is empty")),
        ("words", ("a.yaml:1", "a claim file is `source:` and `claims:`, not one text")),
        ("claims: 5", ("a.yaml:1", "`claims` is not a list")),
        ("clams: []\nclaims: []", ("a.yaml:1", "the key `clams` is not known")),
        (
            "source: {published: 2024-13-01}\nclaims: []",
            ("a.yaml:1", "source.published: '2024-13-01' is not a day of the calendar"),
        ),
        (
            "source:\n  published: 1 March 2024\n",
            ("a.yaml:2", "source.published: '1 March 2024' is not a day of the calendar"),
        ),
        ("schema: consilience.claims/9\n", ("a.yaml:1", "`schema` is 'consilience.claims/9', which it cannot be")),
        ("claims:\n\t- a", ("a.yaml:2:1", "this is not YAML: found character that cannot start any token")),
        (b"claims:\n- \xff", ("a.yaml:2", "the file is not UTF-8: byte 0xff fits no character")),
    ],
)
def test_a_file_that_cannot_be_parsed_is_one_error(tmp_path, content, failure):
    """It comes back in the reading, with its place; nothing is raised and nothing is read."""
    wrote(tmp_path, "a.yaml", content)
    reading = read(tmp_path, "a.yaml")
    assert failed(reading) == [failure]
    assert reading.claims == reading.sources == ()


def test_documents_that_cannot_be_read_stop_no_claim(tmp_path):
    """A missing one, one outside and one of another kind are each reported; the claims are read."""
    wrote(
        tmp_path,
        "in/a.yaml",
        "documents:\n- no.txt\n- ../../x.txt\n- a.docx\nclaims:\n- {subject: A, attribute: x, value: 1}\n",
    )
    reading = read(tmp_path, "in/a.yaml")
    assert len(reading.claims) == 1
    assert failed(reading) == [
        ("in/a.yaml:2", "the document 'in/no.txt' cannot be read: there is no such file"),
        ("in/a.yaml:3", "the document '../x.txt' cannot be read: it lies outside the project"),
    ]
    assert left(reading) == [("in/a.docx", None, "it is no document of a kind that is read")]
    assert not reading.set_aside[0].invalid


SUMS = """\
claims:
  - {ref: all, subject: A, attribute: x, value: 10}
  - {ref: one, subject: A, attribute: y, value: 4}
  - {ref: two, subject: A, attribute: z, value: 6}
  - {ref: bad, subject: A, attribute: z, value: 6, color: red}
arithmetic:
"""


def test_stated_sums_become_links(tmp_path):
    """A sum links its total to its parts; a roll-forward its closing amount to opening and change, in that order."""
    wrote(
        tmp_path,
        "a.yaml",
        SUMS + "- {total: all, parts: [one, two], complete: true}\n- {opening: one, change: two, closing: all}\n",
    )
    reading = read(tmp_path, "a.yaml")
    total, one, two = (claim.id for claim in reading.claims)
    assert [(link.total, link.parts, link.complete, link.kind) for link in reading.links] == [
        (total, (one, two), True, "sum"),
        (total, (one, two), False, "roll-forward"),
    ]


FIVE_KINDS = (
    "arithmetic needs either `total` and `parts`, or `opening`, `change` and `closing`, or `whole`, `part` and `share`, "
    "or `new`, `old` and `growth`, or `product`, `number` and `each`"
)


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("{total: all, parts: [one, tow]}", "no claim has the ref 'tow'"),
        ("{total: all, parts: [bad]}", "the claim with the ref 'bad' was set aside"),
        ("{total: all}", FIVE_KINDS),
        ("{total: all, parts: [one], opening: two}", FIVE_KINDS),
        ("{totl: all}", "the key `totl` is not known"),
    ],
)
def test_a_sum_that_names_no_claim_is_set_aside(tmp_path, stated, reason):
    """Its line and reason are kept; the claims are unharmed."""
    wrote(tmp_path, "a.yaml", f"{SUMS}- {stated}\n")
    reading = read(tmp_path, "a.yaml")
    assert (len(reading.claims), reading.links) == (3, ())
    assert left(reading)[-1] == ("a.yaml", 7, reason)


def test_a_name_given_twice_names_no_claim(tmp_path):
    """Two claims with one ref make sums over it ambiguous, which is said."""
    wrote(tmp_path, "a.yaml", SUMS.replace("ref: two", "ref: one") + "- {total: all, parts: [one]}\n")
    assert left(read(tmp_path, "a.yaml"))[-1] == ("a.yaml", 7, "several claims have the ref 'one'")
