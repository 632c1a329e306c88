"""The date of an article that only its text tells, and the lines that look like one."""

from datetime import date

import pytest

from sources.prose.dateline import dateline


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("LISVARD, June 3, 2025 (Wire) — A quake struck.", date(2025, 6, 3)),
        ("**Lisvard, UK – June 11, 2025** – Tarn Power today opened a plant.", date(2025, 6, 11)),
        (
            "**Schools to reopen**\n\n*Port Lazare Times, Monday 17 February 2025*\n\nThe president came.",
            date(2025, 2, 17),
        ),
        ("*The Gallery Letter, May 2, 2025. Interview by Piers Hall.*\n\nShe keeps lamps.", date(2025, 5, 2)),
        ("SITUATION REPORT\n\n**Relief Bureau, as of 14 February 2025, 18:00 local time**\n", date(2025, 2, 14)),
        (
            "RIDGE FIRE - DAILY UPDATE\nWednesday, August 20, 2025, 8:00 a.m.\n\nStart date: August 14, 2025",
            date(2025, 8, 20),
        ),
        ("Coastguard\nSituation bulletin no. 6, Thursday 6 March 2025, 18:00\n\nThe search goes on.", date(2025, 3, 6)),
        ("EVENT BRIEF\n\nLondon, 18 August 2025. Prepared for clients by Hexley\n\nSummary.", date(2025, 8, 18)),
        ("NEWS AT TEN — Friday 9 May 2025 — top story\n\nShe lies on her side.", date(2025, 5, 9)),
        ("COAST RADIO, Tuesday 15 April 2025. Item 2, duration 1'20\"\n\nCue: the quake.", date(2025, 4, 15)),
        ("Lisvard, December 18, 2025 (Wire) The minister opened the park.", date(2025, 12, 18)),
        ("Tonight — Lisvard after the flood\n\nThe water is gone.", None),
        ("Floods of Friday 6 May 2024 still felt\n\nThe town waits.", None),
        ("Ridge fire update\n\nStart date: August 14, 2025\nCause: lightning\n", None),
        ("The council met.\nThe bridge has been shut since 4 May 2025\n", None),
    ],
)
def test_dates_of_articles(head: str, day: date | None) -> None:
    """A dateline, a line that ends with a date, a line in italics; not what began on a date, nor a sentence."""
    found = dateline(head)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("near", "day"), [(None, None), (date(2025, 6, 14), date(2025, 4, 15)), (date(2026, 3, 14), date(2026, 4, 15))]
)
def test_a_date_without_a_year(near: date | None, day: date | None) -> None:
    """It is the one nearest to a day on which others tell the story."""
    found = dateline("LISVARD, Orland, April 15 (Wire) - Rescuers pulled a goat from a barn.", 0, near)
    assert found is not None
    assert found.day == day
