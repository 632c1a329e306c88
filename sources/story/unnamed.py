"""Tells apart what articles on several stories leave unnamed: the earthquake of the one is not that of the other."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from schemas.reading import Reading
from sources.retold.alike import names
from sources.retold.stories import Stories
from sources.story.renaming import with_subjects


def told_apart(reading: Reading, stories: Stories) -> Reading:
    """The reading with a name of the story behind each such subject that more than one story has."""
    story = {source: told[0] for told in stories.told for source in told}
    having: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in reading.claims:
        if claim.source in stories.documents and unnamed(claim.subject):
            having[claim.subject][story.get(claim.source, claim.source)].add(claim.source)
    shared = {subject: tellers for subject, tellers in having.items() if len(tellers) > 1}
    if not shared:
        return reading
    named = names(stories.documents)
    renamed: dict[tuple[str, str], str] = {}
    for subject, tellers in shared.items():
        for first, name in _names(tellers, named, stories).items():
            renamed.update({(source, subject): f"{subject} ({name})" for source in tellers[first]})
    return with_subjects(reading, renamed)


def unnamed(subject: str) -> bool:
    """Whether a subject is a plain noun: ``the earthquake``, ``the combined company``."""
    return subject.startswith("the ") and subject.islower()


def _names(
    tellers: Mapping[str, Collection[str]], named: Mapping[str, Mapping[str, int]], stories: Stories
) -> dict[str, str]:
    """For each of some stories, the name that most of its articles have and no other story; else its first article's."""
    counts = {
        first: sum((Counter(named[source].keys()) for source in sources), Counter[str]())
        for first, sources in tellers.items()
    }
    weights = {
        first: sum((Counter(named[source]) for source in sources), Counter[str]()) for first, sources in tellers.items()
    }
    found: dict[str, str] = {}
    for first, own in counts.items():
        others = {name for other, counted in counts.items() if other != first for name in counted}
        known = own.keys() - others
        if known:
            name = max(known, key=lambda name: (own[name], weights[first][name], name))
            found[first] = _in_full(name, [stories.documents[source].text for source in tellers[first]])
    return {first: found.get(first, first) for first in counts}


def _in_full(name: str, texts: Iterable[str]) -> str:
    """A name with the one that mostly follows it: ``Lake Lukwe`` for ``Lake``."""
    following = Counter(
        found[1] or "" for text in texts for found in re.finditer(rf"\b{name}\b(?: ([A-Z][a-z]\w+))?", text)
    )
    after, times = max(following.items(), key=lambda found: (found[1], found[0]), default=("", 0))
    return f"{name} {after}" if after and 2 * times > following.total() else name
