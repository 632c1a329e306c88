"""What is said of a part of a whole, by words that stand for one another: who refuses and who turns down, what is destroyed and what has burned."""

import re

_SAME = {
    "for": r"yes|favou?r|favou?red|back(?:ed|s|ing)?|support(?:ed|s|ing)?|approv(?:ed?|es|ing)|agree[ds]?|endorsed|welcom\w+|aye|in favou?r",
    "against": r"no|against|oppos\w+|reject\w*|refus\w+|turned away|denied|declin\w+|turn(?:ed)? down|disagree[ds]?|object\w*|disapprov\w+",
    "lost": r"destroy\w*|burn(?:ed|t|s)?|scorch\w*|lost|gone|ruin\w*|wreck\w*|died|dead|perish\w*|char+ed|consum\w+|damaged|flattened|killed|swept|razed|gutted|felled",
    "passed": r"pass(?:ed|es)?|succeed\w*|qualif\w+|got through|made the grade",
    "failed": r"fail(?:ed|s|ures?)?|flunked|fell short|missed",
    "empty": r"empty|vacant|unoccupied|idle|unused|unlet",
    "sold": r"sold|bought|taken|let|booked|snapped up|gone",
    "ill": r"infected|ill|sick|positive|caught|carr(?:y|ied|iers?)",
    "left": r"left|quit|resign\w*|depart\w*|moved (?:out|away)|emigrat\w+|dropped out",
    "stayed": r"stay\w*|remain\w*|kept",
    "came": r"came|attend\w*|present|turned up|showed up|took part",
    "women": r"women|female|girls",
    "men": r"men|male|boys",
    "late": r"late|delayed|behind|overdue",
    "unsafe": r"unsafe|faulty|defective|contaminated|unfit|broken|below standard",
    "returned": r"returned|came back|given back|recover\w+|found",
    "accepted": r"accept\w*|admitted|offered|took up|hired",
    "abroad": r"abroad|export\w*|overseas|foreign",
}
_VERDICTS = {name: re.compile(rf"(?<= )(?:{words})(?= )") for name, words in _SAME.items()}


def verdicts(words: str) -> frozenset[str]:
    """What some words say of a thing."""
    return frozenset(name for name, said in _VERDICTS.items() if said.search(words))
