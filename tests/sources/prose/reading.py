"""The claims that the shipped packs find in a few sentences, as tuples that a test can write down."""

from datetime import date
from functools import cache
from pathlib import Path

from schemas.catalogue import Catalogue
from schemas.project import Project
from sources.pack_file import build_catalogue
from sources.prose.extraction import extract
from sources.prose.telling import Article, Extract

PUBLISHED = date(2025, 11, 14)
"""A Friday."""


@cache
def shipped() -> Catalogue:
    """The catalogue of all shipped packs."""
    return build_catalogue(Project(), Path())


def reading(text: str, published: date | None = PUBLISHED) -> Extract:
    """Everything found in a text."""
    return extract(Article(text, published), shipped(), lambda form: None)


def claims(text: str, published: date | None = PUBLISHED) -> list[tuple[object, ...]]:
    """Subject, attribute, scope, value, period and modality of each claim found in a text."""
    return [
        tuple(told.record.get(key) for key in ("subject", "attribute", "scope", "value", "period", "modality"))
        for told in reading(text, published).told
    ]
