"""What a sentence must hold for a pattern to match at all."""

import re
from pathlib import Path

import pytest

from sources.pack_file import read_pack, shipped_packs
from sources.prose.patterns.needed import needed


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("invest~ [another] {amount}", [(" invest",)]),
        ("{amount} investment", [(" investment ",)]),
        ("(rise|rose) by {amount}", [(" rise ", " rose "), (" by ",)]),
        ("[in] {date} , {subject}", []),
        ("(founded|set up|{name}) in {date}", [(" in ",)]),
        ("its {amount}", []),
        ("(put (up|down)|pour~) {amount}", [(" put ", " pour")]),
        ("[(a|b)] (total [of]|sum) .. {amount}", [(" total ", " sum ")]),
    ],
)
def test_a_pattern_needs_one_of_each_of_its_words(written: str, words: list[tuple[str, ...]]) -> None:
    assert list(needed(written)) == words


def test_most_patterns_of_the_packs_need_a_word() -> None:
    listed = [
        pattern
        for name in shipped_packs()
        for attribute in read_pack(name, Path()).attributes.values()
        if attribute.extract
        for pattern in attribute.extract.patterns
    ]
    plain = [re.sub(r"@\w+", "(some|word)", pattern) for pattern in listed]
    assert sum(bool(needed(pattern)) for pattern in plain) > 0.9 * len(plain)
