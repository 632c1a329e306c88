"""E502: a quote whose number is not the claim's value."""

from collections.abc import Iterator

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering, about
from checker.wording import written
from schemas.agreement import comparability, compare
from schemas.claim import Claim
from schemas.finding import Severity
from schemas.quantity import Quantity
from schemas.spelling import listing


class QuoteContradictsValue(Rule):
    """A quote whose numbers do not include the claim's value.

    ## What it checks
    The amounts in the quote that have the claim's dimension are read by the same grammar as the claim's value. At
    least one of them must agree with it. A quote without such an amount says nothing either way.

    ## Why it matters
    It catches slips of the hand where they happen: between reading an article and writing down its figure.

    ## Contradiction
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4.8 billion, quote: will cost $8.4 billion}
    ```

    ## Consistent
    ```yaml
    - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $8.4 billion, quote: will cost some $8.4bn over 6 years}
    ```

    ## Source
    Evidence must entail its claim: Thorne et al., *FEVER*, NAACL 2018
    (https://aclanthology.org/N18-1074/).
    """

    code = "E502"
    name = "quote-contradicts-value"
    severity = Severity.ERROR
    summary = "a quote whose number is not the claim's value"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Read the amounts in each quote and compare them with the claim's."""
        numbered = Numbering()
        for claim in case.ledger.claims.values():
            quoted, exact = _quoted(claim), case.catalogue.attribute(claim.attribute).exact
            holds = any(not compare(claim.value, amount, exact=exact).conflicts for amount in quoted)
            if not quoted or holds or _bare(claim):
                continue
            told = listing([amount.text for amount in quoted])
            yield self.finding(
                f"{claim.source} is quoted with {told}, but its claim about {claim.subject}, "
                f"{case.catalogue.label(claim.attribute)}, says {written(claim.value)}",
                claims=(claim,),
                identity=numbered(*about(claim)),
            )


def _quoted(claim: Claim) -> list[Quantity]:
    value, quote = claim.value, claim.evidence.quote
    if not isinstance(value, Quantity) or quote is None:
        return []
    return [amount for amount in _amounts(quote) if comparability(amount, value) is None]


def _bare(claim: Claim) -> bool:
    """Whether the quote states the number without its unit, which goes for two: ``1.1 billion pounds, up from 420 million``."""
    value, quote = claim.value, claim.evidence.quote
    written_number = value.text.split(" ")[0] if isinstance(value, Quantity) else None
    return (
        isinstance(value, Quantity)
        and quote is not None
        and value.unit is not None
        and any(
            amount.unit is None and (amount.value == value.value or amount.text == written_number)
            for amount in _amounts(quote)
        )
    )


def _amounts(quote: str) -> list[Quantity]:
    """The amounts that a quote states."""
    from schemas.notation.quantities import find_quantities  # noqa: PLC0415 - most runs quote nothing

    return [mention.quantity for mention in find_quantities(quote, shared_money=True)]
