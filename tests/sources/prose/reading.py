"""Reads a short text with the shipped packs, for tests of what their patterns find."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from schemas.catalogue import Catalogue
from schemas.project import Project
from sources.pack_file import build_catalogue
from sources.prose.article import Article
from sources.prose.extraction import extract
from sources.prose.telling import Extract, Told

PUBLISHED = date(2025, 11, 14)
"""A Friday."""


@cache
def shipped() -> Catalogue:
    """The catalogue of all shipped packs."""
    return build_catalogue(Project(), Path())


def reading(text: str, published: date | None = PUBLISHED) -> Extract:
    """Everything found in a text."""
    return extract(Article(text, published), shipped(), lambda form: None)


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[object, ...]]:
    """Subject, attribute, scope, value, period and modality of each claim that an amount or name makes, in the order of the text."""
    return _shown(reading(text, published).told)


def beside(text: str, published: date | None = PUBLISHED) -> list[tuple[object, ...]]:
    """The same of the claims that are read alongside these: who gives what to whom, who is what to whom."""
    return _shown(reading(text, published).beside)


def everything(text: str, published: date | None = PUBLISHED) -> list[tuple[object, ...]]:
    """The same of all claims."""
    found = reading(text, published)
    return _shown((*found.told, *found.beside))


def _shown(claims: Sequence[Told]) -> list[tuple[object, ...]]:
    return [
        tuple(claim.record.get(key) for key in ("subject", "attribute", "scope", "value", "period", "modality"))
        for claim in sorted(claims, key=lambda claim: claim.start)
    ]
