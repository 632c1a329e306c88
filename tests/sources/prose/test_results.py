"""What the pack for company results and workforce reads in sentences that its development sets don't hold."""

import pytest

from tests.sources.prose.telling import told

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
    assert told(LEAD + text) == claims
