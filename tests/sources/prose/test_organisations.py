"""Plain facts about organisations as journalists tell them."""

from datetime import date

import pytest

from tests.sources.prose.reading import beside, everything, told

ORGANISATIONS = [
    (
        "The National Union of Dock and Cold-Store Workers, founded in 1987, has 86,000 members.",
        [
            ("National Union of Dock and Cold-Store Workers", "founded", {}, "1987", None, "unmarked"),
            ("National Union of Dock and Cold-Store Workers", "membership", {}, "86,000", None, "unmarked"),
        ],
    ),
    (
        "The Tarn Museum has an X-ray room. Its budget for 2025 is N2.4 billion.",
        [("Tarn Museum", "budget", {}, "N2.4 billion", "2025", "unmarked")],
    ),
    (
        "The Calder Foundation was established in 1954 by a mill owner. It is headquartered in Aberlow.",
        [
            ("Calder Foundation", "founded", {}, "1954", None, "unmarked"),
            ("Calder Foundation", "headquarters", {}, "Aberlow", None, "unmarked"),
        ],
    ),
    (
        "Founded in 1954, the Calder Foundation has 3,200 members and an annual budget of £6.4 million.",
        [
            ("Calder Foundation", "founded", {}, "1954", None, "unmarked"),
            ("Calder Foundation", "membership", {}, "3,200", None, "unmarked"),
            ("Calder Foundation", "budget", {}, "£6.4 million", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation, which was set up in 1954, moved its head office from Aberlow to Tarn in 2010.",
        [
            ("Calder Foundation", "founded", {}, "1954", None, "unmarked"),
            ("Calder Foundation", "headquarters", {}, "Tarn", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation's headquarters are in Tarn. Its chief executive, Nia Brook, took over in 2021.",
        [
            ("Calder Foundation", "headquarters", {}, "Tarn", None, "unmarked"),
            ("Calder Foundation", "leader", {"role": "chief executive"}, "Nia Brook", None, "unmarked"),
            ("Calder Foundation", "leader.since", {"role": "chief executive"}, "2021", None, "unmarked"),
        ],
    ),
    (
        "Nia Brook, chief executive of the Calder Foundation, said membership had risen to 3,400.",
        [
            ("Calder Foundation", "leader", {"role": "chief executive"}, "Nia Brook", None, "unmarked"),
            ("Calder Foundation", "membership", {}, "3,400", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation has appointed Nia Brook as chief executive. She will succeed Owen Hart on 1 May.",
        [
            ("Calder Foundation", "leader.next", {"role": "chief executive"}, "Nia Brook", None, "unmarked"),
            ("Calder Foundation", "leader.starts", {}, "2026-05-01", None, "planned"),
        ],
    ),
    (
        "Owen Hart, who chairs the Calder Foundation, said it had 150 volunteers.",
        [
            ("Calder Foundation", "leader", {"role": "chair"}, "Owen Hart", None, "unmarked"),
            ("Calder Foundation", "volunteers", {}, "150", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation dates back to 1954 and runs 14 museums.",
        [
            ("Calder Foundation", "founded", {}, "1954", None, "unmarked"),
            ("Calder Foundation", "sites", {"kind": "museums"}, "14", None, "unmarked"),
        ],
    ),
    (
        "The Tarn-based Calder Foundation named Nia Brook its new director on Friday.",
        [
            ("Calder Foundation", "headquarters", {}, "Tarn", None, "unmarked"),
            ("Calder Foundation", "leader.next", {"role": "director"}, "Nia Brook", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation is led by Nia Brook. It counts 3,200 members.",
        [
            ("Calder Foundation", "leader", {}, "Nia Brook", None, "unmarked"),
            ("Calder Foundation", "membership", {}, "3,200", None, "unmarked"),
        ],
    ),
    (
        "The Calder Foundation's president, Owen Hart, opened the meeting.",
        [
            ("Calder Foundation", "leader", {"role": "president"}, "Owen Hart", None, "unmarked"),
        ],
    ),
    (
        "The budget of the Calder Foundation for 2025 is £6.4 million.",
        [
            ("Calder Foundation", "budget", {}, "£6.4 million", "2025", "unmarked"),
        ],
    ),
    ("The Calder Foundation is based in Scotland. Its former director, Ada Moss, agreed.", []),
    (
        "The Calder Society was founded in 1887.",
        [
            ("Calder Society", "founded", {}, "1887", None, "unmarked"),
        ],
    ),
    (
        "Chief executive Tom Bell of Lumen Foods said it employs 400.",
        [
            ("Lumen Foods", "leader", {"role": "chief executive"}, "Tom Bell", None, "unmarked"),
            ("Lumen Foods", "headcount", {}, "400", None, "unmarked"),
        ],
    ),
    (
        "It spends £1.6 million, a quarter of its £6.4 million budget, on rent. The Calder Foundation is old.",
        [
            ("Calder Foundation", "budget", {"part": "a quarter of it"}, "£1.6 million", None, "unmarked"),
            (
                "Calder Foundation",
                "share",
                {"of": "£6.4 million", "part": "£1.6 million"},
                "a quarter",
                None,
                "unmarked",
            ),
            ("Calder Foundation", "budget", {}, "£6.4 million", None, "unmarked"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), ORGANISATIONS)
def test_sentence_yields_its_claims(text: str, claims: list[tuple[object, ...]]) -> None:
    """Subject, attribute, scope, value, valid time and modality are as the sentence says."""
    assert everything(text, date(2025, 6, 10)) == claims


FRESH = [
    (
        "The Hollis Hospice, whose 2,300 volunteers run its shops, is based in Exeter.",
        [("Hollis Hospice", "volunteers", "2,300"), ("Hollis Hospice", "headquarters", "Exeter")],
    ),
    (
        "Wexcombe University, established in 1964, has an endowment worth £212 million.",
        [("Wexcombe University", "founded", "1964"), ("Wexcombe University", "endowment", "£212 million")],
    ),
    (
        "Founded in 1987 by Ruth Abara, the Kelda Trust has its head office in Sheffield.",
        [
            ("Kelda Trust", "founded", "1987"),
            ("Kelda Trust", "founder", "Ruth Abara"),
            ("Kelda Trust", "headquarters", "Sheffield"),
        ],
    ),
    (
        "The Rowan Tree Foundation was set up in 2004 and is headquartered in Galway. Its director is Niamh Burke.",
        [
            ("Rowan Tree Foundation", "founded", "2004"),
            ("Rowan Tree Foundation", "headquarters", "Galway"),
            ("Rowan Tree Foundation", "leader", "Niamh Burke"),
        ],
    ),
    (
        "Membership of the Postal Workers' League has slipped to 86,000.",
        [("Postal Workers' League", "membership", "86,000")],
    ),
    (
        "Prof Anil Mehta has been appointed vice-chancellor of Wexcombe University.",
        [("Wexcombe University", "leader.next", "Anil Mehta")],
    ),
    (
        "The union, whose membership stands at 145,000, elected Joan Pryce as general secretary on Saturday. "
        "The Transport Staff Union was formed in 1926.",
        [
            ("Transport Staff Union", "membership", "145,000"),
            ("Transport Staff Union", "leader.next", "Joan Pryce"),
            ("Transport Staff Union", "founded", "1926"),
        ],
    ),
    (
        "PawPrint Rescue rehomed 2,140 animals in 2024 and runs six shelters. The charity is led by Dee Collier, who took over in 2019.",
        [
            ("PawPrint Rescue", "beneficiaries", "2,140"),
            ("PawPrint Rescue", "sites", "six"),
            ("PawPrint Rescue", "leader", "Dee Collier"),
            ("PawPrint Rescue", "leader.since", "2019"),
        ],
    ),
    (
        "Doctors for Rivers works in 23 countries and has 5,600 members. It raised £3.8m in the year to March.",
        [
            ("Doctors for Rivers", "countries", "23"),
            ("Doctors for Rivers", "membership", "5,600"),
            ("Doctors for Rivers", "income", "£3.8m"),
        ],
    ),
    (
        "The National Ferret Club has elected Wendy Parrott as its chair. She takes over on 2 March. The Leicestershire club has 41 branches.",
        [
            ("National Ferret Club", "leader.next", "Wendy Parrott"),
            ("National Ferret Club", "leader.starts", "2026-03-02"),
            ("National Ferret Club", "stores", "41"),
        ],
    ),
    (
        "Janet Osgood, previously with Severn Housing, joins Hollin Hospice on 2 March. The charity has 118 staff.",
        [("Hollin Hospice", "leader.starts", "2026-03-02"), ("Hollin Hospice", "headcount", "118")],
    ),
    (
        "The Wharfside Museum welcomed 287,000 visitors in 2024. Its exhibition on whaling opens on 17 May.",
        [("Wharfside Museum", "visitors", "287,000"), ("Wharfside Museum", "show_opening", "2026-05-17")],
    ),
    ("Mayor Anna Reyes said 1,200 volunteers turned out to clean the beach on Sunday.", []),
    ("The film's director, Joel Marsh, lives in Lisbon.", []),
]


@pytest.mark.parametrize(("text", "expected"), FRESH)
def test_bodies_in_words_no_pattern_was_written_for(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Subject, attribute and value of what the pack finds in fresh sentences."""
    assert [(claim[0], claim[1], claim[3]) for claim in everything(text, date(2025, 11, 14))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Guild of Thatchers, a body that dates from 1943, meets today.",
        "The Guild of Thatchers traces its roots back to 1943.",
        "The history of the Guild of Thatchers goes back to 1943.",
    ],
)
def test_founding_in_other_words(text: str) -> None:
    """A body's beginnings are told by their year in many ways."""
    assert ("founded", "1943") in [(claim[1], claim[3]) for claim in told(text)]


def test_a_person_is_no_body_that_was_founded() -> None:
    """``Henrike Aalto became president`` makes Aalto a person, so that what was set up is something else."""
    text = (
        "The International Driftsail Federation meets in Montreux. When Henrike Aalto became president in 2019, the federation was a mess. "
        "This is an organisation that was set up in 1943."
    )
    assert {claim[0] for claim in told(text)} == {"International Driftsail Federation"}


def test_somebody_with_a_rank_founded_the_body_and_is_none() -> None:
    text = "The Calder Museum opens a wing. Founded in 1894 by Admiral Josiah Calder, the museum has moved twice."
    assert [(claim[0], claim[3]) for claim in told(text) if claim[1] == "founded"] == [("Calder Museum", "1894")]


def test_a_body_named_after_its_bay_is_not_the_bay() -> None:
    """The place is named more often than the museum in it, whose visitors they are."""
    text = (
        "Inside Sorrel Bay's new landmark. Sorrel Bay can feel pleased with itself. Sorrel Bay has waited long. "
        "The director of the Sorrel Museum smiled. Last year 442,000 people came through the turnstiles."
    )
    assert {claim[0] for claim in told(text) if claim[1] == "visitors"} == {"Sorrel Museum"}


def test_doubts_in_a_quotation_are_not_about_who_speaks() -> None:
    text = '"We thought we might get three thousand," laughed Nia Brook, director of the Calder Museum.'
    assert [(claim[3], claim[5]) for claim in beside(text) if claim[1] == "leader"] == [("Nia Brook", "unmarked")]


def test_what_somebody_founded_is_no_person() -> None:
    """A museum that *he* founded is a body, whatever is said of him right after its name."""
    text = "The Thornby Museum of Rural Trades, which he founded in 1951, is closed. Joss Tavish launched an appeal."
    assert [(claim[0], claim[3]) for claim in told(text) if claim[1] == "founded"] == [
        ("Thornby Museum of Rural Trades", "1951")
    ]
