"""Tells the names that stand for no party to anything: storms, clocks and calendars, a paper that names itself."""

import re
from collections.abc import Iterable

_STORM = re.compile(r"(?:Tropical )?(?:Storm|Hurricane|Cyclone|Typhoon|Super Typhoon)\b")
_LABEL = re.compile(r"(?:[QH][1-4]|FY|CET|S&P|ISO|Covid|COVID)[- ]?\d*\b.*|.*\b(?:TV|Radio|FM)")
PRESS = frozenset(
    """post echo times herald news newswire wire tv radio gazette mercury courier tribune star press agency dispatch advertiser bell journal chronicle
    weekly daily observer standard ledger mail express telegraph record bulletin review blog magazine live today world globe argus examiner
    sentinel reporter citizen independent newsletter letter brief digest notes monitor""".split()
)
"""Last words of the names of papers and programmes."""
NOBODY = frozenset(
    "GMT|BST|CET|EST|EDT|PST|PDT|Year|New Year|New Year's|Christmas|Easter|Wall Street|The City|Dad|Mum|Mom|God|Internet|Olympic|Olympics|Games|HR|PR|PhD|Ph.D|"
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


def no_parties(names: Iterable[str], publisher: str = "") -> frozenset[str]:
    """Those of the names that are no party's."""
    return frozenset(name for name in names if nobody(name, publisher))
