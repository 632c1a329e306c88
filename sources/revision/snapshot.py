"""The files of a revision, written into a folder of their own as they are needed."""

import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path, PurePosixPath
from shutil import copyfile

from schemas.errors import Place, UsageError
from schemas.temporary import temporary_folder
from sources.revision.repository import LINK, MODULE, Contents, Entry, Repository

POINTER = re.compile(rb"version https://git-lfs\.github\.com/spec/v1\n(?:[^\n]*\n)*?oid sha256:([0-9a-f]{64})\n")
"""What Git LFS keeps in place of a file (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md)."""
POINTER_BYTES = 1024
"""A pointer is always smaller than this."""
LINKS = 40
"""Links followed before they are taken to lead in a circle."""


@dataclass(frozen=True)
class _Part:
    """A repository in the snapshot: the top one, or a submodule below ``at``."""

    at: str
    repository: Repository
    contents: Contents


@dataclass
class Snapshot:
    """The files of a revision: ``home`` stands for the top of the repository, paths are relative to it."""

    revision: str
    repository: Repository
    home: Path
    _files: dict[str, tuple[Entry, _Part]] = field(default_factory=dict)
    _modules: dict[str, Entry] = field(default_factory=dict)
    _written: set[str] = field(default_factory=set)
    _open: ExitStack = field(default_factory=ExitStack)

    @classmethod
    @contextmanager
    def of(cls, repository: Repository, revision: str) -> Iterator["Snapshot"]:
        """The snapshot of a revision, as long as it is needed.

        Raises:
            UsageError: the repository holds no such commit.
        """
        commit = repository.commit(revision)
        with temporary_folder() as folder, ExitStack() as open_:
            snapshot = cls(revision, repository, folder.resolve(), _open=open_)
            snapshot._add("", repository, commit)
            yield snapshot

    def inside(self, path: Path) -> str | None:
        """A path of the work tree relative to the top of the repository; None when it lies elsewhere."""
        for found in (Path(os.path.abspath(path)), path.resolve()):  # noqa: PTH100 - links in the tree stay as they are
            if found.is_relative_to(self.repository.top):
                return found.relative_to(self.repository.top).as_posix()
        return None

    def mirrored(self, path: Path) -> Path:
        """Where a path of the work tree stands in the snapshot; one that lies elsewhere stays where it is."""
        inside = self.inside(path)
        return path if inside is None else self.home / inside

    def holds(self, path: str) -> bool:
        """Whether the revision has a file, below a submodule too."""
        self._unfold(path)
        return path in self._files

    def paths(self) -> list[str]:
        """The files of the revision, those of submodules only as far as they were looked at."""
        return sorted(self._files)

    def bring(self, path: str, *, names: str = "*", links: int = LINKS) -> None:
        """Write everything at or below a path into the folder; what the revision does not have is left out.

        ``names`` is a pattern for the names of files below it.
        """
        self._unfold(path)
        below = "" if path == "." else f"{path}/"
        for name in list(self._files):
            if name == path or (name.startswith(below) and self._is_meant(name, names)):
                self._write(name, links)
        for parent in PurePosixPath(path).parents:
            if self._is_link(parent.as_posix()):
                self._write(parent.as_posix(), links)

    def lay(self, path: Path) -> None:
        """Put a file of the work tree over that of the revision: what belongs to the configuration is today's."""
        inside = self.inside(path)
        if inside and path.is_file():
            self._written.add(inside)
            file = self.home / inside
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)
            copyfile(path, file)

    def _is_meant(self, path: str, names: str) -> bool:
        """Whether a file may be one of these names; a link may lead to any."""
        return names == "*" or self._is_link(path) or fnmatchcase(PurePosixPath(path).name, names)

    def _is_link(self, path: str) -> bool:
        return path in self._files and self._files[path][0].mode == LINK

    def _write(self, path: str, links: int) -> None:
        if path in self._written:
            return
        self._written.add(path)
        entry, part = self._files[path]
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.contents.write(entry, file)
        except LookupError as error:
            raise self._missing(path, "fetch it: git fetch --refetch, or clone without --filter") from error
        if entry.mode == LINK:
            self._link(path, file, links)
        elif file.stat().st_size < POINTER_BYTES:
            self._stored(path, file, part)

    def _link(self, path: str, file: Path, links: int) -> None:
        """Make a link of what was written as its target, unless it leads out of the snapshot."""
        target = os.fsdecode(file.read_bytes())
        file.unlink()
        leads = os.path.normpath(PurePosixPath(path).parent / target)
        if links and target and not leads.startswith(("../", "/")) and leads != "..":
            file.symlink_to(target)
            self.bring(leads, links=links - 1)

    def _stored(self, path: str, file: Path, part: _Part) -> None:
        """Put the content itself in the place of a pointer of Git LFS, where the work tree has the content too."""
        found = POINTER.match(file.read_bytes())
        now = self.repository.top / path
        if not found or (now.is_file() and now.stat().st_size < POINTER_BYTES and POINTER.match(now.read_bytes())):
            return
        name = found[1].decode()
        kept = part.repository.store() / "lfs" / "objects" / name[:2] / name[2:4] / name
        if kept.is_file():
            copyfile(kept, file)
        elif now.is_file() and _digest(now) == name:
            copyfile(now, file)
        else:
            raise self._missing(path, f"fetch what Git LFS keeps: git lfs fetch origin {self.revision}")

    def _add(self, at: str, repository: Repository, commit: str) -> None:
        """List the files of a repository below a path."""
        part = _Part(at, repository, self._open.enter_context(repository.contents()))
        found = {f"{at}{path}": entry for path, entry in repository.files(commit).items()}
        links = {path for path, entry in found.items() if entry.mode == LINK}
        for path, entry in found.items():
            steps = PurePosixPath(path)
            if {"..", "."} & set(path.split("/")) or links & {parent.as_posix() for parent in steps.parents}:
                raise UsageError(
                    f"the tree of {self.revision} holds {path!r}, which no work tree can hold",
                    place=Place(str(repository.top)),
                    remedy="check it with: git fsck",
                )
            if entry.mode == MODULE:
                self._modules[path] = entry
            else:
                self._files[path] = (entry, part)

    def _unfold(self, path: str) -> None:
        """List the files of submodules at, above or below a path, as far as the work tree has them."""
        about = [
            name
            for name in self._modules
            if path in (".", name) or name.startswith(f"{path}/") or path.startswith(f"{name}/")
        ]
        for name in about:
            entry = self._modules.pop(name)
            folder = self.repository.top / name
            if not (folder / ".git").exists():
                continue
            module = Repository.around(folder)
            if not module.holds(entry.object):
                raise self._missing(name, f"fetch the submodule's history: git -C {name} fetch --unshallow, or fetch")
            self._add(f"{name}/", module, entry.object)
            self._unfold(path)

    def _missing(self, path: str, remedy: str) -> UsageError:
        return UsageError(f"what {self.revision} has here is not in this clone", place=Place(path), remedy=remedy)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
