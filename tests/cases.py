"""Runs a case written as YAML through the whole pipeline, from files on disk to the result."""

from pathlib import Path
from typing import Any

import yaml

from checker.commands.checking import Request, in_force
from checker.engines.interface import Engine
from checker.session import run
from schemas.result import Result
from sources.intake import read_all

PROJECT_KEYS = (
    "sources",
    "attributes",
    "entities",
    "part_of",
    "relations",
    "tolerances",
    "packs",
    "rules",
    "rates",
    "rate_days",
    "fiscal_year_start",
)


def run_case(case: Any, folder: Path, engine: Engine | None = None) -> Result:
    """Write the case's files into the folder, check it on an engine, and return the result.

    A case is a list of claims, or a mapping with `claims` and any of `arithmetic`, `documents` (path to text),
    `published` (source to date), `tables` (path to text, compared by `key`, `id` unless given), and project keys.
    """
    content = {"claims": case} if isinstance(case, list) else dict(case)
    project = {key: content[key] for key in PROJECT_KEYS if key in content}
    if project:
        (folder / "consilience.yaml").write_text(yaml.safe_dump(project, allow_unicode=True), encoding="utf-8")
    for path, text in {**content.get("documents", {}), **content.get("tables", {})}.items():
        (folder / path).write_text(text, encoding="utf-8")
    for name, claim_file in claim_files(content).items():
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(claim_file, allow_unicode=True), encoding="utf-8")
    key = tuple(content.get("key", "id").split(",")) if "tables" in content else ()
    intake = read_all((folder,), key=key)
    return run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))), engine=engine)


def claim_files(content: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The claim files of a case by the name of their source."""
    files: dict[str, dict[str, Any]] = {}
    refs: dict[str, str] = {}
    for written in content.get("claims", []):
        claim = dict(written)
        name = claim.pop("source", content.get("source", {}).get("id", "source"))
        file = files.setdefault(name, {"claims": []})
        file["claims"].append(claim)
        if "ref" in claim:
            refs[claim["ref"]] = name
    for name, day in content.get("published", {}).items():
        files[name].setdefault("source", {})["published"] = str(day)
    for documented in files.values():
        if content.get("documents"):
            documented["documents"] = sorted(content["documents"])
    for sum_ in content.get("arithmetic", []):
        files[
            refs[next(sum_[key] for key in ("total", "closing", "whole", "new", "product") if key in sum_)]
        ].setdefault("arithmetic", []).append(sum_)
    return files
