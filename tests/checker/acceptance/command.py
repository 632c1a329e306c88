"""Runs the command line in the current folder and reads what it made of the findings."""

import json
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner, Result

from checker.cli import consilience

TODAY = "2026-03-10"


def call(*arguments: object, today: str = TODAY) -> Result:
    """Run the command; nothing may end in a traceback."""
    ended = CliRunner().invoke(consilience, [str(given) for given in arguments], env={"CONSILIENCE_TODAY": today})
    assert ended.exception is None or isinstance(ended.exception, SystemExit), ended.exception
    return ended


def result(*arguments: object, today: str = TODAY) -> tuple[int, dict[str, Any]]:
    """The exit code of a check and its JSON report."""
    ended = call("check", *arguments, "-o", "json", today=today)
    return ended.exit_code, json.loads(ended.stdout)


def statuses(*arguments: object, today: str = TODAY) -> tuple[int, dict[str, str]]:
    """The exit code of a check, and the status of each finding by its message up to the gap."""
    code, found = result(*arguments, today=today)
    return code, {finding["message"].partition(" (gap")[0]: finding["status"] for finding in found["findings"]}


def feeds(folder: str = ".", **rows: str) -> None:
    """Write tables of prices: `feeds(a="1:10 2:20")` makes `a.csv` with two rows."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, cells in rows.items():
        lines = [cell.replace(":", ",") for cell in cells.split()]
        Path(folder, f"{name}.csv").write_text("".join(f"{line}\n" for line in ["id,price", *lines]), encoding="utf-8")


def claims(name: str, *stated: dict[str, Any], **head: Any) -> None:
    """Write a claim file."""
    content = {"claims": [{"subject": "Kestrel", **claim} for claim in stated], **head}
    Path(f"{name}.yaml").write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


def project(**content: Any) -> None:
    """Write the project file."""
    Path("consilience.yaml").write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
