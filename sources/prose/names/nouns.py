"""Nouns that stand for a company, a body or an investor, and what each says about the one it stands for."""

COMPANY = (
    "fintech biotech outfit enterprise specialist contractor wholesaler broadcaster non-profit nonprofit hospice conglomerate "
    "company firm group business start-up startup corporation manufacturer maker retailer bank lender insurer airline carrier "
    "developer operator giant supplier producer builder provider chain brand agency organisation organization charity "
    "recycler designer miner publisher distributor trader refiner processor vendor platform marketplace consultancy "
    "investor biotech fintech scale-up unicorn outfit lessor spin-out spinout spin-off suitor acquirer purchaser "
    "carmaker automaker toymaker chipmaker drugmaker shipbuilder housebuilder steelmaker planemaker sportswear-maker "
    "foundation association society employer backer parent buyer bidder target rival union utility institute team studio brewer grocer lab"
).split()
"""Nouns for companies, and for bodies that are spoken of as companies are."""
BODY = (
    "museum orchestra theatre theater gallery club league guild federation academy trust fund charity university college school "
    "council choir cooperative co-operative"
).split()
"""Nouns for bodies: they stand for one that bears the noun in its name, or is called so, and for nothing else."""
INVESTING = frozenset("capital ventures partners investments equity advisors advisers".split())
"""Last words of the names of those who invest: they are nobody's start-up or retailer."""
KEPT = frozenset(("fund", "bank", "trust"))
"""Nouns that are read as words where they stand for no name: ``its sixth fund``, ``in the bank``."""
MAKING = frozenset("maker developer producer manufacturer builder start-up lab unicorn scale-up studio".split())
"""Nouns for one who makes things: to be called one of them says nothing against the others."""
GENERIC = frozenset(("company", "firm", "group", "business", "corporation", "employer"))
"""Nouns for any company: that the text calls one a chain or a bank says nothing against them."""

STRANGERS = frozenset(
    "union council parent backer investor rival contractor supplier landlord competitor regulator".split()
)
"""Nouns that an article uses of others than the one it is about."""
KINDRED = tuple(
    frozenset(group.split())
    for group in (
        "school college university academy institute institution",
        "bank lender bancorp savings thrift",
        "insurer mutual assurance insurance life provident",
        "airline airlines airways air",
        "brewer brewery breweries brewing",
        "club team side",
        "museum gallery",
        "orchestra philharmonic symphony ensemble",
        "theatre playhouse",
        "charity trust foundation non-profit hospice fund appeal",
        "retailer chain grocer stores supermarkets",
        "union guild federation association brotherhood",
        "hospital infirmary clinic",
        "society association fellowship",
        "council authority",
        "broadcaster television radio media",
        "utility energy power water electric",
        "miner mining metals minerals resources gold copper",
        "steelmaker steel",
        "carmaker motors motor automotive cars",
        "drugmaker pharma pharmaceuticals therapeutics bio biosciences",
        "chipmaker semiconductor semiconductors",
        "shipbuilder shipyard shipyards",
        "planemaker aerospace aviation",
        "housebuilder homes",
        "publisher publishing press books",
    )
)
"""Nouns of which one stands for another: *the school* is a college, *the lender* a bank."""


def kindred(noun: str) -> frozenset[str]:
    """The other nouns that a noun may stand for."""
    return frozenset().union(*(group for group in KINDRED if noun in group)) - {noun}


def one_spelling(noun: str) -> str:
    """A noun as descriptions list it: `startup` as `start-up`, `automaker` as `carmaker`."""
    return {
        "startup": "start-up",
        "organization": "organisation",
        "automaker": "carmaker",
        "carrier": "airline",
        "theater": "theatre",
        "nonprofit": "non-profit",
        "spinout": "spin-out",
    }.get(noun, noun)
