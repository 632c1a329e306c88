"""Tells which name a noun or a pronoun stands for, from the names before it and from what the article calls them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.names.described import TOLD, Described, of_a_kind, of_one_kind
from sources.prose.names.nouns import BODY, COMPANY, GENERIC, MAKING, STRANGERS, one_spelling
from sources.prose.names.projects import PROJECT

DOMINANT = 2
"""How many times as often as another a name occurs in a document that is about it."""
NEAREST = 4
"""How many of the names that an article has most of may be what a noun stands for."""


@dataclass(frozen=True)
class Spoken:
    """What was spoken of before a reference: in its sentence, in the sentences before it, and how much of each name."""

    before: Sequence[str]
    topic: Sequence[str]
    counts: Counter[str]
    described: Described

    def main(self, aside: frozenset[str]) -> str | None:
        """The name that an article has most of."""
        return next((name for name, _ in self.counts.most_common() if name not in aside), None)


def pronoun(spoken: Spoken, aside: frozenset[str]) -> str | None:
    """The name a pronoun stands for: the first of its sentence, else what was spoken of last, else the article's main one."""
    if spoken.before:
        return spoken.before[0]
    return spoken.topic[0] if spoken.topic else spoken.main(aside)


def description(noun: str, spoken: Spoken, aside: frozenset[str], *, bare: bool) -> str | None:
    """The name a noun stands for.

    One that the text put beside a name stands for that name; a ``bare`` one (*the school*), for a name with a noun of its kind.
    Else what was spoken of last, else the first name of the same sentence, else the name that the article has most of; a name
    described otherwise is passed over.
    """
    if fitting := _fitting(noun, spoken, aside, bare=bare):
        recent = [name for name in (*spoken.before, *spoken.topic) if name in fitting]
        return recent[0] if recent else max(fitting, key=lambda name: (fitting[name], spoken.counts[name]))
    if noun in STRANGERS:
        return None
    if noun in PROJECT or (noun in BODY and noun not in COMPANY):
        return _alone(spoken.counts, aside | of_a_kind(spoken.described)) if bare and noun in BODY else None
    others = aside if noun in GENERIC else aside | _otherwise(noun, spoken.described)
    main, topic = spoken.main(others), spoken.topic[0] if spoken.topic else None
    if main and topic and spoken.counts[main] >= max(DOMINANT * spoken.counts[topic], spoken.counts[topic] + DOMINANT):
        return main
    known = (*spoken.topic, *spoken.before, *(name for name, _ in spoken.counts.most_common(NEAREST)))
    return next((name for name in known if name not in others), topic)


def _fitting(noun: str, spoken: Spoken, aside: frozenset[str], *, bare: bool) -> Counter[str]:
    """The names that the text calls by a noun, each as often as it does."""
    fitting = spoken.described.get(one_spelling(noun), Counter[str]())
    if not bare:
        return fitting
    known = {*spoken.before, *spoken.topic, spoken.main(aside)}
    kin = of_one_kind(noun, spoken.described, aside)
    return fitting + Counter({name: times for name, times in kin.items() if name in known})


def _otherwise(noun: str, described: Described) -> frozenset[str]:
    """The names that the text calls by nouns of another kind."""
    same = one_spelling(noun)
    return frozenset(
        name
        for kind, names in described.items()
        if kind in TOLD and kind not in ("company", same) and not {kind, same} <= MAKING
        for name in names
    )


def _alone(counts: Counter[str], aside: frozenset[str]) -> str | None:
    """The name that an article is clearly about."""
    ranked = [name for name, _ in counts.most_common() if name not in aside]
    clear = ranked and (len(ranked) == 1 or counts[ranked[0]] >= DOMINANT * counts[ranked[1]])
    return ranked[0] if clear else None
