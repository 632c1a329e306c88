"""Finds who holds which office: by words beside the office, and by verbs: ``Ada Voss, who chairs the board``."""

import re
from collections.abc import Callable, Iterator

from sources.prose.annotated import Annotated
from sources.prose.offices.appositions import beside
from sources.prose.offices.holding import BODY, BY_ANOTHER, DESCRIBED, HANGING, HOLDER, TWO, UNTIL, Holding, spelled
from sources.prose.offices.titles import offices

_RUNS = re.compile(
    rf"<name:(?P<holder>\d+)> (?:, <count:\d+> )?(?:, )?(?:who )?(?:also |now |currently |still )?(?:has |have )?(?P<next>will |is to |would |is due to )?(?P<verb>runs|run|leads|lead|led|heads|head|headed|chairs|chair|chaired|heads up) "
    rf"(?:the )?(?:{BODY}(?P<part>(?:'s|') )?|(?P<board>board|company|group|trustees|charity|council) )(?P<after>.{{0,60}})"
)
_RUN_BY = re.compile(
    rf"{BODY}(?:, )?(?:(?:which|that) )?(?:(?:is|has been|(?P<next>will be|is to be|would be)) )?(?P<verb>run|led|headed|chaired) (?:for <[^ ]+ |since <[^ ]+ )?by {DESCRIBED}{HOLDER}(?P<after>.{{0,60}})"
)


def holdings(sentence: Annotated, person: Callable[[int], bool]) -> Iterator[Holding]:
    """What a sentence says of who holds an office; ``person`` tells whether an item may name somebody."""
    code = spelled(sentence)
    told: set[int] = set()
    for office in offices(code):
        found = beside(code, office, person)
        if found is not None and found.holder not in told:
            told.add(found.holder)
            yield found
    for expression in (_RUNS, _RUN_BY):
        for match in expression.finditer(code):
            holder = int(match["holder"])
            if holder in told or not person(holder) or _several(code, match) or match.groupdict().get("part"):
                continue
            body = int(match["body"]) if match["body"] else None
            if body is not None and (person(body) or HANGING.search(code, 0, match.start("body"))):
                continue
            past = UNTIL.match(match["after"]) is not None or _once(match)
            role = "chair" if match["verb"].startswith("chair") else None
            yield Holding(
                role,
                holder,
                body,
                None,
                "next" if match["next"] else "past" if past else "now",
                match.start(),
                match.end("holder") + 1,
            )


def _once(match: re.Match[str]) -> bool:
    """Whether a verb tells of the past: ``who led the group``."""
    return match.re is _RUNS and match["verb"] in ("led", "headed", "chaired", "run") and " has " not in match[0]


def _several(code: str, match: re.Match[str]) -> bool:
    """Whether another is named beside the holder."""
    return (
        BY_ANOTHER.search(code, 0, match.start()) is not None
        or TWO.match(match["after"]) is not None
        or BY_ANOTHER.search(code[: code.rfind("<", 0, match.start("holder"))]) is not None
    )
