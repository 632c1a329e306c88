"""The door: the ratios of an article that the amounts of their kind contradict, wherever near them these are told."""

from collections.abc import Iterator, Sequence

from sources.reckoning.kinds.bids import bids
from sources.reckoning.kinds.each_and_all import each_and_all
from sources.reckoning.kinds.moved import moved
from sources.reckoning.kinds.retold_shares import retold_shares
from sources.reckoning.kinds.role_shares import role_shares
from sources.reckoning.kinds.stakes import stakes
from sources.reckoning.lines import Line
from sources.reckoning.statement import Statement


def by_kind(lines: Sequence[Line]) -> Iterator[Statement]:
    """Shares with a name, stakes, premiums, amounts of each, changes and shares told twice, those of the plainest words first."""
    for told in (role_shares, stakes, bids, each_and_all, moved, retold_shares):
        yield from told(lines)
