"""Short names of sources: the file's name without ending, made longer only where two would be alike."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from schemas.project import SourceEntry
from sources.project_file import REMOTE


def named(entries: Sequence[SourceEntry]) -> list[SourceEntry]:
    """The entries, each with an id, sorted by it; an id given by the user stays as it is.

    Others take the first of `a`, `a.csv`, `folder/a` and `folder/a.csv` that is theirs alone.
    """
    taken = {entry.id for entry in entries if entry.id}
    nameless = sorted({entry.path for entry in entries if not entry.id})
    forms = {path: _forms(path) for path in nameless}
    counts = Counter(form for path in nameless for form in set(forms[path]))
    ids = {
        path: next((form for form in forms[path] if counts[form] == 1 and form not in taken), _last(path, at))
        for at, path in enumerate(nameless, start=1)
    }
    complete = [entry if entry.id else entry.model_copy(update={"id": ids[entry.path]}) for entry in entries]
    return sorted(complete, key=lambda entry: (entry.id or "", entry.path))


def _forms(path: str) -> tuple[str, ...]:
    file = PurePath(path.partition("?")[0] if REMOTE.match(path) else path)
    return file.stem, file.name, file.with_suffix("").as_posix(), file.as_posix()


def _last(path: str, at: int) -> str:
    """The name of what has no form of its own; that of an address is without its query, which may be secret."""
    return f"{_forms(path)[-1]}#{at}" if REMOTE.match(path) else path
