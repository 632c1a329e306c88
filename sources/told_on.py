"""What articles say of one another's facts and of their own sums, beside what each says by itself."""

from schemas.catalogue import Catalogue
from schemas.reading import Reading
from sources.astray import regained
from sources.one_name import one_name
from sources.one_story import one_story
from sources.reckoning.reader import reckoned
from sources.retold.reader import retold
from sources.steady import steadied
from sources.undated import dated


def told_on(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with one name for one thing, with what articles retell, and with the sums that they state."""
    named = dated(regained(one_story(one_name(reading, catalogue.names), catalogue), catalogue))
    return reckoned(steadied(retold(named, catalogue), catalogue), catalogue)
