"""Dates that only say of when something is are no tellings of it, and a date that agrees answers for its article."""

from pathlib import Path

from tests.sources.story.test_stories import read, values

VOTE = """---
published: 2026-03-12
---
Investors in Teviot Gas meet on 22 April to vote on the offer from Lomond Energy, which values Teviot Gas at £900 million."""
MONTH = """---
published: 2026-03-13
---
Lomond Energy's £900 million takeover of Teviot Gas will be put to shareholders of Teviot Gas {when}, Lomond Energy said. The court
hearing is on April 29."""


def test_another_date_of_the_article_answers(tmp_path: Path) -> None:
    """*Next month* agrees with 22 April, so that the day of the hearing is not the day of the vote."""
    found = values(read(tmp_path, a=VOTE, b=MONTH.format(when="next month")), "deal.vote")
    assert "b" not in found or "29" not in found["b"][1]


def test_the_quarter_of_an_amount_is_no_date_of_its_own(tmp_path: Path) -> None:
    """What was earned in two fiscal years is no date told in two ways."""
    ours = """---
published: 2026-08-20
---
Thorne Markets reported fiscal 2026 revenue of $5.2 billion. Thorne Markets has 410 stores."""
    theirs = """---
published: 2026-08-20
---
Thorne Markets forecast revenue of $5.5 billion for fiscal 2027. Thorne Markets has 410 stores."""
    assert not values(read(tmp_path, ours=ours, theirs=theirs), "stated.date")
