"""Finds who is to take an office: ``will be succeeded by Ada Voss``, ``hands the chair to Tom Bell``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.offices.holding import DESCRIBED, TITLE, spelled
from sources.prose.offices.titles import OFFICE, Office, offices

_NEXT = rf"(?:{DESCRIBED}{TITLE})<name:(?P<next>\d+)> "
_WHO = r"<name:(?P<next>\d+)> (?:, [^.;]{1,90}? , )?(?:, )?(?:who )?"
_OLD = rf"(?:him|her|them|{TITLE}<(?:name|ref):(?P<old>\d+)>) "
_WILL = r"(?:will|is to|are to|is due to|is set to|would|is|has agreed to|has been chosen to|was chosen to|has been named to|was named to|has been appointed to|was appointed to|has been picked to) (?:then |now |formally |also )?"
_POST = (
    r"(?:post|job|role|position|top job|helm|reins|office|chair|chairmanship|presidency|leadership|baton|keys|command|"
    r"management|running of the (?:company|firm|group|business)|company's management|wheel)"
)
_NAMES = r"(?:named|names|appointed|appoints|picked|picks|chosen|chooses|chose|elected|elects|hired|hires|promoted|promotes|tapped|taps|selected|selects|nominated|recruited|recruits|poached|installed|lined up)"
_MARKS = (
    rf"{_WHO}{_WILL}(?:succeed|succeeding|replace|replacing|follow|taking over from|take over from) {_OLD}",
    rf"{_WHO}(?:succeeds|replaces|takes over from) {_OLD}",
    rf"(?:(?:{TITLE}<name:(?P<old>\d+)> |his |her |whose |the )?(?:'s |' )?(?:successor|replacement) (?:will be|is to be|is|, ) ?){_NEXT}",
    r"<name:(?P<next>\d+)> , (?:his|her|the|<name:(?P<old>\d+)> 's) (?:chosen |named |designated |appointed )?(?:successor|replacement) ",
    rf"(?:will be|is to be|is being|be|being|to be) (?:succeeded|replaced|followed) (?:(?:as|in) (?:(?!<|by )[\w'-]+ ){{1,6}})?(?:(?:in|on|from|at) [^,.;]{{1,40}}? )?by {_NEXT}",
    rf"(?:hands|hand|handing|will hand|passes|pass|passing|will pass|handed|gives|give) (?:over )?(?:the (?:(?!<)[\w'-]+ )?{_POST} )?(?:of <(?:name|ref):\d+> )?(?:over )?(?:on )?(?:(?:in|on|at) (?:the )?[^,.;]{{1,40}}? )?to (?:(?:an?|her|his|its) (?:(?!<)[\w'-]+ ){{1,4}}, )?{_NEXT}",
    rf"{_WHO}(?:will |is to |would |is due to |is set to )(?:then |now |formally )?(?:take|take on|take over|take up|assume|step into|move into|step up to|move up to|get|be given) (?:the |his |her |its )?{_POST} ",
    rf"{_WHO}(?:takes|takes on|takes up|assumes|steps into|steps up to|moves up to|gets) (?:the |his |her |its )?{_POST} ",
    rf"{_WHO}(?:will take over|takes over|is taking over|is to take over|would take over|will step up|steps up|moves up|will move up) (?=[,.;]|in |on |from |at |next |this |as |when |<period|the (?:company|group|firm|bank))",
    rf"(?:the |top |whose )?{_POST} (?:at <(?:name|ref):\d+> )?(?:will go|goes|is going|passes|will pass|is to go|falls|will fall) to {_NEXT}",
    rf"(?:has |have |had |today |yesterday )?{_NAMES} (?!by ){_NEXT}(?:, [^.;]{{1,80}}? , )?(?:to succeed|to replace|to follow|to take over from) {_OLD}",
)
"""Ways of telling who follows somebody, with no word for the office itself."""
_EXPRESSIONS = tuple(re.compile(rf"(?<= ){mark}") for mark in _MARKS)
_BECOMES = re.compile(
    rf"{_WHO}(?:will become|becomes|is to become|will be|is to be|would become|will take over as|takes over as|is to take over as|will serve as|will step up as|steps up as|steps up to|will step up to|"
    r"has been (?:named|appointed|elected|chosen|picked)(?: as)?|was (?:named|appointed|elected|chosen|picked)(?: as)?|is (?:named|appointed)(?: as)?|will succeed <name:\d+> as|succeeds <name:\d+> as|"
    r"will replace <name:\d+> as|will replace him as|will replace her as|will succeed him as|will succeed her as|replaces <name:\d+> as) (?P<det>the |its |their |<(?:name|ref):(?P<body>\d+)> (?:'s |' )?)?$"
)
"""Before an office that somebody is to take."""
_NAMED = re.compile(
    rf"(?:(?P<giver><(?:name|ref):(?P<body>\d+)>) )?(?:has |have |had |today |yesterday |on <period:\d+> )?{_NAMES} {_NEXT}(?:, [^.;]{{1,80}}? , )?(?:as |to be |to become |to serve as )?(?:the |its |their |<ref:\d+> (?:'s )?)?$"
)
"""Before an office that a body names somebody for."""
_OPEN = re.compile(
    r" (?:until|interim|acting|temporarily|temporary|caretaker|meanwhile|candidate|candidates|favourite|favorite|tipped|may|might|could|among|shortlist|"
    r"shortlisted|front-runner|frontrunner|contender|contenders|not|never|declined|refused|rumoured|speculation|if|whether|hopes|wants|wanted|deputy|vice|denied|"
    r"had hoped|unless|once|someday|or) "
)
"""Words that leave open who follows, or tell of one who only keeps the place."""
_AS = re.compile(rf"as (?:the |its |their |<(?:name|ref):\d+> (?:'s )?)?{OFFICE.pattern.replace('(?<= )', '')}")
"""The office right after the words that tell who follows whom."""
_LONG_AGO = re.compile(r"(?:was|were|had been) (?:succeeded|replaced|followed) ")


@dataclass(frozen=True)
class Succession:
    """That somebody is to take an office: who, whose place, and where the words stand."""

    next: int
    old: int | None
    office: str | None
    body: int | None
    start: int
    end: int


def successions(sentence: Annotated, person: Callable[[int], bool]) -> Iterator[Succession]:
    """What a sentence says of who is to take an office."""
    code = spelled(sentence)
    told: set[int] = set()
    for found in (*_by_office(code, person), *_by_place(code, person)):
        if found.next not in told:
            told.add(found.next)
            yield found


def _by_place(code: str, person: Callable[[int], bool]) -> Iterator[Succession]:
    for expression in _EXPRESSIONS:
        for match in expression.finditer(code):
            number = int(match["next"])
            old = match.groupdict().get("old")
            if not person(number) or old == match["next"] or _open(code, match.start(), match.end()):
                continue
            told = next(offices(code[match.end() - 1 :]), None) if _AS.match(code, match.end()) else None
            office = told or _within(match[0])
            if office is not None and office.standing == "aside":
                continue
            if re.match(r"as (?:head|chief|director|the|a) ", code[match.end() :]) and office is None:
                continue
            chair = " chair " in match[0] or " chairmanship " in match[0]
            name = "chair" if chair else office.name if office else None
            yield Succession(
                number,
                int(old) if old and person(int(old)) else None,
                name,
                None,
                match.start(),
                match.end(),
            )


def _within(words: str) -> Office | None:
    """The office that the words themselves hold after *as* or *the*."""
    found = re.search(rf" as (?:the |its )?(?=(?:(?!<)[\w'-]+ ){{0,2}}?{OFFICE.pattern.replace('(?<= )', '')})", words)
    return next(offices(words[found.end() - 1 :]), None) if found else None


def _by_office(code: str, person: Callable[[int], bool]) -> Iterator[Succession]:
    """Those told with the office they take: ``will become its chief executive``."""
    for office in offices(code):
        before = code[max(0, office.start - 220) : office.start]
        found = _BECOMES.search(before) or _NAMED.search(before)
        if office.standing in ("aside", "past") or found is None or not person(int(found["next"])):
            continue
        at = max(0, office.start - 220) + found.start()
        if _open(code, at, office.end):
            continue
        body = found["body"]
        of = re.match(r"(?:of|at) (?:the )?<(?:name|ref):(\d+)> (?!'s )", code[office.end :])
        if of is None and re.match(r"(?:of|at|for) (?!the (?:company|group|firm|bank) )", code[office.end :]):
            continue
        whose = of[1] if of else body
        yield Succession(
            int(found["next"]),
            None,
            office.name,
            int(whose) if whose and not person(int(whose)) else None,
            at,
            office.end,
        )


def _open(code: str, start: int, end: int) -> bool:
    """Whether the clause leaves open who it will be, or looks back on who it was."""
    begin = max(code.rfind(" ; ", 0, start), code.rfind(" . ", 0, start), start - 40, 0)
    stop = code.find(" , ", end)
    return (
        _OPEN.search(code[begin : (stop if 0 <= stop < end + 60 else end + 60)] + " ") is not None
        or _LONG_AGO.search(code, begin, end) is not None
    )
