"""E501: quoted words that are not in the source."""

from collections.abc import Iterator

from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering, about
from schemas.finding import Severity
from schemas.spelling import listing


class MissingQuote(Rule):
    """Quoted words that the source's document does not contain.

    ## What it checks
    Where a claim file names its documents, every quote is looked for in them. Kinds of quotation marks and dashes, and
    runs of white space, are not told apart; words and digits are.

    ## Why it matters
    A quote that cannot be found cannot back a claim: it was paraphrased, belongs elsewhere, or the document changed.

    ## Contradiction
    ```yaml
    source: {id: gazette}
    documents: {gazette.txt: "The bridge will cost $4 billion, the ministry said."}
    claims:
      - {subject: Harbour Bridge, attribute: cost, value: $4 billion, quote: "The bridge costs $4 billion"}
    ```

    ## Consistent
    ```yaml
    source: {id: gazette}
    documents: {gazette.txt: "The bridge will cost $4 billion, the ministry said."}
    claims:
      - {subject: Harbour Bridge, attribute: cost, value: $4 billion, quote: "will cost $4 billion"}
    ```

    ## Source
    Text quote selectors: *Web Annotation Data Model*, W3C 2017, section 4.2.4
    (https://www.w3.org/TR/annotation-model/#text-quote-selector).
    """

    code = "E501"
    name = "missing-quote"
    severity = Severity.ERROR
    summary = "quoted words that are not in the source"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Look at every quote of a source that has documents."""
        documents: dict[str, list[str]] = {}
        for document in case.documents.values():
            documents.setdefault(document.source, []).append(document.path)
        numbered = Numbering()
        for claim in case.ledger.claims.values():
            quote, paths = claim.evidence.quote, documents.get(claim.source)
            if quote is None or paths is None or claim.evidence.start is not None:
                continue
            yield self.finding(
                f"The words “{quote}” that {claim.source} is quoted with are not in {listing(sorted(paths))}",
                claims=(claim,),
                identity=numbered(*about(claim)),
            )
