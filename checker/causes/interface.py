"""What a cause is: open this first. A cause is one file beside this one and one line in ``registry``."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from checker.causes.dispute import Dispute
from schemas.finding import Cause


class Explanation(ABC):
    """A likely reason for a contradiction.

    The docstring has the headings *What it looks for*, *Explains* and *Does not explain*; the examples are claim files
    that the tests run.
    """

    name: ClassVar[str]
    confidence: ClassVar[Decimal]
    """How specific the arithmetic is, from 0 to 1: the less often unrelated values fit it, the higher. Causes are told in
    this order."""
    rules: ClassVar[tuple[str, ...]] = ("A101",)
    """Codes of the rules whose findings it can explain."""
    reasons: ClassVar[tuple[str, ...]] = ()
    """Reasons of entries of *not compared* that it can explain."""

    @abstractmethod
    def explain(self, dispute: Dispute) -> Iterator[Cause]:
        """Yield the cause when its arithmetic holds; nothing is invented when it does not."""

    def cause(self, text: str, *, confidence: Decimal | None = None) -> Cause:
        """Make a cause of this kind; ``confidence`` is for cases that are less specific than the kind."""
        return Cause(name=self.name, text=text, confidence=self.confidence if confidence is None else confidence)
