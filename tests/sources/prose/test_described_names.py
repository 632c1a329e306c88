"""Who a claim is about where a sentence names others in passing, and other wordings of funding, closings and capital spending."""

import pytest

from tests.sources.prose.reading import told

CASES = [
    (
        "Quillon Stoves is to go. Everybody in Sable Falls knew by noon. Sable Falls will lose its kilns. Nationally the company is laying off 1,200 people.",
        "Quillon Stoves",
        "layoffs",
        "1,200",
    ),
    ("Orlanda Motors, the maker of Vesper scooters, will cut 820 jobs, it said.", "Orlanda Motors", "layoffs", "820"),
    (
        "Hessel Group, which makes Brightwash detergents and Lumo soap, will eliminate 450 positions in Leeds.",
        "Hessel Group",
        "layoffs",
        "450",
    ),
    (
        "Velcara Systems grew. GAAP net income was $20 million in 2024. GAAP gross margin was 41% in 2024.",
        "Velcara Systems",
        "profit",
        "$20 million",
    ),
    (
        "LEEDS, July 24 (Meridian Newswire) - Chipmaker Sillano raised its revenue to $4 billion in 2024.",
        "Sillano",
        "revenue",
        "$4 billion",
    ),
    ("Bold news.\n\n- **Torvane** cut 300 jobs in May.", "Torvane", "layoffs", "300"),
    (
        "Velcara Systems means to sink $640 million into new lines and kilns in 2025.",
        "Velcara Systems",
        "capex",
        "$640 million",
    ),
    (
        "Zephyric Labs has now garnered $64 million from investors in its lifetime.",
        "Zephyric Labs",
        "funding.total",
        "$64 million",
    ),
    (
        "Kerrisdale Paper will shut its mill in Dunloch. The gates will be locked for good on 30 June 2026.",
        "Kerrisdale Paper",
        "site_closing",
        "30 June 2026",
    ),
]


@pytest.mark.parametrize(("text", "subject", "attribute", "value"), CASES)
def test_described_names(text: str, subject: str, attribute: str, value: str) -> None:
    """The claim is about the one that acts, whoever else is named before the amount."""
    assert (subject, attribute, value) in [(claim[0], claim[1], claim[3]) for claim in told(text)]


def test_what_one_pays_for_the_other_is_read_either_way_round() -> None:
    """Who buys whom is told by each clause for itself."""
    claims = told(
        "Brackwater is buying Ferrant Tools for £2bn. The £2bn Ferrant Tools is paying for Brackwater is debt."
    )
    assert [(claim[0], claim[2]) for claim in claims] == [
        ("Brackwater", {"target": "Ferrant Tools"}),
        ("Ferrant Tools", {"target": "Brackwater"}),
    ]
