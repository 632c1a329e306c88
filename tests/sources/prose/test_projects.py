"""The pack of projects: which project, what it holds and costs, and which dates and prices are of earlier plans."""

import pytest

from tests.sources.prose.reading import told


def fact(attribute, value, modality="unmarked", subject="Marren Bank", **scope):
    """A claim as the tests compare it; nothing of a project is dated."""
    return (subject, attribute, scope, value, None, modality)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Marren Bank wind farm will have 90 turbines of 12 megawatts each.",
            [fact("turbines", "90", "planned"), fact("unit_capacity", "12 megawatts", "planned")],
        ),
        (
            "Marren Bank, a 1,080-megawatt wind farm, is to supply 1.2 million homes.",
            [fact("capacity", "1,080-megawatt"), fact("homes_powered", "1.2 million", "planned")],
        ),
        ("The Marren Bank wind farm is expected to cost £2.4 billion.", [fact("cost", "£2.4 billion", "planned")]),
        (
            "The Marren Bank wind farm is priced at £2.4 billion. It was originally budgeted at £1.9 billion.",
            [fact("cost", "£2.4 billion"), fact("cost", "£1.9 billion", "planned", when="earlier")],
        ),
        (
            "The Marren Bank wind farm costs £2.4 billion. In 2019 the cost was put at £1.9 billion.",
            [fact("cost", "£2.4 billion"), fact("cost", "£1.9 billion", when="earlier")],
        ),
        (
            "Construction of the Marren Bank wind farm is due to begin in 2027 and first power is expected in 2029.",
            [fact("started", "2027", "planned"), fact("first_power", "2029", "planned")],
        ),
        (
            "The Kellan Bridge will open to traffic on 4 May 2027.",
            [fact("opening", "4 May 2027", "planned", "Kellan Bridge")],
        ),
        (
            "The opening of the Kellan Bridge is scheduled for 2031.",
            [fact("opening", "2031", "planned", "Kellan Bridge")],
        ),
        (
            "The Kellan Bridge was originally due to open in 2024. It will now open in 2027.",
            [
                fact("opening", "2024", "planned", "Kellan Bridge", when="earlier"),
                fact("opening", "2027", "planned", "Kellan Bridge"),
            ],
        ),
        (
            "The Marren Bank wind farm costs £2.4 billion. Cost to date is £1.1 billion.",
            [fact("cost", "£2.4 billion"), fact("cost.spent", "£1.1 billion")],
        ),
        (
            "So far £1.1 billion has been spent on the Marren Bank wind farm.",
            [fact("cost.spent", "£1.1 billion")],
        ),
        ("The Kellan Bridge is 2.4 km long.", [fact("length", "2.4 km", subject="Kellan Bridge")]),
        (
            "The 23-kilometre Lakeshore Line will have 17 stops.",
            [
                fact("length", "23-kilometre", subject="Lakeshore Line"),
                fact("stations", "17", "planned", "Lakeshore Line"),
            ],
        ),
        (
            "The Lakeshore Line will carry 58,000 passengers a day.",
            [fact("ridership", "58,000", "planned", "Lakeshore Line", per="day")],
        ),
        (
            "The state pays 60% of the cost of the Kellan Bridge, the county 25% and the city 15%.",
            [
                fact("cost.share", "60%", subject="Kellan Bridge", payer="state"),
                fact("cost.share", "25%", subject="Kellan Bridge", payer="county"),
                fact("cost.share", "15%", subject="Kellan Bridge", payer="city"),
            ],
        ),
        (
            "The Marren Bank wind farm will create 1,500 construction jobs and 120 permanent jobs.",
            [fact("jobs", "1,500", "planned", phase="construction"), fact("jobs", "120", "planned", phase="permanent")],
        ),
        (
            "Owners of the Marren Bank wind farm are Windward (50%), Ardfund (30%) and Kelso Power (20%).",
            [
                fact("project.stake", "50%", owner="Windward"),
                fact("project.stake", "30%", owner="Ardfund"),
                fact("project.stake", "20%", owner="Kelso Power"),
            ],
        ),
    ],
)
def test_projects_in_other_words(text, expected):
    """Each way of telling a project's figures gives the figure of the plan in force."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nordkraft owns 60 percent of the Teal Sands wind farm, with the remaining 40 percent in the hands of pension fund Alder.",
            {("project.stake", "60 percent", "Nordkraft"), ("project.stake", "40 percent", "Alder")},
        ),
        (
            "The $620 million Bexley hospital will open its doors in March 2027 with 380 beds.",
            {("cost", "$620 million", None), ("opening", "March 2027", None), ("beds", "380", None)},
        ),
        (
            "Construction of the Elder Valley dam costs $1.3 billion. Completion has slipped two years to 2030.",
            {("cost", "$1.3 billion", None), ("completion", "2030", None), ("delay", "two years", None)},
        ),
        (
            "The tram line will serve 19 stops along its 14-kilometre route, and the city expects 45,000 riders daily.",
            {("stations", "19", None), ("length", "14-kilometre", None), ("ridership", "45,000", None)},
        ),
        (
            "Ground was broken on the Norvik hydrogen plant in April 2024. The €540 million facility is to open in 2027.",
            {("started", "April 2024", None), ("cost", "€540 million", None), ("opening", "2027", None)},
        ),
        (
            "The solar park near Orsk spans 820 hectares and comprises 1.1 million panels. Its batteries can store 400 MWh.",
            {("site_area", "820 hectares", None), ("panels", "1.1 million", None), ("storage", "400 MWh", None)},
        ),
        (
            "The Halse Point interconnector, a 580 km cable, was built at a final cost of €1.4 billion.",
            {("length", "580 km", None), ("cost", "€1.4 billion", None)},
        ),
        ("The council heard that 60 bridges in the county need repair.", set()),
        (
            "The 960MW Marren Bank offshore wind farm, 54 kilometres off the coast, costs £2.9bn. Ørsund holds 60% of the "
            "venture and Brae the remaining 40%. First power is slated for the third quarter of 2028.",
            {
                ("capacity", "960MW", None),
                ("distance", "54 kilometres", None),
                ("cost", "£2.9bn", None),
                ("project.stake", "60%", "Ørsund"),
                ("project.stake", "40%", "Brae"),
                ("first_power", "third quarter of 2028", None),
            },
        ),
        (
            "With a capacity of 300MW/600MWh, the Fenner Moor battery park costs £210 million.",
            {("capacity", "300MW", None), ("storage", "600MWh", None), ("cost", "£210 million", None)},
        ),
        (
            "The bill for the 17.5km Lisvard tram line has climbed to €3.4 billion. It won't open until June 2030, two years "
            "later than promised.",
            {
                ("length", "17.5km", None),
                ("cost", "€3.4 billion", None),
                ("opening", "not before June 2030", None),
                ("delay", "two years", None),
            },
        ),
        (
            "Work on the 145-metre-high Tolvey Dam gets under way in January 2026. Bids for it were opened on Wednesday.",
            {("height", "145-metre", None), ("started", "January 2026", None)},
        ),
        (
            "The Corbel Glen plant will have four turbines. The last of its kind was the 300MW station at Loch Farrow.",
            {("turbines", "four", None)},
        ),
    ],
)
def test_projects_as_journalists_tell_them(text, expected):
    """Each figure goes to its attribute, and a share to whoever holds it."""
    assert {(claim[1], claim[3], claim[2].get("owner")) for claim in told(text)} == expected


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The £2bn Østra Bank wind farm opens in 2031.", "Østra Bank"),
        ("Tarn Power commissions 240 MW Las Brisas solar park at a cost of £2bn.", "Las Brisas"),
        (
            "Fenner Moor battery park costs £2bn. Its developer is Tarn Power. The company expects to open it in 2027.",
            "Fenner Moor",
        ),
        ("St Agnes's Hospital, a £2bn scheme, will open in 2031.", "St Agnes's Hospital"),
    ],
)
def test_whose_cost_it_is(text, subject):
    """Names begin with any capital, not with a unit, and may hold an owner; a company is no project of its own."""
    assert {claim[0] for claim in told(text) if claim[1] in ("cost", "opening")} == {subject}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Wexcombe tram line will cost £1.4bn. Originally put at £980m, the line is 21 kilometres long.",
            {("cost", "£1.4bn", None), ("cost", "£980m", "earlier"), ("length", "21 kilometres", None)},
        ),
        (
            "The Ardsund Bridge was built for NOK 12.4 billion; its pylons rise 204 metres.",
            {("cost", "NOK 12.4 billion", None), ("height", "204 metres", None)},
        ),
        (
            "The Trelawn barrage, a 9.5km wall across the bay, should be generating power by 2034.",
            {("length", "9.5km", None), ("first_power", "by 2034", None)},
        ),
        (
            "Most of the jobs at the Dunmore Bank wind farm go to people who live within thirty miles of Strathlee.",
            set(),
        ),
    ],
)
def test_measures_beside_the_project_s_own(text, expected):
    """An original price is told from today's, a long wall from a high one, and a radius from a distance."""
    assert {(claim[1], claim[3], claim[2].get("when")) for claim in told(text)} == expected


def test_a_company_in_the_headline_is_no_project():
    """The headline's developer is not what is built, and what is said to have a capacity is."""
    text = (
        "Tarn Energy breaks ground\n\nTarn Energy has started building one of the largest solar farms. Sited on 2,350 hectares, "
        "Mesa Dorada has a capacity of 850MW. The farm will be the country's largest wind farm or solar farm."
    )
    assert {claim[0] for claim in told(text) if claim[1] == "capacity"} == {"Mesa Dorada"}


@pytest.mark.parametrize(
    "text",
    [
        "A separate Harwood scheme, a 310-bed hospital in Lowmoor, was handed over in January.",
        "The present infirmary, parts of which go back to 1887, has 588 beds.",
        "A second phase, an 80-bed cancer unit, has no money yet.",
    ],
)
def test_another_project_beside_the_article_s_own(text):
    """Amounts of a second scheme, of the old building or of a later phase are told from the project's."""
    whole = f"The new hospital in Wexcombe, under construction, will have 642 beds. {text}"
    beds = {
        claim[3]: not claim[2].keys().isdisjoint(("project", "phase")) for claim in told(whole) if claim[1] == "beds"
    }
    assert beds.pop("642") is False
    assert list(beds.values()) == [True]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The doors of the Marren tunnel swing wide in June 2029.", "June 2029"),
        ("Nobody will be treated at the Marren hospital before spring 2027.", "not before spring 2027"),
        ("The doors of the Marren tunnel swung wide in June 2019.", None),
    ],
)
def test_a_date_ahead_beside_a_word_of_opening(text, value):
    """A date that lies ahead is read by the word that stands near it, as amounts are; one that is past is not."""
    whole = f"Work on the Marren tunnel goes on. {text}"
    assert next((claim[3] for claim in told(whole) if claim[1] == "opening"), None) == value


def test_passengers_of_the_first_year_and_of_a_later_one():
    """Forecasts for two years are two facts, though one sentence tells both."""
    text = "The Harbor Line will see 31,000 weekday boardings in the first year, climbing to 42,000 by 2035."
    found = {claim[3]: claim[2].get("horizon") for claim in told(text) if claim[1] == "ridership"}
    assert found == {"31,000": "in the first year", "42,000": "by 2035"}


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The minister opened the first phase of a 460-megawatt solar park at Marren Bank.", None),
        ("The minister opened the first phase of the 460MW Marren Bank solar park.", None),
        ("The first phase of the Marren Bank wind farm, a 460-megawatt plant, is live.", "first phase"),
    ],
)
def test_the_first_phase_of_a_whole_tells_the_whole(text, phase):
    """*The first phase of a 460-megawatt park* gives the park's capacity, not that of the phase."""
    assert [claim[2].get("phase") for claim in told(text) if claim[1] == "capacity"] == [phase]


def test_what_a_bridge_is_a_part_of_is_longer():
    """The road that a bridge belongs to is another thing."""
    text = "The 2.3-kilometre Kellan Bridge is the centrepiece of a new 6.1-kilometre road."
    assert {claim[3]: "project" in claim[2] for claim in told(text) if claim[1] == "length"} == {
        "2.3-kilometre": False,
        "6.1-kilometre": True,
    }


def test_a_builder_who_speaks_of_the_project_is_none():
    """``Alder Voss, has told us the crossing will open`` names the builder, not what is built."""
    text = (
        "Kellan Crossing: your questions answered. The contractor, Alder Voss, has told us the crossing will open to traffic in May 2027. "
        "The Kellan Crossing has been late before."
    )
    assert [claim[0] for claim in told(text) if claim[1] == "opening"] == ["Kellan Crossing"]


def test_booking_opens_before_the_hall_does():
    """What opens is the sale of tickets, not what is built."""
    text = "The Marren tunnel has cost £118m. Booking opens at 9am on 6 July, online and at the kiosk."
    assert [claim for claim in told(text) if claim[1] == "opening"] == []


def test_a_unit_that_goes_by_another_number_than_the_article_s_own():
    """The article is about Unit 2; what it tells of Unit 1 is that one's."""
    text = (
        "The board renewed the licence of the Marren Unit 2 reactor. Marren Unit 2 can generate 912 megawatts. "
        "Marren Unit 1, rated at 878 megawatts, has no application pending."
    )
    assert {claim[3]: claim[2].get("phase") for claim in told(text) if claim[1] == "capacity"} == {
        "912 megawatts": None,
        "878 megawatts": "unit 1",
    }


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "The second phase of the Marren Bank wind farm will go ahead. Some 66 turbines will be put up in the second phase.",
            {},
        ),
        (
            "Marren Bank wind farm will go ahead. It is off Keld. It is windy. Some 66 turbines will be put up in the second phase.",
            {"phase": "second phase"},
        ),
    ],
)
def test_the_later_phase_that_an_article_is_about_needs_no_name(text, scope):
    """What another article tells of *the project* is that phase's too."""
    assert [claim[2] for claim in told(text) if claim[1] == "turbines"] == [scope]
