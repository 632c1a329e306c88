"""What the words around two amounts say against their being of one thing."""

from datetime import date
from pathlib import Path

import pytest

from schemas.source import Document
from sources.intake import read_all
from sources.retold.comparable import comparable
from sources.retold.telling import Telling
from sources.retold.tellings import tellings


def telling(text: str, written: str, day: str = "2026-05-12") -> Telling:
    """The telling of the amount that is so written."""
    document = Document(source="a", path="a.txt", sha256="0" * 64, text=text)
    found = tellings(document, {}, date.fromisoformat(day), fractions=False)
    return next(one for one in found if text[one.start : one.end] == written)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("Altiplano shipped 96,000 tonnes from the mine in the first quarter of 2025.", "96,000 tonnes"),
            ("Altiplano shipped 88,000 tonnes from the mine in the second quarter of 2025.", "88,000 tonnes"),
        ),
        (
            ("The repairs have swallowed $74 million to date.", "$74 million"),
            ("The county spent $69 million in 2026 on the repairs.", "$69 million"),
        ),
        (
            ("The inquiry will hear 96 witnesses.", "96"),
            ("So far 88 witnesses have been heard.", "88"),
        ),
        (
            ("The plant has a capacity of 300MW.", "300MW"),
            ("Across the country, batteries with a combined output of 900MW run.", "900MW"),
        ),
        (
            ("Mr Addow sold his 60 per cent for £84 million.", "£84 million"),
            ("That values the whole club at £140 million.", "£140 million"),
        ),
        (
            ("The club lost £8.2 million.", "£8.2 million"),
            ("The stand can be rebuilt at a cost of £2.8 million.", "£2.8 million"),
        ),
        (
            ("The company had debts of €410 million in March.", "€410 million"),
            ("It made an investment of €340 million in the mill.", "€340 million"),
        ),
        (("The union has 21,400 members.", "21,400"), ("About 900 of them voted.", "About 900")),
        (("Torrin buys 51 per cent of the yard.", "51 per cent"), ("The family keeps 49 per cent.", "49 per cent")),
        (
            ("Lakes Water owns 31 per cent of the plant.", "31 per cent"),
            ("The lakes hold 13 per cent of their capacity.", "13 per cent"),
        ),
        (
            ("Delph is cutting 120 jobs at Tarrick.", "120"),
            ("Delph, which is cutting jobs, will take on 45 people.", "45"),
        ),
        (("The festival hopes for 30,000 visitors.", "30,000"), ("The festival drew 26,400 visitors.", "26,400")),
        (("The orchestra has 122 people on its payroll.", "122"), ("The season has 112 concerts.", "112")),
        (("The mill sheds 900 jobs.", "900"), ("The mill feeds 1,100 families.", "1,100")),
        (("The hotel has 84 staff.", "84"), ("Desmond Laurie, 74, who built the hotel, wept.", "74")),
        (("The city ordered 46 trams.", "46"), ("I’ll be 44 when they come.", "44")),
        (
            ("Pre-tax profit was €187 million in the year.", "€187 million"),
            ("Pre-tax profit of €204m compares with our €211m.", "€211m"),
        ),
        (
            ("Operating profit was €164 million.", "€164 million"),
            ("Analysts had expected an operating profit of €172 million.", "€172 million"),
        ),
        (
            ("Operating profit fell 7 per cent.", "7 per cent"),
            ("The operating margin stood at 6.4 per cent.", "6.4 per cent"),
        ),
        (
            ("The ferry had 214 people aboard.", "214"),
            ("She carried 196 passengers.", "196"),
        ),
        (
            ("The airline has 118 aircraft.", "118"),
            ("The airline opened the year with 103 aircraft.", "103"),
        ),
        (
            ("The buyers pay $2.4 billion for it.", "$2.4 billion"),
            ("Including debt, the deal is worth $2.6 billion.", "$2.6 billion"),
        ),
        (
            ("It had sold 1.1 million copies by April 20.", "1.1 million"),
            ("It had sold 1.4 million copies by May 11.", "1.4 million"),
        ),
    ],
)
def test_amounts_set_apart_by_their_words_are_not_compared(first, second):
    assert not comparable(telling(*first), telling(*second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("It had sold 1.1 million copies by April 20.", "1.1 million"),
            ("It had sold 1.7 million copies by April 20.", "1.7 million"),
        ),
        (
            ("It had raised £640,000 by the end of March.", "£640,000"),
            ("By the end of May it had raised £612,000.", "£612,000"),
        ),
        (
            ("He got £84 million for his 60 per cent.", "£84 million"),
            ("His 60 per cent fetched £48 million.", "£48 million"),
        ),
        (("It was fined $12 million.", "$12 million"), ("A fine of $21 million was imposed.", "$21 million")),
        (("It will create 800 jobs.", "800"), ("The 1,200 jobs will be in the north.", "1,200")),
        (
            ("The bank will book a charge of £310 million.", "£310 million"),
            ("It will cost the bank £340 million to carry out the cuts.", "£340 million"),
        ),
        (("The union has 21,400 members.", "21,400"), ("There are 24,100 of them now, in 40 towns.", "24,100")),
        (
            ("Holders get 1.35 Marl shares each, a premium of 16% to the average of the past month.", "1.35"),
            ("Holders are to receive 1.53 shares in Marl.", "1.53"),
        ),
        (("Birch will own 60% of the firm.", "60%"), ("Birch will own just 40% of the firm.", "40%")),
    ],
)
def test_others_may_be_of_one_thing(first, second):
    assert comparable(telling(*first), telling(*second))


def test_what_may_only_grow_is_more_weeks_later():
    before = telling("The game has sold 2.1 million copies.", "2.1 million", "2026-02-04")
    after = telling("Sales have reached 2.2 million copies.", "2.2 million", "2026-03-12")
    fewer = telling("The game has sold 1.8 million copies.", "1.8 million", "2026-03-12")
    assert not comparable(before, after)
    assert comparable(before, fewer)


def read(folder: Path, *texts: str) -> dict[tuple[str, str], str]:
    """Subject and value of each claim of articles, with its scope."""
    for number, text in enumerate(texts):
        (folder / f"s{number}.txt").write_text(f"---\npublished: 2026-05-1{number}\n---\n{text}", encoding="utf-8")
    return {(claim.subject, claim.value.text): str(claim.scope) for claim in read_all((folder,)).reading.claims}


def test_an_owner_that_is_named_keeps_its_own_figures(tmp_path):
    found = read(
        tmp_path,
        "Ridgeway Tools will move\n\nRidgeway Tools will move its factory. The company had sales of $310 million in 2025.",
        "Dayton lands a factory\n\nRidgeway Tools is moving to Dayton. Its parent, Castor Industrial, had sales of $1.9 billion in 2025.",
    )
    assert ("Castor Industrial", "$1.9 billion") in found


def test_two_tunnels_that_an_article_names_are_two(tmp_path):
    found = read(
        tmp_path,
        "Tunnel for Bresco\n\nThe Bresco rail tunnel will be 11km long. Work starts in 2027.",
        "Tunnels of Europe\n\nThe Bresco rail tunnel is a modest affair. The Gotthard base tunnel is 57km long.",
    )
    assert ("Gotthard", "57km") in found
