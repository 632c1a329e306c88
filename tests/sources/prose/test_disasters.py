"""The pack of disasters: whose toll it is, of what day, and which numbers are none."""

import pytest

from tests.sources.prose.reading import reading, told

QUAKE = "the earthquake"


def toll(attribute, value, period=None, subject=QUAKE, modality="unmarked", **scope):
    """A claim as the tests compare it."""
    return (subject, attribute, scope, value, period, modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The earthquake has claimed 214 lives, the interior ministry said on Monday.",
            [toll("deaths", "214", "2025-11-10")],
        ),
        ("The death toll from the earthquake rose to 312 on Tuesday.", [toll("deaths", "312", "2025-11-11")]),
        (
            "The quake, which measured 7.1 on the Richter scale, struck at a depth of 10 kilometres.",
            [toll("magnitude", "7.1"), toll("depth", "10 kilometres")],
        ),
        (
            "A magnitude-6.8 earthquake struck before dawn on Sunday, killing at least 40 people and injuring more than 300.",
            [
                toll("magnitude", "6.8"),
                toll("struck_on", "2025-11-09"),
                toll("deaths", "at least 40"),
                toll("injured", "more than 300"),
            ],
        ),
        (
            "The number of dead in the flood has now reached 58, with 21 people still missing, officials announced on 7 November.",
            [toll("deaths", "58", "2025-11-07", "the flood"), toll("missing", "21", "2025-11-07", "the flood")],
        ),
        (
            "Hurricane Marta left 31 people dead and 12 missing, the governor said.",
            [toll("deaths", "31", subject="the storm"), toll("missing", "12", subject="the storm")],
        ),
        (
            "The wildfire has destroyed 420 homes and burned 12,000 hectares.",
            [
                toll("homes_destroyed", "420", subject="the wildfire"),
                toll("area_burned", "12,000 hectares", subject="the wildfire"),
            ],
        ),
        ("The earthquake damaged or destroyed 8,400 homes.", [toll("homes_destroyed_or_damaged", "8,400")]),
        (
            "An earthquake in the Sarn valley has left 88 dead and 412 hurt, Ana Mor told reporters on Thursday.",
            [toll("deaths", "88", "2025-11-13"), toll("injured", "412", "2025-11-13")],
        ),
        (
            "The death toll from Friday's earthquake has reached 88, while 31 people are listed as missing.",
            [toll("struck_on", "2025-11-14"), toll("deaths", "88"), toll("missing", "31")],
        ),
        (
            "The ferry sinking claimed the lives of 44 people. The ferry was carrying 190 people.",
            [toll("deaths", "44", subject="the sinking"), toll("aboard", "190", subject="the sinking")],
        ),
        (
            "Fatalities rose to 88 after the earthquake, and the number of injured climbed to 412.",
            [toll("deaths", "88"), toll("injured", "412")],
        ),
        (
            "Nine people died in the flood. In 2007, when the river last left its bed, six people died.",
            [
                toll("deaths", "Nine", subject="the flood"),
                toll("deaths", "six", "2007", subject="the flood", event="2007"),
            ],
        ),
        (
            "The magnitude 6.9 earthquake, the strongest since a 7.2 quake in 1960 that killed 12,000 people, damaged 900 homes.",
            [
                toll("magnitude", "6.9"),
                toll("magnitude", "7.2", event="1960"),
                toll("earlier_disaster", "1960", dead="12000"),
                toll("deaths", "12,000", "1960", event="1960"),
                toll("homes_damaged", "900"),
            ],
        ),
        (
            "In the town of Orm alone 52 people died in the earthquake. Across the country 88 deaths have been confirmed.",
            [toll("deaths", "52", **{"in": "Orm"}), toll("deaths", "88")],
        ),
        (
            "At least 92 people are dead after the earthquake, most of them in Tarn, where 71 were killed.",
            [toll("deaths", "At least 92"), toll("deaths", "71", **{"in": "Tarn"})],
        ),
    ],
)
def test_tolls_in_other_words(text, expected):
    """Each way of telling a toll gives its number, its day when the words tell one, and its disaster."""
    assert told(text) == expected


def test_days_that_cannot_be_told_stay_apart():
    """Without a publication date, Monday's toll and Tuesday's are different facts all the same."""
    text = "By Tuesday evening the earthquake death toll had risen to 58. The toll on Monday was 40."
    assert told(text, None) == [
        toll("deaths", "58", **{"as of": "Tuesday"}),
        toll("deaths", "40", **{"as of": "Monday"}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A magnitude 5.1 aftershock followed the earthquake.",
        "The earthquake may have killed more than 500 livestock: 40 cows are dead.",
    ],
)
def test_what_only_looks_like_a_toll_is_set_aside(text):
    """Aftershocks and animals make no claim about the disaster."""
    assert [claim for claim in told(text) if claim[1] in ("deaths", "magnitude")] == []


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("Flooding has affected 1,080 homes: 640 in Wendham, 310 in Stenning and 130 in Upper Wendham.", True),
        ("Thirty-one people have died in the flood, 17 of them in Ober, 9 in Unter and 5 in Mittel.", False),
        ("The quake killed 117 people. Sixty people died in Dorvale, 35 in Kessim and 22 in Marl.", False),
    ],
)
def test_parts_by_place_are_linked_to_their_total(text, complete):
    """A list of places adds up to the total it follows; only a colon says that it is whole."""
    sums = reading(text).arithmetic
    assert [(len(entry["parts"]), entry["complete"]) for entry in sums] == [(3, complete)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Death toll in Marrow flood hits 73 as search goes on for 18", {("deaths", "73"), ("missing", "18")}),
        (
            "The quake hit at 4:52 a.m. local time on Tuesday, 18 km beneath the town of Orlo.",
            {("struck_at", "04:52"), ("struck_on", "2025-11-11"), ("depth", "18 km")},
        ),
        (
            "Rescuers pulled 14 bodies from the mud after the landslide, bringing the toll to 61. Another 23 people have not been traced.",
            {("bodies", "14"), ("deaths", "61"), ("missing", "23")},
        ),
        ("The storm knocked out power to 310,000 homes.", {("without_power", "310,000")}),
        (
            "Nine people died in the tornado. Doctors treated 412 people for cuts and broken bones.",
            {("deaths", "Nine"), ("treated", "412")},
        ),
        (
            "The blaze has blackened 9,700 acres; containment stood at 40%. Some 850 firefighters are battling it.",
            {("area_burned", "9,700 acres"), ("containment", "40%"), ("firefighters", "Some 850")},
        ),
        (
            "Insurers put the bill for the storm at $2.3 billion. The government estimates total economic damage at $5.1 billion.",
            {("insured_loss", "$2.3 billion"), ("damage", "$5.1 billion")},
        ),
        (
            "The toll of the school fire was revised down to 24 after two bodies were found to have been counted twice.",
            {("deaths", "24")},
        ),
        (
            "The army plucked 212 residents from rooftops after the flood. Five soldiers were among the dead, who now total 38.",
            {("rescued", "212"), ("deaths", "38")},
        ),
        ("Hospitals across the region admitted 96 patients after the blast.", {("hospitalised", "96")}),
        ("The relief fund for flood victims has raised 3,000 blankets, handed out to 640 families.", set()),
        (
            "The flood submerged 730 houses and swept away three bridges.",
            {("homes_flooded", "730"), ("lost_to_it", "three")},
        ),
        (
            "A passenger ferry carrying 187 people overturned off the island of Sulandra on Wednesday. The boat was licensed "
            "to carry 140. Teams pulled 112 survivors from the sea; 29 people remain unaccounted for.",
            {
                ("aboard", "187"),
                ("struck_on", "2025-11-12"),
                ("licensed_for", "140"),
                ("rescued", "112"),
                ("missing", "29"),
            },
        ),
        (
            "Cyclone Orsa made landfall near Tamar with sustained winds of 185 km/h and gusts of up to 230 km/h, and more than "
            "410 mm of rain fell in 24 hours. Some 12,500 have been driven from their homes.",
            {
                ("wind_speed", "185 km/h"),
                ("gusts", "up to 230 km/h"),
                ("rainfall", "more than 410 mm"),
                ("homeless", "Some 12,500"),
            },
        ),
        (
            "The express was doing 138km/h when it left the rails on a curve restricted to 80km/h on Tuesday. The train "
            "crash killed 36 people and injured 97.",
            {
                ("speed", "138km/h"),
                ("speed_limit", "80km/h"),
                ("struck_on", "2025-11-11"),
                ("deaths", "36"),
                ("injured", "97"),
            },
        ),
        (
            "Evacuation orders cover 6,300 residents after the flood. 37,500 people are in collective shelters, and Brussels has "
            "pledged €25 million in emergency aid.",
            {("evacuation_ordered", "6,300"), ("sheltered", "37,500"), ("aid", "€25 million")},
        ),
        (
            "A woman of 33 succumbed to her burns after the explosion, which injured 51. Eight rescuers were hurt.",
            {("injured", "51"), ("injured", "Eight")},
        ),
    ],
)
def test_disasters_as_journalists_tell_them(text, expected):
    """Headlines, passives and numbers in passing: what is counted decides the attribute, and nothing else is counted."""
    assert {(claim[1], claim[3]) for claim in told(text)} == expected


def test_tolls_of_morning_and_evening_are_two():
    """A count of the morning and one of the evening of the same day are different facts."""
    text = "As of Wednesday evening, 57 people had died in the earthquake. The toll on Wednesday morning was 41."
    assert [(claim[3], claim[4]) for claim in told(text)] == [
        ("57", "2025-11-12T17:00 to 2025-11-12T22:59"),
        ("41", "2025-11-12T05:00 to 2025-11-12T11:59"),
    ]


def test_counts_of_one_paragraph_share_a_day():
    """A count told right after a dated one is of that day; one of the next paragraph need not be."""
    text = (
        "The flood has killed 63 people, the government said on Thursday. Nineteen are missing.\n\nSome 31 are injured."
    )
    assert [(claim[1], claim[4]) for claim in told(text)] == [
        ("deaths", "2025-11-13"),
        ("missing", "2025-11-13"),
        ("injured", None),
    ]


def test_one_number_in_figures_and_in_words_is_one():
    """A headline in figures and a body in words do not make an article doubtful; two different tolls do."""
    agreeing = reading("18 dead as coach crash shocks town\n\nEighteen people died in the crash, and 22 were injured.")
    assert all(claim.record["tentative"] is None for claim in agreeing.told)
    differing = reading("18 dead as coach crash shocks town\n\nThe crash killed 21 people, and 22 were injured.")
    assert {claim.record["value"] for claim in differing.told if claim.record["tentative"]} == {"18", "21"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The magnitude 6.8 earthquake struck at 4.12 a.m. Aftershocks, the strongest of them measured at 5.4, followed.",
            {("magnitude", "6.8"), ("struck_at", "04:12"), ("aftershock_magnitude", "5.4")},
        ),
        (
            "The 6.8-magnitude quake hit 18 km beneath the sea floor and 70 kilometres west of Port Banir.",
            {("magnitude", "6.8"), ("depth", "18 km"), ("away", "70 kilometres")},
        ),
        (
            "Four of the six carriages derailed in the crash. The train, a diesel unit built in 1998, had been inspected.",
            {("derailed", "Four"), ("built", "1998")},
        ),
        (
            "The ferry sank. The vessel, built in 1994 and licensed to carry 110, had 143 people on board.",
            {("built", "1994"), ("licensed_for", "110"), ("aboard", "143")},
        ),
        (
            "The wildfire doubled overnight to 12,400 acres and consumed 86 homes.",
            {("area_burned", "12,400 acres"), ("homes_destroyed", "86")},
        ),
        (
            "The landslide killed 38. Fifty-three are missing, the agency said, revising an earlier figure.",
            {("deaths", "38"), ("missing", "Fifty-three")},
        ),
        ("The crash killed 29. On Sunday officials had spoken of 24 dead.", {("deaths", "29")}),
        ("The minister told parliament on Tuesday that she would act. The crash killed 29.", {("deaths", "29")}),
    ],
)
def test_what_stands_near_the_disaster_s_own_figures(text, expected):
    """Aftershocks, distances, the year a thing was built and withdrawn counts are not the disaster's own figures."""
    assert {(claim[1], claim[3]) for claim in told(text)} == expected
    assert all("event" not in claim[2] for claim in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "In 1974 a quake in the same valley killed 410 people.",
        "It has worked here since 1974, the year in which an earthquake took 410 lives.",
    ],
)
def test_an_earlier_disaster_has_a_year_of_its_own(text):
    """The year of an earlier disaster is told by its dead, who are none of this one's."""
    found = {claim[1]: claim for claim in told(f"An earthquake hit Verania on Monday. {text}")}
    assert found["earlier_disaster"][2:4] == ({"dead": "410"}, "1974")
    assert found["deaths"][2] == {"event": "1974"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The flood has killed 46 people. Twenty-nine of them died in Ambrine province, 12 in Cordell and five in Maro.",
            {("Twenty-nine", "Ambrine"), ("12", "Cordell"), ("five", "Maro")},
        ),
        (
            "The flood has killed 31 people. Ambrine has been hit hardest with 20. There are eight in Cordell.",
            {("20", "Ambrine"), ("eight", "Cordell")},
        ),
        (
            "The toll from the flood now stands at 41. In Ambrine province 23 had been counted by Friday.",
            {("23", "Ambrine")},
        ),
        (
            "In Durrak, 51 people were killed by the flood, of 88 dead in all; 30 died in the surrounding villages.",
            {("51", "Durrak"), ("30", "the surrounding villages")},
        ),
        ("The flood killed 23 people. Twelve schools in Ostra were shut. The air index hit 12 in Maro.", set()),
    ],
)
def test_parts_of_a_toll_told_after_it(text, parts):
    """Numbers that count what the sentence before counted are its parts by place; what names another thing is none."""
    assert {(claim[3], claim[2]["in"]) for claim in told(text) if claim[1] == "deaths" and "in" in claim[2]} == parts


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The government's count of 5 November put the number of people killed by the flood at 41.", "5 November"),
        ("On Wednesday evening the authorities reported 80 deaths from the flood.", "Wednesday evening"),
        ("Wednesday's toll from the flood was 80 dead.", "Wednesday"),
        ("The toll from Wednesday's flood has reached 80.", None),
    ],
)
def test_the_day_of_a_report_is_that_of_its_count(text, day):
    """A count bears the day of the report that gives it, not that of what happened."""
    days = {
        "5 November": "2025-11-05",
        "Wednesday": "2025-11-12",
        "Wednesday evening": "2025-11-12T17:00 to 2025-11-12T22:59",
        None: None,
    }
    assert [claim[4] for claim in told(text) if claim[1] == "deaths"] == [days[day]]


def test_the_day_of_an_amount_compared_with_is_not_the_count_s():
    """What was counted on Monday says nothing of when the later count was taken."""
    text = "The storm left homes dark: 640,000 people are still without power, down from 1.1 million on Monday."
    assert [claim[4] for claim in told(text) if claim[3] == "640,000"] == [None]


def test_a_second_fire_is_another_event():
    """A fire of another name, or a second one, is told from the article's own."""
    text = (
        "Cedar Gap Fire grows\n\nThe Cedar Gap Fire has burned 12,600 acres. The Dobbs Creek Fire has burned 900 acres. "
        "A second blaze has charred 70 acres."
    )
    areas = {claim[3]: claim[2].get("event") for claim in told(text) if claim[1] == "area_burned"}
    assert areas == {"12,600 acres": None, "900 acres": "Dobbs Creek Fire", "70 acres": "another"}


def test_a_disaster_that_no_word_names_is_one():
    """Counts of casualties tell that an article is about a disaster."""
    text = "Seventeen people are dead and four missing at the Bellavista. Nineteen survivors have left hospital."
    assert {claim[:2] for claim in told(text) if claim[1] in ("deaths", "missing")} == {
        ("the disaster", "deaths"),
        ("the disaster", "missing"),
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One hundred and twelve people, 112, are now known to have died in the flood.", "One hundred and twelve"),
        ("Six people (6) have died in the flood.", "Six"),
        ("Nine people, that's 9, died in the flood.", "Nine"),
    ],
)
def test_a_number_told_again_in_digits_is_told_once(text, value):
    """The digits repeat the words before them; they neither hide what is told nor tell another thing."""
    found = reading(text)
    assert [(claim.record["attribute"], claim.record["value"]) for claim in found.told] == [("deaths", value)]
    assert [left.refers for left in found.left] == [found.told[0].ref]


def test_two_numbers_beside_each_other_are_two():
    """Only the same number in words and digits is one told twice."""
    text = "Six people, 8 of them children, have died in the flood."
    assert all(left.refers is None for left in reading(text).left)


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        (
            "The number of people confirmed dead after the ferry ran onto a reef and rolled over off the island of Marl rose to seven.",
            "deaths",
            "seven",
        ),
        ("The number of people injured when a coach hit the wall of an old bridge has risen to 41.", "injured", "41"),
        ("The list of those still missing after the dam above the town gave way has grown to 19.", "missing", "19"),
    ],
)
def test_a_count_long_after_the_words_that_tell_it(text, attribute, value):
    """What happened may stand between a number's name and the number."""
    assert (attribute, value) in [(claim[1], claim[3]) for claim in told(f"Crash near Marl\n\n{text}")]


def test_what_happened_dates_no_count():
    """A count since a day was not taken on that day."""
    text = "The coach crash: the number of people known to have died since the coach left the road on Tuesday had risen to three."
    assert [claim[4] for claim in told(text) if claim[1] == "deaths"] == [None]


def test_the_last_places_of_a_list_bear_no_name():
    """What remains of a toll is told of villages and hamlets."""
    text = "The quake killed 131 people. Of these, 74 were in Halvan itself, 39 in Merrow and the remaining 28 in hamlets along the valley."
    assert [entry["parts"] for entry in reading(text).arithmetic] == [["c2", "c3", "c4"]]


def test_passengers_beside_crew_are_not_all_on_board():
    """Each is a part of the people aboard."""
    text = "The ferry sank with 214 people aboard. She had 196 passengers and 18 crew on board that evening."
    assert [claim[3] for claim in told(text) if claim[1] == "aboard"] == ["214"]


def test_a_boat_that_took_people_off_took_no_lives():
    text = "The flood took 19 lives. A trawler took 45 people off the roof."
    assert [claim[3] for claim in told(text) if claim[1] == "deaths"] == ["19"]
