"""Two articles that give one part of one thing to two names, and pairs of articles that look as if they did."""

from pathlib import Path

import pytest
import yaml

from schemas.value import Category
from sources.retold.bearers.bearing import bearings
from sources.retold.bearers.namesakes import one_name
from sources.retold.bearers.naming import named_sentences
from tests.sources.story.test_stories import read

PAIRS = yaml.safe_load((Path(__file__).parents[2] / "corpora" / "names.yaml").read_text(encoding="utf-8"))
HEAD = "---\npublished: 2026-03-0{day}\n---\nNews\n\n{text}\n"
EVERY = 3
"""One pair in so many is read in full here; ``make accuracy`` reads whole sets."""


def _told(folder: Path, ours: str, theirs: str) -> dict[str, set[str]]:
    """Who plays which part by two articles, where they differ."""
    reading = read(folder, ours=HEAD.format(day=4, text=ours), theirs=HEAD.format(day=5, text=theirs))
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if isinstance(claim.value, Category) and claim.attribute == "stated.name":
            found.setdefault(claim.subject + claim.scope["what"], set()).add(claim.value.value)
    return found


@pytest.mark.parametrize("pair", PAIRS["one"][::EVERY], ids=lambda pair: pair[0][:24])
def test_what_may_hold_is_silent(tmp_path: Path, pair: list[str]) -> None:
    """Another ship's master, a deputy, a predecessor or another firm's chief contradicts nobody."""
    assert not _told(tmp_path, *pair)


@pytest.mark.parametrize("pair", PAIRS["two"][::EVERY], ids=lambda pair: pair["names"][0])
def test_one_part_is_given_to_two(tmp_path: Path, pair: dict[str, list[str]]) -> None:
    """Either the packs read both names or the articles' bearers are laid side by side."""
    reading = read(
        tmp_path, **{name: HEAD.format(day=4, text=text) for name, text in zip("ab", pair["articles"], strict=True)}
    )
    values = {claim.value.value.split()[-1] for claim in reading.claims if isinstance(claim.value, Category)}
    assert set(pair["names"]) <= values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her skipper, Tobias Renlund, swam ashore.", ("Tobias Renlund", "captain", "now")),
        ("Lumen Chairman Bob Cole spoke.", ("Bob Cole", "chair", "now")),
        ("Ada Voss, who chairs Lumen, will be chair of the merged bank.", ("Ada Voss", "chair", "next")),
        ("The hall was designed in 1990 by a local man, Piet Maas.", ("Piet Maas", "designer", "now")),
        ("The inquiry, which Ada Voss heads, will report.", ("Ada Voss", "inquiry head", "now")),
        ("The acting director, Ada Voss, left.", ("Ada Voss", "director", "aside")),
        ("A former mayor, Ada Voss, left.", ("Ada Voss", "mayor", "aside")),
        ("Police named the driver as Ada Voss, 41.", ("Ada Voss", "driver", "new")),
        ("At the wheel was Ada Voss, a mother of two.", ("Ada Voss", "driver", "now")),
        ("Colonel Ada Voss of the army's engineers is in charge of the rescue.", ("Ada Voss", "commander", "now")),
        ("The panel has five members. It will be chaired by Ada Voss.", ("Ada Voss", "inquiry head", "next")),
        ("Ada Voss, who runs the Harwick bakery, told the staff.", ("Ada Voss", "manager", "now")),
        ("The merged group will be run from Basel.", ("Basel", "headquarters", "next")),
        ("The contract to build the bridge has gone to Tarrant Keogh.", ("Tarrant Keogh", "builder", "now")),
    ],
)
def test_who_plays_which_part(text: str, expected: tuple[str, str, str]) -> None:
    """By a noun before or behind the name, by what somebody does and by what is done."""
    assert expected in {(one.name, one.part, one.standing) for one in bearings(named_sentences(text))}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Robert Callan", "Bob Callan", True),
        ("Forsyth", "Imelda Forsyth", True),
        ("I. Forsyth", "Imelda Forsyth", True),
        ("Oleksandr Shevchuk", "Alexander Shevchuk", True),
        ("Serhiy Bondar", "Sergei Bondar", True),
        ("Martin Ebner", "Matthias Ebner", False),
        ("Daniel Reyes", "Daniela Reyes", False),
        ("Moira Tannahill", "Fiona Tannahill", False),
        ("Hadley Point Capital", "Ibis Growth", False),
    ],
)
def test_one_name(one: str, other: str, *, same: bool) -> None:
    """Short forms, nicknames and spellings are one name; another given name is another's."""
    assert one_name(one, other) is same
