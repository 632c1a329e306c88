"""Of what day a count of a disaster is, which day is the disaster's own, and whose count it is."""

import pytest

from tests.sources.prose.reading import everything, told

EVENING = "2025-11-14T17:00 to 2025-11-14T22:59"
HEAD = "The earthquake struck the Sarn valley. "


def counted(text: str, attribute: str = "deaths") -> list[tuple[object, object]]:
    """The values of an attribute with their periods."""
    return [(claim[3], claim[4]) for claim in told(text) if claim[1] == attribute]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry said on Friday evening that 71 people had been killed by Tuesday's earthquake.",
            ("71", EVENING),
        ),
        ("Tuesday's earthquake killed 40 people.", ("40", None)),
        (
            "The number of people known to have died in the earthquake that shook the hills reached 58 on Thursday.",
            ("58", "2025-11-13"),
        ),
        ("The earthquake's toll, which was 31 on Wednesday, climbed to 44 on Thursday.", ("44", "2025-11-13")),
        ("The earthquake has killed 44 people, the ministry said this evening.", ("44", EVENING)),
        (
            "The earthquake had killed 44 people by early Thursday.",
            ("44", "2025-11-13T00:00 to 2025-11-13T08:59"),
        ),
        (
            "The earthquake has killed 44 people, the ministry said late on Thursday.",
            ("44", "2025-11-13T17:00 to 2025-11-13T23:59"),
        ),
        (
            "The earthquake has killed 44 people; schools are closed, the ministry said on Thursday.",
            ("44", "2025-11-13"),
        ),
    ],
)
def test_a_count_is_of_the_day_on_which_it_was_told(text: str, expected: tuple[str, str | None]) -> None:
    """The day that somebody spoke, or by which it was counted; never the day that belongs to the disaster."""
    assert expected in counted(text)


def test_what_is_counted_now_is_not_of_the_day_told_before() -> None:
    """A count that is overtaken lends its day to none; *now* is the day of publication."""
    text = (
        HEAD
        + "On Tuesday night the service had put the dead at 31. It now counts 410 injured, and 37 people are missing."
    )
    assert counted(text, "injured") == [("410", None)]
    assert counted(text, "missing") == [("37", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Corvado called off the search for survivors of the earthquake on Sunday.", None),
        ("The president visited the towns hit by the earthquake on Thursday.", None),
        ("Funerals for those killed in the earthquake began on Thursday.", None),
        ("Forty people died in the earthquake on Tuesday.", "2025-11-11"),
        ("Rescue teams returned on Thursday, after Tuesday's earthquake.", "2025-11-11"),
        ("A gas explosion at the mine on Tuesday killed 14 men.", "2025-11-11"),
        ("The fire, which was sparked by lightning on Tuesday, killed three people.", "2025-11-11"),
    ],
)
def test_a_day_belongs_to_the_verb_of_its_clause(text: str, day: str | None) -> None:
    """Only what strikes, breaks out or kills dates the disaster."""
    found = [claim[3] for claim in told(f"{text} At least 14 people were killed.") if claim[1] == "struck_on"]
    assert found == ([day] if day else [])


def test_a_day_with_a_time_tells_both() -> None:
    """The day of the disaster, and its time on the clocks of the place."""
    found = {
        (claim[1], claim[3])
        for claim in everything("The earthquake that hit Anta on Thursday at 3:17 a.m. killed 14 people.")
    }
    assert {("struck_at", "03:17"), ("struck_on", "2025-11-13T03:17")} <= found


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The earthquake was felt far away. The Pacific Seismic Network, which is run by universities, measured it at 6.8, against the 6.7 announced by "
            "the national institute.",
            {"6.8": "Pacific Seismic Network", "6.7": "national institute"},
        ),
        (
            "The Red Cross said 52 had died in the storm; the government's count was 47.",
            {"52": "Red Cross", "47": "government"},
        ),
        (
            "The union said 14 people died in the blast. The company, Dolvar Coal, maintained that 11 people died in the blast.",
            {"14": "union", "11": "company"},
        ),
        (
            "Police said on Monday that 14 people died in the blast. On Tuesday police said that 17 people died in the blast.",
            {"14": None, "17": None},
        ),
    ],
)
def test_an_article_that_quotes_two_who_differ_takes_no_side(text: str, speakers: dict[str, str | None]) -> None:
    """Each amount is that of who gave it; what one and the same body says of two days stays plain."""
    found = {
        str(claim[3]): claim[2].get("according to")
        for claim in told(text)
        if claim[1] in ("magnitude", "deaths") and isinstance(claim[2], dict)
    }
    assert found == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Officials lowered the death toll from the fire in Lodrigore to 17, revised down from 19.",
        "The fire killed 17 people, not 19 as first reported.",
        "The fire killed 17 people, fewer than the 19 first reported.",
    ],
)
def test_a_corrected_count_says_so(text: str) -> None:
    """The scope is taken off again where the story's other counts are known."""
    found = {claim[3]: claim[2] for claim in told(text) if claim[1] == "deaths"}
    assert found["17"] == {"revised": "down"}


def test_what_no_attribute_can_be_is_not_read() -> None:
    """An earthquake of magnitude 188 is none; 188 cases are no magnitude."""
    assert not counted(
        "The outbreak has killed 12 people. The ministry has recorded 188 cases of cholera.", "magnitude"
    )
    assert counted("The outbreak has killed 12 people. The ministry has recorded 188 cases of cholera.", "cases") == [
        ("188", None)
    ]
