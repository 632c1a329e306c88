"""What the pack for company results and workforce reads in sentences that its development sets don't hold."""

from datetime import date

import pytest

from tests.sources.prose.reading import shipped, told

DAY = date(2025, 10, 30)
"""The Thursday on which the texts of these tests are told."""
ATTRIBUTES = frozenset(
    name
    for name, attribute in shipped().attributes.items()
    if attribute.extract and attribute.extract.about == "company"
) - {"leader", "sites", "stake"}
"""The attributes of companies whose claims the passages below list in full."""

LEAD = "Investors cheered the news from Alpha. "
"""A sentence before each text, so that its names are known as names."""

CASES = [
    (
        "Alpha Corp. said third-quarter revenue rose 12% to $3.4 billion from $3.0 billion a year earlier.",
        [
            ("Alpha", "revenue.growth", {"span": "quarter"}, "12%", "Q3 2025", "unmarked"),
            ("Alpha", "revenue", {"span": "quarter"}, "$3.4 billion", "Q3 2025", "unmarked"),
            ("Alpha", "revenue", {"span": "quarter"}, "$3.0 billion", "Q3 2024", "unmarked"),
        ],
    ),
    (
        "Alpha Corp. posted a 9 percent rise in quarterly sales to $4.1 billion.",
        [
            ("Alpha", "revenue.growth", {"span": "quarter"}, "9 percent", None, "unmarked"),
            ("Alpha", "revenue", {"span": "quarter"}, "$4.1 billion", None, "unmarked"),
        ],
    ),
    (
        "Revenue at Alpha came in at $1.2 billion for the second quarter, up from $1.1 billion.",
        [
            ("Alpha", "revenue", {"span": "quarter"}, "$1.2 billion", "Q2 2025", "unmarked"),
            ("Alpha", "revenue", {"span": "quarter"}, "$1.1 billion", "Q2 2024", "unmarked"),
        ],
    ),
    (
        "For 2026, Alpha expects revenue of between $13 billion and $14 billion.",
        [
            (
                "Alpha",
                "revenue",
                {"outlook": "forecast", "span": "year"},
                "between $13 billion and $14 billion",
                "2026",
                "planned",
            ),
        ],
    ),
    (
        "Alpha made a net profit of $45 million in the first half of 2025, compared with $60 million in the same period last year.",
        [
            ("Alpha", "profit", {"span": "half"}, "$45 million", "first half of 2025", "unmarked"),
            ("Alpha", "profit", {"span": "half"}, "$60 million", "2024-01-01 to 2024-06-30", "unmarked"),
        ],
    ),
    (
        "Alpha swung to a loss of $30 million in 2024.",
        [
            ("Alpha", "loss", {"span": "year"}, "$30 million", "2024", "unmarked"),
        ],
    ),
    (
        "Alpha lost $86 million in the third quarter, the retailer said.",
        [
            ("Alpha", "loss", {"span": "quarter"}, "$86 million", "Q3 2025", "unmarked"),
        ],
    ),
    (
        "Net income at Alpha fell by a fifth to $400 million in fiscal 2024.",
        [
            ("Alpha", "profit.growth", {"span": "year"}, "a fifth", "fiscal 2024", "unmarked"),
            ("Alpha", "profit", {"span": "year"}, "$400 million", "fiscal 2024", "unmarked"),
        ],
    ),
    (
        "Operating profit at Alpha for the year ended 31 March 2025 was £210 million, 8% higher than the £194 million of the year before.",
        [
            ("Alpha", "operating_profit", {"span": "year"}, "£210 million", "2024-04-01 to 2025-03-31", "unmarked"),
            ("Alpha", "operating_profit.growth", {"span": "year"}, "8%", "2024-04-01 to 2025-03-31", "unmarked"),
            ("Alpha", "operating_profit", {"span": "year"}, "£194 million", "2023-04-01 to 2024-03-31", "unmarked"),
        ],
    ),
    (
        "Alpha employs 12,400 people worldwide, down from 13,000 at the end of 2024.",
        [
            ("Alpha", "headcount", {}, "12,400", None, "unmarked"),
            ("Alpha", "headcount", {}, "13,000", "end of 2024", "unmarked"),
        ],
    ),
    (
        "Alpha will cut 1,200 jobs, or 10 percent of its workforce.",
        [
            ("Alpha", "layoffs", {}, "1,200", None, "planned"),
            ("Alpha", "layoffs.share", {}, "10 percent", None, "planned"),
        ],
    ),
    (
        "Some 600 workers at Alpha will lose their jobs.",
        [
            ("Alpha", "layoffs", {}, "Some 600", None, "planned"),
        ],
    ),
    (
        "Alpha is to lay off 350 people, a quarter of its 1,400 employees.",
        [
            ("Alpha", "layoffs", {}, "350", None, "planned"),
            ("Alpha", "layoffs.share", {}, "a quarter", None, "planned"),
            ("Alpha", "headcount", {}, "1,400", None, "planned"),
        ],
    ),
    (
        "Alpha said cloud revenue grew 30% to $900 million in the third quarter.",
        [
            ("Alpha", "revenue.growth", {"part": "cloud", "span": "quarter"}, "30%", "Q3 2025", "unmarked"),
            ("Alpha", "revenue", {"part": "cloud", "span": "quarter"}, "$900 million", "Q3 2025", "unmarked"),
        ],
    ),
    (
        "Alpha reported earnings of $2.10 per share for the third quarter, above the $1.95 analysts had expected.",
        [("Alpha", "eps", {"span": "quarter"}, "$2.10", "Q3 2025", "unmarked")],
    ),
    (
        "Analysts had expected Alpha to report revenue of $3.3 billion for the third quarter.",
        [("Alpha", "revenue", {"outlook": "of others", "span": "quarter"}, "$3.3 billion", "Q3 2025", "planned")],
    ),
    (
        "Alpha's workforce has shrunk to 8,000 from 9,500 a year ago.",
        [
            ("Alpha", "headcount", {}, "8,000", None, "unmarked"),
            ("Alpha", "headcount", {}, "9,500", "2024", "unmarked"),
        ],
    ),
    (
        "Alpha's turnover in the six months to June 2025 was €88 million.",
        [
            ("Alpha", "revenue", {"span": "half"}, "€88 million", "2025-01-01 to 2025-06-30", "unmarked"),
        ],
    ),
    (
        "Alpha booked a restructuring charge of $110 million in the quarter.",
        [
            ("Alpha", "restructuring_charge", {}, "$110 million", None, "unmarked"),
        ],
    ),
    (
        "With sales of $5.6 billion in 2024, Alpha is the country's third-largest grocer.",
        [
            ("Alpha", "revenue", {"span": "year"}, "$5.6 billion", "2024", "unmarked"),
        ],
    ),
    (
        "Alpha generated $2.2 billion in sales last year and earned $140 million.",
        [
            ("Alpha", "revenue", {"span": "year"}, "$2.2 billion", "2024", "unmarked"),
            ("Alpha", "profit", {"span": "year"}, "$140 million", "2024", "unmarked"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CASES)
def test_results(text: str, claims: list[tuple[str, str, dict[str, str], str, str | None, str]]) -> None:
    """Each text gives exactly these claims: subject, attribute, scope, value, period, modality."""
    assert told(LEAD + text, DAY) == claims


IN_OTHER_WORDS = [
    (
        "Halvorsen Marine said on Thursday that turnover in the three months to the end of September edged 2.4 per cent higher to £318m, helped by demand for ferries.",
        [("Halvorsen Marine", "revenue.growth", "2.4 per cent"), ("Halvorsen Marine", "revenue", "£318m")],
    ),
    (
        "Sandwich chain Crustly is axing one in eight head office jobs. About 240 people will be shown the door by Christmas, a spokeswoman for Crustly confirmed.",
        [("Crustly", "layoffs", "About 240")],
    ),
    (
        "Pre-tax profits at housebuilder Oakmere plc tumbled by almost a third to £56.2m in the year to June 30. Revenues were broadly flat at £710m.",
        [("Oakmere", "pretax_profit", "£56.2m"), ("Oakmere", "revenue", "£710m")],
    ),
    (
        "BRASKEL TO SHED 1,800 JOBS\nSteelmaker Braskel is to shed 1,800 jobs across its European mills, equivalent to 6 per cent of its global workforce of 30,000.",
        [
            ("Braskel", "layoffs", "1,800"),
            ("Braskel", "layoffs.share", "6 per cent"),
            ("Braskel", "headcount", "30,000"),
        ],
    ),
    (
        '"We are a company of 4,300 people now," said Ines Calloway, chief executive of Brightmoor, adding that the group had hired 300 engineers in January.',
        [("Brightmoor", "headcount", "4,300"), ("Brightmoor", "staff_hired", "300")],
    ),
    (
        "Drinks maker Calloway Brothers made an operating profit of £74m in the first half, against £81m a year earlier, as cocoa and glass got dearer.",
        [("Calloway Brothers", "operating_profit", "£74m"), ("Calloway Brothers", "operating_profit", "£81m")],
    ),
    (
        "Net sales fell to $5.02 billion from $5.31 billion in the quarter ended Sept. 30, the retailer Mapleway Stores said in a statement.",
        [("Mapleway Stores", "revenue", "$5.02 billion"), ("Mapleway Stores", "revenue", "$5.31 billion")],
    ),
    (
        "Up to 900 workers face redundancy at Pembrook Glass after the company said it would shut its furnace in Leith. The firm has 3,400 employees.",
        [("Pembrook Glass", "layoffs", "Up to 900"), ("Pembrook Glass", "headcount", "3,400")],
    ),
    (
        "Brenner & Holt, a law firm with 2,600 staff, made £1.1 billion in revenue last year, an increase of 7 per cent.",
        [
            ("Brenner & Holt", "headcount", "2,600"),
            ("Brenner & Holt", "revenue", "£1.1 billion"),
            ("Brenner & Holt", "revenue.growth", "7 per cent"),
        ],
    ),
    (
        "For the full year, Ardmore Paper now expects revenue of about $2.6 billion, down from its previous forecast of $2.8 billion.",
        [("Ardmore Paper", "revenue", "about $2.6 billion"), ("Ardmore Paper", "revenue", "$2.8 billion")],
    ),
    (
        "Strong demand for pumps lifted quarterly revenue at Hydralis by 14% to €905 million, the Milan-listed company said on Tuesday.",
        [("Hydralis", "revenue.growth", "14%"), ("Hydralis", "revenue", "€905 million")],
    ),
    (
        "Tougher competition ate into earnings at Delphine Telecom, where net profit dropped to $210 million in 2024 from $260 million in 2023.",
        [("Delphine Telecom", "profit", "$210 million"), ("Delphine Telecom", "profit", "$260 million")],
    ),
    (
        "Video platform Streamly let 340 people go on Wednesday, its second round of cuts this year. It now has about 1,900 employees.",
        [("Streamly", "layoffs", "340"), ("Streamly", "headcount", "about 1,900")],
    ),
    (
        "Lower fuel bills meant Coastline Ferries turned a profit of $17 million for the year to June, its first since 2019.",
        [("Coastline Ferries", "profit", "$17 million")],
    ),
    (
        "Operating profit at the brewer Hopkirk was flat at £61m in 2024 despite a 3 per cent increase in sales to £540m.",
        [
            ("Hopkirk", "operating_profit", "£61m"),
            ("Hopkirk", "revenue.growth", "3 per cent"),
            ("Hopkirk", "revenue", "£540m"),
        ],
    ),
    (
        "Lumar Energy posted a net loss of $210 million for the three months through September, compared with net income of $35 million a year earlier.",
        [("Lumar Energy", "loss", "$210 million"), ("Lumar Energy", "profit", "$35 million")],
    ),
    (
        "With 18,600 people on its payroll, Skarholm is the region's biggest employer. It intends to trim its workforce by 4 percent.",
        [("Skarholm", "headcount", "18,600"), ("Skarholm", "layoffs.share", "4 percent")],
    ),
    (
        "Wrexby Motors delivered 214,600 vehicles in the third quarter, 8% more than a year ago, the Toledo-based carmaker said on Friday. Import duties shaved $95 million off profit in the period. It stuck to its forecast of 860,000 deliveries for 2025.",
        [
            ("Wrexby Motors", "deliveries", "214,600"),
            ("Wrexby Motors", "deliveries.growth", "8%"),
            ("Wrexby Motors", "headquarters", "Toledo"),
            ("Wrexby Motors", "tariff_cost", "$95 million"),
            ("Wrexby Motors", "deliveries", "860,000"),
        ],
    ),
    (
        "Bakery chain Crumb & Co will shut 34 of its 190 shops by next summer with the loss of 420 jobs. The closures will cost £12m up front but should save £9.5m a year.",
        [
            ("Crumb & Co", "stores.closing", "34"),
            ("Crumb & Co", "stores", "190"),
            ("Crumb & Co", "layoffs", "420"),
            ("Crumb & Co", "restructuring_charge", "£12m"),
            ("Crumb & Co", "savings", "£9.5m"),
        ],
    ),
    (
        "Shares in Tolland Brands slid on Thursday. Its gross margin shrank by 80 basis points to 38.1% in the third quarter. Like-for-like sales dropped 2.3% and earnings per share came to $0.94.",
        [
            ("Tolland Brands", "margin", "38.1%"),
            ("Tolland Brands", "revenue.like_for_like", "2.3%"),
            ("Tolland Brands", "eps", "$0.94"),
        ],
    ),
    (
        "Hanbit Display swung to an operating loss of 182 billion won in the fourth quarter from a profit of 64 billion won a year earlier. For 2026 it plans capital expenditure of 2.4 trillion won.",
        [
            ("Hanbit Display", "operating_loss", "182 billion won"),
            ("Hanbit Display", "operating_profit", "64 billion won"),
            ("Hanbit Display", "capex", "2.4 trillion won"),
        ],
    ),
    (
        "Volt Cycles' net loss widened to 24 million euros from 9 million in the first half of 2025. The company will close its Grenoble plant by the end of January.",
        [
            ("Volt Cycles", "loss", "24 million euros"),
            ("Volt Cycles", "loss", "9 million euros"),
            ("Volt Cycles", "site_closing", "by 2026-01-21 to 2026-01-31"),
        ],
    ),
    (
        "The number of employees at Norrland Paper is to shrink by 850 from today's 9,300. The site in Holmdal, which employs 640, will be shut down on 3 March.",
        [
            ("Norrland Paper", "layoffs", "850"),
            ("Norrland Paper", "headcount", "9,300"),
            ("Norrland Paper", "headcount", "640"),
            ("Norrland Paper", "site_closing", "2026-03-03"),
        ],
    ),
    (
        "Brackley, maker of Tuffet biscuits, is moving production to Poland to save £18 million a year and has put aside £27 million for redundancy payments. It is due to report its results for last year on 26 February.",
        [
            ("Brackley", "savings", "£18 million"),
            ("Brackley", "restructuring_charge", "£27 million"),
            ("Brackley", "results_date", "2026-02-26"),
        ],
    ),
    (
        "The council spent £4.2 million on repairs to the bridge, £300,000 more than planned, and 1,200 drivers complained.",
        [],
    ),
    (
        "Traffic at the port rose 6% to 4.1 million containers. The port authority will spend $250 million on cranes.",
        [],
    ),
    (
        "Some 600 people protested outside Castlemere Bank on Friday. Police arrested 14 of them.",
        [],
    ),
]
"""Passages as other journalists write them, with all that they tell of the packs' attributes."""


@pytest.mark.parametrize(("text", "claims"), IN_OTHER_WORDS)
def test_results_in_other_words(text: str, claims: list[tuple[str, str, str]]) -> None:
    """Each passage gives exactly these claims: subject, attribute, value."""
    found = [claim for claim in told(text, DAY) if claim[1] in ATTRIBUTES]
    assert sorted((subject, attribute, value) for subject, attribute, _, value, _, _ in found) == sorted(claims)


ROUNDS = [
    (
        "Fennick Mills said it would cut 2,600 jobs. Fennick Mills employed 20,000 at the end of June. Once the cuts are complete, Fennick Mills will have 17,400 employees.",
        [("headcount", {}, "20,000"), ("headcount", {"when": "after"}, "17,400"), ("layoffs", {}, "2,600")],
    ),
    (
        "Fennick Mills is shutting its works. The Dunmore factory, which employs 640 people, once employed 2,200 people. In 2023, 1,100 jobs went at Fennick Mills.",
        [
            ("headcount", {"site": "Dunmore"}, "640"),
            ("headcount", {"when": "earlier"}, "2,200"),
            ("layoffs", {"when": "earlier"}, "1,100"),
        ],
    ),
    (
        "Fennick Mills made glass. Chief executive Amir Shah said 180 of its 1,900 employees would be let go.",
        [("headcount", {}, "1,900"), ("layoffs", {}, "180")],
    ),
]
"""Staff before and after, of a plant and of the group, and who is let go out of how many."""


@pytest.mark.parametrize(("text", "claims"), ROUNDS)
def test_staff_before_and_after(text: str, claims: list[tuple[str, dict[str, str], str]]) -> None:
    """Headcounts of different moments and places have different scopes."""
    found = [(attribute, scope, value) for _, attribute, scope, value, _, _ in told(text, DAY)]
    assert sorted((c for c in found if c[0] in ("headcount", "layoffs")), key=str) == sorted(claims, key=str)


def test_divisions_are_parts_of_revenue() -> None:
    """The figures of divisions are parts, also where the next sentence leaves the words out; no division is a company."""
    text = (
        "Oderwerk AG increased its sales to €3.42 billion in the second quarter of 2025. Pumps remained the largest "
        "division with revenue of €1.51 billion. Drives reached €1.18 billion. Service generated €0.73 billion."
    )
    parts = [
        (subject, scope.get("part"), value)  # type: ignore[attr-defined]
        for subject, attribute, scope, value, _, _ in told(text, DAY)
        if attribute == "revenue"
    ]
    assert parts == [
        ("Oderwerk", None, "€3.42 billion"),
        ("Oderwerk", "pumps", "€1.51 billion"),
        ("Oderwerk", "drives", "€1.18 billion"),
        ("Oderwerk", "service", "€0.73 billion"),
    ]
    listed = (
        "Oderwerk AG makes pumps. By division, the second-quarter top line of €3.42bn at Oderwerk was made up of Pumps with "
        "€1.51bn, Drives with €1.18bn and Service with €0.83bn."
    )
    assert {(subject, scope.get("part")) for subject, _, scope, _, _, _ in told(listed, DAY)} == {  # type: ignore[attr-defined]
        ("Oderwerk", None),
        ("Oderwerk", "Pumps"),
        ("Oderwerk", "Drives"),
        ("Oderwerk", "Service"),
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Alpha had a good second quarter. Order intake (€3.9bn, up 12%) exceeded ours.",
            ("Alpha", "orders.growth", "12%", "unmarked"),
        ),
        (
            "Sales at Alpha grew by 11% in the April-June period.",
            ("Alpha", "revenue.growth", "11%", "unmarked"),
        ),
        (
            "Alpha raised its guidance after first-half operating profit beat forecasts, coming in at €156m.",
            ("Alpha", "operating_profit", "€156m", "unmarked"),
        ),
        (
            "Nearly one in ten jobs is to go at Portland software maker Alpha.",
            ("Alpha", "layoffs.share", "Nearly one in ten", "planned"),
        ),
        ("Severance will cost Alpha $14 million.", ("Alpha", "restructuring_charge", "$14 million", "planned")),
    ],
)
def test_constructions(text: str, claim: tuple[str, str, str, str]) -> None:
    """Each sentence gives its claim."""
    assert claim in {(c[0], c[1], c[3], c[5]) for c in told(f"{LEAD}{text}", DAY)}


def test_deadline_is_no_date_of_the_cuts() -> None:
    """The day by which jobs are to go is not when they were cut."""
    found = told(f"{LEAD}Alpha will shed 320 jobs by the middle of 2026. Alpha cut 200 jobs in 2023.", DAY)
    assert [(claim[3], claim[4]) for claim in found if claim[1] == "layoffs"] == [("320", None), ("200", "2023")]


@pytest.mark.parametrize(
    ("text", "attribute", "amount"),
    [
        ("Halvorsen Marine will put $1.9 billion into plants and equipment this year.", "capex", "$1.9 billion"),
        ("Halvorsen Marine will invest $480 million this year, most of it in Kalix.", "capex", "$480 million"),
        ("Severance will set Halvorsen Marine back $130 million before taxes.", "restructuring_charge", "$130 million"),
        ("Halvorsen Marine expects pretax costs of $180M.", "restructuring_charge", "$180M"),
    ],
)
def test_spending_in_other_words(text: str, attribute: str, amount: str) -> None:
    """What goes into plants is capital expenditure, not an investment in another company."""
    assert [(claim[1], claim[3]) for claim in told(text)] == [(attribute, amount)]


def test_shops_shut_so_far_are_not_all_that_close() -> None:
    """Those that are shut already are some of those to be shut."""
    text = "Alpha Foods is a grocer. Alpha Foods has already shut 22 of the 60 stores that it intends to close."
    assert "22" not in {claim[3] for claim in told(text) if claim[1] == "stores.closing"}
