"""What the pack for mergers and acquisitions reads in sentences that its development sets don't hold."""

import pytest

from tests.sources.prose.telling import told

LEAD = "Shares in Beta Foods and Gamma Dairy moved. "
"""A sentence before each text, so that its names are known as names."""

CASES = [
    (
        "Beta Foods agreed to buy Gamma Dairy for $1.2 billion in cash.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "committed"),
        ],
    ),
    (
        "Gamma Dairy is being acquired by Beta Foods in a $1.2 billion deal.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods will pay $45 per share for Gamma Dairy, a 30% premium to Monday's closing price of $34.60.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$45", None, "planned"),
            ("Beta Foods", "deal.premium", {"target": "Gamma Dairy"}, "30%", None, "planned"),
            ("Beta Foods", "deal.target_price", {"target": "Gamma Dairy"}, "$34.60", None, "planned"),
        ],
    ),
    (
        "Gamma Dairy shareholders will receive $45 a share from Beta Foods. The deal, worth $1.2 billion, is expected to close in the first half of 2026.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$45", None, "planned"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "first half of 2026", None, "planned"),
        ],
    ),
    (
        "Beta Foods' takeover of Gamma Dairy values the company at $1.5 billion including debt.",
        [
            ("Beta Foods", "deal.enterprise_value", {"target": "Gamma Dairy"}, "$1.5 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods is buying a 60 percent stake in Gamma Dairy for $700 million.",
        [
            ("Beta Foods", "deal.stake", {"target": "Gamma Dairy"}, "60 percent", None, "unmarked"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$700 million", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods has clinched a deal to acquire Gamma Dairy. The price tag: $1.2 billion. Completion is due by the end of March 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "end of March 2026", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods agreed to acquire Gamma Dairy. An earlier offer of $40 a share was rejected in May.",
        [
            (
                "Beta Foods",
                "deal.price_per_share",
                {"when": "earlier", "target": "Gamma Dairy"},
                "$40",
                None,
                "unmarked",
            ),
        ],
    ),
    (
        "Beta Foods expects the purchase of Gamma Dairy to yield $80 million in annual savings.",
        [
            ("Beta Foods", "deal.synergies", {"target": "Gamma Dairy"}, "$80 million", None, "planned"),
        ],
    ),
    (
        "The sale of Gamma Dairy to Beta Foods for €900 million should be completed by June 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "€900 million", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "June 2026", None, "planned"),
        ],
    ),
    (
        "Should it walk away, Beta Foods must pay Gamma Dairy a break-up fee of $40 million. Beta Foods is buying Gamma Dairy.",
        [
            ("Beta Foods", "deal.fee", {"target": "Gamma Dairy"}, "$40 million", None, "planned"),
        ],
    ),
    (
        "Beta Foods' $1.2 billion purchase of Gamma Dairy will go through in the second quarter of 2026.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$1.2 billion", None, "unmarked"),
            ("Beta Foods", "deal.closing", {"target": "Gamma Dairy"}, "second quarter of 2026", None, "planned"),
        ],
    ),
    (
        "Beta Foods offered $3.4 billion for Gamma Dairy, the companies said.",
        [
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "$3.4 billion", None, "unmarked"),
        ],
    ),
    (
        "Beta Foods said it would buy Gamma Dairy for $50 a share, or about $1.9 billion. Including Gamma's debt, the transaction is valued at $2.3 billion.",
        [
            ("Beta Foods", "deal.price_per_share", {"target": "Gamma Dairy"}, "$50", None, "planned"),
            ("Beta Foods", "deal.price", {"target": "Gamma Dairy"}, "about $1.9 billion", None, "planned"),
            ("Beta Foods", "deal.enterprise_value", {"target": "Gamma Dairy"}, "$2.3 billion", None, "unmarked"),
        ],
    ),
    (
        "Gamma Dairy, which has 900 employees, accepted a $1.2 billion bid from Beta Foods.",
        [
            ("Gamma Dairy", "headcount", {}, "900", None, "unmarked"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CASES)
def test_acquisitions(text: str, claims: list[tuple[str, str, dict[str, str], str, str | None, str]]) -> None:
    """Each text gives exactly these claims: subject, attribute, scope, value, period, modality."""
    assert told(LEAD + text) == claims
