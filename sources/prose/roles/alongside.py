"""Reads who gives what to whom: claims about two named parties beside whatever else an amount is the value of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from schemas.attribute import Attribute
from schemas.extraction import Extraction
from schemas.notation.quantities import Mention
from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.claiming import claim_of
from sources.prose.modality import modality
from sources.prose.names.lexicon import REGIONS
from sources.prose.patterns.frames import Frame, frames
from sources.prose.patterns.language import Pattern
from sources.prose.roles.attribution import attribution
from sources.prose.roles.categories import fitting
from sources.prose.talk import Reader, Talk
from sources.prose.telling import Told
from sources.prose.times.valid_times import valid_time
from sources.prose.writing import quoted, written_value


def alongside(
    reader: Reader, listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]], told: Sequence[Told]
) -> Iterator[Told]:
    """The claims of a sentence by attributes that are read alongside others, each told once."""
    known = {_identity(claim) for claim in told}
    named = len(NAMED.findall(reader.sentence.code))
    for entry in listed:
        if named <= _between_two(entry[1]):
            continue
        for frame in frames(reader.sentence, [entry]):
            claim = (_directed if _between_two(entry[1]) else _plain)(frame, entry[1], reader)
            if claim is not None and _identity(claim) not in known:
                known.add(_identity(claim))
                yield claim


def _between_two(attribute: Attribute) -> bool:
    """Whether each claim names both parties itself: no pair of the article stands in for them."""
    return bool(attribute.directed) and not (attribute.extract and attribute.extract.pairs)


def _plain(frame: Frame, attribute: Attribute, reader: Reader) -> Told | None:
    """The claim of a frame about one party, as any attribute's; what the talk is about stays what it was."""
    talk, item = reader.talk, reader.sentence.items[frame.item]
    organised = attribute.extract is not None and attribute.extract.takes == "organisation"
    if not fitting(frame, reader.sentence, attribute, talk.people) or (
        organised and not talk.counts.get(entity(item) or "")
    ):
        return None
    last = talk.last_subject
    ref = f"{frame.attribute} {item.start}"
    claim = claim_of(frame, attribute, attribute.extract, reader, ref) if attribute.extract else None
    talk.last_subject = last
    return claim if isinstance(claim, Told) and claim.record["subject"] != claim.record["value"] else None


def _directed(frame: Frame, attribute: Attribute, reader: Reader) -> Told | None:
    """The claim of a frame whose words name every party; None where they do not."""
    sentence, item = reader.sentence, reader.sentence.items[frame.item]
    parties = _parties(frame, attribute, sentence, reader.talk)
    value = written_value(item)
    if attribute.extract is None or parties is None or value is None:
        return None
    about = parties.pop("subject")
    record: dict[str, object] = {
        "subject": about,
        "attribute": frame.attribute,
        "value": value,
        "scope": parties,
        "period": year_apart(frame, attribute.extract, sentence, reader.talk.published),
        "modality": str(attribute.extract.modality or modality(sentence.code, frame.start, frame.end)),
        "quote": quoted(reader.article.text, sentence.sentence, item.start),
        "attribution": attribution(sentence),
    }
    amount = item if isinstance(item, Mention) else None
    return Told("", record, item.start, item.end, sentence.sentence, frame, parties, amount)


def _parties(frame: Frame, attribute: Attribute, sentence: Annotated, talk: Talk) -> dict[str, str] | None:
    """The parties by their roles, each one of its own: no person, no place, not one party twice."""
    found: dict[str, str] = {}
    for role in ("subject", *attribute.directed):
        name = entity(sentence.items[frame.roles[role]]) if role in frame.roles else None
        if (
            name is None
            or _owns(frame, role, sentence)
            or not talk.counts.get(name)
            or set(name.split()) <= REGIONS
            or name in found.values()
        ):
            return None
        found[role] = name
    return found


def _owns(frame: Frame, role: str, sentence: Annotated) -> bool:
    """Whether a name only owns the one who acts, where the pattern asks for no owner: ``Lumen's new landlord pays``."""
    behind = sentence.code[sentence.code.find(" ", sentence.token(frame.roles[role])) :]
    return behind.startswith((" 's ", " ' ")) and f"{{{role}}} ('s|')" not in frame.pattern


def year_apart(frame: Frame, extract: Extraction, sentence: Annotated, published: date | None) -> str | None:
    """The year of what its clause dates to another year than that of publication."""
    when = valid_time(frame, sentence, extract)
    apart = when is not None and published is not None and int(when.start[:4]) != published.year
    return when.start[:4] if when is not None and apart else None


def _identity(claim: Told) -> tuple[object, ...]:
    return claim.record["subject"], claim.record["attribute"], claim.record["value"], tuple(sorted(claim.scope.items()))


def filled(beside: Sequence[Told], told: Sequence[Told], attributes: Mapping[str, Attribute]) -> None:
    """Give claims that leave out what tells their fact what the article's first amount of the same kind has: ``the round``."""
    for claim in beside:
        for key in attributes[claim.frame.attribute].identity:
            if key in claim.scope or key in attributes[claim.frame.attribute].directed:
                continue
            kin = (
                other
                for other in sorted(told, key=lambda other: other.start)
                if other.amount is not None and key in attributes[other.frame.attribute].identity
            )
            first = next(kin, None)
            if first is not None and key in first.scope and first.record["subject"] == claim.record["subject"]:
                claim.scope[key] = first.scope[key]


def righted(told: Sequence[Told], beside: Sequence[Told]) -> None:
    """Turn round the claims that give an amount from one party to another where its own words say it passes the other way."""
    passing = {claim.start: claim for claim in beside if claim.amount is not None}
    for claim in told:
        known = passing.get(claim.start)
        if known is None or "to" not in claim.scope or {"subject", "to"} <= claim.frame.roles.keys():
            continue
        if (claim.scope["to"], claim.record["subject"]) == (known.record["subject"], known.scope["to"]):
            claim.record["subject"], claim.scope["to"] = claim.scope["to"], str(claim.record["subject"])
