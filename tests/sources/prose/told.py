"""What an article yields, in the short form that tests of the packs compare."""

from datetime import date
from pathlib import Path

from schemas.project import Project
from sources.pack_file import build_catalogue
from sources.prose.extraction import extract
from sources.prose.telling import Article

SHIPPED = build_catalogue(Project(), Path(), None)


def told(text: str, published: date) -> list[tuple[object, ...]]:
    """Subject, attribute, scope, value, valid time and modality of every claim that the shipped packs find."""
    found = extract(Article(text, published), SHIPPED, lambda form: None)
    return [
        (
            claim.record["subject"],
            claim.record["attribute"],
            dict(claim.scope),
            claim.record["value"],
            claim.record.get("period"),
            claim.record["modality"],
        )
        for claim in found.told
    ]
