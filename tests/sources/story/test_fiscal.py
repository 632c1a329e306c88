"""A fiscal year by number is the year of the organisation that ends in it, where another article tells its months."""

from pathlib import Path

from tests.sources.story.test_stories import read

NUMBERED = """---
published: 2026-08-20
---
Thorne Markets reported fiscal 2026 revenue of $5.2 billion, it said on Thursday. Thorne Markets has 410 stores."""
ENDED = """---
published: 2026-08-20
---
Revenue at Thorne Markets came to $5.7 billion in the year that ended on {end}. Thorne Markets has 410 stores."""


def _periods(folder: Path, end: str) -> dict[str, tuple[str, str]]:
    reading = read(folder, numbered=NUMBERED, ended=ENDED.format(end=end))
    return {
        claim.source: (claim.period.start, claim.period.end)
        for claim in reading.claims
        if claim.attribute == "revenue" and claim.period
    }


def test_a_fiscal_year_ends_when_another_article_says(tmp_path: Path) -> None:
    """*Fiscal 2026* ended in July 2026."""
    assert _periods(tmp_path, "July 31") == dict.fromkeys(("numbered", "ended"), ("2025-08-01", "2026-07-31"))


def test_a_calendar_year_stays_one(tmp_path: Path) -> None:
    """A year that ends in December moves no other."""
    assert _periods(tmp_path, "31 December 2025")["numbered"] == ("2026-01-01", "2026-12-31")
