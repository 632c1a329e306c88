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
    ("Alpha reported earnings of $2.10 per share for the third quarter, above the $1.95 analysts had expected.", []),
    ("Analysts had expected Alpha to report revenue of $3.3 billion for the third quarter.", []),
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
        '"We are a company of 4,300 people now," said Ines Calloway, chief executive of Brightmoor, adding that the group had hired 300 engineers since January.',
        [("Brightmoor", "headcount", "4,300")],
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
