"""Amounts that a clause puts with others than those the article is about: rivals, other plants, a whole trade, a note's own house."""

import pytest

from sources.prose.article import Article
from sources.prose.extraction import extract
from sources.prose.parts.others import elsewhere, of_others
from tests.sources.prose.reading import PUBLISHED, shipped, told


def claims(text: str, title: str = "") -> set[tuple[object, object, object]]:
    """Subject, attribute and value of each claim of a text."""
    found = extract(Article(text, PUBLISHED, title=title), shipped(), lambda form: None)
    return {(claim.record["subject"], claim.record["attribute"], claim.record["value"]) for claim in found.told}


@pytest.mark.parametrize(
    ("led", "behind"),
    [
        ("Rival fab builder Corvane Foundries, up the coast at Jharan, is hiring for ", " positions."),
        ("Meanwhile the older plant at Kovil, rated at ", " a day, is down."),
        ("Another developer, Pallas Energy, is building a ", " array."),
        ("Across the country, batteries with a combined output of ", " are now working."),
        ("Garrick Ports also owns ", " of the rail yard next door."),
        ("The owner of Garnet Hill also runs the smaller Pell Creek mine, which produced ", " of coal."),
        ("The landlord has debts of ", "."),
        ("The company's closest peer runs a network with ", " people."),
        ("Port Sahra, 90 kilometres to the west, will take ", " boxes."),
        ("Together the miners produce ", " tonnes of copper."),
        ("Combined output will be ", " tonnes of copper."),
        ("The closure will cost another ", " jobs at its suppliers."),
    ],
)
def test_words_put_an_amount_with_others(led, behind):
    text = f"{led}2,800{behind}"
    assert of_others(text, len(led), len(led) + 5, (0, len(text))) is not None


@pytest.mark.parametrize(
    "led",
    [
        "Tarangi Semiconductors will employ ",
        "Castle Life is larger than its rival Norvik, with ",
        "The regulator has imposed a fine of ",
        "The company also employs ",
        "The bank beat its rivals and made ",
    ],
)
def test_words_that_only_name_others_put_it_with_nobody_else(led):
    text = f"{led}2,800 in all."
    assert of_others(text, len(led), len(led) + 5, (0, len(text))) is None


def test_what_is_too_far_away_says_nothing():
    led = "Rival Corvane Foundries is hiring " + "and hiring " * 60
    text = f"{led}2,800 people."
    assert of_others(text, len(led), len(led) + 5, (0, len(text))) is None


def test_a_thing_brought_up_elsewhere_is_that_of_its_place():
    text = "It has begun work on a 500MW system at Lochdarrow, 30 miles to the east."
    at = text.index("500MW")
    assert elsewhere(text, at, at + 5, (0, len(text))) == "Lochdarrow"


def test_claims_of_a_rival_are_not_the_projects():
    text = (
        "The Velanur chip plant will employ 3,200 people.\n\nRival fab builder Corvane Foundries, up the coast at Jharan, "
        "is to employ 2,800 people."
    )
    assert {claim[3]: claim[2] for claim in told(text) if claim[1] == "jobs"} == {
        "3,200": {},
        "2,800": {"project": "Corvane Foundries Jharan"},
    }


def test_another_tunnel_is_told_of_by_its_own_name():
    text = "The Bresco rail tunnel will be 11km long. The Gotthard base tunnel is 57km long."
    assert claims(text) == {("Bresco", "length", "11km"), ("Gotthard", "length", "57km")}


def test_a_dam_that_the_article_opens_with_is_its_own():
    text = "A $2.4 billion dam on the Luvenge river began to generate on Tuesday. The Kasemba dam took nine years."
    assert "Luvenge" not in {subject for subject, _, _ in claims(text)}


def test_a_note_is_about_the_company_not_the_house_that_wrote_it():
    note = (
        "Penhallow Securities | Food & Drink\n19 May 2025\nMarrick Brewing: steady\n\nNet debt closed the year at €442m. "
        "Marrick Brewing has 900 employees.\n\nPenhallow Securities does not own shares in the company."
    )
    assert {subject for subject, _, _ in claims(note)} == {"Marrick Brewing"}


def test_a_trade_tells_which_of_two_names_is_meant():
    text = "Hollis Bakeries will sell pies made by Pemberton Pies. The pie maker was founded in 1987 by two brothers."
    assert ("Pemberton Pies", "founded", "1987") in claims(text)


def test_a_company_is_told_by_its_town_and_state():
    text = "Streaming firm Quellmar reported on Wednesday. The Port Adair, Oregon, company employs 2,100 people."
    assert ("Quellmar", "headcount", "2,100") in claims(text, "Quellmar beats forecasts")


@pytest.mark.parametrize(
    "text",
    [
        "The committee makes 17 recommendations, among them a fire drill.",
        "That makes it easily the biggest of the three.",
        "Twelve fire engines were sent at first and seven more followed.",
        "From March the standard plan will cost $15.99 a month.",
        "At present the lakes hold 61 per cent of their capacity.",
        "The goods it exported were worth $48 million.",
        "A five-member committee will find the cause.",
        "The next deadline for applications is 31 March.",
    ],
)
def test_words_of_an_attribute_in_another_sense_claim_nothing(text):
    assert told(f"Velmora makes chips. {text}") == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Pellow Shoes is a chain. Pellow Shoes has 95 shops in Scotland.", {"in": "Scotland"}),
        ("The main span of the Sund bridge will be 620 metres long.", {"part": "span"}),
    ],
)
def test_an_amount_of_a_part_says_so(text, part):
    assert [part.items() <= claim[2].items() for claim in told(text) if claim[3] in ("95", "620 metres")] == [True]


def test_what_an_article_only_fears_is_no_event():
    text = "At the busiest point 140 people were on board the scheme. Some in the glen fear a fire. It has a capacity of 300MW."
    assert not [claim for claim in told(text) if claim[1] in ("aboard", "deaths", "struck_on")]


def test_initials_stand_for_first_names():
    text = "Metro Water managing director R. Vasundhara said so. Metro Water has 90 employees."
    assert ("Metro Water", "headcount", "90") in claims(text)
    assert "R" not in {subject for subject, _, _ in claims(text)}
