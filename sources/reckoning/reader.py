"""The door: adds to a reading the arithmetic that its articles state in so many words and that does not hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import cast

from schemas.agreement import in_base
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Claim, Link, LinkKind
from schemas.notation.quantities import Mention
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.source import Document
from sources.prose.bare_sums import with_currency
from sources.prose.links.echoes import told_once
from sources.prose.sentences import sentences
from sources.reckoning.asides import without_speakers
from sources.reckoning.ceilings import as_told, at_ceilings
from sources.reckoning.elided import with_units
from sources.reckoning.lines import Line
from sources.reckoning.parted import as_part, parts_told, told_twice
from sources.reckoning.statement import Statement
from sources.reckoning.statements import statements
from sources.reckoning.untold import moved_untold
from sources.reckoning.wholes import holder, wholes
from sources.retold.adding import Added, Articles, articles_of, with_claims
from sources.retold.own import own_fact, said
from sources.retold.telling import Telling, published
from sources.retold.tellings import tellings

SHARE = "stated.share"
"""The attribute of a share of a whole that no pack has words for."""


def reckoned(reading: Reading, catalogue: Catalogue) -> Reading:
    """The reading with the sums, shares, growth and changes of its articles that miss what they are said to make.

    Amounts that no pack reads become tentative claims of their own, so that what is found with them is only possible.
    """
    articles = articles_of(reading, catalogue)
    claims = {claim.id: claim for claim in reading.claims}
    linked = [{link.total, *link.parts} for link in reading.links]
    found: list[Statement] = []
    reworded: list[Statement] = []
    closed: list[Statement] = []
    shared: list[Telling] = []
    doubtful, parts = told_twice(reading.claims), dict[str, str]()
    for name, document in sorted(articles.documents.items()):
        told = tellings(document, claims, published(articles.sources[name]), fractions=True)
        taken: list[set[int]] = []
        lines = list(lines_of(document, told))
        for reached in statements(at_ceilings(lines)):
            statement = as_told(reached, lines)
            if not statement.sure and moved_untold(statement, document.text):
                continue
            places = {telling.start for telling in statement.terms}
            ids = {telling.claim.id for telling in statement.terms if telling.claim}
            known = len(ids) == len(places) and any(ids <= link for link in linked)
            if known and statement.level:
                reworded.append(statement)
            elif known and statement.kind is LinkKind.SUM and statement.closed:
                closed.append(statement)
            elif not known and not any(places & other for other in taken):
                taken.append(places)
                found.append(statement)
        if name in doubtful:
            parts |= parts_told(lines)
        shared += [share for listed in wholes(lines) for share in listed]
    if not (found or shared or reworded or closed or parts):
        return reading
    held = [Added(share, _held(share, articles) | said(share, articles)) for share in shared]
    reading = with_claims(reading, held, articles, catalogue)[0] if held else reading
    reading = _with(reading, found, articles, catalogue)
    links = tuple(_closed(link, closed) for link in reading.links)
    levelled = (_levelled(claim, (*found, *reworded)) for claim in reading.claims)
    return replace(reading, links=links, claims=tuple(as_part(claim, parts) for claim in levelled))


def _held(share: Telling, articles: Articles) -> dict[str, object]:
    """The fact of one share of a whole that its article lists to the last share."""
    found = own_fact([share], articles)
    return {
        "subject": holder(share, articles.documents[share.source].text),
        "attribute": SHARE,
        "scope": {"of": found["subject"], "what": share.value.text},
    }


def lines_of(document: Document, told: Sequence[Telling]) -> Iterator[Line]:
    """The sentences of an article with codes in place of their amounts."""
    stated = [telling for telling in told if isinstance(telling.value, Quantity)]
    amounts = list(with_units(document.text, _in_currency(document.text, stated)))
    at = 0
    for sentence in sentences(document.text):
        inside: list[Telling] = []
        while at < len(amounts) and amounts[at].start < sentence.end:
            inside.append(amounts[at])
            at += 1
        items = [
            Mention(telling.start, telling.end, telling.value)
            for telling in inside
            if isinstance(telling.value, Quantity)
        ]
        once = told_once(document.text, sentence, items)
        again = {echo.start for _, echo in once.again}
        told_first = [telling for telling in inside if telling.start not in again]
        text = document.text[sentence.start : sentence.end]
        yield Line(without_speakers(once.code), dict(enumerate(told_first)), text, sentence.start)


def _in_currency(text: str, told: Sequence[Telling]) -> list[Telling]:
    """Amounts in the currency that the words around them give: ``380 pence and 42 pence make the 412``."""
    mentions = [
        Mention(telling.start, telling.end, telling.value) for telling in told if isinstance(telling.value, Quantity)
    ]
    read = [mention.quantity for mention in with_currency(text, mentions)]
    return [
        telling
        if quantity is telling.value
        else replace(telling, value=quantity, dimension="money", size=in_base(quantity).value, claim=None)
        for telling, quantity in zip(told, read, strict=True)
    ]


def _with(reading: Reading, found: Sequence[Statement], articles: Articles, catalogue: Catalogue) -> Reading:
    """The reading with the statements as links, and claims for the amounts that had none."""
    unread: dict[tuple[str, int], Telling] = {
        (telling.source, telling.start): telling
        for statement in found
        for telling in statement.terms
        if telling.claim is None
    }
    levels = {(statement.parts[-1].source, statement.parts[-1].start) for statement in found if statement.level}
    added = [
        Added(
            telling,
            _own_fact(telling, articles)
            | said(telling, articles)
            | ({"basis": str(Basis.LEVEL)} if place in levels else {}),
        )
        for place, telling in sorted(unread.items())
    ]
    whole, made = with_claims(reading, added, articles, catalogue)
    links = [link for statement in found if (link := _link(statement, made)) is not None]
    return replace(whole, links=(*whole.links, *links))


def _own_fact(telling: Telling, articles: Articles) -> dict[str, object]:
    """The fact of one term, told from the other terms of its sentence by the amount itself."""
    found = own_fact([telling], articles)
    (topic,) = cast("dict[str, str]", found["scope"]).values()
    return found | {"scope": {"what": f"{topic}: {telling.value.text}"}}


def _levelled(claim: Claim, found: Sequence[Statement]) -> Claim:
    """A change that is worded as a level, as one."""
    worded = any(
        statement.level and statement.parts[-1].claim and statement.parts[-1].claim.id == claim.id
        for statement in found
    )
    return claim.model_copy(update={"basis": Basis.LEVEL}) if worded else claim


def _closed(link: Link, found: Sequence[Statement]) -> Link:
    """A sum that a pack reads with parts that may be missing as one of all its parts, where the words say so."""
    told = any({term.claim.id for term in one.terms if term.claim} == {link.total, *link.parts} for one in found)
    if link.complete or link.kind is not LinkKind.SUM or not told:
        return link
    return link.model_copy(update={"complete": True, "tentative": True})


def _link(statement: Statement, made: Mapping[tuple[str, int], str]) -> Link | None:
    """The statement by claim ids; None when one of its amounts could not be a claim."""
    ids = [
        telling.claim.id if telling.claim else made.get((telling.source, telling.start)) for telling in statement.terms
    ]
    if None in ids or len(set(ids)) < len(ids):
        return None
    total, *parts = (name for name in ids if name is not None)
    return Link(
        source=statement.total.source,
        kind=statement.kind,
        total=total,
        parts=tuple(parts),
        complete=statement.kind is LinkKind.SUM and statement.closed,
        tentative=not statement.sure,
        exact=statement.exact,
    )
