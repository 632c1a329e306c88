"""Verbs for what passes from one party to another: which way each moves its object, and what it says that this is."""

from dataclasses import dataclass, replace
from enum import Enum, StrEnum


class Sense(StrEnum):
    """What an amount that passes is, as far as a word tells: what is lent comes back, and is owed the other way."""

    PAID = "paid"
    ONCE = "once paid"
    LENT = "lent"
    GIVEN = "given"
    OWED = "owed"
    RETURNED = "returned"
    SUPPLIED = "supplied"


class Moves(Enum):
    """What the object of a verb is: money, a thing that money is paid for, either, or a thing that *to* or *from* turns."""

    MONEY, THING, EITHER, TURNED = range(4)


@dataclass(frozen=True)
class Verb:
    """A form of a verb and how it passes its object on."""

    out: bool
    """Whether the object leaves the hands of who acts."""
    moves: Moves = Moves.MONEY
    sense: Sense = Sense.PAID
    asked: bool = False
    """Whether who stands right behind it is asked for the amount: ``charges Lumen``."""
    bound: bool = False
    """Whether it says so only of what somebody has to do: ``must find``."""
    backs: bool = False
    """Whether the amount stands behind *with*: ``supports Lumen with``."""
    aims: bool = False
    """Whether who gets it stands behind *for*: ``finds the money for Lumen``."""
    form: str = "base"
    """``base``, ``third``, ``past`` or ``ing``."""


_OUT, _IN = Verb(out=True), Verb(out=False)
_TABLE: tuple[tuple[Verb, str], ...] = (
    (
        _OUT,
        "pay/paid wire remit disburse reward splash/splashed splurge settle shell fork cough stump forfeit surrender contribute foot deposit lodge shoulder spend/spent relinquish",
    ),
    (
        replace(_OUT, sense=Sense.RETURNED),
        "reimburse refund compensate repay/repaid return rebate indemnify recompense restore",
    ),
    (
        replace(_OUT, sense=Sense.GIVEN),
        "donate bequeath gift pledge/pledged invest inject pour plough plow pump sink/sank,sunk",
    ),
    (replace(_OUT, sense=Sense.LENT), "lend/lent loan advance"),
    (replace(_OUT, sense=Sense.OWED), "owe underpay/underpaid overcharge overbill"),
    (replace(_IN, asked=True, sense=Sense.OWED), "overpay/overpaid undercharge underbill"),
    (
        replace(_OUT, moves=Moves.EITHER),
        "hand make/made give/gave,given grant award send/sent transfer/transferred/transferring put/put/putting pass forward deliver provide commit/committed/committing release concede extend credit channel allot/allotted/allotting allocate cede yield",
    ),
    (replace(_OUT, backs=True), "subsidise subsidize sponsor fund finance endow support reward help back bail"),
    (replace(_OUT, aims=True), "earmark"),
    (replace(_OUT, bound=True, aims=True), "find/found produce raise bear/bore,borne meet/met cover lose/lost"),
    (_IN, "collect earn pocket net/netted/netting recoup recover reclaim bank rake trouser claw reap"),
    (
        replace(_IN, moves=Moves.EITHER),
        "receive get/got,gotten/getting win/won/winning secure obtain land take/took,taken clinch bag/bagged/bagging accept gain draw/drew,drawn see/saw,seen/seeing await enjoy",
    ),
    (replace(_IN, sense=Sense.LENT), "borrow"),
    (
        replace(_IN, asked=True),
        "charge bill invoice fine penalise penalize tax levy/levied impose demand claim exact extract sue slap/slapped/slapping hit/hit/hitting",
    ),
    (
        replace(_OUT, moves=Moves.THING, sense=Sense.SUPPLIED),
        "sell/sold supply/supplied offload divest export ship/shipped/shipping",
    ),
    (
        replace(_IN, moves=Moves.THING),
        "buy/bought acquire purchase order procure absorb snap/snapped/snapping hire commission import engage",
    ),
    (
        replace(_OUT, moves=Moves.TURNED),
        "rent charter lease license/licensed,licenced licence/licenced let/let/letting sublet/sublet/subletting",
    ),
)


def _forms(entry: str) -> tuple[tuple[str, str], ...]:
    """The forms of a verb written as ``base/past/ing``; a past like the base is read as the past, which the passive needs."""
    base, past, being = [*entry.split("/"), "", ""][:3]
    changed = base.endswith("y") and base[-2] not in "aeiou"
    third = base[:-1] + "ies" if changed else base + ("es" if base.endswith(("sh", "ch", "x", "ss")) else "s")
    regular = base[:-1] + "ied" if changed else base + ("d" if base.endswith("e") else "ed")
    silent = base.endswith("e") and not base.endswith("ee")
    ing = being or ((base[:-1] if silent else base) + "ing")
    return ((base, "base"), (third, "third"), (ing, "ing"), *((form, "past") for form in (past or regular).split(",")))


_PHRASES: tuple[tuple[Verb, str], ...] = (
    (replace(_IN, backs=True), "walk away; come away"),
    (replace(_OUT, aims=True), "come/came/coming up with; put/put/putting up; set/set/setting aside"),
    (
        _OUT,
        "make/made amends; make/made good; pay/paid off; be/was/being out of pocket by; dip/dipped/dipping into pocket for",
    ),
    (
        replace(_IN, moves=Moves.EITHER),
        "count on; bank on; look forward to; be/was/being entitled to; be/was/being in line for; stand/stood to get; cash in; come/came/coming into; pick up; be/was/being due; be/was/being richer by; be/was/being better off by; rake in; pull in; help itself to",
    ),
    (
        replace(_OUT, sense=Sense.OWED),
        "be/was/being liable for; be/was/being liable to; be/was/being on the hook for; be/was/being in debt by",
    ),
    (replace(_OUT, moves=Moves.EITHER), "part with"),
)
"""Verbs of several words, of which the first one changes."""


def _phrased(entry: str) -> tuple[tuple[str, str], ...]:
    first, _, rest = entry.partition(" ")
    forms = (
        (("is", "third"), ("are", "base"), ("be", "base"), ("was", "third"))
        if first.startswith("be/")
        else _forms(first)
    )
    return tuple((f"{form} {rest}", "third" if form == "past" else kind) for form, kind in forms)


VERBS = (
    {
        form: replace(verb, form=kind)
        for verb, entries in _TABLE
        for entry in entries.split()
        for form, kind in _forms(entry)
    }
    | {
        form: replace(verb, form="third" if kind == "past" else kind)
        for verb, entries in _PHRASES
        for entry in entries.split("; ")
        for form, kind in _phrased(entry.strip())
    }
    | {"payable": replace(_OUT, form="past")}
)
"""All forms of the verbs."""
