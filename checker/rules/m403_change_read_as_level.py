"""M403: an amount written as a level that is a change, or the other way round."""

from collections.abc import Iterator

from checker.rules.arithmetic import spelled
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.rereading import led, misread
from checker.wording import written
from schemas.finding import Severity
from schemas.spelling import spell


class ChangeReadAsLevel(Rule):
    """An amount that fails in the basis it is written in and holds in the other.

    ## What it checks
    Where a source states an opening amount, a change and a closing amount, and words the change as a level (*increase to
    2.75*): it is one only if it is the closing amount. If it is not, but opening and change add up to the closing amount,
    the words *to* and *by* were mixed up. So they were, too, where no opening amount is told and one thing is said to have reached
    two levels at once (*rose to 2 million to 12 million*).

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
            found = led(closing, parts)
            words = f"In {closing.source}, {written(change.value)} is worded as the level reached, "
            if found:
                addends, made = found
                words += (
                    f"but the closing amount is {written(closing.value)}; read as a change it fits: {spelled(addends)} = "
                    f"{spell(made.added, made.unit)}"
                )
            else:
                words += f"and so is {written(closing.value)}: the one must be a change"
            scope = [f"{name}={value}" for name, value in sorted(closing.scope.items())]
            yield self.finding(
                words,
                claims=(change, closing, *parts[:-1]),
                groups=((change.id,), (closing.id,)),
                identity=(closing.source, closing.subject, closing.attribute, *scope),
            )
