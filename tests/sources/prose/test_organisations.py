"""Plain facts about organisations as journalists tell them."""

from datetime import date

import pytest

from tests.sources.prose.told import told

ORGANISATIONS = [
    ('The Calder Foundation was established in 1954 by a mill owner. It is headquartered in Aberlow.', [
        ('Calder Foundation', 'founded', {}, '1954', None, 'unmarked'),
        ('Calder Foundation', 'headquarters', {}, 'Aberlow', None, 'unmarked'),
    ]),
    ('Founded in 1954, the Calder Foundation has 3,200 members and an annual budget of £6.4 million.', [
        ('Calder Foundation', 'founded', {}, '1954', None, 'unmarked'),
        ('Calder Foundation', 'membership', {}, '3,200', None, 'unmarked'),
        ('Calder Foundation', 'budget', {}, '£6.4 million', None, 'unmarked'),
    ]),
    ('The Calder Foundation, which was set up in 1954, moved its head office from Aberlow to Tarn in 2010.', [
        ('Calder Foundation', 'founded', {}, '1954', None, 'unmarked'),
        ('Calder Foundation', 'headquarters', {}, 'Tarn', None, 'unmarked'),
    ]),
    ("The Calder Foundation's headquarters are in Tarn. Its chief executive, Nia Brook, took over in 2021.", [
        ('Calder Foundation', 'headquarters', {}, 'Tarn', None, 'unmarked'),
        ('Calder Foundation', 'leader', {'role': 'chief executive'}, 'Nia Brook', None, 'unmarked'),
    ]),
    ('Nia Brook, chief executive of the Calder Foundation, said membership had risen to 3,400.', [
        ('Calder Foundation', 'leader', {'role': 'chief executive'}, 'Nia Brook', None, 'unmarked'),
        ('Calder Foundation', 'membership', {}, '3,400', None, 'unmarked'),
    ]),
    ('The Calder Foundation has appointed Nia Brook as chief executive. She will succeed Owen Hart on 1 May.', [
        ('Calder Foundation', 'leader.next', {'role': 'chief executive'}, 'Nia Brook', None, 'unmarked'),
    ]),
    ('Owen Hart, who chairs the Calder Foundation, said it had 150 volunteers.', [
        ('Calder Foundation', 'leader', {'role': 'chair'}, 'Owen Hart', None, 'unmarked'),
        ('Calder Foundation', 'volunteers', {}, '150', None, 'unmarked'),
    ]),
    ('The Calder Foundation dates back to 1954 and runs 14 museums.', [
        ('Calder Foundation', 'founded', {}, '1954', None, 'unmarked'),
        ('Calder Foundation', 'sites', {'kind': 'museums'}, '14', None, 'unmarked'),
    ]),
    ('The Tarn-based Calder Foundation named Nia Brook its new director on Friday.', [
        ('Calder Foundation', 'headquarters', {}, 'Tarn', None, 'unmarked'),
        ('Calder Foundation', 'leader.next', {'role': 'director'}, 'Nia Brook', None, 'unmarked'),
    ]),
    ('The Calder Foundation is led by Nia Brook. It counts 3,200 members.', [
        ('Calder Foundation', 'leader', {}, 'Nia Brook', None, 'unmarked'),
        ('Calder Foundation', 'membership', {}, '3,200', None, 'unmarked'),
    ]),
    ("The Calder Foundation's president, Owen Hart, opened the meeting.", [
        ('Calder Foundation', 'leader', {'role': 'president'}, 'Owen Hart', None, 'unmarked'),
    ]),
    ('The budget of the Calder Foundation for 2025 is £6.4 million.', [
        ('Calder Foundation', 'budget', {}, '£6.4 million', '2025', 'unmarked'),
    ]),
    ('The Calder Foundation is based in Scotland. Its former director, Ada Moss, agreed.', [
    ]),
    ('The Calder Society was founded in 1887.', [
        ('Calder Society', 'founded', {}, '1887', None, 'unmarked'),
    ]),
    ('Chief executive Tom Bell of Lumen Foods said it employs 400.', [
        ('Lumen Foods', 'headcount', {}, '400', None, 'unmarked'),
    ]),
    ('It spends £1.6 million, a quarter of its £6.4 million budget, on rent. The Calder Foundation is old.', [
        ('Calder Foundation', 'budget', {'part': 'a quarter of it'}, '£1.6 million', None, 'unmarked'),
        ('Calder Foundation', 'share', {'of': '£6.4 million', 'part': '£1.6 million'}, 'a quarter', None, 'unmarked'),
        ('Calder Foundation', 'budget', {}, '£6.4 million', None, 'unmarked'),
    ]),
]


@pytest.mark.parametrize(("text", "claims"), ORGANISATIONS)
def test_sentence_yields_its_claims(text: str, claims: list[tuple[object, ...]]) -> None:
    """Subject, attribute, scope, value, valid time and modality are as the sentence says."""
    assert told(text, date(2025, 6, 10)) == claims
