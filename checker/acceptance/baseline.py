"""The baseline: a file of known findings, sorted, one on each line, with no time, line number or host in it."""

import json
from pathlib import Path

from pydantic import ValidationError

from checker.acceptance.parties import Register
from checker.fingerprint import VERSION
from schemas.baseline import BaselineHead, KnownFinding
from schemas.errors import Place, SourceError, UsageError
from schemas.finding import Finding, Status
from schemas.result import Result
from sources.files.file_text import read_text

BASELINE_FILE = "consilience-baseline.jsonl"
BASELINES = "consilience.baseline/"
"""What the versions of baselines begin with."""
LONGEST = 300
"""Characters of a finding's message that an entry keeps."""
ANEW = "write it anew with `consilience baseline update`"


def entries(result: Result, *, waived: bool = False) -> list[KnownFinding]:
    """The findings of a result as entries of a baseline, sorted; those that a waiver accepts only when asked for."""
    register = Register(result)
    known = [_entry(finding, register) for finding in result.findings if waived or finding.status is not Status.WAIVED]
    return sorted(known, key=lambda entry: (entry.rule, entry.fingerprint))


def _entry(finding: Finding, register: Register) -> KnownFinding:
    return KnownFinding(
        rule=finding.rule,
        fingerprint=finding.fingerprint,
        value_hash=finding.value_hash,
        text=_short(finding.message),
        anonymous=finding.anonymous,
        sources=tuple(sorted(register.parties(finding).sources)) if finding.anonymous else (),
    )


def _short(message: str) -> str:
    """The first clause of a message: both sides and the gap, without what else there is to say."""
    clause = message.partition("; ")[0]
    return clause if len(clause) <= LONGEST else f"{clause[: LONGEST - 1]}…"


def written(known: list[KnownFinding]) -> str:
    """The text of a baseline."""
    lines = [_line(BaselineHead(fingerprints=VERSION).model_dump(mode="json"))]
    lines += [_line(entry.model_dump(mode="json", exclude_defaults=True)) for entry in known]
    return "".join(f"{line}\n" for line in lines)


def _line(content: dict[str, object]) -> str:
    # Separators of lines and other control characters are written as escapes: one entry is one line to every tool.
    text = json.dumps(content, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in text)


def begins_as_baseline(file: Path) -> bool:
    """Whether the first line of a file says that it is a baseline, of whatever version."""
    with file.open("rb") as opened:
        return _version(opened.readline().decode(errors="replace")) is not None


def read_baseline(file: Path) -> list[KnownFinding]:
    """The entries of a baseline.

    Raises:
        UsageError: there is none, it is of another version, a line is no entry, or one finding is entered twice with
            different values; the place names the line.
    """
    shown = str(file)
    if not file.is_file():
        raise UsageError(
            "there is no baseline here", place=Place(shown), remedy="write one with `consilience baseline update`"
        )
    try:
        text = read_text(file, shown).text
    except SourceError as error:
        raise UsageError(error.problem, place=error.place, remedy=ANEW) from error
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    _check_head(lines[0] if lines else (1, ""), shown)
    known: dict[str, KnownFinding] = {}
    for number, line in lines[1:]:
        entry = _read(line, Place(shown, number))
        twin = known.setdefault(entry.fingerprint, entry)
        if twin.value_hash != entry.value_hash:
            raise UsageError(
                f"the finding {entry.fingerprint} is entered twice with different values",
                place=Place(shown, number),
                remedy=f"keep the right line, or {ANEW}",
            )
    return list(known.values())


def _check_head(first: tuple[int, str], shown: str) -> None:
    number, line = first
    place = Place(shown, number)
    version = _version(line)
    if version is None:
        raise UsageError("this is no baseline", place=place, remedy="name another file, or remove this one first")
    try:
        head = BaselineHead.model_validate(json.loads(line))
    except ValidationError as error:
        raise UsageError(f"this baseline is of another version ({version})", place=place, remedy=ANEW) from error
    if head.fingerprints != VERSION:
        raise UsageError(
            f"its fingerprints are of version {head.fingerprints}, those of this program of version {VERSION}",
            place=place,
            remedy=ANEW,
        )


def _version(line: str) -> str | None:
    """The version that the first line of a baseline names; None when it is none."""
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return None
    version = found.get("schema") if isinstance(found, dict) else None
    return version if isinstance(version, str) and version.startswith(BASELINES) else None


def _read(line: str, place: Place) -> KnownFinding:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise UsageError("a merge left its marks here", place=place, remedy=f"resolve it, or {ANEW}")
    try:
        return KnownFinding.model_validate(json.loads(line))
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError("this line is not JSON", place=place, remedy=f"restore it, or {ANEW}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        raise UsageError(
            f"this is no entry of a baseline: {key or 'it'}: {first['msg'].lower()}",
            place=place,
            remedy=f"restore it, or {ANEW}",
        ) from error
