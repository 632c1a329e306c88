"""The words of a sentence as its payments are read."""

from schemas.source import Document
from sources.retold.bearers.naming import named_sentences
from sources.retold.passing.tokens import Phrase, known_words, tokens_of
from sources.retold.tellings import tellings


def _who(text: str) -> list[Phrase]:
    sentences = named_sentences(text)
    amounts = tellings(Document(source="a", path="a.txt", sha256="", text=text), {}, None)
    return [one.who for held in sentences for one in tokens_of(held, amounts, known_words(sentences)) if one.who]


def test_a_description_belongs_to_the_name_behind_it() -> None:
    """The noun before a name says what it is."""
    assert _who("Rain fell when the drivers' union Tavola met.") == [
        Phrase(name="Tavola", head="union", around=frozenset(("drivers", "'")))
    ]


def test_a_noun_for_a_place_goes_with_its_name() -> None:
    """The city of somewhere goes by the name of the place."""
    assert _who("Rain fell when the city of Harwick met.") == [Phrase(name="Harwick", head="city")]


def test_descriptions_and_pronouns_speak_of_somebody() -> None:
    """A definite noun for a body does, whatever stands before it."""
    assert _who("Rain fell when the big orchestra met them.") == [
        Phrase(head="orchestra", around=frozenset(("big",))),
        Phrase(pronoun="them"),
    ]
