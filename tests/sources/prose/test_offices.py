"""Who holds which office, who is to take it, and who plays which part, in the ways that reporters tell it."""

import pytest

from tests.sources.prose.reading import beside, everything

HOLD = [
    ("Lumen Foods chief executive Ottilie Brand said so. Lumen Foods bakes.", ("Lumen Foods", "chief executive")),
    ("Lumen Foods bakes bread. Ottilie Brand, who runs Lumen Foods, said so.", ("Lumen Foods", None)),
    ("Lumen Foods bakes bread. Its chief executive, Ottilie Brand, said so.", ("Lumen Foods", "chief executive")),
    ("Lumen Foods bakes bread, said Ottilie Brand, chair of Lumen Foods.", ("Lumen Foods", "chair")),
    ("Lumen Foods bakes. Ottilie Brand, who chairs the board, said so.", ("Lumen Foods", "chair")),
    ("Finance chief Ottilie Brand spoke. Lumen Foods bakes bread.", ("Lumen Foods", "finance director")),
    ("Ottilie Brand will step down as chief executive of Lumen Foods in May.", ("Lumen Foods", "chief executive")),
    ("Chief fire officer Ottilie Brand of Norland Council said so.", ("Norland Council", "chief fire officer")),
    ("Lumen Foods, led by Ottilie Brand since 2020, bakes bread.", ("Lumen Foods", None)),
    ("Norland's mayor, Ottilie Brand, said so.", ("Norland", "mayor")),
]


@pytest.mark.parametrize(("text", "expected"), HOLD)
def test_an_office_has_its_holder_and_its_body(text: str, expected: tuple[str, str | None]) -> None:
    """Before and after the name, by a verb, and of the one whom the article is about."""
    found = [(claim[0], claim[2].get("role")) for claim in beside(text) if claim[1] == "leader"]  # type: ignore[attr-defined]
    assert found == [expected]
    assert "Ottilie Brand" in [claim[3] for claim in beside(text)]


NOT_HELD = [
    "Lumen Foods bakes. Former chief executive Ottilie Brand said so.",
    "Lumen Foods bakes. Deputy chief executive Ottilie Brand said so.",
    "Lumen Foods bakes. Ottilie Brand, chief executive of Lumen Foods's UK arm, said so.",
    "Lumen Foods bakes. Ottilie Brand, its chief executive until 2019, said so.",
    "Lumen Foods bakes. Ottilie Brand, a director of Lumen Foods, said so.",
    "Lumen Foods bakes. It has sacked its chief executive, Ottilie Brand.",
    "Lumen Foods bakes. Ottilie Brand, leader of the opposition group, said so.",
    "Lumen Foods bakes. Acting chief executive Ottilie Brand said so.",
    "Lumen Foods bakes, said its marketing head, Ottilie Brand.",
    "Lumen Foods bakes. Mayor Ottilie Brand said so.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_other_offices_are_not_the_first(text: str) -> None:
    """What somebody was, holds in part or for a while, or holds of another body is no claim of who leads it."""
    assert [claim for claim in beside(text) if claim[1] == "leader"] == []


TAKE = [
    ("Lumen Foods chair Neville Ash will be succeeded by Ottilie Brand, a banker.", "chair"),
    ("Neville Ash, chairman of Lumen Foods, hands the chair to Ottilie Brand at the annual meeting.", "chair"),
    ("Lumen Foods has named Ottilie Brand as its next chief executive.", "chief executive"),
    ("Lumen Foods has picked Ottilie Brand to succeed Neville Ash, its chief executive.", None),
    ("Neville Ash is to retire as chief executive of Lumen Foods. His successor will be Ottilie Brand.", None),
    ("Lumen Foods has a new chief. Ottilie Brand, now finance director, takes up the post in May.", None),
]


@pytest.mark.parametrize(("text", "role"), TAKE)
def test_who_is_to_take_an_office(text: str, role: str | None) -> None:
    """The one who follows, of the office that the words or the one who leaves it tell."""
    found = [claim for claim in beside(text) if claim[1] == "leader.next"]
    assert [(claim[0], claim[3]) for claim in found] == [("Lumen Foods", "Ottilie Brand")]
    if role:
        assert found[0][2] == {"role": role}


@pytest.mark.parametrize(
    "text",
    [
        "Lumen Foods chair Neville Ash leaves. Ottilie Brand will take the chair until a successor is found.",
        "Lumen Foods chair Neville Ash leaves. Ottilie Brand is tipped to succeed him.",
        "Lumen Foods chair Neville Ash was succeeded by Ottilie Brand in 1998.",
    ],
)
def test_who_may_take_an_office_does_not_take_it(text: str) -> None:
    """One who keeps the place, one who is talked of, and one of years past follow nobody."""
    assert [claim for claim in beside(text) if claim[1] == "leader.next"] == []


INQUIRIES = [
    "The government formed a five-member committee, led by retired judge Iqbal Sayed, to find the cause of the fire.",
    "A three-member inquiry committee under Iqbal Sayed began work on the fire.",
    "Iqbal Sayed will lead the inquiry into the fire, the ministry said.",
    "An inquiry into the fire, which left 200 homeless, is to be led by Iqbal Sayed.",
    "The commission looking into the fire met. Its chair, Iqbal Sayed, promised a report.",
]


@pytest.mark.parametrize("text", INQUIRIES)
def test_an_inquiry_has_its_head(text: str) -> None:
    """Whatever the inquiry is called, and wherever the words for its head stand."""
    assert ("the inquiry", "inquiry.head", "Iqbal Sayed") in [(claim[0], claim[1], claim[3]) for claim in beside(text)]


def test_an_inquiry_beside_the_first_is_not_it() -> None:
    """The owners' own inquiry, and a committee that stands, are other bodies."""
    text = "The owners' own inquiry into the fire is led by Iqbal Sayed. Parliament's transport committee, led by Ann Bell, met."
    assert "inquiry.head" not in [claim[1] for claim in beside(text)]


PARTS = [
    ("The ferry operator Lochmar, owned by the Norwegian group Halden, sails.", ("Lochmar", "owner", "Halden")),
    ("Halden owns the Seaview shopping centre.", ("Seaview", "owner", "Halden")),
    ("Harbour Arena, designed by the architect Ingrid Solheim, will cost 9 euros.", ("Harbour Arena", "architect")),
    ("Lumen is being advised by Linnet Bank on the offer. We met Lumen.", ("Lumen", "adviser", "Linnet Bank")),
    ("Marsh Lane Hospice has been here since Dennis Quill founded it.", ("Marsh Lane Hospice", "founder")),
    ("Elsie Thorn has won the Skerry Prize for her novel.", ("Skerry Prize", "winner", "Elsie Thorn")),
    ("The Skerry Prize has gone to Elsie Thorn for her novel.", ("Skerry Prize", "winner", "Elsie Thorn")),
    ("The Corran Folk Festival will be held at Marchbank Hall in July.", ("Corran Folk Festival", "venue")),
    ("Lumen, which makes oats and has its headquarters in Harwick, grew.", ("Lumen", "headquarters", "Harwick")),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_who_plays_which_part(text: str, expected: tuple[str, ...]) -> None:
    """Owner, architect, adviser, founder, winner, venue and seat, each as a name."""
    assert expected in [(claim[0], claim[1], claim[3])[: len(expected)] for claim in everything(text)]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Lochmar sails. Its former owner, Brisco, sold it.", "owner"),
        ("Lochmar is owned by Brisco and Halden.", "owner"),
        ("Last year's winner of the Skerry Prize was Moira Tait.", "winner"),
        ("The Old Dam below it was built by Monteith in 1931. The Kilbrack Reservoir will hold water.", "contractor"),
    ],
)
def test_a_part_of_another_time_or_shared_is_none(text: str, attribute: str) -> None:
    """Former owners, several owners, and those of years past are not the one who plays the part."""
    assert [claim for claim in beside(text) if claim[1] == attribute] == []


def test_each_round_has_its_own_lead() -> None:
    """The round that the words name, however much stands between."""
    text = (
        "Velmar raised a Series B led by Stonecrop Ventures. Velmar's Series A, in March 2024, was $48.5 million and was led by "
        "Hadley Capital."
    )
    found = {(claim[2]["round"], claim[3]) for claim in beside(text) if claim[1] == "funding.lead"}  # type: ignore[index]
    assert found == {("Series B", "Stonecrop Ventures"), ("Series A", "Hadley Capital")}


SALES = [
    "Caorann acquired the project rights from Pentrose in 2024, paying £18m for a site.",
    "Pentrose sold a 40-acre site at Eastfield to Caorann for £18 million.",
    "The site was sold by Pentrose to Caorann for £18m.",
]


@pytest.mark.parametrize("text", SALES)
def test_a_sale_tells_who_paid_whom(text: str) -> None:
    """Whatever was sold, and wherever its price stands."""
    paid = [
        (claim[0], claim[2])
        for claim in beside(f"{text} We met Caorann and Pentrose.")
        if claim[1] == "dealing.payment"
    ]
    assert paid == [("Caorann", {"to": "Pentrose"})]
    got = [claim[3] for claim in beside(f"{text} We met Caorann and Pentrose.") if claim[1] == "dealing.payee"]
    assert got == ["Pentrose"]


def test_a_name_only_at_the_start_of_a_sentence_is_one() -> None:
    """``Lindau's mayor`` names Lindau though no other sentence does; a common word there is none."""
    assert [claim[0] for claim in beside("Lindau's mayor, Ulf Brandt, said so.") if claim[1] == "leader"] == ["Lindau"]
    assert [claim for claim in beside("Tomorrow's mayor, Ulf Brandt, said so.") if claim[1] == "leader"] == []
