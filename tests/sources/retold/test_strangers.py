"""What articles say of a thing's part, plan, past or neighbour is not set against what others say of the thing, and what is one fact still is."""

from pathlib import Path

import pytest

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.finding import Severity
from sources.intake import read_all

HEAD = "---\npublished: 2026-03-10\n---\n"


def flagged(folder: Path, *texts: str) -> list[str]:
    """What is found where two articles state different values."""
    for number, text in enumerate(texts):
        (folder / f"{'ab'[number]}.txt").write_text(f"{HEAD}{text}\n", encoding="utf-8")
    found = read_all((folder,))
    result = run(found.reading, found.catalogue, in_force(found.project, Request(paths=(folder,))))
    return [one.message for one in result.findings if one.rule.startswith("A") and one.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "Bridlow Analytics has 62 staff in Cork. The start-up raised €18m in a Series A round.",
            "Bridlow Analytics closed an €18 million Series A. It plans to take its headcount to 100 by 2028.",
        ),
        (
            "The Anglo-Dutch group Hartwell Foods, with 9,400 staff, made revenue of £2.1 billion last year.",
            "Hartwell Foods, which has 1,900 people on its payroll in the Netherlands, said revenue was £2.1 billion.",
        ),
        (
            "Pennard Health has raised $200 million at a valuation of $3 billion, it said on Tuesday.",
            "Pennard Health raised $200 million. In 2022 came a $60 million Series B, led by Alder Capital at a valuation of $700 million.",
        ),
        (
            "Dorman Motors will cut 2,200 jobs, or a tenth of its workforce.",
            "Unions at Dorman Motors know it all: the company shed 1,500 jobs in 2022 after the loss of its van contract.",
        ),
        (
            "Works on the Jebel Noor container terminal will be completed in the second quarter of 2028, operator Saffir said.",
            "Saffir is enlarging its Jebel Noor container terminal. Port Sahra, 90 kilometres to the west, will be ready in 2027.",
        ),
        (
            "Burra Copper is merging with Tamar Metals. Together the miners produce 310,000 tonnes of copper a year.",
            "Burra Copper is to merge with Tamar Metals. Burra produces 185,000 tonnes of copper a year.",
        ),
        (
            "The wind farm at Skarholm will cost NOK 33 billion, its owner said on Tuesday.",
            "In 2022 the developers of the Skarholm wind farm were talking of NOK 39 billion.",
        ),
        (
            "Quill Therapeutics has raised $74 million in a Series B round.",
            "Quill Therapeutics gets $40 million of its Series B now and the rest when its trial has read out.",
        ),
        (
            "The hotel group Neveran employs 140 people in all. Its Belvoir burned on Sunday.",
            "Neveran's Belvoir burned on Sunday. There were 187 guests in the house and 29 employees.",
        ),
    ],
)
def test_what_words_keep_apart_is_not_set_against_each_other(tmp_path: Path, ours: str, theirs: str) -> None:
    """A plan, a country, another year, another place, two together, a part of a sum."""
    assert flagged(tmp_path, ours, theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "Bridlow Analytics raised €18m in a Series A round and wants to take its workforce to 100 by 2028.",
            "Bridlow Analytics closed an €18 million Series A. It plans to take its headcount to 120 by 2028.",
        ),
        (
            "Hartwell Foods reported revenue of £2.1 billion. Hartwell employs 9,400 people worldwide.",
            "Hartwell Foods reported revenue of £2.1 billion. The group has 9,800 employees, 640 of them in Poland.",
        ),
        (
            "Dorman Motors will cut 2,200 jobs, or a tenth of its workforce.",
            "Dorman Motors is to shed 2,500 jobs, the union said. In 2022 it cut 1,500.",
        ),
        (
            "Castor Logistics made a net profit of 310 million euros in 2025.",
            "Net profit at Castor Logistics reached 331 million euros in 2025, above our forecast of 300 million.",
        ),
    ],
)
def test_what_is_one_fact_still_is(tmp_path: Path, ours: str, theirs: str) -> None:
    """Two plans, two counts of all, two figures for one cut, two results."""
    assert flagged(tmp_path, ours, theirs)
