"""The statements of arithmetic of an article that do not hold, those of a form that says most come first."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from schemas.claim import LinkKind
from sources.reckoning.balances import balances
from sources.reckoning.changes import changes
from sources.reckoning.differences import differences
from sources.reckoning.exact import finely
from sources.reckoning.fates import fates
from sources.reckoning.growths import growths
from sources.reckoning.holdings import as_holdings
from sources.reckoning.kinds.by_kind import by_kind
from sources.reckoning.likely import hardly_told, likely_comparisons, likely_sums, made_otherwise
from sources.reckoning.lines import Line
from sources.reckoning.multiples import multiples
from sources.reckoning.named import changed_from_any, named_bases, named_shares, told_of_any
from sources.reckoning.nearby import alike, bounded, makes
from sources.reckoning.paces import paces
from sources.reckoning.portions import portions
from sources.reckoning.premiums import premiums
from sources.reckoning.rates import rates
from sources.reckoning.ratios import shares
from sources.reckoning.recalled import recalled
from sources.reckoning.remainders import remainders
from sources.reckoning.spans import spread
from sources.reckoning.statement import Statement
from sources.reckoning.sums import sums
from sources.reckoning.totals import totals
from sources.reckoning.triples import triples
from sources.reckoning.weighed_up import weighed_up


def statements(lines: Sequence[Line]) -> Iterator[Statement]:
    """The statements of an article that do not hold; those of a form that says most come first.

    A share of a whole that its noun names is not also one of other amounts nearby.
    """
    named = list(named_shares(lines))
    settled = {statement.parts[-1].start for statement in named}
    yield from (found for found in _told_outright(lines) if not _weighed(found, settled))
    yield from (found for found in named if found.fails() and not told_of_any(found, lines))
    yield from (found for found in named_bases(lines) if found.fails() and not changed_from_any(found, lines))
    likeliest = (found for found in _likeliest(lines) if not _weighed(found, settled))
    yield from (found for found in likeliest if not weighed_up(found, lines))
    held = as_holdings(lines)
    yield from (found for found in _sums_of(held) if not weighed_up(found, held))


def _sums_of(lines: Sequence[Line]) -> Iterator[Statement]:
    """The sums alone that words say amounts are told as."""
    told = (found for found in totals(lines) if _is_told(found, lines))
    yield from (*balances(lines), *told)


def _weighed(statement: Statement, settled: AbstractSet[int]) -> bool:
    """Whether a share is one whose whole is known."""
    return statement.kind is LinkKind.SHARE and statement.parts[-1].start in settled


def _told_outright(lines: Sequence[Line]) -> Iterator[Statement]:
    """The statements whose words say which amounts they are of."""
    yield from changes(lines)
    for number, line in enumerate(lines):
        ratios = (*shares(line, lines[number - 1] if number else None), *growths(line))
        yield from (statement for statement in ratios if statement.fails())
    for told_apart in (premiums, recalled, balances, fates):
        yield from told_apart(lines)


def _likeliest(lines: Sequence[Line]) -> Iterator[Statement]:
    """The statements that the amounts around each other are likely told as."""
    told_up = [finely(found, lines) for found in sums(lines)]
    yield from (found for found in told_up if found.fails() and _is_told(found, lines))
    left = (*spread(lines), *remainders(lines))
    yield from (found for found in left if not made_otherwise(found, lines))
    yield from (found for found in totals(lines) if _is_told(found, lines))
    yield from (found for found in differences(lines) if not made_otherwise(found, lines))
    for told_near in (portions, paces, multiples, rates):
        yield from told_near(lines)
    yield from by_kind(lines)
    yield from (found for found in triples(lines) if not hardly_told(found, lines) and not made_otherwise(found, lines))
    yield from (*likely_comparisons(lines), *likely_sums(lines))


def _is_told(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether the words around a sum do not speak against it, and its parts make no other amount."""
    if hardly_told(statement, lines) or made_otherwise(statement, lines):
        return False
    if statement.exact:
        return True
    starts = {term.start for term in statement.terms}
    told = [number for number, line in enumerate(lines) if starts & line.places.keys()]
    beside = alike(statement.total, lines[min(told) : max(told) + 2])
    return not makes(statement.total, [one for one in beside if bounded(one)])
