"""Funding and investment as journalists tell it."""

from datetime import date

import pytest

from tests.sources.prose.told import told

FUNDING = [
    ('Solvane Labs has raised €45 million in Series A funding from Brightwater Ventures and others.', [
        ('Solvane Labs', 'funding.round', {'round': 'Series A'}, '€45 million', None, 'unmarked'),
    ]),
    ('Berlin-based Solvane Labs announced a €45 million Series A led by Brightwater Ventures.', [
        ('Solvane Labs', 'headquarters', {}, 'Berlin', None, 'unmarked'),
        ('Solvane Labs', 'funding.round', {'round': 'Series A'}, '€45 million', None, 'unmarked'),
    ]),
    ('Solvane Labs is valued at about $900 million after the round.', [
        ('Solvane Labs', 'valuation', {}, 'about $900 million', None, 'unmarked'),
    ]),
    ('Its pre-money valuation was $1.1 billion. Solvane Labs would not comment.', [
        ('Solvane Labs', 'valuation.pre_money', {}, '$1.1 billion', None, 'unmarked'),
    ]),
    ('With the new cash, Solvane Labs has now raised a total of $310 million since 2017.', [
        ('Solvane Labs', 'funding.total', {}, '$310 million', None, 'unmarked'),
    ]),
    ('To date, Solvane Labs has raised $310 million.', [
        ('Solvane Labs', 'funding.total', {}, '$310 million', None, 'unmarked'),
    ]),
    ('Total funding for Solvane Labs now stands at $310 million.', [
        ('Solvane Labs', 'funding.total', {}, '$310 million', None, 'unmarked'),
    ]),
    ('Orion Motors has so far put $700 million into Solvane Labs.', [
        ('Orion Motors', 'investment.total', {'to': 'Solvane Labs'}, '$700 million', None, 'unmarked'),
    ]),
    ('Orion Motors increased its investment in Solvane Labs by $300 million to $1 billion.', [
        ('Orion Motors', 'investment.round', {'to': 'Solvane Labs'}, '$300 million', None, 'unmarked'),
        ('Orion Motors', 'investment.total', {'to': 'Solvane Labs'}, '$1 billion', None, 'unmarked'),
    ]),
    ('Orion Motors said it would invest a further $500 million in Solvane Labs, taking its total investment to $1.2 billion.', [
        ('Orion Motors', 'investment.round', {'to': 'Solvane Labs'}, '$500 million', None, 'planned'),
        ('Orion Motors', 'investment.total', {'to': 'Solvane Labs'}, '$1.2 billion', None, 'planned'),
    ]),
    ('Orion Motors owns 19.9 percent of Solvane Labs, which burned $120 million in 2024.', [
        ('Orion Motors', 'stake', {'in': 'Solvane Labs'}, '19.9 percent', None, 'unmarked'),
        ('Solvane Labs', 'cash_burn', {}, '$120 million', '2024', 'unmarked'),
    ]),
    ('Orion Motors committed to invest up to $2 billion in Solvane Labs.', [
        ('Orion Motors', 'investment.commitment', {'to': 'Solvane Labs'}, 'up to $2 billion', None, 'committed'),
    ]),
    ("Orion's stake in Solvane Labs is capped at 25%. Orion Motors would not comment.", [
        ('Orion Motors', 'stake.cap', {'in': 'Solvane Labs'}, '25%', None, 'unmarked'),
    ]),
    ('Solvane Labs is in talks to raise $300 million at a valuation of $4 billion, people familiar with the matter said.', [
        ('Solvane Labs', 'funding.round', {}, '$300 million', None, 'rumoured'),
        ('Solvane Labs', 'valuation', {}, '$4 billion', None, 'rumoured'),
    ]),
    ('Solvane Labs burned through $120 million last year, compared with $90 million in 2023.', [
        ('Solvane Labs', 'cash_burn', {}, '$120 million', '2024', 'unmarked'),
        ('Solvane Labs', 'cash_burn', {}, '$90 million', '2023', 'unmarked'),
    ]),
    ('Kestrel Partners, which owns 8 percent of Solvane Labs, is pleased.', [
        ('Kestrel Partners', 'stake', {'in': 'Solvane Labs'}, '8 percent', None, 'unmarked'),
    ]),
    ('Solvane Labs raised $500 million in a bond sale.', [
    ]),
]


@pytest.mark.parametrize(("text", "claims"), FUNDING)
def test_sentence_yields_its_claims(text: str, claims: list[tuple[object, ...]]) -> None:
    """Subject, attribute, scope, value, valid time and modality are as the sentence says."""
    assert told(text, date(2025, 6, 10)) == claims
