"""Makes claims of who paid whom for what was sold, who got a sum, and who led which round."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from schemas.attribute import Attribute
from sources.prose.annotated import Annotated, entity
from sources.prose.names.known import known_place
from sources.prose.names.lexicon import REGIONS
from sources.prose.names.nouns import INVESTING
from sources.prose.offices.bodies import Bodies
from sources.prose.offices.officers import told_of
from sources.prose.roles.leads import leads
from sources.prose.roles.payments import amount as amount_of
from sources.prose.roles.payments import payments
from sources.prose.roles.seats import seats
from sources.prose.talk import Talk
from sources.prose.telling import Told

PAYS, GETS, GIVES, LEADS, SEAT = "dealing.payment", "dealing.payee", "dealing.payer", "funding.lead", "headquarters"

_INVESTING = INVESTING | {"growth", "fund", "angels", "management"}
"""Last words of names of investors, who raise no round."""


def dealers(
    annotated: Sequence[Annotated], talk: Talk, attributes: Mapping[str, Attribute], told: Sequence[Told]
) -> Iterator[Told]:
    """The claims of an article about sales and rounds, beside those that are ``told`` already."""
    sentences = [sentence for sentence in annotated if not sentence.sentence.heading]
    bodies = Bodies(sentences, talk)
    found = list(payments(sentences, talk, bodies, attributes))
    found += [claim for sentence in sentences for claim in _leads(sentence, bodies)]
    known = {_identity(claim) for claim in told}
    seated = {claim.record["subject"] for claim in told if claim.record["attribute"] == SEAT}
    found += [
        claim for sentence in sentences for claim in _seat(sentence, bodies) if claim.record["subject"] not in seated
    ]
    new = [claim for claim in found if claim.record["attribute"] in attributes and _identity(claim) not in known]
    yield from new
    if GETS in attributes:
        yield from _counterparts([claim for claim in (*told, *new) if claim.record["attribute"] == PAYS])


def _leads(sentence: Annotated, bodies: Bodies) -> Iterator[Told]:
    """The leads of rounds that a sentence tells."""

    def party(number: int) -> bool:
        name = entity(sentence.items[number])
        return name is not None and not known_place(name)

    for lead in leads(sentence, party):
        investors = {name for name in bodies.named if name.split()[-1].lower() in _INVESTING}
        about = bodies.main(str(entity(sentence.items[lead.lead])), *investors)
        if about:
            yield told_of(LEADS, about, {"round": lead.round}, lead.lead, sentence, lead.start, sure=False)


def _seat(sentence: Annotated, bodies: Bodies) -> Iterator[Told]:
    """Where a body has its seat, by the name of the place as it is written."""
    for seat in seats(sentence):
        about, place = entity(sentence.items[seat.body]), sentence.items[seat.place]
        written = sentence.text[place.start : place.end]
        if about and bodies.body(about) and written != about and not set(written.split()) <= REGIONS:
            claim = told_of(SEAT, about, {}, seat.place, sentence, seat.start, sure=False)
            claim.record["value"] = written
            yield claim


def _identity(claim: Told) -> tuple[object, ...]:
    return claim.record["subject"], claim.record["attribute"], claim.record["value"], tuple(sorted(claim.scope.items()))


def _counterparts(payments: Sequence[Told]) -> Iterator[Told]:
    """Who got a sum from whom, and who gave it, of each sum that passes once between two parties."""
    sums: dict[str, list[Told]] = defaultdict(list)
    for claim in payments:
        amount = amount_of(claim.amount.quantity) if claim.amount else None
        if amount:
            sums[amount].append(claim)
    for amount, claims in sums.items():
        if len({(claim.record["subject"], claim.scope.get("to")) for claim in claims}) == 1 and "to" in claims[0].scope:
            giver, getter = str(claims[0].record["subject"]), claims[0].scope["to"]
            yield _counterpart(claims[0], GETS, giver, getter, amount)
            yield _counterpart(claims[0], GIVES, getter, giver, amount)


def _counterpart(claim: Told, attribute: str, subject: str, value: str, amount: str) -> Told:
    scope = {"amount": amount}
    record = claim.record | {
        "subject": subject,
        "attribute": attribute,
        "value": value,
        "scope": scope,
        "period": None,
        "tentative": "true",
    }
    return Told("", record, claim.start, claim.end, claim.sentence, claim.frame, scope)
