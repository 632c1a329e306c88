"""The one list of causes; they are told in the order of their confidence."""

from checker.causes.increment_taken_for_total import IncrementTakenForTotal
from checker.causes.interface import Explanation
from checker.causes.status import Status

CAUSES: tuple[type[Explanation], ...] = (
    IncrementTakenForTotal,
    Status,
)
