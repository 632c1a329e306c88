"""Tells what only looks like an amount in prose: years, dates, clock times, versions, names with numbers, pronouns."""

import re
from collections.abc import Callable

from schemas.notation.amounts import context
from schemas.notation.amounts.amount import Amount, is_doubtful
from schemas.notation.amounts.scene import Scene
from schemas.notation.amounts.statements import Statement
from schemas.notation.amounts.tokens import HYPHENS, Token
from schemas.notation.amounts.vague import FEW
from schemas.notation.dates.date_doubts import BEFORE_OLD_YEARS, OLD_YEARS

_YEARS = range(1900, 2100)
_DAYS = range(1, 32)
_YEAR_DIGITS = 4
_ID_DIGITS = 10
_JOINING = frozenset("-‐‑–/:.,'’+=&#@_\\")
_LISTS = frozenset({"Fortune", "FTSE", "Nasdaq", "Russell", "Stoxx"})
"""Names whose number belongs to them even before a noun: ``Fortune 500 companies``."""
_OWNING = ("'s", "’s")
"""The end of an owner: ``Norvik's 260-strong workforce``."""
_NUMBERING = frozenset({"number", "numbers"})
"""Verbs, before a count of thousands: ``the collection numbers 86,000``."""
_PHONE = re.compile(r"\) ?\d{3}[-. ]\d{4}\b")
_STREET = re.compile(
    r" (?:[A-Z][a-z]{1,20} ){1,2}(?:Street|Road|Avenue|Lane|Drive|Boulevard|Square|Place|Terrace|St|Rd|Ave|Blvd)\b"
)


def is_trapped(tokens: list[Token], statement: Statement, text: str, *, shared_money: bool = False) -> bool:
    """Whether a statement found in prose is no amount, or one that cannot be read without guessing.

    ``shared_money`` lets money through whose country is not said.
    """
    if any(is_doubtful(tokens, amount) for amount in statement.amounts):
        return True
    if not shared_money and any(amount.measure.ambiguous for amount in statement.amounts):
        return True
    scene = Scene(tokens, statement, text)
    if _is_part_of_a_name(scene) or _is_year(scene) or _is_no_coin(scene):
        return True
    if scene.amount.share is not None:
        return _is_no_share(scene)
    return scene.bare and any(trap(scene) for trap in _BARE_TRAPS)


_PAYS_SHARES = re.compile(r"\b(?:dividends?|distributions?|EPS|eps|cents|payout|a share|per share)\b")
_NEARBY = 300
"""Characters to either side of ``8.5c`` among which something must speak of what shares earn or pay."""


def _is_no_coin(scene: Scene) -> bool:
    """Whether ``c`` behind a number is hardly for cents."""
    unit = scene.tokens[scene.statement.end - 1]
    around = scene.text[max(0, unit.start - _NEARBY) : unit.end + _NEARBY] if unit.raw == "c" else ""
    return unit.raw == "c" and _PAYS_SHARES.search(around) is None


def _is_part_of_a_name(scene: Scene) -> bool:
    """Whether letters, digits or joining marks touch it: ``GPT-4``, ``24/7``, ``5G``, ``7:10``, ``1.2.3``."""
    start, end = scene.tokens[scene.statement.start].start, scene.tokens[scene.statement.end - 1].end
    left, right = scene.text[max(0, start - 2) : start], scene.text[end : end + 3]
    measured = (scene.before().is_hyphen and scene.before(2).word in context.MEASURED) or _follows_a_slash(scene, left)
    return (_touches_left(left) and not measured) or (right != "" and _touches_right(scene, right))


def _follows_a_slash(scene: Scene, left: str) -> bool:
    """Whether it is the second of two measures: ``300MW/600MWh``."""
    return not scene.bare and left[1:] == "/" and left[0].isalpha()


def _touches_left(left: str) -> bool:
    if left and (left[-1].isalnum() or left[-1] in "_@#"):
        return True
    return len(left) > 1 and left[-1] in _JOINING and left[-2].isalnum()


def _touches_right(scene: Scene, right: str) -> bool:
    if right[0].isalnum() or right[0] == "_":
        return True
    return len(right) > 1 and right[1].isalnum() and _runs_on(scene, right)


def _runs_on(scene: Scene, right: str) -> bool:
    """Whether a mark and a letter or digit right behind the statement make it part of something longer."""
    mark, following = right[0], right[1:]
    if mark in HYPHENS:
        word = len(following) > 1 and following[0].isalpha() and (following[1].islower() or following == "a-")
        is_word_pair = scene.spelled and scene.bare and not scene.counts
        is_name = scene.bare and not scene.counts and following[0].isupper()
        return not word or is_word_pair or is_name or following == "to"
    if mark == "(":
        return scene.bare
    if mark == "/":
        measured = scene.tokens[scene.statement.end - 1].kind == "word"
        return scene.bare or not (following[0].isalpha() or (measured and following[0].isdigit()))
    return mark in _JOINING and not (mark in "'’" and following[0].isalpha() and not scene.bare)


def _is_year(scene: Scene) -> bool:
    """A plain number 1900–2099, unless a unit clearly follows, or a hedge stands before and a counted noun after."""
    if (
        scene.bare
        and not scene.counts
        and scene.before().word in BEFORE_OLD_YEARS
        and _year_like(scene.tokens, scene.amount, OLD_YEARS)
    ):
        return True
    if not any(_year_like(scene.tokens, amount) for amount in scene.statement.amounts):
        return False
    if scene.bare:
        return not (scene.counts and scene.statement.hedged)
    if scene.amount.measure.sign:
        return False
    unit = scene.tokens[scene.last.end - 1]
    one_letter = unit.kind == "word" and (len(unit.raw) == 1 or unit.raw == "in")
    of_that_year = scene.amount.measure.money and scene.before().word in ("in", "constant", "real", "of")
    return one_letter or of_that_year


def _year_like(tokens: list[Token], amount: Amount, years: range = _YEARS) -> bool:
    raw = tokens[amount.start].raw
    plain = amount.numeral is not None and amount.numeral.scale == 1
    return plain and len(raw) == _YEAR_DIGITS and raw.isdigit() and int(raw) in years


def _is_no_share(scene: Scene) -> bool:
    """Whether a fraction's words are an ordinal or a half of something else: ``the first half``, ``a third round``."""
    share, follows = scene.amount.share, scene.after().word
    if scene.before().word in context.ORDINALS:
        return True
    if share is None or share.marked:
        return follows in _TIME_WORDS
    if follows == "of" or scene.statement.hedged or scene.before().word == "by":
        return False
    return not (share.whole == 2 and follows in context.TO_HALVES)  # noqa: PLR2004 - half


_TIME_WORDS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})


def _is_date(scene: Scene) -> bool:
    """A day beside a month: ``Sept. 25``, ``10-12 May``."""
    if scene.counts or not all(_day_like(scene.tokens, amount) for amount in scene.statement.amounts):
        return False
    before = scene.before(2) if scene.before().raw in (".", ",") else scene.before()
    return any(token.word in context.MONTHS and token.is_capitalised for token in (before, scene.after()))


def _day_like(tokens: list[Token], amount: Amount) -> bool:
    raw = tokens[amount.end - 1].raw
    return raw.isdigit() and len(raw) <= 2 and int(raw) in _DAYS  # noqa: PLR2004 - two digits


def _is_clock_time(scene: Scene) -> bool:
    return scene.after().word in context.CLOCK


def _is_identifier(scene: Scene) -> bool:
    """Leading zeros, ten digits and more, or plain numbers one after another."""
    number = scene.tokens[scene.last.end - 1]
    if number.kind != "number":
        return False
    raw = number.raw
    if (raw[0] == "0" and raw[1:2].isdigit()) or (raw.isdigit() and len(raw) >= _ID_DIGITS):
        return True
    if len(scene.statement.amounts) > 1 and raw.isdigit() and len(raw) >= _YEAR_DIGITS and not scene.counts:
        hundreds = all(scene.tokens[amount.start].raw.endswith("00") for amount in scene.statement.amounts)
        return not scene.statement.opened and scene.statement.joint in HYPHENS and not hundreds
    if _PHONE.match(scene.text, number.end):
        return True
    in_a_row = any(token.kind == "number" and token.raw.isdigit() for token in (scene.before(), scene.after()))
    return raw.isdigit() and not scene.counts and in_a_row


def _is_labelled(scene: Scene) -> bool:
    """A number that numbers something, or belongs to a name: ``page 5``, ``Boeing 737``, ``Big Four``."""
    before, number = scene.before(), scene.number
    if before.raw in _LISTS or (before.word == "of" and scene.before(2).raw == "Group"):
        return True
    if scene.counts or scene.statement.hedged or before.kind != "word":
        return False
    if before.raw.endswith(_OWNING) or (before.word in _NUMBERING and "," in number.raw):
        return False
    if before.word in context.LABELS and scene.before(2).word in context.ORDINALS:
        return False
    if before.word in context.LABELS or _continues_a_name(scene):
        return True
    if _is_gapped(scene):
        return False
    if "," in number.raw or before.raw.islower() or before.word in context.LEADING:
        return scene.spelled and number.is_capitalised
    return not scene.spelled or number.is_capitalised


def _continues_a_name(scene: Scene) -> bool:
    """``Claude 3 and 3.5``: a bare number joined to the number of a name."""
    joint, number, name = (scene.before(steps) for steps in (1, 2, 3))
    named = name.word in context.LABELS or (name.is_capitalised and name.word not in context.LEADING)
    return joint.word in ("and", "or", "to") and number.kind == "number" and "," not in number.raw and named


_HAS = (
    r"(?:has|have|had|with|runs?|ran|owns?|owned|employs?|employed|won|took|takes|got|gets|holds?|held|gave|gives|lost|loses|sheds?|cuts?|adds|added|"
    r"gains|gained|saw|reported|recorded|counts|counted|makes|made|built|supplies|supplied|sends|sent|killed)"
)
_GAPPED = re.compile(
    rf"\b[A-Z][\w’'-]* {_HAS} (?:[a-z]+ ){{0,2}}\d[\d,.]* [a-z][^.;!?]*$"
    r"|\b(?:[Ii]n|[Aa]t|[Ff]rom) (?:the )?(?:[A-Z][\w’'-]* ){1,3}\d[\d,.]* [a-z]{3,}[^.;!?]*$"
)
"""An owner with a counted noun, as behind which another owner may have a number only."""
_NAME = r"(?:[A-Z][\w’'-]* ){1,3}"
_SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
_NEXT = re.compile(
    rf"(?:, (?:the )?{_NAME}\d[\d,]*){{0,20}},? and (?:the )?(?:[A-Z][\w’'-]* |[a-z]{{4,}} )+(?:\d|{_SPELLED})"
)
_LISTED = re.compile(rf"[a-z]{{3,}}(?: [a-z]+)*: (?P<others>(?:{_NAME}\d[\d,]*(?:, |; |,? and )){{0,20}}){_NAME}$")
"""A list that a colon opens, of a name and a number each: ``deaths by district: Sanur 41, Belan``."""
_LISTED_ON = re.compile(rf"(?:[,;]|,? and) (?:the )?{_NAME}(?:\d|{_SPELLED})")
_LISTED_LAST = re.compile(r"[.;,)]?(?:\s|$)")
_OWNER = re.compile(r"(,|\b(?:and|while|but)) (?:(?:in|at|from) )?(?:the )?(?:[A-Z][\w’'-]* ){1,3}$")
_LOOK_BACK = 200


def _is_gapped(scene: Scene) -> bool:
    """Whether the number of a name is one it has, verb and noun told before: ``Ashby has 85 branches and Corran 127``."""
    start, end = scene.number.start, scene.tokens[scene.statement.end - 1].end
    before, follows = scene.text[max(0, start - _LOOK_BACK) : start], scene.text[end : end + 2]
    listed = _LISTED.search(before)
    if listed is not None:
        end_of_list = listed["others"] and _LISTED_LAST.match(scene.text, end) and scene.after().kind != "word"
        return bool(end_of_list or _LISTED_ON.match(scene.text, end))
    owner = _OWNER.search(before)
    if owner is None or _GAPPED.search(before) is None:
        return False
    return _NEXT.match(scene.text, end) is not None if owner[1] == "," else not follows.strip() or follows[0] in ",.;)"


def _is_pronoun(scene: Scene) -> bool:
    """``one`` without a counted noun, ``one of``, ``a few``, ``several``, ``a couple`` of nothing counted."""
    numeral = scene.amount.numeral
    if numeral is None:
        return False
    if numeral.article:
        return not scene.counts and (not scene.statement.before.effects or scene.after().word == "of")
    words = [token.word for token in scene.tokens[scene.amount.start : scene.amount.end]]
    small = " ".join(words) in FEW or "couple" in words
    of_counted = scene.after().word == "of" and scene.after(2).word in context.COUNTED
    return small and not scene.counts and not of_counted


def _is_address(scene: Scene) -> bool:
    """``10 Downing Street``."""
    return _STREET.match(scene.text, scene.tokens[scene.statement.end - 1].end) is not None


def _is_multiple(scene: Scene) -> bool:
    """``10-fold``: how many times as much, no count."""
    return scene.after().word == "fold"


def _is_idle_zero(scene: Scene) -> bool:
    return scene.number.word == "zero" and not scene.counts


_BARE_TRAPS: tuple[Callable[[Scene], bool], ...] = (
    _is_date, _is_clock_time, _is_identifier, _is_labelled, _is_pronoun, _is_idle_zero, _is_multiple, _is_address,
)  # fmt: skip
