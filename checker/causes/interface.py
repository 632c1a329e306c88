"""What a cause is: open this first. A cause is one file beside this one and one line in ``registry``."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from checker.rules.interface import Case
from schemas.claim import Claim
from schemas.finding import Cause, Finding


class Explanation(ABC):
    """A likely reason for a contradiction.

    The docstring has the headings *What it looks for*, *Explains* and *Does not explain*; the examples are claim files
    that the tests run.
    """

    name: ClassVar[str]
    confidence: ClassVar[Decimal]
    """How specific the arithmetic is, from 0 to 1; causes are told in this order."""
    rules: ClassVar[tuple[str, ...]] = ("A101",)
    """Codes of the rules whose findings it can explain."""

    @abstractmethod
    def explain(self, finding: Finding, groups: list[list[Claim]], case: Case) -> Iterator[Cause]:
        """Yield the cause when its arithmetic holds; nothing is invented when it does not."""

    def cause(self, text: str) -> Cause:
        """Make a cause of this kind."""
        return Cause(name=self.name, text=text, confidence=self.confidence)
