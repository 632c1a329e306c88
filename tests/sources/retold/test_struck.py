"""The day of a disaster in words that no pack reads, where another article of the story tells of another day."""

from pathlib import Path

import pytest

from schemas.period import Period
from sources.retold.struck import STRUCK
from tests.sources.retold.test_reader import read

HEAD = "---\npublished: {day}\n---\n"
WIRE = (
    HEAD.format(day="2026-03-12")
    + """Divers recovered four more bodies on Thursday from the ferry Lady Adaeze, taking the number of dead to 17. {told}
The harbour master of Amaru was suspended on Wednesday."""
)
STAR = (
    HEAD.format(day="2026-03-13")
    + """Relatives lined the quay at Amaru, where the Lady Adaeze {verb} on Monday, 9 March. Fishermen saved 38 people, and 17 are dead.
The owner, a lawyer from Kombe, is to be heard on Sunday."""
)


def days(folder: Path, wire: str, star: str) -> dict[str, str]:
    """The day of the disaster in each article that has one."""
    return {
        claim.source: claim.value.start[:10]
        for claim in read(folder, wire=wire, star=star).claims
        if claim.attribute == STRUCK and isinstance(claim.value, Period)
    }


@pytest.mark.parametrize(
    "told",
    [
        "She left the jetty at Kombe at dusk on Tuesday, March 10, and was swamped off Amaru.",
        "It was Tuesday, March 10, and the Lady Adaeze went under within minutes.",
        "A wave swamped the Lady Adaeze on Tuesday.",
    ],
)
def test_a_disaster_has_one_day(tmp_path: Path, told: str) -> None:
    found = days(tmp_path, WIRE.format(told=told), STAR.format(verb="rolled over"))
    assert found == {"wire": "2026-03-10", "star": "2026-03-09"}


@pytest.mark.parametrize(
    "told",
    [
        "A second ferry was swamped on Tuesday, March 10.",
        "President Obi Talwa flew to Kombe on Tuesday, March 10.",
        "She was swamped on Tuesday, March 10, a day after the storm of Monday, 9 March.",
        "Shares of the owner fell on Tuesday, March 10.",
        "A similar ferry went under on Tuesday, February 10.",
    ],
)
def test_the_day_of_anything_else_is_not_that_of_the_disaster(tmp_path: Path, told: str) -> None:
    """Neither that of another stroke, nor one of an article that knows of both days."""
    found = days(tmp_path, WIRE.format(told=told), STAR.format(verb="rolled over"))
    assert found.get("wire", "2026-03-09") == "2026-03-09"


def test_where_no_pack_reads_it_the_first_lines_tell_the_day(tmp_path: Path) -> None:
    wire = (
        HEAD.format(day="2026-02-22")
        + "Fourteen pilgrims died when their bus went over a precipice near Ellagama in the early hours of Saturday, police said."
    )
    star = (
        HEAD.format(day="2026-02-24")
        + "Ellagama has counted its dead: fourteen. The bus with the pilgrims missed the bend on the night of Friday, 20 February."
    )
    assert days(tmp_path, wire, star) == {"wire": "2026-02-21", "star": "2026-02-20"}
    assert not days(tmp_path, wire, star.replace("20 February", "20 February, just before the Saturday"))
