"""The constructions in which a measured thing stands with its amount: one noun, many sentences."""

import re

import pytest

from schemas.attribute import Attribute
from schemas.extraction import Extraction
from schemas.notation.quantities import find_quantities
from sources.prose.annotated import annotate
from sources.prose.patterns.constructions import constructions
from sources.prose.patterns.frames import frames
from sources.prose.patterns.language import patterns
from sources.prose.sentences import sentences


def _read(text: str, extract: Extraction, dimension: str) -> list[str]:
    """The amounts of a sentence that an attribute with these words reads."""
    attribute = Attribute(label="x", dimension=dimension, extract=extract)
    (sentence,) = sentences(text)
    items = list(find_quantities(text))
    found = frames(annotate(text, sentence, items), [("x", attribute, patterns(attribute))])
    return [items[frame.item].quantity.text for frame in found]


@pytest.mark.parametrize(
    "text",
    [
        "The order book rose to $5 million.",
        "The order book stood at $5 million in June.",
        "The order book, at $5 million, is full.",
        "At $5 million, the order book is the largest yet.",
        "It has $5 million in its order book.",
        "A $5 million order book keeps it busy.",
        "A new contract lifted the order book to $5 million.",
        "The order book has more than doubled to $5 million.",
        "Analysts put the order book at $5 million.",
        "A jump in the order book to $5 million pleased investors.",
        "The order book is worth just $5 million.",
    ],
)
def test_a_level_is_read_in_every_construction(text: str) -> None:
    """Active and passive, amount first and amount last."""
    assert _read(text, Extraction(nouns="order book"), "money") == ["$5 million"]


@pytest.mark.parametrize(
    "text",
    [
        "Circulation fell 14 per cent last year.",
        "Circulation is down by 14 per cent.",
        "Circulation was 14 per cent lower.",
        "A fall of 14 per cent in circulation hurt.",
        "There was a 14 per cent drop in print circulation.",
        "The price cut lifted circulation by 14 per cent.",
        "It sold 14 per cent fewer copies.",
    ],
)
def test_a_change_is_read_in_every_construction(text: str) -> None:
    """Verb, noun and comparison tell the same change."""
    assert _read(text, Extraction(changing="circulation|copies"), "percent") == ["14 per cent"]


@pytest.mark.parametrize(
    "text", ["The order book fell by half after $5 million was repaid.", "Of its order book, $5 million is late."]
)
def test_an_amount_of_something_else_is_left(text: str) -> None:
    """What only stands in the same sentence is none of it."""
    assert _read(text, Extraction(nouns="order book"), "money") == []


def test_every_construction_names_its_words() -> None:
    """No placeholder is left in a pattern that a pack did not write."""
    assert not any(re.search(r"@\w", written) for written in constructions("a|b", "c"))


def test_an_attribute_must_say_how_it_is_told() -> None:
    """Patterns, nouns or what changes: one of them."""
    with pytest.raises(ValueError, match="say how it is told"):
        Extraction()
