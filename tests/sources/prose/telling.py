"""Reads a short text with the shipped packs, for tests of what a pack's patterns find."""

from datetime import date
from functools import cache
from pathlib import Path

from schemas.catalogue import Catalogue
from schemas.project import Project
from sources.pack_file import build_catalogue
from sources.prose.extraction import extract
from sources.prose.telling import Article

PUBLISHED = date(2025, 10, 30)
"""The day on which the texts of these tests are told: a Thursday."""


@cache
def shipped() -> Catalogue:
    """The shipped packs."""
    return build_catalogue(Project(), Path(), None)


def told(text: str) -> list[tuple[str, str, dict[str, str], str, str | None, str]]:
    """Subject, attribute, scope, value, period and modality of each claim, in the order of the text."""
    found = sorted(extract(Article(text, PUBLISHED), shipped(), lambda form: None).told, key=lambda claim: claim.start)
    return [
        (
            str(claim.record["subject"]),
            str(claim.record["attribute"]),
            dict(claim.scope),
            str(claim.record["value"]),
            str(claim.record["period"]) if claim.record.get("period") else None,
            str(claim.record["modality"]),
        )
        for claim in found
    ]
