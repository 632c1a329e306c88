"""Decides whether a name can be the value of an attribute that takes people or places."""

from schemas.attribute import Attribute
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.frames import Frame
from sources.prose.lexicon import PERSON, TRADES
from sources.prose.names import Name

REGIONS = frozenset(
    """Africa Asia Europe America North America South America Latin America Scandinavia Middle East Britain Great Britain England
    Scotland Wales Ireland Northern Ireland United Kingdom UK United States US USA Canada Mexico Brazil Argentina Chile Colombia
    Peru France Germany Spain Portugal Italy Switzerland Austria Belgium Netherlands Luxembourg Denmark Norway Sweden Finland
    Iceland Poland Czechia Hungary Romania Bulgaria Greece Turkey Ukraine Russia China Japan India Pakistan Bangladesh Indonesia
    Malaysia Thailand Vietnam Philippines Taiwan South Korea Australia New Zealand Egypt Morocco Nigeria Kenya Ghana South Africa
    Israel Saudi Arabia Qatar Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii
    Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada New Hampshire New Jersey New Mexico North Carolina North Dakota Ohio Oklahoma Oregon Pennsylvania
    Rhode Island South Carolina South Dakota Tennessee Texas Utah Vermont Virginia Washington West Virginia Wisconsin Wyoming
    Ontario Quebec Alberta British Columbia Nova Scotia Manitoba Bavaria Saxony Catalonia Lombardy Brittany Normandy Silicon
    Valley""".split())
"""Words of the names of countries, states and regions: too wide to be where an office stands."""


def fitting(frame: Frame, sentence: Annotated, attribute: Attribute, people: frozenset[str]) -> bool:
    """Whether the value of a frame is of the kind that its attribute takes; anything but a category is."""
    if attribute.kind is not ValueKind.CATEGORY or attribute.extract is None or attribute.extract.takes == "any":
        return True
    item = sentence.items[frame.item]
    if not isinstance(item, Name):
        return False
    words = item.entity.split()
    traded = words[-1].lower() in TRADES
    if attribute.extract.takes == "person":
        return item.entity in people or (len(words) >= PERSON and not traded)
    return item.entity not in people and not traded and not set(words) <= REGIONS
