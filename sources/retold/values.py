"""Finds the amounts and dates that a sentence has, each once: what one reading takes, no other reads again."""

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import find_quantities, read_quantity
from schemas.notation.stretches import stretches
from schemas.period import Period, Precision
from schemas.quantity import Quantity
from sources.retold.implied import Implied

_FRACTION = re.compile(
    r"\b(?:(?:an?|one)[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"|(?:two|three|four)[ -](?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)|(?<!first )(?<!second )(?<!other )(?<!latter )(?<!past )half)(?=[,;.)]| \(| of\b"
    r"| (?:more|less|fewer|higher|lower|larger|bigger|smaller|longer|shorter|cheaper|dearer|heavier|lighter|faster|slower|up|down) (?:than|on)\b)"
    r"|(?<=\bby )(?:(?:an?|one)[ -](?:third|quarter|fifth|sixth|tenth)|two[ -]thirds|three[ -]quarters|half)\b(?! (?:an?|of)\b)",
    re.IGNORECASE,
)
"""A fraction in words; alone it may as well be a quarter of the year, so that only arithmetic asks for it."""
_ONE_IN = re.compile(
    r"\b(?P<parts>one|1) (?P<noun>(?!of\b|in\b|out\b|is\b|was\b|day\b|hour\b|week\b|month\b|year\b|night\b|man\b)[a-z]{3,}) "
    r"(?P<whole>(?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3}))\b(?!,\d|\.\d|\d|-| [a-z]+s\b| (?:million|thousand|per))",
    re.IGNORECASE,
)
"""A fraction of things that it names: ``one animal in five``."""


def values_of(
    text: str,
    dates: Sequence[PeriodMention],
    leading_back: Sequence[Implied],
    *,
    fractions: bool,
    paid: Mapping[str, str] | None = None,
) -> Iterator[tuple[int, int, Quantity | Period]]:
    """The values of a text with their places in it; fractions in words only where arithmetic asks for them.

    ``paid`` says whose money words and signs are that several countries share.
    """
    taken: list[tuple[int, int]] = []
    named = {match.start(): match for match in _ONE_IN.finditer(text)} if fractions else {}
    for match in named.values():
        taken.append(match.span())
        yield match.start(), match.end(), read_quantity(f"{match['parts']} {match['whole']}")
    inside = {position for match in named.values() for position in range(*match.span())}
    yield from ((start, end, period) for start, end, period, _ in leading_back)
    inside |= {position for start, end, _, _ in leading_back for position in range(start, end)}
    ended = [one for one in stretches(text, dates) if one.start not in inside]
    inside |= {position for one in ended for position in range(one.start, one.end)}
    for mention in find_quantities(text, shared_money=True, paid=paid):
        if mention.start in inside:
            continue
        taken.append((mention.start, mention.end))
        yield mention.start, mention.end, mention.quantity
    covered = {position for start, end in taken for position in range(start, end)}
    for match in _FRACTION.finditer(text) if fractions else ():
        if match.start() not in covered:
            yield match.start(), match.end(), read_quantity(match[0])
    for dated in sorted([*ended, *(one for one in dates if one.start not in inside)], key=lambda one: one.start):
        if dated.period is not None and dated.period.precision is not Precision.TIME and dated.start not in covered:
            yield dated.start, dated.end, dated.period
