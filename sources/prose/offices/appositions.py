"""Finds the holder whose name stands beside an office, or who gives it up: ``Lumen chief executive Tom Bell``."""

import re
from collections.abc import Callable

from sources.prose.offices.holding import BODY, BY_ANOTHER, HOLDER, TWO, UNTIL, Holding
from sources.prose.offices.titles import Office

_OF = re.compile(
    rf"(?:of|at|for) (?:the )?(?:(?:[a-z-]+ ){{0,3}}?(?={BODY.replace('(?P<body>', '(?:')}))?{BODY}(?!(?:arm|unit|division|subsidiary|offshoot|operations|branch) )(?P<part>(?:'s|') )?"
)
_OF_OTHER = re.compile(r"(?:of|for|in charge of) (?!<)")
_OF_ITSELF = re.compile(
    r"(?:of|at) (?:the|its|this|our) (?:company|group|firm|bank|business|charity|club|council|union|airline|retailer|board|chain|trust|museum|hospital|authority) "
    r"(?=[,.;]|said|says|told|and|since|who|has|is|was|-)"
)
_RIGHT = re.compile(rf"(?:since <period:\d+> )?(?:(?P<is>is|remains|will remain|, ?) )?{HOLDER}(?P<after>.{{0,60}})")
_BEHIND = re.compile(rf"(?:of|at) (?:the )?{BODY}(?!(?:'s|') )")
"""The body after the holder's name: ``Chief Constable Tom Bell of Harwick Police``."""
_LEFT = re.compile(
    rf"<name:(?P<holder>\d+)> (?:, <count:\d+> (?:, )?)?(?:, (?:who (?:is|has been|has served as|serves as|also serves as|remains|will remain) |now |currently |also )?|"
    rf"(?:is|remains|has been|has served as|serves as|will remain|stays on as|will stay on as|will stay) )(?P<own>the |its |their |our |{BODY}(?:'s |' )?)?"
    r"(?:(?:(?:co - |co-)?founder|owner|chairman|chairwoman|chair|president|managing director|co-founder) and )?$"
)
_LEAVES = re.compile(
    r"<name:(?P<holder>\d+)> (?:, [^.;]{1,60}? , )?(?:, )?(?:who )?(?:(?P<will>will|is to|plans to|intends to|is|would|has decided to|wants to) )?"
    r"(?:retire|retires|retiring|step down|steps down|stepping down|stand down|stands down|standing down|resign|resigns|quit|quits|leave|bow out|retired|stepped down|stood down|resigned) "
    r"as (?:the |its |their |(?:<(?:name|ref):(?P<body>\d+)> )(?:'s |' )?)?$"
)
"""Before the office that somebody gives up."""
_GONE = re.compile(
    r" (?:sacked|ousted|fired|dismissed|replaced|replaces|replace|replacing|removed|lost|succeed|succeeded|succeeding|succeeds|predecessor|sued|sues|suing|"
    r"resignation of|departure of|death of|loss of|take over from|takes over from|took over from|taking over from|follow|follows|following|named|names|appoints|"
    r"appointed|hired|hires|becomes|became|become|elected|as) (?:(?!<|[,;.])[\w'-]+ ){0,3}(?:<(?:name|ref):\d+> (?:'s )?)?(?:(?!<|[,;.])[\w'-]+ ){0,2}$"
)
_OWNER = re.compile(rf"{BODY}(?:'s |' )?(?:(?!<)[a-z-]+ ){{0,1}}$")


def beside(code: str, office: Office, person: Callable[[int], bool]) -> Holding | None:
    """Who holds an office by the words on either side of it; ``person`` tells whether an item may name somebody."""
    return _after(code, office, person) or _before(code, office, person) or _leaving(code, office, person)


def _after(code: str, office: Office, person: Callable[[int], bool]) -> Holding | None:
    """The holder whose name comes after the office: ``chief executive of Lumen, Tom Bell``."""
    at, body = office.end, _owner(code, office, person)
    of = _OF.match(code, at)
    if of:
        if of["part"]:
            return None
        if not person(int(of["body"])):
            at, body = of.end(), int(of["body"])
    elif itself := _OF_ITSELF.match(code, at):
        at = itself.end()
    elif _OF_OTHER.match(code, at):
        return None
    found = _RIGHT.match(code, at)
    if found is None or not person(int(found["holder"])) or TWO.match(found["after"]):
        return None
    if body is None and (behind := _BEHIND.match(found["after"])) and not person(int(behind["body"])):
        body = int(behind["body"])
    past = _GONE.search(code[max(0, office.start - 120) : office.start]) or UNTIL.match(found["after"])
    return Holding(
        office.name,
        int(found["holder"]),
        body,
        office.body,
        "past" if past and office.standing == "now" else office.standing,
        office.start,
        found.end("holder") + 1,
    )


def _before(code: str, office: Office, person: Callable[[int], bool]) -> Holding | None:
    """The holder whose name comes before the office: ``Tom Bell, its chief executive``."""
    before = code[max(0, office.start - 160) : office.start]
    found = _LEFT.search(before)
    if found is None or not person(int(found["holder"])) or BY_ANOTHER.search(before, 0, found.start()):
        return None
    at, body = office.end, int(found["body"]) if found["body"] else None
    of = _OF.match(code, at)
    if of:
        if of["part"] or (body is not None and office.standing == "now"):
            return None
        at, body = of.end(), int(of["body"])
    elif itself := _OF_ITSELF.match(code, at):
        at = itself.end()
    elif _OF_OTHER.match(code, at):
        return None
    if body is not None and person(body):
        return None
    standing = "past" if UNTIL.match(code, at) and office.standing == "now" else office.standing
    return Holding(office.name, int(found["holder"]), body, office.body, standing, office.start, office.end)


def _leaving(code: str, office: Office, person: Callable[[int], bool]) -> Holding | None:
    """The holder who is to give up an office: ``Tom Bell will step down as chief executive of Lumen``."""
    before = code[max(0, office.start - 160) : office.start]
    found = _LEAVES.search(before)
    if found is None or not person(int(found["holder"])) or office.standing != "now":
        return None
    of = _OF.match(code, office.end)
    if of is None and _OF_OTHER.match(code, office.end):
        return None
    body = of["body"] if of else found["body"]
    return Holding(
        office.name,
        int(found["holder"]),
        int(body) if body and not person(int(body)) else None,
        office.body,
        "now" if found["will"] or not found[0].rstrip().endswith(("ed as", "down as")) else "past",
        office.start,
        office.end,
    )


def _owner(code: str, office: Office, person: Callable[[int], bool]) -> int | None:
    """The body named right before an office."""
    found = _OWNER.search(code[max(0, office.start - 60) : office.start])
    return int(found["body"]) if found and not person(int(found["body"])) else None
