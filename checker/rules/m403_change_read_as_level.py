"""M403: an amount written as a level that is a change, or the other way round."""

from collections.abc import Iterator

from checker.rules.arithmetic import Addend, balance, spelled
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.rereading import misread
from checker.wording import written
from schemas.finding import Severity
from schemas.spelling import spell


class ChangeReadAsLevel(Rule):
    """An amount that fails in the basis it is written in and holds in the other.

    ## What it checks
    Where a source states an opening amount, a change and a closing amount, and words the change as a level (*increase to
    2.75*): it is one only if it is the closing amount. If it is not, but opening and change add up to the closing amount,
    the words *to* and *by* were mixed up.

    ## Why it matters
    One small word turns a change into a level; whoever quotes the sentence carries the slip on.

    ## Contradiction
    ```yaml
    claims:
      - {ref: before, source: gazette, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $1.25 billion}
      - {ref: change, source: gazette, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $2.75 billion, basis: level}
      - {ref: after, source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4 billion}
    arithmetic:
      - {opening: before, change: change, closing: after}
    ```

    ## Consistent
    ```yaml
    claims:
      - {ref: before, source: gazette, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $1.25 billion}
      - {ref: change, source: gazette, subject: Kestrel, attribute: investment.round, scope: {to: Heron}, value: $2.75 billion, basis: increment}
      - {ref: after, source: gazette, subject: Kestrel, attribute: investment.total, scope: {to: Heron}, value: $4 billion}
    arithmetic:
      - {opening: before, change: change, closing: after}
    ```

    ## Source
    Stocks and flows: *System of National Accounts 2008*, chapter 2, section D
    (https://unstats.un.org/unsd/nationalaccount/docs/sna2008.pdf).
    """

    code = "M403"
    name = "change-read-as-level"
    severity = Severity.ERROR
    summary = "an amount written as a level that only holds as a change"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Look at every stated roll-forward whose change is worded as a level."""
        for link in case.links:
            change = misread(link, case.ledger.claims)
            if change is None:
                continue
            closing, parts = case.ledger.claim(link.total), [case.ledger.claim(part) for part in link.parts]
            found = balance(closing, [Addend(part) for part in parts])
            total = spell(found.added, found.unit) if found else written(closing.value)
            scope = [f"{name}={value}" for name, value in sorted(closing.scope.items())]
            yield self.finding(
                f"In {closing.source}, {written(change.value)} is worded as the level reached, but the closing amount is "
                f"{written(closing.value)}; read as a change it fits: {spelled(Addend(part) for part in parts)} = {total}",
                claims=(change, closing, *parts[:-1]),
                groups=((change.id,), (closing.id,)),
                identity=(closing.source, closing.subject, closing.attribute, *scope),
            )
