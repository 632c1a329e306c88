"""I603: rows and records that the schema refuses."""

from collections.abc import Iterator

from checker.fingerprint import fingerprint
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from schemas.finding import Location, SetAside, Severity
from schemas.spelling import count

SHOWN = 3
"""How many of the refused rows a message quotes."""


class InvalidClaim(Rule):
    """Rows or records that the schema refuses, set aside with line and reason.

    ## What it checks
    What the readers set aside: amounts that cannot be read, values of the wrong dimension, rows that break a contract,
    records that lack a field. One finding is made for each source and column.

    ## Why it matters
    A row that is left out is a row that was not checked; it must not look like agreement.

    ## Contradiction
    ```yaml
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, period: the day before never}
    ```

    ## Consistent
    ```yaml
    claims:
      - {source: gazette, subject: Harbour Bridge, attribute: cost, value: $4 billion, period: March 2024}
    ```

    ## Source
    Failure cases of a data contract: pandera, *Lazy validation*
    (https://pandera.readthedocs.io/en/stable/lazy_validation.html).
    """

    code = "I603"
    name = "invalid-claim"
    severity = Severity.WARNING
    summary = "a row or record that the schema refuses"

    def check(self, case: Case) -> Iterator[Outcome]:
        """One finding for each source, file and column with refused rows."""
        refused: dict[tuple[str, str, str], list[SetAside]] = {}
        for entry in case.set_aside:
            if entry.invalid:
                key = (entry.source or "", entry.path or "", str(entry.column or ""))
                refused.setdefault(key, []).append(entry)
        numbered = Numbering()
        for (source, path, column), entries in sorted(refused.items()):
            ordered = sorted(entries, key=lambda entry: (entry.line or 0, entry.reason))
            total = sum(entry.count for entry in ordered)
            told = "; ".join(_told(entry) for entry in ordered[:SHOWN])
            more = f"; and {total - min(len(ordered), SHOWN):,} more" if total > SHOWN else ""
            where = path or source or "the input"
            made = self.finding(
                f"{count(total, 'row or record', 'rows or records')} of {where} set aside"
                f"{f' (column {column})' if column else ''}: {told}{more}",
                identity=numbered(source, column),
                location=Location(path=ordered[0].path, line=ordered[0].line, column=ordered[0].column),
                sources=(source,) if source else (),
            )
            # No claims are at odds here: what was refused has changed when it is of more rows, or of fewer.
            yield made.model_copy(update={"value_hash": fingerprint(self.code, str(total))})


def _told(entry: SetAside) -> str:
    place = f"line {entry.line}: " if entry.line else ""
    return f"{place}{entry.reason}" + (f" ({entry.remedy})" if entry.remedy else "")
