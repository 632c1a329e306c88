"""M402: the same two parties exchanged: who pays whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from checker.wording import written
from schemas.agreement import Standing, compare
from schemas.claim import Claim
from schemas.finding import Certainty, Finding, Severity
from schemas.quantity import Quantity
from schemas.spelling import listing
from schemas.value import Category


class SwappedRoles(Rule):
    """One amount that passes between the same two parties in opposite directions.

    ## What it checks
    Attributes that a pack calls directed, and those it lists as confusable with them, inside one document: two claims with
    the giver of one the receiver of the other and amounts that agree. A part counts as its whole (AWS as Amazon). In
    different documents the attribute, the amount and what else tells the event must be the same. Holdings are left
    out: two companies may hold as much of each other.

    ## Why it matters
    An investment by A in B and a purchase by B from A are opposite flows of money; one amount told as both is one too many.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $25 billion}
    - {source: gazette, subject: Heron, attribute: spending.commitment, scope: {to: Kestrel}, value: $25 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Kestrel, attribute: investment.commitment, scope: {to: Heron}, value: $8 billion}
    - {source: gazette, subject: Heron, attribute: spending.commitment, scope: {to: Kestrel}, value: $25 billion}
    ```

    ## Source
    Thematic roles of exchange verbs: Levin, *English Verb Classes and Alternations*, 1993, class 13
    (https://press.uchicago.edu/ucp/books/book/chicago/E/bo3684144.html).
    """

    code = "M402"
    name = "swapped-roles"
    severity = Severity.ERROR
    summary = "one amount told as passing between two parties in both directions"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Compare the directed claims of each source with their mirror images, then those of different sources."""
        claims = [
            claim
            for claim in case.ledger.claims.values()
            if isinstance(claim.value, (Quantity, Category)) and not claim.reread and not _held(case, claim)
        ]
        numbered = Numbering()
        both: set[tuple[object, ...]] = set()
        swapped: set[frozenset[str]] = set()
        for source in sorted({claim.source for claim in claims}):
            inside = [
                claim for claim in claims if claim.source == source and not _named(claim) and _single(case, claim)
            ]
            for there, back in _mirrored(case, inside, _confusable):
                both.add(_stated(there[0]))
                swapped.add(frozenset(_parties(case, there[0]) or ()))
                yield self._told(case, there, back, numbered, f"In {source}, ", source)
        across = list(_mirrored(case, claims, _same_event))
        quoted: set[str | None] = set()
        for there, back in sorted(across, key=lambda pair: (_named(pair[0][0]), _share(pair[0][0]))):
            parties = frozenset(_parties(case, there[0]) or ())
            words = {claim.evidence.quote if claim.evidence else None for claim in (*there, *back)}
            again = None not in words and words <= quoted
            if _stated(there[0]) not in both and not again and not (_named(there[0]) and parties in swapped):
                swapped.add(parties)
                quoted |= words
                yield self._told(case, there, back, numbered, "")

    def _told(
        self, case: Case, there: list[Claim], back: list[Claim], numbered: Numbering, where: str, *sources: str
    ) -> Finding:
        claim, mirror = there[0], back[0]
        one, other = ("" if where else f" in {listing(sorted({c.source for c in side}))}" for side in (there, back))
        told = "" if _named(claim) else f"{written(claim.value)} is "
        return self.finding(
            f"{where}{told}{_flow(case, claim)}{one} and also {_flow(case, mirror)}{other}: "
            "the same two parties in exchanged roles",
            claims=(*back, *there),
            groups=(tuple(c.id for c in there), tuple(c.id for c in back)),
            certainty=Certainty.POSSIBLE
            if all(c.tentative for c in there) or all(c.tentative for c in back)
            else Certainty.CERTAIN,
            identity=numbered(
                *sources,
                *sorted((claim.subject, mirror.subject)),
                *sorted({claim.attribute, mirror.attribute}),
            ),
        )


def _single(case: Case, claim: Claim) -> bool:
    """Whether there is one such amount between two parties: of payments, one may well give back what it got."""
    return case.catalogue.attribute(claim.attribute).single_valued


def _share(claim: Claim) -> bool:
    """Whether it is a share, which is told beside what is paid for it."""
    return isinstance(claim.value, Quantity) and claim.value.unit == "percent"


def _named(claim: Claim) -> bool:
    """Whether it only tells who the other party is, without an amount."""
    return isinstance(claim.value, Category)


def _held(case: Case, claim: Claim) -> bool:
    """Whether it is the share that one party holds in the other, which the other may well hold in it."""
    return case.catalogue.attribute(claim.attribute).share_of is not None


def _mirrored(
    case: Case, claims: Iterable[Claim], alike: Callable[[Case, Claim, Claim], bool]
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """The claims of one amount in either direction between two parties, once for each amount."""
    flows: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if parties := _parties(case, claim):
            flows[parties].append(claim)
    for (giver, receiver), there in sorted(flows.items()):
        told: set[tuple[object, ...]] = set()
        back = flows.get((receiver, giver), []) if giver < receiver else []
        one_way, other_way = _without_returns(case, there, back)
        for claim in sorted(one_way, key=lambda one: one.tentative):
            mirrors = [other for other in other_way if alike(case, claim, other) and _one_value(claim, other)]
            if mirrors and _stated(claim) not in told:
                told.add(_stated(claim))
                same = [one for one in one_way if _stated(one) == _stated(claim) and alike(case, one, mirrors[0])]
                yield same, mirrors


def _without_returns(case: Case, there: Iterable[Claim], back: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of either direction but those of a source that tells both ways of what may well go there and back."""
    ways = [[(claim.source, claim.attribute, _stated(claim)) for claim in side] for side in (there, back)]
    both = set(ways[0]) & set(ways[1])
    one_way, other_way = (
        [
            claim
            for claim in side
            if (_single(case, claim) and not _named(claim))
            or (claim.source, claim.attribute, _stated(claim)) not in both
        ]
        for side in (there, back)
    )
    return one_way, other_way


def _parties(case: Case, claim: Claim) -> tuple[str, str] | None:
    """Giver and receiver, each folded into the whole it is part of: of a name told by pairs, its subject and the name."""
    attribute = case.catalogue.attribute(claim.attribute)
    roles = attribute.directed
    if isinstance(claim.value, Category):
        paired = attribute.extract is not None and attribute.extract.pairs
        return (claim.value.value, claim.subject) if paired and claim.value.value != claim.subject else None
    other = next((claim.scope[role] for role in roles if role in claim.scope), None)
    if other is None:
        return None
    wholes = case.catalogue.wholes
    return wholes.get(claim.subject, claim.subject), wholes.get(other, other)


def _confusable(case: Case, a: Claim, b: Claim) -> bool:
    if a.attribute == b.attribute:
        return True
    return b.attribute in case.catalogue.attribute(a.attribute).confusable or (
        a.attribute in case.catalogue.attribute(b.attribute).confusable
    )


def _same_event(case: Case, a: Claim, b: Claim) -> bool:
    """Whether two claims tell one event but for who is who: the attribute, and the scope beside the parties, are the same."""
    roles = () if _named(a) else case.catalogue.attribute(a.attribute).directed
    beside = ({name: told for name, told in claim.scope.items() if name not in roles} for claim in (a, b))
    stated = [period for period in (a.period, b.period) if period and not period.assumed]
    apart = len(stated) > 1 and not stated[0].overlaps(stated[1])
    return a.attribute == b.attribute and next(beside) == next(beside) and not apart


def _stated(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return (value.value, value.unit) if isinstance(value, Quantity) else (claim.attribute,)


def _one_value(a: Claim, b: Claim) -> bool:
    """Whether two claims give one amount, or both only tell who the parties are."""
    if _named(a) or _named(b):
        return _named(a) and _named(b)
    return compare(a.value, b.value).standing is Standing.AGREE and _stated(a) == _stated(b)


def _flow(case: Case, claim: Claim) -> str:
    if isinstance(claim.value, Category):
        return f"{claim.value.value} is {claim.subject}'s {case.catalogue.label(claim.attribute)}"
    others = listing(list(claim.scope.values()))
    return f"{claim.subject}'s {case.catalogue.label(claim.attribute)} to {others}"
