"""A git repository, read without touching its work tree, running its hooks or filters, or asking a server.

Contents are taken as git stores them (`git cat-file`): no smudge filter, no text conversion, no `export-subst`.
Definitions: git-cat-file(1), git-ls-tree(1), gitglossary(7).
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from schemas.errors import Place, UsageError

LINK, MODULE = "120000", "160000"
"""Modes of symbolic links and of submodules; all other entries are plain files."""
SAFE = (
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "protocol.allow=never"),
    *("-c", "safe.bareRepository=explicit", "--no-pager"),
)
"""Settings of every call: nothing that a repository configures is run, no server is asked for what is missing."""
FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_NAMESPACE")
"""Variables of a hook that runs us; they speak of its repository, which need not be that of the sources."""
CHUNK = 1024 * 1024
"""Bytes copied at a time."""


@dataclass(frozen=True)
class Entry:
    """A file, link or submodule of a revision: its mode and object."""

    mode: str
    object: str


@dataclass(frozen=True)
class Repository:
    """A repository with a work tree; ``top`` is its folder, links followed."""

    top: Path

    @classmethod
    def around(cls, folder: Path) -> "Repository":
        """The repository that a folder lies in.

        Raises:
            UsageError: it lies in none, git will not open it, or there is no git.
        """
        found = git(folder, "rev-parse", "--show-toplevel")
        if found.returncode:
            raise UsageError(
                f"--since needs a git repository: {_words(found.stderr)}",
                place=Place(str(folder)),
                remedy="check inside one; for `dubious ownership`: git config --global --add safe.directory FOLDER",
            )
        return cls(Path(os.fsdecode(found.stdout.rstrip(b"\n"))).resolve())

    def commit(self, revision: str) -> str:
        """The commit that a branch, tag or other name stands for.

        Raises:
            UsageError: it stands for none, or for one that this clone does not hold.
        """
        found = git(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if not found.returncode:
            return found.stdout.decode().strip()
        problem = f"--since {revision!r}: this repository holds no such commit"
        if git(self.top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            raise UsageError(
                f"{problem}; it is a shallow clone",
                place=Place(str(self.top)),
                remedy="fetch the history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab, "
                "`git fetch --unshallow` elsewhere",
            )
        raise UsageError(
            problem, place=Place(str(self.top)), remedy="check its name, or fetch it: git fetch origin BRANCH"
        )

    def holds(self, commit: str) -> bool:
        """Whether a commit is in this clone."""
        return not git(self.top, "cat-file", "-e", f"{commit}^{{commit}}").returncode

    def files(self, commit: str) -> dict[str, Entry]:
        """Everything in a commit by path below the top, with `/` between folders."""
        listed = git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit)
        if listed.returncode:
            raise UsageError(_words(listed.stderr), place=Place(str(self.top)), remedy="check it with: git fsck")
        return dict(_entries(listed.stdout))

    def ignored(self, paths: Sequence[str]) -> set[str]:
        """Those of the paths that the repository's rules leave out of it."""
        # The opening keeps names that begin with a colon from being taken for magic.
        asked = b"".join(b"./" + os.fsencode(path) + b"\0" for path in paths)
        found = git(self.top, "check-ignore", "--no-index", "-z", "--stdin", given=asked)
        if found.returncode not in (0, 1):  # one lies in a submodule, which git refuses to judge: the others count
            return set().union(*(self.ignored([path]) for path in paths)) if len(paths) > 1 else set()
        return {os.fsdecode(path).removeprefix("./") for path in found.stdout.split(b"\0") if path}

    def store(self) -> Path:
        """The folder with the repository's objects, shared by all of its work trees."""
        found = git(self.top, "rev-parse", "--git-common-dir")
        return self.top / os.fsdecode(found.stdout.rstrip(b"\n"))

    @contextmanager
    def contents(self) -> Iterator["Contents"]:
        """The contents of the repository's objects."""
        with subprocess.Popen(  # noqa: S603 - git itself, with arguments of ours
            [_program(), "-C", str(self.top), *SAFE, "cat-file", "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        ) as running:
            assert running.stdin is not None  # noqa: S101 - both are pipes
            assert running.stdout is not None  # noqa: S101
            try:
                yield Contents(running.stdin, running.stdout)
            finally:
                running.stdin.close()


@dataclass(frozen=True)
class Contents:
    """A running `git cat-file --batch`."""

    asked: IO[bytes]
    told: IO[bytes]

    def write(self, entry: Entry, file: Path) -> None:
        """Write an object's content into a new file.

        Raises:
            LookupError: this clone does not hold it.
        """
        self.asked.write(f"{entry.object}\n".encode())
        self.asked.flush()
        head = self.told.readline().split()
        if len(head) != len(("object", "type", "size")):
            raise LookupError(entry.object)
        left = int(head[2])
        with file.open("xb") as opened:
            while left:
                part = self.told.read(min(left, CHUNK))
                if not part:
                    raise LookupError(entry.object)
                opened.write(part)
                left -= len(part)
        self.told.read(1)


def git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, safely, and take what it says."""
    return subprocess.run(  # noqa: S603 - git itself, with arguments of ours
        [_program(), "-C", str(folder), *SAFE, *arguments],
        input=given,
        capture_output=True,
        env=_environment(),
        check=False,
    )


def _program() -> str:
    found = shutil.which("git")
    if not found:
        raise UsageError("--since needs git, which is not installed", remedy="install git")
    return found


def _environment() -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if name not in FOREIGN}
    fixed = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1"}
    return {**kept, **fixed, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def _entries(listed: bytes) -> Iterator[tuple[str, Entry]]:
    """The lines of `git ls-tree -z`: mode, type and object, a tab, the path."""
    for line in listed.split(b"\0"):
        if line:
            head, _, path = line.partition(b"\t")
            mode, _, name = head.decode().split(" ")
            yield os.fsdecode(path), Entry(mode, name)


def _words(said: bytes) -> str:
    """The first line of what git says, without its opening."""
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else "git failed without a word"
