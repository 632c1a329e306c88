"""Words for what passes from one party to another: verbs and nouns, which way each moves its object, and what that is."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an amount that passes is."""

    PAYMENT = "dealing.payment"
    LOAN = "dealing.loan"
    INVESTMENT = "dealing.investment"
    DEBT = "dealing.debt"


class Moves(StrEnum):
    """What the object of a word is: money itself, or a thing that money is paid for."""

    MONEY, THING, EITHER = "money", "thing", "either"


@dataclass(frozen=True)
class Passing:
    """How a word passes its object on: out of the hands of who acts, or into them."""

    out: bool
    moves: Moves
    kind: Kind = Kind.PAYMENT
    other: frozenset[str] = frozenset()
    """Prepositions before the other party; of what goes out *to*, of what comes in *from*."""
    asked: bool = False
    """Whether who stands right behind it is asked for the money: ``charges Lumen``."""


def _passing(out: str, moves: Moves, *other: str, kind: Kind = Kind.PAYMENT, asked: bool = False) -> Passing:
    goes = out == "out"
    return Passing(goes, moves, kind, frozenset(other) or frozenset(("to",) if goes else ("from",)), asked)


_VERBS: tuple[tuple[Passing, str], ...] = (
    (
        _passing("out", Moves.MONEY),
        "pay/paid wire remit donate contribute/contributed/contributing reimburse/reimbursed/reimbursing compensate/compensated/compensating disburse/disbursed/disbursing",
    ),
    (
        _passing("out", Moves.EITHER),
        "hand make/made/making give/gave,given/giving grant award/awarded/awarding send/sent transfer/transferred/transferring",
    ),
    (_passing("out", Moves.MONEY, "with", "at", "on", "to"), "spend/spent commit/committed/committing"),
    (_passing("out", Moves.MONEY, "with", "to"), "place/placed/placing"),
    (_passing("out", Moves.MONEY, kind=Kind.LOAN), "lend/lent loan advance/advanced/advancing extend"),
    (_passing("out", Moves.MONEY, kind=Kind.DEBT), "owe/owed/owing"),
    (
        _passing("out", Moves.MONEY, "in", "into", kind=Kind.INVESTMENT),
        "invest inject pour plough plow pump put/put/putting sink/sank,sunk",
    ),
    (
        _passing("in", Moves.EITHER),
        "receive/received/receiving get/got,gotten/getting win/won/winning secure/secured/securing obtain land take/took,taken/taking clinch bag/bagged/bagging accept",
    ),
    (_passing("in", Moves.MONEY), "collect earn pocket net/netted/netting recoup recover"),
    (_passing("in", Moves.MONEY, kind=Kind.INVESTMENT), "raise/raised/raising"),
    (_passing("in", Moves.MONEY, kind=Kind.LOAN), "borrow"),
    (
        _passing("in", Moves.MONEY, asked=True),
        "charge/charged/charging bill invoice/invoiced/invoicing fine/fined/fining",
    ),
    (
        _passing("out", Moves.THING, "to", "with"),
        "sell/sold supply/supplied/supplying provide/provided/providing deliver offload divest cede/ceded/ceding part let/let/letting",
    ),
    (
        _passing("in", Moves.THING, "from", "off", "with"),
        "buy/bought acquire/acquired/acquiring purchase/purchased/purchasing order procure/procured/procuring absorb snap/snapped/snapping",
    ),
    (_passing("in", Moves.THING, "from", asked=True), "hire/hired/hiring commission contract"),
)
_BOTH = "rent charter lease/leased/leasing license/licensed,licenced/licensing licence/licenced/licencing"
"""Verbs of which only *to* and *from* tell which way their object goes."""

_NOUNS: tuple[tuple[Passing, str], ...] = (
    (_passing("out", Moves.THING), "sale disposal divestment handover"),
    (_passing("in", Moves.THING, "from", "with"), "purchase acquisition order"),
    (
        _passing("out", Moves.MONEY),
        "payment fee grant gift donation subsidy settlement compensation royalty royalties contribution cheque check penalty award bill",
    ),
    (_passing("out", Moves.MONEY, "with", "to"), "commitment"),
    (_passing("out", Moves.MONEY, kind=Kind.LOAN), "loan loans credit mortgage overdraft facility"),
    (_passing("out", Moves.MONEY, kind=Kind.DEBT), "debt debts arrears"),
    (_passing("out", Moves.MONEY, "in", "into", kind=Kind.INVESTMENT), "investment injection"),
)
FEES = frozenset(
    "fee fees payment payments sum total grant grants loan loans contract contracts order orders deal deals settlement compensation damages rent royalties royalty "
    "instalment installment instalments subsidy gift donation deposit advance price amount refund contribution penalty fine credit facility mortgage tender bill tranche tranches slice "
    "cheque check overdraft award investment injection package milestone milestones job".split()
)
"""What an amount that is paid is a sum of: ``a fee of``, ``a contract worth``."""


def _forms(entry: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """The forms of a verb that are written as ``base/past/ing``: present, past and participle."""
    base, past, being = [*entry.split("/"), "", ""][:3]
    third = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
    regular = base + ("d" if base.endswith("e") else "ed")
    return (base, third), tuple(past.split(",")) if past else (regular,), being or base + "ing"


@dataclass(frozen=True)
class Verb:
    """A form of a verb: how it passes its object, and whether it is its base, third person, past or participle in *-ing*."""

    passing: Passing | None
    """None where only *to* and *from* tell which way."""
    form: str


def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for passing, entries in (*_VERBS, (None, _BOTH)):
        for entry in entries.split():
            (base, third), past, being = _forms(entry)
            found |= {base: Verb(passing, "base"), third: Verb(passing, "third"), being: Verb(passing, "ing")}
            found |= {form: Verb(passing, "past") for form in past}
    return found


VERBS = _verbs() | {"payable": Verb(_passing("out", Moves.MONEY), "past")}
NOUNS = {noun: passing for passing, nouns in _NOUNS for noun in nouns.split()}
CHANGES_HANDS = frozenset("passed passes passing moved moves went goes going".split())
"""Verbs of what goes from one to another, the subject of which does nothing."""
LETS_OUT = _passing("out", Moves.THING)
LETS_IN = _passing("in", Moves.THING)
"""What is let, leased or licensed, to somebody and from somebody."""
LENDING = frozenset(noun for passing, nouns in _NOUNS if passing.kind is Kind.LOAN for noun in nouns.split())
INVESTING = frozenset(("investment", "injection", "equity"))
"""What money that is given or got is, by the noun behind it."""
