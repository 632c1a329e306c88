"""How likely two amounts or dates of two articles are of one thing."""

import pytest

from schemas.source import Document, Source
from sources.retold.adding import Articles
from sources.retold.likeness import DATE_WEIGHTS, WEIGHTS, Likeness
from sources.retold.matching import slots
from sources.retold.surroundings import BESIDE, OPENING
from sources.retold.telling import Telling
from sources.retold.tellings import tellings

FILLER = """ The harbour lies under a hill. Its lamps were lit early that evening, though nobody had asked for it. Old Tamsin, who mends
nets, remembers worse winters. Boys race dinghies past the breakwater after school. Rope, tar and diesel scent the quay.
A baker keeps his shutters open for crews who come back late. Gulls follow whatever moves. The chapel bell is cracked.
"""
"""What makes an article of a sentence, so that the words of that sentence are rare in it."""


def told(**texts: str) -> tuple[Likeness, dict[str, list[Telling]]]:
    documents = {
        name: Document(source=name, path=f"{name}.txt", sha256="", text=text + FILLER) for name, text in texts.items()
    }
    found = {name: tellings(document, {}, None) for name, document in documents.items()}
    sources = {name: Source(id=name, path=f"{name}.txt") for name in texts}
    return Likeness(Articles(documents, sources, frozenset(), {}), found), found


def likely(a: str, b: str) -> float:
    """How likely the first amounts or dates of two articles are of one thing."""
    likeness, found = told(herald=a, post=b)
    return likeness(found["herald"][0], found["post"][0])


def matched(a: str, b: str) -> bool:
    """Whether the amounts or dates of two articles are taken for one thing's."""
    likeness, found = told(herald=a, post=b)
    return bool(slots(found, [("herald", "post")], likeness))


def first(text: str) -> Telling:
    return told(herald=text)[1]["herald"][0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The foundation stone was laid in June 2022.", "The foundation stone was laid in February 2023."),
        ("The licence ran out on 30 June 2025.", "The fire licence lapsed on 31 December 2024."),
        ("The stand has room for 16,400 people.", "Larkfield Road holds 18,400 spectators."),
        ("Its keepers planted 418 oaks on the ridge.", "There are 428 oaks on the ridge now."),
    ],
)
def test_values_in_words_that_stand_for_one_another_are_of_one_thing(a: str, b: str) -> None:
    assert matched(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The foundation stone was laid in November 2021.",
            "Six of its engineers left for Rotterdam in February 2023.",
        ),
        ("The stand has room for 16,400 people.", "The kiosk sold 18,400 pies that year."),
        ("The ferry carried 46 lorries.", "A choir of 41 sang on the quay."),
    ],
)
def test_values_in_other_words_are_not(a: str, b: str) -> None:
    assert not matched(a, b)


def test_a_clause_ends_at_a_comma_or_a_conjunction() -> None:
    clause = first("The brewery sold 318 barrels while its owner restored a chapel, a mill and a pier.").around.clause
    other = first("The brewery sold 318 barrels of stout there.").around.clause
    assert clause < other


def test_the_words_beside_an_amount_are_few() -> None:
    around = first(
        "Divers raised the sunken trawler and carried 318 rusted anchors along a narrow muddy lane home."
    ).around
    assert around.last < around.before
    assert around.next < around.after
    assert first("Divers own rusted, brittle, crooked, hollow anchors that cost 318 pounds.").around.opening
    assert BESIDE < OPENING


def test_an_amount_by_a_unit_is_a_rate() -> None:
    assert first("A berth costs £420 a month.").around.rate
    assert not first("A berth costs £420 in all.").around.rate


def test_a_name_that_the_other_article_does_not_know_speaks_against_a_pair() -> None:
    a, b = "Skerry Light holds 318 prisms. Dunmarra waits.", "{} holds 381 prisms. Skerry waits."
    assert likely(a, b.format("Skerry Light")) > likely(a, b.format("Corran Beacon"))


def test_every_feature_has_a_weight() -> None:
    likeness, found = told(herald="Skerry Light holds 318 prisms.", post="Skerry Light holds 381 prisms.")
    assert likeness.features(found["herald"][0], found["post"][0]).keys() == WEIGHTS.keys()
    likeness, found = told(herald="The mill was built in 1911.", post="The mill was built in 1919.")
    assert likeness.features(found["herald"][0], found["post"][0]).keys() == DATE_WEIGHTS.keys()
