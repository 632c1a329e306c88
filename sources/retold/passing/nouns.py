"""Reads nouns for what passes: ``Lumen's debt to Quorra``, ``a fine of $5 million on Lumen``, ``a $5 million loan from Lumen``."""

from collections.abc import Iterator, Sequence
from enum import Enum

from sources.retold.passing.acting import acting
from sources.retold.passing.arguments import Behind, behind
from sources.retold.passing.closed_words import ASKING
from sources.retold.passing.tokens import Token
from sources.retold.passing.told import Passed
from sources.retold.passing.verbs import Sense


class Owner(Enum):
    """Whether who owns such a sum is who gives it, who gets it, or either."""

    GIVES, GETS, EITHER = range(3)


_NOUNS: tuple[tuple[Owner, Sense, str], ...] = (
    (Owner.GIVES, Sense.OWED, "debt debts arrears liability liabilities"),
    (Owner.GIVES, Sense.GIVEN, "donation gift contribution investment injection bequest pledge subsidy outlay"),
    (
        Owner.GIVES,
        Sense.PAID,
        "payment payments payout settlement instalment installment bill tab cheque check transfer",
    ),
    (Owner.GIVES, Sense.RETURNED, "repayment refund reimbursement"),
    (Owner.EITHER, Sense.LENT, "loan loans credit"),
    (Owner.GETS, Sense.PAID, "receipt receipts proceeds windfall"),
    (
        Owner.EITHER,
        Sense.PAID,
        "fine penalty levy fee damages compensation award grant rent royalty royalties charge invoice claim demand commission premium price",
    ),
)
_SENSES = {noun: (owner, sense) for owner, sense, nouns in _NOUNS for noun in nouns.split()}


_FOR = frozenset("cheque check bill invoice claim demand fine penalty compensation".split())
"""Sums that are told *for* so much."""


def nouns_told(tokens: Sequence[Token]) -> Iterator[Passed]:
    """The amounts that a noun says pass."""
    for at, token in enumerate(tokens):
        if token.word in _SENSES and token.who is None:
            found = _of_noun(tokens, at)
            if found is not None and (found.giver is not None or found.receiver is not None):
                yield found


def _of_noun(tokens: Sequence[Token], at: int) -> Passed | None:
    owner_is, sense = _SENSES[tokens[at].word]
    after = behind(tokens, at, noun=True)
    before = next((place for place in range(at - 1, max(-1, at - 4), -1) if tokens[place].amount is not None), None)
    if before is not None and any(not token.word.replace("-", "").isalpha() for token in tokens[before + 1 : at]):
        before = None
    owner = _owner(tokens, at)
    if owner is None and tokens[at - 1].word == "in" and sense is Sense.OWED:
        owner = acting(tokens, at - 1).subject  # `is in debt to the bank by $5 million`
    links = ("direct", "price", "by", "to") if owner is not None or tokens[at].word in _FOR else ("direct",)
    amount = (
        before if before is not None else next((place for place, link in after.amounts.items() if link in links), None)
    )
    if amount is None:
        return None
    close = before is not None or amount - at <= 5 or owner is not None  # noqa: PLR2004 - `a fine of up to some $5 million`
    if not close:
        return None
    giver, receiver = _sides(tokens[at].word, after)
    if owner is not None and owner_is is Owner.GIVES and giver is None:
        giver = owner
    if owner is not None and owner_is is Owner.GETS and receiver is None:
        receiver = owner
    return None if giver == receiver else Passed(amount, giver, receiver, sense, at)


def _sides(noun: str, after: Behind) -> tuple[int | None, int | None]:
    """Who gives and who gets, by the prepositions behind a noun."""
    by = after.by
    if noun in ASKING:
        return by.get("on", by.get("against", by.get("to", by.get("for")))), by.get("from", by.get("by"))
    return by.get("from", by.get("by")), by.get("to")


def _owner(tokens: Sequence[Token], at: int) -> int | None:
    """Whose a sum is: ``Lumen's $5 million debt``."""
    for place in range(at - 1, max(-1, at - 6), -1):
        token = tokens[place]
        if token.word in ("'s", "'"):
            return place - 1 if place and tokens[place - 1].who is not None else None
        if token.amount is None and not token.word.replace("-", "").isalpha():
            return None
        if token.who is not None:
            return None
    return None
