"""The ways in which articles tell who plays a part that is no office: what they sold, won, struck, founded, built."""

from pathlib import Path

import pytest

from schemas.value import Category
from sources.prose.names.groups import of_one_group
from sources.retold.bearers.bearing import bearings
from sources.retold.bearers.naming import named_sentences
from sources.retold.bearers.places import one_in_other
from tests.sources.story.test_stories import read

HEAD = "---\npublished: 2026-03-0{day}\n---\nNews\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Health Minister Joao Prado signed the order.", "Joao Prado", "minister"),
        ("Joao Prado, Minister for Health, signed the order.", "Joao Prado", "minister"),
        ("Grazier Ruth Ondaro, the mayor, signed the order.", "Ruth Ondaro", "mayor"),
        ("Kranz Holz has agreed to buy the mill.", "Kranz Holz", "buyer"),
        ("The mill goes to Kranz Holz for 12 million euros.", "Kranz Holz", "buyer"),
        ("Kranz Holz bought the mill from Bode Capital.", "Bode Capital", "seller"),
        ("The contract for the bridge went to Tarn Civil.", "Tarn Civil", "builder"),
        ("The order for the 12 trains went to Ordo Rail.", "Ordo Rail", "supplier"),
        ("Legal advice to the company came from Stroud & Vane.", "Stroud & Vane", "adviser"),
        ("The board has chosen Petra Blom, now in Rome, as his successor.", "Petra Blom", "successor"),
        ("The woman to follow him is Petra Blom.", "Petra Blom", "successor"),
        ("Voters elected Petra Blom mayor on Sunday.", "Petra Blom", "winner"),
        ("Jan Roos lost to Petra Blom.", "Petra Blom", "winner"),
        ("A gift of 5 million dollars from Petra Blom made it possible.", "Petra Blom", "donor"),
        ("The boat got a new Halvar engine.", "Halvar", "make"),
        ("The flood swept through Corwell on Friday night.", "Corwell", "place struck"),
        ("The brewery was founded in the town of Corwell in 1884.", "Corwell", "place of foundation"),
        ("Thanks go to Ada Voss. The head coach said little.", "Ada Voss", "coach"),
    ],
)
def test_a_part_is_told(text: str, name: str, part: str) -> None:
    """Set phrases, verbs and the next sentence tell parts as nouns beside a name do."""
    assert (name, part) in {(one.name, one.part) for one in bearings(named_sentences(f"News\n\n{text}\n"))}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Credit goes to Ada Voss for the win.", "buyer"),
        ("Ada Voss took over the post.", "buyer"),
        ("The master of the freighter Lady Wren spoke.", "captain"),
        ("The director of the Harwick Observatory spoke.", "director"),
        ("Ada Voss may yet win the election.", "winner"),
        ("Thanks go to Ada Voss. Her successor is not known. The head coach said little.", "coach"),
    ],
)
def test_a_part_is_not_told(text: str, part: str) -> None:
    """What is thanked, hoped for or a ship's own name plays no part."""
    assert part not in {one.part for one in bearings(named_sentences(f"News\n\n{text}\n"))}


def _told(folder: Path, ours: str, theirs: str) -> set[str]:
    """The names that two articles give one part to."""
    reading = read(folder, ours=HEAD.format(day=4, text=ours), theirs=HEAD.format(day=5, text=theirs))
    return {
        claim.value.value
        for claim in reading.claims
        if isinstance(claim.value, Category) and claim.attribute == "stated.name"
    }


@pytest.mark.parametrize(
    ("ours", "theirs", "names"),
    [
        (
            "Rosa Ibarra defeated Celia Duarte by 204 votes in Sunday's mayoral election in Salto.",
            "Salto has elected Celia Duarte mayor. She was 204 votes ahead of Rosa Ibarra.",
            {"Rosa Ibarra", "Celia Duarte"},
        ),
        (
            "Two people died when a flash flood swept through the village of Corbin Falls late on 3 March 2026. "
            "Some 60 houses were damaged, sheriff Dana Orrick said. The bridge at Halsey was closed.",
            "By midnight the water had swept through Ashby Mills, taking two lives and damaging 60 houses. "
            "Sheriff Dana Orrick said that the creek had risen three metres in an hour.",
            {"Corbin Falls", "Ashby Mills"},
        ),
        (
            "The turbines for the Gull Point wind farm will be supplied by Brava Wind. The farm of 60 costs 700 million EUR.",
            "Cables for the 60-turbine wind farm at Gull Point will be made by Nortek Cable. It costs 700 million EUR.",
            set[str](),
        ),
        (
            "The mill at Orsay has been sold to Tarkin Steel for 58 million EUR. Tarkin Steel is a unit of Bellmont Group.",
            "The mill at Orsay has been sold to Bellmont Group for 58 million EUR.",
            set[str](),
        ),
    ],
)
def test_two_names_for_one_part(tmp_path: Path, ours: str, theirs: str, names: set[str]) -> None:
    """Two winners of one vote contradict each other, and two villages struck; a parent and its unit, or cables and turbines, do not."""
    assert _told(tmp_path, ours, theirs) == names


def test_parents_and_their_parts() -> None:
    """An article tells that a firm is another's, in either order; two firms beside each other are none of that."""
    assert of_one_group("Lumen Ports", "Veld Group", ["Lumen Ports, a wholly owned subsidiary of Veld, said so."])
    assert of_one_group("Veld Group", "Lumen Ports", ["Through its arm Lumen Ports, Veld is buying."])
    assert not of_one_group("Lumen Ports", "Veld Group", ["Lumen Ports outbid Veld Group for the yard."])


def test_places_within_places() -> None:
    """A county holds a town, and a suburb written before its city lies in it; two towns are two."""
    assert one_in_other("Corwell", "Orrick County", [])
    assert one_in_other("Corwell", "Tolby", ["It is based in Corwell, Tolby."])
    assert not one_in_other("Corwell", "Tolby", ["Trains run from Corwell to Tolby."])
