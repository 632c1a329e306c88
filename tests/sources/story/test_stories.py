"""What several articles on one story tell each other: their disaster, their project, the days of their counts."""

from pathlib import Path

from schemas.reading import Reading
from schemas.source import Document
from sources.intake import read_all
from sources.retold.stories import Stories


def read(folder: Path, **articles: str) -> Reading:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_all((folder,)).reading


def values(reading: Reading, attribute: str) -> dict[str, tuple[str, str]]:
    """The subject and the words of the attribute's claim, by source."""
    return {claim.source: (claim.subject, claim.value.text) for claim in reading.claims if claim.attribute == attribute}


def document(source: str, text: str) -> Document:
    return Document(source=source, path=f"{source}.txt", sha256="0" * 64, text=text)


FLOOD = """VELM, 22 May 2025 (Wire) - Floods have killed 19 people in Velm, and the flood drove 46,000
from their homes in the Mirna valley."""
MUD = """---
published: {day}
---
Velm digs out. A landslide of mud buried the road to Mirna, and {count} people have died. The mudslide took the landslip wall."""


def test_one_disaster_has_one_name_in_all_articles(tmp_path: Path) -> None:
    """What one article tells as a flood and another as a landslide is one event where they share names."""
    other = FLOOD.replace("22 May", "23 May").replace("19 people", "21 people")
    found = values(read(tmp_path, a=FLOOD, b=MUD.format(day="2025-05-23", count=22), c=other), "deaths")
    assert found == {"a": ("the flood", "19"), "b": ("the flood", "22"), "c": ("the flood", "21")}


def test_disasters_of_two_stories_stay_two(tmp_path: Path) -> None:
    """Articles that share no names tell of two events."""
    mud = MUD.format(day="2025-05-23", count=22).replace("Velm", "Ankora").replace("Mirna", "Sulio")
    found = values(read(tmp_path, a=FLOOD, b=mud), "deaths")
    assert {subject for subject, _ in found.values()} == {"the flood", "the landslide"}


def test_articles_that_name_one_thing_at_their_head_are_on_one_story() -> None:
    """A name in both heads joins two articles, names anywhere a third that is like one of them; days and months tell nothing."""
    found = {
        name: document(name, text)
        for name, text in {
            "a": "Derailment near Brampford\n\nThe express left the rails on Tuesday in March.",
            "b": "BRAMPFORD: what we know\n\nIt was Norrail's worst day, said Selwick's mayor.",
            "c": "Rail notes\n\n"
            + "A long lead about nothing. " * 25
            + "The firm, Norrail, and Selwick have no comment.",
            "d": "Bakers meet on Tuesday in March\n\nThe bread of Ostheim won.",
        }.items()
    }
    stories = Stories(found)
    assert stories.told == [["a", "b", "c"]]
    assert stories.pairs_of(stories.told[0]) == [("a", "b"), ("a", "c"), ("b", "c")]


QUAKES = {
    "a": "A strong earthquake in Sarvan has killed {} people, the ministry in Kessarin said. Sarvan is cut off.",
    "b": "In Sarvan the earthquake killed {} people. Kessarin sends tents to Sarvan.",
    "c": "An earthquake in Tolmark has killed {} people, its governor Ferran Aldo said. Tolmark wants helicopters.",
    "d": "In Tolmark the earthquake killed {} people. Ferran Aldo asks for blankets in Tolmark.",
}


def test_what_several_stories_leave_unnamed_is_told_apart(tmp_path: Path) -> None:
    """Each earthquake bears the name of its story; with one story there is nothing to tell apart."""
    told = {name: text.format(40 + number) for number, (name, text) in enumerate(QUAKES.items())}
    found = values(read(tmp_path, **told), "deaths")
    assert {source: subject for source, (subject, _) in found.items()} == {
        "a": "the earthquake (Sarvan)",
        "b": "the earthquake (Sarvan)",
        "c": "the earthquake (Tolmark)",
        "d": "the earthquake (Tolmark)",
    }
    (tmp_path / "one").mkdir()
    alone = values(read(tmp_path / "one", a=told["a"], b=told["b"]), "deaths")
    assert {subject for subject, _ in alone.values()} == {"the earthquake"}


def test_stories_of_one_kind_stay_apart_by_their_names() -> None:
    """The same words and small numbers do not make one story; a shared sum of money with its digits does."""
    found = {name: document(name, text.format(40)) for name, text in QUAKES.items()}
    assert Stories(found).told == [["a", "b"], ["c", "d"]]
    found = {
        "a": document("a", "A lender agreed to sell its cards to a rival for 1,847 million in cash."),
        "b": document("b", "For 1,847 million a bank parts with its cards."),
    }
    assert Stories(found).told == [["a", "b"]]


PLANT = """QARRA, 8 September 2025 (Wire) - Construction of the Ras Lim plant begins in January 2026. The Ras Lim plant will
cost $890 million, employ 120 people and open in June 2028. The Ras Lim plant is to run for 30 years."""


def test_an_article_learns_from_others_which_project_it_is_about(tmp_path: Path) -> None:
    """An article that does not say what is built is read again with the project that the others build."""
    brief = "---\npublished: 2025-09-09\n---\nRas Lim gets its water\n\nThe doors in Qarra open in June 2029, said the minister."
    found = values(read(tmp_path, a=PLANT, b=brief), "opening")
    assert found["a"][0] == found["b"][0] == "Ras Lim"
    assert found["b"][1] == "June 2029"


def test_what_a_disaster_struck_is_no_project(tmp_path: Path) -> None:
    """Where the story is a disaster no article is read for a building project."""
    crash = (
        "---\npublished: 2025-09-09\n---\nCrash at Ras Lim\n\nThree people died in a crash at the Qarra gate. Two are hurt. "
        "The gate opens in June 2029."
    )
    assert "b" not in values(read(tmp_path, a=PLANT, b=crash), "opening")


QUAKE = """---
published: 2025-03-{day}
---
Quake in Sarvan

The earthquake in Kessarin has killed {count} people in the Sarvan hills."""


def test_counts_without_a_year_take_it_from_the_story(tmp_path: Path) -> None:
    """An article that bears no date counts as of the days that the others on its story leave for it."""
    undated = (
        "Hell in the Sarvan hills\n\nBy Wednesday, March 12, the death toll of the Kessarin earthquake had reached 71."
    )
    reading = read(tmp_path, a=QUAKE.format(day=11, count=67), b=QUAKE.format(day=13, count=80), c=undated)
    claim = next(claim for claim in reading.claims if claim.source == "c" and claim.attribute == "deaths")
    assert claim.period is not None
    assert (claim.period.start, claim.period.assumed, claim.scope) == ("2025-03-12", False, {})


def test_an_undated_article_alone_stays_undated(tmp_path: Path) -> None:
    """With nothing to lean on the day stays words."""
    undated = "By Wednesday, March 12, the death toll of the Kessarin earthquake had reached 71."
    claim = next(claim for claim in read(tmp_path, c=undated).claims if claim.attribute == "deaths")
    assert claim.period is None
    assert claim.scope["as of"] in ("March 12", "Wednesday, March 12")


HOUSES = """---
published: 2025-09-{day}
---
Quake in Anvari

The earthquake in Durrak destroyed {count} houses in the Anvari hills, the ministry said."""


def starts(reading: Reading) -> dict[str, str]:
    return {
        claim.source: claim.period.start
        for claim in reading.claims
        if claim.attribute == "homes_destroyed" and claim.period is not None
    }


def test_a_total_that_is_the_same_later_did_not_change_in_between(tmp_path: Path) -> None:
    """A count between two equal ones is of their fact; it contradicts them rather than that it grew and fell."""
    found = read(
        tmp_path,
        a=HOUSES.format(day=11, count="1,150"),
        b=HOUSES.format(day=12, count="1,700"),
        c=HOUSES.format(day=13, count="1,150"),
    )
    assert starts(found) == {"a": "2025-09-11", "b": "2025-09-11", "c": "2025-09-13"}


def test_a_total_that_grows_keeps_its_days(tmp_path: Path) -> None:
    found = read(tmp_path, a=HOUSES.format(day=11, count="1,150"), b=HOUSES.format(day=12, count="1,700"))
    assert starts(found) == {"a": "2025-09-11", "b": "2025-09-12"}


def test_digits_in_another_order_are_sooner_a_slip_than_growth(tmp_path: Path) -> None:
    """Such a count is compared with the one before it, and what is found is only possible."""
    found = read(tmp_path, a=HOUSES.format(day=11, count="1,150"), b=HOUSES.format(day=12, count="1,510"))
    assert starts(found) == {"a": "2025-09-11", "b": "2025-09-11"}
    assert [claim.tentative for claim in found.claims if claim.attribute == "homes_destroyed"] == [False, True]


def test_a_dateline_without_a_year_takes_it_from_the_story(tmp_path: Path) -> None:
    """The others on the story tell when the article was published, and so when its counts were taken."""
    wire = "SARVAN, March 12 (Wire) - The death toll of the Kessarin earthquake rose to 71 in the Sarvan hills."
    found = read(tmp_path, a=QUAKE.format(day=11, count=67), b=QUAKE.format(day=13, count=80), c=wire)
    assert {source.id: source.published for source in found.sources}["c"] == "2025-03-12"
    assert {
        claim.source: claim.period and claim.period.start[:10] for claim in found.claims if claim.source == "c"
    } == {"c": "2025-03-12"}


def test_a_dateline_of_another_season_stays_without_a_year(tmp_path: Path) -> None:
    wire = "SARVAN, August 12 (Wire) - The death toll of the Kessarin earthquake rose to 71 in the Sarvan hills."
    found = read(tmp_path, a=QUAKE.format(day=11, count=67), b=QUAKE.format(day=13, count=80), c=wire)
    assert {source.id: source.published for source in found.sources}["c"] is None


def test_an_article_that_hides_its_organisation_is_read_anew(tmp_path: Path) -> None:
    """What two articles tell of one insurer is told of it by a third, whose only mention of it opens a sentence."""
    lead = (
        "---\npublished: 2026-02-27\n---\nThe insurer Mossgrave employs 11,200 people in Harbury. Last year Mossgrave made "
        "a profit of 414 million pounds, and Mossgrave has 85 offices."
    )
    note = (
        "---\npublished: 2026-02-27\n---\nMossgrave's figures show growth in Harbury.\n\nThe payroll stands at 11,900. "
        "Tolworth said that she would look at a pet insurer."
    )
    found = values(read(tmp_path, a=lead, b=lead, c=note), "headcount")
    assert found["c"] == ("Mossgrave", "11,900")
