"""An amount of a sentence that passes from somebody to somebody, by the places of the words."""

from dataclasses import dataclass

from sources.retold.passing.verbs import Sense


@dataclass(frozen=True)
class Passed:
    """An amount that passes, by tokens of its sentence."""

    amount: int
    giver: int | None
    receiver: int | None
    sense: Sense
    at: int
    """The word that says so."""
    once: bool = False
    """Whether it is told as something long done: ``paid it in 1998``."""
