"""What articles say of one another's facts and of their own sums, beside what each says by itself."""

from collections.abc import Callable, Mapping
from functools import partial

from schemas.catalogue import Catalogue
from schemas.reading import Reading
from schemas.value import ValueKind
from sources.reckoning.reader import reckoned
from sources.retold.chronology import in_order
from sources.retold.each_story import each_story
from sources.retold.reader import retold
from sources.retold.stories import Stories
from sources.story.astray import regained
from sources.story.fiscal import fiscal_years
from sources.story.least import with_least
from sources.story.local import localised
from sources.story.office_holders import office_holders
from sources.story.one_group import one_group
from sources.story.one_name import one_name
from sources.story.one_pair import one_pair
from sources.story.one_person import one_person
from sources.story.one_story import one_story
from sources.story.revisions import with_former, with_revisions
from sources.story.steady import steadied
from sources.story.undated import dated
from sources.story.unnamed import told_apart
from sources.story.voices import voiced
from sources.unbroken import unless_broken


def told_on(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with one name for one thing, with what articles retell, and with the sums that they state.

    A step that breaks by a fault of ours is left out, and is an error of the reading.
    """
    articles = reading.articles
    documents = {document.source: document for document in reading.documents}
    stories = Stories({source: document for source, document in documents.items() if source in articles})
    # Articles that claim files quote tell the days of a story like any other.
    quoted = stories if len(stories.documents) == len(documents) else Stories(documents)
    steps: Mapping[str, Callable[[Reading], Reading]] = {
        "naming what articles are about": lambda told: each_story(told, stories, lambda one, _: _named(one, catalogue)),
        "naming a story": lambda told: told_apart(one_story(told, catalogue, stories), stories),
        "regaining strayed claims": lambda told: regained(told, catalogue, stories),
        "dating a story": lambda told: fiscal_years(dated(told, quoted)),
        "placing claims": lambda told: with_revisions(localised(with_least(told, catalogue), catalogue)),
        "telling who says it": lambda told: voiced(with_former(told)),
        "comparing what articles tell in other words": lambda told: retold(told, catalogue, stories),
        "settling what is possible": lambda told: steadied(told, catalogue),
        "putting dates in order": lambda told: in_order(told, catalogue),
        "reckoning sums": lambda told: reckoned(told, catalogue),
    }
    for what, step in steps.items():
        reading = unless_broken(partial(step, reading), reading, what)
    return reading


def _named(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading of one story with one name for each company, body and person."""
    named = one_person(one_name(reading, catalogue.names, _parties(catalogue)), catalogue)
    return one_pair(one_group(office_holders(named, catalogue)), catalogue)


def _parties(catalogue: Catalogue) -> frozenset[str]:
    """The attributes whose values name companies."""
    return frozenset(
        name
        for name, attribute in catalogue.attributes.items()
        if attribute.kind is ValueKind.CATEGORY
        and attribute.extract is not None
        and (attribute.extract.takes == "organisation" or attribute.extract.pairs)
    )
