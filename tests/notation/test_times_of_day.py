"""Times of day read as timetables write them."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from schemas.errors import NotationError, Place
from schemas.notation.times_of_day import read_time_of_day
from schemas.period import Precision

FLIGHTS = Path(__file__).parents[2].parent / "shared" / "data" / "flights" / "dirty.csv"
PLACEHOLDERS = {"Not Available", "Contact Airline", "Dec 02 Not Available", "Dec 02 Contact Airline"}
FACTS_IN_CONFLICT = 276

CELLS = [
    ("7:10 a.m.", "07:10"),
    ("07:10", "07:10"),
    ("7:10aDec 1", "07:10"),
    ("11:55aDec 1", "11:55"),
    ("6:47 p.m. (Estimated runway)", "18:47"),
    ("12:21 a.m. Dec 02", "00:21"),
    ("11/30 8:00 p.m.", "20:00"),
    ("Thu  22:15", "22:15"),
    ("12:21 a.m.  Fri 02-Dec-2011", "00:21"),
    ("12/2/11 6:35 a.m.", "06:35"),
    ("12/02/2011 6:55 a.m.", "06:55"),
    ("5:50 a.m.Dec 02", "05:50"),
    ("1:50 p.m. (+8:00)", "13:50"),
    ("9:05 a.m. (-00:00)", "09:05"),
    ("3:20 p.m. (Runway)", "15:20"),
    ("2:45P 12-01-11", "14:45"),
    ("10:08A", "10:08"),
    ("12:00noon", "12:00"),
    ("noon", "12:00"),
    ("midnight", "00:00"),
    ("10:39 p.m.&nbsp(Estimated)", "22:39"),
    ("10:30 p.m.*", "22:30"),
    ("1:32 p.m.            Delayed", "13:32"),
    ("11:08 p.m.            On Time", "23:08"),
    ("Fri Dec 2 5:11 a.m.", "05:11"),
    ("12:05 p.m.", "12:05"),
    ("12:00 a.m.", "00:00"),
    ("7pm", "19:00"),
    ("7:10:59", "07:10"),
]

REFUSED = [
    ("Not Available", "no time of day"),
    ("Dec 02 Contact Airline", "no time of day"),
    ("", "no time of day"),
    ("7:10 a.m. 7:20 a.m.", "more than one time of day"),
    ("7:10 a.m. or so", "words beside the time"),
    ("24:00", "not a time of day that clocks show"),
    ("13:10 p.m.", "not a time of day that clocks show"),
    ("7:61", "no time of day"),
]


@pytest.mark.parametrize(("text", "moment"), CELLS)
def test_a_cell_of_a_timetable_reads_as_its_time(text: str, moment: str) -> None:
    """Dates, notes and statuses beside the time are left aside; 12:xx a.m. is 00:xx."""
    period = read_time_of_day(text)
    assert (period.start, period.end, period.precision, period.text) == (moment, moment, Precision.TIME, text)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_cell_without_exactly_one_time_is_refused(text: str, reason: str) -> None:
    """The error names the value, the place and a remedy; nothing is guessed."""
    with pytest.raises(NotationError, match=reason) as caught:
        read_time_of_day(text, place=Place("flights.csv", 7, "act_dep_time"))
    assert repr(text) in caught.value.problem
    assert str(caught.value.place) == "flights.csv:7:act_dep_time"
    assert caught.value.remedy


@pytest.mark.skipif(not FLIGHTS.exists(), reason="the shared flights data is not here")
def test_every_time_of_38_web_sources_reads_and_conflicts_stay_visible() -> None:
    """All cells but the placeholders read, and 276 of the 400 facts (flight, column) hold two or more times."""
    times: dict[tuple[str, str], set[str]] = defaultdict(set)
    with FLIGHTS.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            for column in ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time"):
                if row[column] and row[column] not in PLACEHOLDERS:
                    times[row["flight"], column].add(read_time_of_day(row[column]).start)
    assert sum(len(stated) > 1 for stated in times.values()) == FACTS_IN_CONFLICT
