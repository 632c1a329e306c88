"""Finds who heads an inquiry: ``a five-member committee headed by retired judge Ada Voss``."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sources.prose.annotated import Annotated
from sources.prose.names.references import Reference
from sources.prose.offices.holding import DESCRIBED, TITLE, spelled

_WORDS = r"(?:(?!<|(?:and|but|said|says|is|was|has|had|who|which|that|to|by) )[\w'’-]+ |<count:\d+> |<(?:name|ref):\d+> (?:'s )?|- |, (?!<)){0,5}?"
_PANEL = (
    r"(?P<panel>(?:(?:fact-finding|judicial|public|independent|government|official|internal|parliamentary|inquiry|investigation|investigating|investigative|probe|enquiry|"
    r"technical|expert|experts'|high-level|special|joint) )*(?:committee|commission|inquiry|enquiry|panel|investigation|probe|task force|taskforce|tribunal|investigators|board of inquiry|"
    r"commission of inquiry|court of inquiry|inquiry team|review|fact-finding mission|investigation team|team of (?:investigators|experts|engineers)))"
)
_INTO_IT = r"(?:into|on|of|for|looking|investigating|examining|set up|appointed) (?:(?!(?:company|firm|said|says) |[;.])[^ ]+ ){0,18}?"
"""What an inquiry is into, before the words that tell who leads it."""
_LED = r"(?:led|headed|chaired|presided over|overseen|run|helmed)"
_HEAD = rf"{DESCRIBED}{TITLE}<name:(?P<head>\d+)> "
_ASKED = (
    r"<name:(?P<head>\d+)> (?:, [^,.;]{1,60}, )?(?:, )?(?:who )?(?:has been |was |is )?(?:appointed |named |asked |chosen |picked )?(?:to )?"
    r"(?:will |is to |is )?(?:, (?:an?|the) (?:(?!<)[\w'-]+ ){1,4}?)?"
)
"""Who is named before the words that tell that they head something."""
_MARKS = (
    rf"{_PANEL} (?:{_WORDS}|{_INTO_IT})(?:, )?(?:(?:which|that) )?(?:(?:is|was|will be|is to be|is being|being|to be) )?{_LED} by {_HEAD}",
    rf"{_PANEL} (?:(?:in)?to [^,.;]{{1,60}} )?under {_HEAD}",
    rf"{_ASKED}(?:head|heads|headed|heading|lead|leads|led|leading|chair|chairs|chaired|chairing|presides over|preside over|oversee|oversees) (?:the |a |an |its )?(?:(?!<)[\w'-]+ |<count:\d+> |- ){{0,4}}?{_PANEL} ",
    rf"<name:(?P<head>\d+)> , (?:the |its )?(?:head|chair|chairman|chairwoman|chairperson|leader|convener|convenor) of (?:the |a |an )?(?:(?!<)[\w'-]+ |<count:\d+> |- ){{0,4}}?{_PANEL} ",
    rf"(?:head|chair|chairman|chairwoman|chairperson|leader|convener|convenor) of (?:the |a |an )?(?:(?!<)[\w'-]+ |<count:\d+> |- ){{0,4}}?{_PANEL} (?:, )?(?:is )?{TITLE}<name:(?P<head>\d+)> ",
    rf"{_PANEL}(?: 's)? (?:head|chair|chairman|chairwoman|chairperson|leader) (?:, )?(?:is )?{TITLE}<name:(?P<head>\d+)> ",
    rf"{TITLE}<name:(?P<head>\d+)> 's (?:(?!<)[\w'-]+ |<count:\d+> |- ){{0,3}}?{_PANEL} ",
)
_EXPRESSIONS = tuple(re.compile(rf"(?<= ){mark}") for mark in _MARKS)
_SPOKEN = re.compile(rf" (?:(?!<)[^ ]+ ){{0,2}}{_PANEL} (?:(?!;)[^ ]+ ){{0,8}}")
"""An inquiry that a sentence tells of."""
_ITS = re.compile(
    rf"^ (?:(?:its|the|<ref:\d+>(?: 's)?) )(?:chair|chairman|chairwoman|chairperson|head|leader|convener) (?:, )?{TITLE}<name:(?P<head>\d+)> "
)
"""Who heads what the sentence before told of."""
_OTHER = re.compile(
    r" (?:audit|remuneration|nomination|nominations|executive|standing|steering|works|strike|festival|finance|transport|select|sub|organising|organizing|management|"
    r"advisory|review|selection|ethics|safety|judging|investment|acquisition|former|earlier|previous|separate|second|another|own|internal|company's|in-house|criminal|parallel|union's|police) "
)
"""Words for a committee that stands without anything to look into, or for an inquiry beside the first."""
_INTO = re.compile(
    r" (?:inquir\w+|enquir\w+|investigat\w+|probe|look into|looking into|cause|causes|fact-finding|find out|establish|findings|report|witnesses|into) "
)
"""What an inquiry is for."""


@dataclass(frozen=True)
class Inquiry:
    """That somebody heads an inquiry."""

    head: int
    start: int
    end: int


def inquiries(sentence: Annotated, before: Annotated | None, person: Callable[[int], bool]) -> Iterator[Inquiry]:
    """What a sentence says of who heads an inquiry, if it is the first of its kind; the one ``before`` may tell of it."""
    code = spelled(sentence)
    spoken = spelled(before) if before else ""
    known = _SPOKEN.search(spoken)
    its = _ITS.search(code)
    told_of = known is not None and _INTO.search(known[0]) is not None and not _OTHER.search(known[0])
    if its and told_of and person(int(its["head"])):
        yield Inquiry(int(its["head"]), its.start(), its.end())
        return
    if known is not None and not _OTHER.search(known[0]):
        code = _with_it(sentence, code)
    if not _INTO.search(f"{code}{known[0] if known else ''}"):
        return
    told: set[int] = set()
    for expression in _EXPRESSIONS:
        for match in expression.finditer(code):
            head = int(match["head"])
            around = f" {' '.join(code[max(0, match.start('panel') - 30) : match.start('panel')].split(' ')[1:])}{match['panel']} "
            if head not in told and person(head) and not _OTHER.search(around):
                told.add(head)
                yield Inquiry(head, match.start(), match.end())


def _with_it(sentence: Annotated, code: str) -> str:
    """The code with *the inquiry* in place of the first *it*, which the sentence before told of."""
    for number, found in enumerate(sentence.items):
        if isinstance(found, Reference) and sentence.text[found.start : found.end].lower() == "it":
            return code.replace(f" <ref:{number}> ", " the inquiry ", 1)
    return code
