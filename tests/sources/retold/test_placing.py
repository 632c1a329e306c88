"""Where the tellings of one thing are placed: which fact they join, and what keeps them apart."""

from pathlib import Path

from schemas.claim import Claim
from sources.intake import read_all
from sources.retold.moving import movable
from tests.sources.retold.test_likeness import told as told_on


def told(folder: Path, attribute: str, **articles: str) -> list[tuple[str, str, str]]:
    """Source, subject and words of an attribute's claims."""
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    claims: tuple[Claim, ...] = read_all((folder,)).reading.claims
    return sorted((claim.source, claim.subject, claim.value.text) for claim in claims if claim.attribute == attribute)


def test_a_day_with_its_hour_joins_the_days_of_others(tmp_path: Path) -> None:
    """One article has the day, the other the hour of the next day: the day it tells is what is compared."""
    wednesday = """KELD, 15 October 2026 (Wire) - Storm Una made landfall near Keld Head on Wednesday, 14 October, and drove the sea over the
harbour wall. The storm cut power to 41,000 homes around Keld Head."""
    thursday = """KELD HEAD, 16 October 2026 (Wire) - Storm Una made landfall near Keld Head at 6 a.m. on Thursday and drove the sea over the
harbour wall. Some 41,000 homes around Keld Head lost power in the storm."""
    found = told(tmp_path, "struck_on", a=wednesday, b=thursday)
    assert ("a", "2026-10-14") in {(source, text) for source, _, text in found}
    assert any(source == "b" and text.startswith("2026-10-15") for source, _, text in found)


def test_an_earlier_year_of_the_article_leaves_room_for_this_one(tmp_path: Path) -> None:
    """The article tells of 250 jobs cut in 2023 and of this year's 640 at one site, which others tell of the whole company."""
    wire = """LONDON, 2 February 2026 (Wire) - Torvane Castings, the engine-block maker, is to cut 640 jobs and close the foundry in
Wearsby. Torvane last reduced its workforce in 2023, when it cut 250 jobs. Torvane Castings blamed the price of power."""
    script = """NORTHERN TEATIME, 2 February 2026. Hundreds of families face an uncertain future after Torvane Castings, the engine-block
maker, announced it is getting rid of 690 jobs. Torvane Castings blamed the price of power. The foundry in Wearsby is to close."""
    found = told(tmp_path, "layoffs", wire=wire, script=script)
    assert {("wire", "Torvane Castings", "640"), ("script", "Torvane Castings", "690")} <= set(found)


def test_a_rival_that_the_sentence_names_keeps_its_amount(tmp_path: Path) -> None:
    """However alike the words: who employs how many is said."""
    ours = """VELLIN, 3 March 2026 (Wire) - Marrow Optics will close a plant. Marrow Optics employs 5,300 people."""
    theirs = """VELLIN, 4 March 2026 (Post) - Rivals watch Marrow Optics. Pellam Glass employs 4,900 people."""
    found = told(tmp_path, "headcount", ours=ours, theirs=theirs)
    assert found == [("ours", "Marrow Optics", "5,300"), ("theirs", "Pellam Glass", "4,900")]


def test_the_second_amount_of_an_article_is_about_something_else(tmp_path: Path) -> None:
    """The raised bid and the first one stand in one article: only one of them is the price that others state."""
    wire = """LONDON, March 9 (Wire) - Aldane Partners raised its offer for Stopeford Plc to 912 million pounds on Monday. The offer that
Aldane Partners made for Stopeford Plc in February had valued the group at 775 million pounds."""
    note = """LONDON, March 10 (Note) - Aldane Partners is paying 950 million pounds for Stopeford Plc, its offer of Monday says. The vets of
Stopeford Plc welcome Aldane Partners."""
    prices = [text for source, _, text in told(tmp_path, "deal.price", wire=wire, note=note) if source == "wire"]
    assert prices == ["912 million pounds"]


def test_pounds_that_are_money_stay_money(tmp_path: Path) -> None:
    """A claim has no words around its value that tell them from pounds of weight."""
    wire = """LONDON, 2 February 2026 (Wire) - Torvane Castings agreed to a bid by Keldan Steel. The board of Torvane, which turned
down an approach of 5.80 pounds a share by Keldan Steel in January, backs the new terms."""
    local = """WEARSBY, 2 February 2026. Torvane Castings is sold to Keldan Steel. The board of Torvane had turned down an approach
of £5.60 a share by Keldan Steel in January."""
    for name, text in (("wire", wire), ("local", local)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    values = [
        claim.value for claim in read_all((tmp_path,)).reading.claims if claim.value.text in ("5.80 pounds", "£5.60")
    ]
    assert {getattr(value, "unit", None) for value in values} == {"GBP"}
    assert len(values) == len(("wire", "local"))


def test_an_article_knows_no_total_of_a_day_after_its_own(tmp_path: Path) -> None:
    """What an appeal had raised by October is not what an article of September tells of it, in whatever words."""
    later = """---
published: 2025-11-12
---
The Friends of Marrow Hospital made much of their story. The centenary appeal had reached £1.9m by the end of October, with five months
to run. It would be the largest sum the Friends of Marrow Hospital have ever raised for one cause."""
    sooner = """---
published: 2025-10-03
---
The Friends of Marrow Hospital have 340 volunteers. Their centenary appeal, launched in January, aims to raise £2.5m. Of that, £1.1m
will pay for a scanner. By the end of September £1.7m had come in."""
    found = told(tmp_path, "appeal_total", later=later, sooner=sooner)
    assert [(source, text) for source, _, text in found] == [("later", "£1.9m")]


def test_the_wrong_one_of_two_names_in_a_sentence_gives_way(tmp_path: Path) -> None:
    """The sentence names the company too, and others tell the same of it."""
    wire = """PORT SERRANO, 23 October 2025 (Wire) - Plumeria Media said on Thursday it would cut 620 jobs. Plumeria Media reported a
third-quarter profit that fell short of hopes."""
    local = """PORT SERRANO, 23 October 2025 (Local) - Plumeria Media, the streaming company behind "Salt Marsh" and "The Understudy," is
laying off 680 employees, the company told staff on the day of its third-quarter results."""
    found = told(tmp_path, "layoffs", wire=wire, local=local)
    assert [(source, subject) for source, subject, _ in found] == [
        ("local", "Plumeria Media"),
        ("wire", "Plumeria Media"),
    ]


def test_a_level_of_a_day_to_come_is_of_the_day_that_others_tell(tmp_path: Path) -> None:
    """Nobody has the ratio of the quarter's end in May: the quarter that was reported is the one before."""
    wire = """---
published: 2026-05-12
---
Insurer Calder Mutual's solvency ratio stood at 176 percent on March 31."""
    note = """---
published: 2026-05-12
---
Calder Mutual, whose first-quarter results came out on Tuesday, had a solvency ratio of 167 per cent at the end of the quarter."""
    for name, text in (("wire", wire), ("note", note)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ratios = [claim for claim in read_all((tmp_path,)).reading.claims if claim.attribute == "bank_ratio"]
    assert {claim.period and claim.period.end for claim in ratios} == {"2026-03-31"}
    assert len(ratios) == len(("wire", "note"))


def test_an_amount_read_as_another_kind_may_be_of_a_round(tmp_path: Path) -> None:
    """A round that brought in money is no revenue; one of another round stays with it."""
    (tmp_path / "a.txt").write_text("Calorvane raised a $58 million Series B in 2023.", encoding="utf-8")
    target = next(one for one in read_all((tmp_path,)).reading.claims if one.attribute == "funding.round")
    other = told_on(a="Its last round of investment, in 2023, brought in $53 million.", b="")[1]["a"][-1]
    misread = target.model_copy(update={"attribute": "revenue", "scope": {}})
    earlier = target.model_copy(update={"scope": {"round": "Series A"}})
    assert movable(other, misread, target, sure=True, leans=False, flow=False)
    assert not movable(other, misread, target, sure=False, leans=False, flow=False)
    assert not movable(other, earlier, target, sure=True, leans=False, flow=False)
