"""The words of messages: both sides with source and value as written, the gap, the fact in plain language."""

from collections.abc import Iterable, Sequence

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Gap
from schemas.model import plain
from schemas.period import Period, ValidTime
from schemas.quantity import Quantity
from schemas.spelling import listing, percent, spell
from schemas.value import Truth, Value
from schemas.zones import offset_words, written_zone


def topic(fact: Fact, catalogue: Catalogue) -> str:
    """The fact in words: ``Amazon's total investment in Anthropic``."""
    phrase = catalogue.attribute(fact.attribute).phrase
    names = {"subject": fact.subject, **fact.scope}
    if phrase and all(f"{{{name}}}" in phrase for name in fact.scope) and _filled(phrase, names):
        words = _fill(phrase, names)
    else:
        scope = ", ".join(f"{name} {value}" for name, value in sorted(fact.scope.items()))
        words = f"{fact.subject}, {catalogue.label(fact.attribute)}" + (f" ({scope})" if scope else "")
    when = span(fact.period)
    return f"{words} in {when}" if when else words


def sentence(words: str) -> str:
    """A topic at the start of a sentence: ``The cost of ...``; names keep their first letter as it is."""
    return words.replace("the ", "The ", 1) if words.startswith("the ") else words


def _filled(phrase: str, names: dict[str, str]) -> bool:
    return "{" not in _fill(phrase, names)


def _fill(phrase: str, names: dict[str, str]) -> str:
    # Plain replacement, not str.format: a pack's text must not be able to reach into objects.
    for name, value in names.items():
        phrase = phrase.replace(f"{{{name}}}", value)
    return phrase


def span(period: ValidTime | None) -> str:
    """A stated period as written, else its dates; nothing for an assumed or unknown one."""
    if period is None or period.assumed:
        return ""
    if period.text:
        return period.text
    return period.start if period.start == period.end else f"{period.start} to {period.end}"


def written(value: Value) -> str:
    """A value as its source wrote it, with the unit or declared zone when the words leave it out; a truth value as yes or no."""
    if isinstance(value, Quantity):
        bare = value.unit and value.text.strip("+-").replace(".", "").isdigit()
        return spell(value.value, value.unit) if bare and value.value is not None else value.text
    if isinstance(value, Truth):
        return "yes" if value.value else "no"
    if isinstance(value, Period) and value.offset is not None and written_zone(value.text) is None:
        return f"{value.text} ({offset_words(value.offset)})"
    return value.text


def side(claims: Iterable[Claim]) -> str:
    """One group: ``$8 billion in B and C, around $8 billion in D``."""
    by_value: dict[str, list[str]] = {}
    for claim in claims:
        sources = by_value.setdefault(written(claim.value), [])
        if claim.source not in sources:
            sources.append(claim.source)
    return ", ".join(f"{value} in {listing(sources)}" for value, sources in by_value.items())


def sides(groups: Sequence[Sequence[Claim]]) -> str:
    """All groups, the best supported first: ``$8 billion in B, C and D but $4 billion in E``."""
    ordered = sorted(groups, key=lambda group: (-len({claim.source for claim in group}), [claim.id for claim in group]))
    told: set[str] = set()
    parts = []
    for group in ordered:
        fresh = [claim for claim in group if claim.id not in told]
        told |= {claim.id for claim in fresh}
        if fresh:
            parts.append(side(sorted(fresh, key=lambda claim: (claim.source, claim.id))))
    return " but ".join(parts)


def rate_words(fact: Fact) -> str:
    """The exchange rates that a verdict rests on: `` at 1.08 USD for 1 EUR (2024-03-01)``; nothing when there are none."""
    told = [f"{plain(rate.rate)} {rate.to} for 1 {rate.of} ({rate.date})" for rate in fact.rates]
    return f" at {listing(told)}" if told else ""


def gap_words(gap: Gap | None) -> str:
    """The gap in brackets: ``(gap $4 billion, 50 %)``; nothing when there is none to state."""
    if gap is None or gap.absolute is None:
        return ""
    share = (
        f", {percent(gap.relative)}"
        if gap.relative is not None and gap.unit not in ("percent", "percentage_point")
        else ""
    )
    return f" (gap {spell(gap.absolute, gap.unit)}{share})"
