"""Reads a level, what came to it or went from it, and the level then reached, over several sentences: ``had 45 million … gained 2 million``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from schemas.claim import LinkKind
from sources.reckoning.lines import KIND, Line, of_one_unit
from sources.reckoning.nearby import bounded, unit
from sources.reckoning.percentages import ASIDE
from sources.reckoning.statement import SENTENCE_SLACK, Statement
from sources.retold.telling import Telling

_F = r"(?:(?!<(?!period))[^ ;:]+ )"
_THEN = (
    r"(?:(?:at|by|since|from) the (?:start|beginning|end|outset|turn|close)|at (?:year-end|the end|the start|the beginning)|(?:a|one) (?:year|quarter|month|week) (?:ago|earlier|before)|"
    r"last (?:year|month|week|january|december|autumn|fall|spring|summer|winter|march|june|september)|(?:in|at the end of|by) (?:late |early )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|in (?:19|20)\d\d|(?:three|six|twelve) months (?:ago|earlier)|when the (?:year|quarter|season|month) (?:began|started|opened))"
)
"""When an opening level was."""
_HELD = rf"(?:had been|had|has had|have had|stood at|was|were|with|counted|employed|owned|ran|began|started|opened|held|operated|owed|totalled|totaled|came to|numbered|seated|of|at) {_F}{{0,5}}$"
_BEGAN = re.compile(
    rf" (?:began|started|opened|entered|went into) {_F}{{0,5}}(?:with|at|on) {_F}{{0,3}}$|^ {_THEN} {_F}{{0,9}}$"
)
_OPENING = re.compile(rf" {_HELD}")
_OPENED = re.compile(rf" {_F}{{0,4}}?{_THEN} ")
_MORE = re.compile(
    rf" (?:gained|added|adding|gaining|won|winning|hiring|signing up|taking on|buying|opening|hired|recruited|took on|taken on|borrowed|bought|acquired|built|opened|signed up|signed|picked up|attracted|welcomed|net additions of|additions of|"
    rf"inflows of|orders for|raised|with (?:the|an?) (?:additional|extra|further|fresh|new)|gain of|joined|drew|received|another|a further|increased by|grew by|rose by|swelled by) {_F}{{0,3}}$"
)
_MORE_AFTER = re.compile(
    rf" {_F}{{0,3}}?(?:joined|signed up|were hired|were added|were opened|came in|followed|arrived) "
)
_LESS = re.compile(
    rf" (?:lost|losing|closing|shedding|selling|repaying|cutting|closed|shed|sold|repaid|paid off|paid back|paid down|cut|cancelled|retired|scrapped|withdrew|delivered|shut|axed|used|spent|wrote off|outflows of|fell by|dropped by|shrank by|decreased by) {_F}{{0,3}}$"
)
_LESS_AFTER = re.compile(
    rf" {_F}{{0,3}}?(?:left|quit|were (?:closed|sold|cut|delivered|lost|axed|repaid)|departed|cancelled) "
)
_CLOSING = re.compile(
    rf" (?:(?:closed|ended|finished|exited|left) {_F}{{0,5}}(?:with|at|on|to)|now {_F}{{0,3}}|(?:is|are|was|were|stands?|stood|has|have|counts?|totals?) now|stands at|became|stood at {_F}{{0,4}}|to date|today {_F}{{0,3}}|"
    rf"(?:bringing|taking|lifting|leaving|pushing|raising|brought|took|lifted|left|pushed|cutting) {_F}{{1,6}}(?:to|at|with)|the (?:total|tally|count|figure|number|backlog|balance|fleet|headcount) (?:is|was|stood at|comes to|came to)(?: now)?) "
    rf"{_F}{{0,4}}$"
)
_CLOSED = re.compile(
    rf" {_F}{{0,5}}?(?:so far|to date|at the (?:end|close) of (?:the|this|its|last)|by now|today|by the end) "
)
_CLOSED_BY = re.compile(
    rf" {_F}{{0,4}}?(?:(?:after|having) (?:gaining|winning|adding|hiring|taking on|signing up|losing|closing|shedding|selling|repaying|cutting|buying|opening|delivering)|thanks to|following) "
)
"""What says after an amount that changes told next have led to it."""
_STEPPED = re.compile(
    rf" by (?:(?:about|around|some|just|nearly) )?<[a-z_]+:\d+> {_F}{{0,6}}to (?:(?:about|around|some|just|nearly) )?$"
)
"""What says before an amount that a change told right before has led to it."""
_EXPECTED = re.compile(
    r" (?:expected|expects|forecast|modelled|modeled|analysts|guidance|target|targets|plans|aims|hopes|would|could) "
)
_INCLUDED = re.compile(rf"^ (?:including|counting|with) (?:the|its|this|that) {_F}{{0,4}}$")
"""How a sentence begins that counts a change in."""
_PRESENT = re.compile(rf" (?:has|have|is|are|runs?|operates?|employs?|owns?|holds?|counts?|boasts?) {_F}{{0,3}}$")
_PAST = re.compile(r" (?:ago|until|before|then|once|used to) | in (?:19|20)\d\d ")
_RECALLED = re.compile(
    rf" (?:before (?:this|that|the|it|now|then)|previously|until (?:now|then|this)|earlier|beforehand|prior to (?:this|that|the)) {_F}{{0,9}}(?:had|was|were|stood|owned|counted) {_F}{{0,5}}$"
)
"""What says that an opening level came before the changes told earlier."""
_RECALLED_AFTER = re.compile(
    rf" {_F}{{0,4}}?(?:(?:before(?: (?:that|this|then|now|the (?:deal|purchase|sale|takeover)))?|previously|until now|beforehand) [.,;)]"
    rf"|(?:in|from|over) (?:(?:its|the|<count:\d+>) ){{0,2}}(?:previous|earlier|prior) )"
)
"""What says so after it: ``it had 72 before``."""
_YEAR_AGO = re.compile(r" (?:a|one|two|five|ten) (?:years?|decades?) (?:ago|earlier|before)|last year ")
"""What says of a level that it is older than changes of a few months."""
SPAN = 3
"""Sentences that the terms may spread over."""


@dataclass
class _Told:
    """The amounts of one unit in a run of sentences by what they are said to be."""

    opening: list[Telling] = field(default_factory=list)
    more: list[Telling] = field(default_factory=list)
    less: list[Telling] = field(default_factory=list)
    closing: list[Telling] = field(default_factory=list)
    recalled: list[Telling] = field(default_factory=list)
    """The opening ones whose words say that they came before what was told."""
    present: list[Telling] = field(default_factory=list)
    """What is told as being now, which changes may have led to."""
    other: list[Telling] = field(default_factory=list)


_TAKEN = re.compile(
    rf" <{KIND}:(?P<more>\d+)> {_F}{{0,6}}?(?:take|takes|took|taking|bring|brings|brought|bringing|lift|lifts|lifted|raise|raises|raised) {_F}{{0,6}}?"
    rf"from <{KIND}:(?P<old>\d+)> {_F}{{0,4}}?to <{KIND}:(?P<new>\d+)> "
)
"""What comes, and the levels from which and to which it leads, in one breath: ``the 38 papers take it from 61 to 99``."""


def balances(lines: Sequence[Line]) -> Iterator[Statement]:
    """The closing levels that the opening ones and what came or went do not make."""
    for line in lines:
        for match in _TAKEN.finditer(line.code):
            more, old, new = (line.numbers.get(int(match[name])) for name in ("more", "old", "new"))
            if more and old and new and of_one_unit(more, new) and of_one_unit(old, new):
                statement = Statement(LinkKind.ROLL_FORWARD, new, (old, more), sure=False)
                if statement.fails(SENTENCE_SLACK):
                    yield statement
    for number in range(len(lines)):
        for span in range(1, SPAN + 1):
            run = lines[number : number + span]
            if len(run) < span or not (run[0].told and run[-1].told):
                continue
            for told in _by_unit(run).values():
                found = _statement(told)
                if found is not None and found.fails(SENTENCE_SLACK) and not _held(found, lines):
                    yield found


def _by_unit(run: Sequence[Line]) -> dict[tuple[str, str | None], _Told]:
    found: dict[tuple[str, str | None], _Told] = {}
    for line in run:
        for one in line.told:
            if one.dimension not in ASIDE and one.size and not line.small(one):
                told = found.setdefault((one.dimension, unit(one)), _Told())
                said = _said(line, one)
                getattr(told, said).append(one)
                if said == "opening" and (_is_recalled(line, one) or not _YEAR_AGO.search(line.before(one))):
                    told.recalled.append(one)
    return found


def _said(line: Line, one: Telling) -> str:
    """What the words say that an amount is."""
    before, after = line.before(one), line.after(one)
    clause = before.rsplit(">", 1)[-1]
    clause = f" {clause.strip()} " if clause != before else before
    follows = after.split("<", 1)[0]
    if not bounded(one) or _EXPECTED.search(clause) or line.bullet:
        return "other"
    if _held_before(line, one):
        return "opening"
    if _STEPPED.search(before):
        return "closing"
    if _CLOSING.search(clause) or _CLOSED_BY.match(after):
        return "closing"
    if _MORE.search(clause) or _INCLUDED.search(before) or _MORE_AFTER.match(follows):
        return "more"
    if _LESS.search(clause) or _LESS_AFTER.match(follows):
        return "less"
    if (
        _BEGAN.search(clause)
        or _RECALLED.search(clause)
        or (_OPENING.search(clause) and _OPENED.match(after.split("<count", 1)[0]))
    ):
        return "opening"
    if _CLOSED.match(follows):
        return "closing"
    if _PRESENT.search(clause) and not _PAST.search(line.code):
        return "present"
    return "other"


def _is_recalled(line: Line, one: Telling) -> bool:
    """Whether the words say of a level that it came before the changes told earlier."""
    return _RECALLED.search(line.before(one)) is not None or _held_before(line, one)


def _held_before(line: Line, one: Telling) -> bool:
    clause = f" {line.before(one).rsplit('>', 1)[-1].strip()} "
    return _OPENING.search(clause) is not None and _RECALLED_AFTER.match(line.after(one)) is not None


def _statement(told: _Told) -> Statement | None:
    closings = told.closing or told.present
    if told.closing and told.present:
        return None
    if len(told.opening) != 1 or len(closings) != 1 or told.other or bool(told.more) == bool(told.less):
        return None
    opening, closing = told.opening[0], closings[0]
    if any(change.start < opening.start for change in (*told.more, *told.less)) and not (
        opening in told.recalled and closing.start < opening.start
    ):
        return None
    if told.more:
        return Statement(LinkKind.ROLL_FORWARD, closing, (opening, *told.more), sure=False)
    return Statement(LinkKind.SUM, opening, (closing, *told.less), sure=False)


def _held(statement: Statement, lines: Sequence[Line]) -> bool:
    """Whether the changes lead from any level of the article to the closing one, or from the opening one to another."""
    first, *changes = statement.parts
    levels = [
        one for line in lines for one in line.told if one.dimension == first.dimension and unit(one) == unit(first)
    ]
    return any(
        Statement(statement.kind, total, (part, *changes)).holds()
        for total, part in (
            *((statement.total, level) for level in levels),
            *((level, first) for level in levels),
        )
        if total is not part and total not in changes and part not in changes
    )
