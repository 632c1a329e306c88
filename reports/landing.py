"""What a report says first when a run is no plain pass or failure: what this state means, and what to do."""

from dataclasses import dataclass

from reports.wording import Outcome, outcome
from schemas.result import Result


@dataclass(frozen=True)
class Landing:
    """A heading, what it means, and what to do next."""

    heading: str
    meaning: str
    advice: str


LANDINGS = {
    Outcome.FAILED: Landing(
        "This report is incomplete",
        "Something could not be read or checked, so nothing below speaks for it.",
        "See to each failure listed here, then run the check again.",
    ),
    Outcome.EMPTY: Landing(
        "This is not a pass",
        "No claim was read, so no contradiction could have been found.",
        "Give it documents, claim files or tables; see below what was set aside and why.",
    ),
    Outcome.UNCOMPARED: Landing(
        "This is not a pass",
        "Claims were read, but no two of them could be compared.",
        "See under “Not compared” and “In one source only” what was read; "
        "common reasons are different names for one thing, other units, or other dates.",
    ),
    Outcome.ACCEPTED: Landing(
        "All disagreements are accepted",
        "Facts disagree, and each disagreement is waived or counts only as a note.",
        "They are listed under “Accepted”, with reason and end date.",
    ),
    Outcome.PARTIAL: Landing(
        "Not everything was compared",
        "What was compared agrees, but some facts or checks were left open.",
        "See “Not compared” and “Blocked” below for the reasons.",
    ),
}


def landing(result: Result) -> Landing | None:
    """The words for a result's state; None where the verdict says it all."""
    return LANDINGS.get(outcome(result))
