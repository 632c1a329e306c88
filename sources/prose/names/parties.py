"""Tells the names that stand for no party to anything: storms, clocks and calendars, a paper that names itself."""

import re
from collections.abc import Iterable, Sequence

from sources.prose.names.named import Name

_STORM = re.compile(r"(?:Tropical )?(?:Storm|Hurricane|Cyclone|Typhoon|Super Typhoon)\b")
_LABEL = re.compile(r"(?:[QH][1-4]|FY|CET|S&P|ISO|Covid|COVID)[- ]?\d*\b.*|.*\b(?:TV|Radio|FM)")
_HOUSE = re.compile(
    r"(?P<name>[A-Z][\w&’'-]*(?: (?:&|and|of|[A-Z][\w&’'-]*))*?)(?: (?:Research|Equity Research|Equities))?"
    r"(?:(?<=Research)|(?<=Securities)|(?<=Stockbrokers)|(?<=Brokers)|(?<=Capital)|(?<=Equities)|(?<=Markets)|(?<=Advisers)|(?<=Advisors)|(?<=Analysts)|(?<=Associates)|(?<=Partners)|(?<=Bank))"
    r" ?(?:(?:[|•·:,/]|[-–—]{1,2} |\. ) ?(?P<beat>[A-Z][\w’'-]*(?: (?:(?:&|and) )?[A-Z][\w’'-]*)*$)?|$)"
)
"""A line that begins with the house of an analyst, and may end with what it writes about."""
_BYLINE = re.compile(
    r"^By [A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3}(?:,| (?:for|of) (?:the )?) ?(?P<paper>(?:The )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+)",
    re.MULTILINE,
)
"""A line that tells who wrote an article, and for which paper."""
_PERIODICAL = r"(?:quarterly|monthly|weekly|fortnightly|daily|magazine|newspaper|newsletter|letter|journal|bulletin|blog|column|review|paper|programme|podcast|website|site|newswire|diary)"
_MASTHEAD = re.compile(
    rf"(?:[A-Z][^\n,|—–:.]{{1,40}}?(?:(?:,| [-–—|]) (?:(?:the|a|an|our|your) )?(?:[\w'’-]+ ){{0,3}}?{_PERIODICAL}\b[^\n.]{{0,60}}| [|] [^\n.]{{2,40}})"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+, (?:[A-Z][a-z]+,? )?[0-3]?\d [A-Z][a-z]+ (?:19|20)\d\d)\n"
)
"""A first line that is no headline: the paper by what it is or with its day, ``Vitrage, the quarterly for curators``."""
HEAD = 300
"""Characters at the head of a note in which its house stands."""
PRESS = frozenset(
    """post echo times herald news newswire wire tv radio gazette mercury courier tribune star press agency dispatch advertiser bell journal chronicle
    weekly daily observer standard ledger mail express telegraph record bulletin review blog magazine live today world globe argus examiner
    sentinel reporter citizen independent newsletter letter brief digest notes monitor""".split()
)
"""Last words of the names of papers and programmes."""
NOBODY = frozenset(
    "Tk|Rs|Street|the Street|GMT|BST|CET|EST|EDT|PST|PDT|Year|New Year|New Year's|Christmas|Easter|Wall Street|The City|Dad|Mum|Mom|God|Internet|Olympic|Olympics|Games|HR|PR|PhD|Ph.D|"
    "Ont|Que|Alta|Man|Sask|Calif|Mass|Pa|Tex|Fla|Mich|Wis|Minn|Ill|Ind|Ore|Wash|Colo|Ariz|Ga|Va|Tenn|Conn|Del|Md|N.Y|N.J|N.C|S.C|Okla|Kan|Neb|Mo|Ky|La|Ala|Miss|"
    "Airport|Station|Harbour|Harbor|Cathedral|Castle|Bridge|Church|Hall|Square|Downtown|Continent|Midlands|TV|Brexit|Covid|Congress|Parliament|Ebitda|PBT|Lent|Advent|Diwali|Eid|Hold|Buy|Sell|Neutral|Overweight|Outperform".split(
        "|"
    )
)
"""Names that nothing is ever claimed of."""


def nobody(name: str, publisher: str = "") -> bool:
    """Whether a name is no party's; ``publisher`` is who published the article."""
    paper = publisher.split()
    return (
        name in NOBODY
        or _STORM.match(name) is not None
        or _LABEL.fullmatch(name) is not None
        or (bool(paper) and paper[-1].lower() in PRESS and set(name.split()) <= {*paper, "The"})
    )


def signed(text: str, body: int) -> str:
    """The paper that the line of an article's author names: ``By Ada Lunn, Marrow Echo``; empty if there is none."""
    found = _BYLINE.search(text[body : body + HEAD])
    return found["paper"] if found and found["paper"].split()[-1].lower() in PRESS else ""


def masthead(text: str, body: int, names: Sequence[Name]) -> frozenset[str]:
    """The paper that the line above an article's headline names."""
    start = body + len(text[body : body + HEAD]) - len(text[body : body + HEAD].lstrip())
    found = _MASTHEAD.match(text, start)
    return frozenset(name.entity for name in names if found and name.start == start)


def no_parties(names: Iterable[str], publisher: str = "") -> frozenset[str]:
    """Those of the names that are no party's."""
    return frozenset(name for name in names if nobody(name, publisher))


def analysts(text: str, body: int, names: Sequence[Name]) -> frozenset[str]:
    """The house that wrote a note for investors, by its head: ``Penhallow Securities | Beverages``."""
    head = text[body : body + HEAD].lstrip()
    start = body + text[body : body + HEAD].find(head[:1]) if head else body
    lines = head.split("\n\n")[0].split("\n")[:2]
    found: set[str] = set()
    for line in lines:
        house = _HOUSE.match(line)
        places = {start + house.start("name"), start + house.start("beat")} if house else set()
        found |= {name.entity for name in names if name.start in places}
        start += len(line) + 1
    others = {name.entity for name in names} - found
    return frozenset(found) if others else frozenset()
