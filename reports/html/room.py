"""How much of the sources a page has room for: one page holds all of them, each page of a folder one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    """``all_claims`` are shared by the sources whose text is not shown, each has ``least`` at any rate."""

    text: int | None
    """Characters of documents that are shown in all; None is no limit."""
    all_claims: int
    least: int

    def claims(self, sources: int) -> int:
        """The cells or claims that are shown of each of so many sources."""
        return max(self.least, self.all_claims // max(1, sources))


ONE_PAGE = Room(text=4_000_000, all_claims=2_000, least=50)
FOLDER = Room(text=None, all_claims=2_000, least=2_000)
