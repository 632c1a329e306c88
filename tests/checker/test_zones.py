"""Clock times with a time zone are moments: written, declared for an attribute or a column, or not at all."""

import pytest
import yaml

from schemas.errors import NotationError, UsageError
from schemas.notation.periods import read_period
from schemas.notation.times_of_day import read_time_of_day
from schemas.zones import read_zoned, written_zone
from sources.project_file import read_project_file
from tests.checker.statements import checked, outcomes, said

ATTRIBUTES = {
    "departure": {"label": "departure", "kind": "period", "time_of_day": True},
    "landing": {"label": "landing", "kind": "period"},
}


def compared(folder, ours, theirs, attribute="departure", **declared):
    """The findings on two clock times."""
    attributes = {**ATTRIBUTES, attribute: {**ATTRIBUTES[attribute], **declared}}
    return checked(folder, said("gazette", ours, attribute), said("courier", theirs, attribute), attributes=attributes)


AGREE = [
    ("09:15 EST", "14:15 UTC"),
    ("9:15 a.m. EST", "15:15 CET"),
    ("09:15 (EST)", "14:15 GMT"),
    ("23:30 EST", "04:30 UTC"),
    ("09:15 UTC+2", "07:15 UTC"),
    ("09:15 +05:30", "03:45 UTC"),
    ("noon GMT", "13:00 CET"),
    ("09:15 EST", "09:15"),
    ("09:15 ET", "09:15 EDT"),
]
DIFFER = [
    ("09:15 EST", "09:15 UTC"),
    ("09:15 EST", "09:15 EDT"),
    ("23:30 EST", "23:30 UTC"),
    ("09:15 EST", "14:15"),
    ("09:15", "14:15"),
]


@pytest.mark.parametrize(("ours", "theirs"), AGREE)
def test_one_moment_in_two_zones(tmp_path, ours, theirs):
    """Zones are taken off, round midnight too; a time without a zone, or whose zone hangs on the date, stays local."""
    assert outcomes(compared(tmp_path, ours, theirs)) == []


@pytest.mark.parametrize(("ours", "theirs"), DIFFER)
def test_two_moments_that_clocks_may_show_alike(tmp_path, ours, theirs):
    """The same face of the clock in two zones is a contradiction, and the message shows the words with their zones."""
    result = compared(tmp_path, ours, theirs)
    assert outcomes(result) == [("A104", "error", "certain")]
    assert f"{ours} in gazette" in result.findings[0].message


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        ("2024-03-31T23:15-05:00", "2024-04-01T04:15Z", True),
        ("2024-03-31T23:15-05:00", "2024-03-31T23:15Z", False),
        ("9:15 p.m. ET on 3 July 2024", "4 July 2024, 01:15 UTC", True),
        ("9:15 p.m. ET on 3 January 2024", "4 January 2024, 02:15 UTC", True),
        ("9:15 p.m. ET on 3 January 2024", "4 January 2024, 01:15 UTC", False),
        ("2024-03-31 09:15:30+02:00", "2024-03-31T07:15Z", True),
        ("2024-03-31T23:15-05:00", "31 March 2024", True),
        ("2024-03-31T23:15-05:00", "1 April 2024", False),
    ],
)
def test_dated_times(tmp_path, ours, theirs, agree):
    """The date moves with the zone, summer time counts, and a whole day is the day that the words name."""
    assert (outcomes(compared(tmp_path, ours, theirs, "landing")) == []) is agree


def test_an_attribute_declares_its_zone(tmp_path):
    """It serves for times that name none."""
    assert outcomes(compared(tmp_path, "09:15", "14:15 UTC", zone="EST")) == []
    (tmp_path / "other").mkdir()
    result = compared(tmp_path / "other", "09:15", "09:15 UTC", zone="EST")
    assert "09:15 (UTC-05:00) in gazette" in result.findings[0].message


def test_a_column_declares_its_zone(tmp_path):
    """Two feeds on local clocks are compared as moments; the declared zone stands in the message."""

    def feed(zone, **more):
        table = {"key": ["flight"], "columns": {"departs": {"read": "time", "zone": zone, **more}}}
        return {"table": table}

    tables = {
        "east.csv": "flight,departs\nKE1,09:15\nKE2,10:00\n",
        "west.csv": "flight,departs\nKE1,06:15\nKE2,10:00\n",
    }
    sources = [{"path": "east.csv", **feed("-05:00")}, {"path": "west.csv", **feed("PST")}]
    result = checked(tmp_path, said("gazette", "$8bn", "cost"), tables=tables, sources=sources)
    (finding,) = (finding for finding in result.findings if finding.rule == "A104")
    assert "KE2" in finding.message
    assert "10:00 (UTC-05:00) in east" in finding.message
    assert "10:00 (UTC-08:00) in west" in finding.message


@pytest.mark.parametrize(
    ("text", "zone", "offset"),
    [
        ("2024-07-01T09:15", "Europe/Berlin", 120),
        ("2024-01-01T09:15", "Europe/Berlin", 60),
        ("2024-01-01T09:15Z", "Europe/Berlin", 0),
        ("09:15", "Europe/Berlin", None),
        ("09:15", "+05:30", 330),
        ("09:15", None, None),
        ("2024-03-31T09:15+02", None, 120),
        ("2024-03-31T09:15-0330", "UTC", -210),
        ("March 2024", "UTC", None),
        ("2024-03-31", "EST", None),
    ],
)
def test_offsets(text, zone, offset):
    """A written zone goes before a declared one; days have none, nor has a region's time of day with no date."""
    read = read_zoned(text, read_period, zone)
    assert (read.offset, read.text) == (offset, text)


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "somewhere", "+15:00", "../etc"])
def test_an_unknown_zone_is_refused(tmp_path, zone):
    """The project file's slip is named."""
    file = tmp_path / "consilience.yaml"
    file.write_text(yaml.safe_dump({"attributes": {"departure": {"kind": "period", "zone": zone}}}), encoding="utf-8")
    with pytest.raises(UsageError, match="no time zone we know"):
        read_project_file(file)


def test_a_zone_is_for_clocks(tmp_path):
    """A column of amounts has none."""
    file = tmp_path / "consilience.yaml"
    table = {"key": ["id"], "columns": {"price": {"zone": "UTC"}}}
    file.write_text(yaml.safe_dump({"sources": [{"path": "a.csv", "table": table}]}), encoding="utf-8")
    with pytest.raises(UsageError, match="use `date` or `time`"):
        read_project_file(file)


@pytest.mark.parametrize("text", ["22:15 +1", "09:15-10:30", "22:15-05:00"])
def test_next_days_and_ranges_are_no_zones(text):
    """A timetable's `+1` is the next day, and a minus after a bare time may be a range: neither is guessed at."""
    assert written_zone(text) is None
    with pytest.raises(NotationError):
        read_zoned(text, read_time_of_day)
