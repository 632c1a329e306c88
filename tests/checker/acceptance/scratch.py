"""A git repository in the current folder, independent of whoever runs the tests."""

import os
import subprocess
from pathlib import Path

AUTHOR = {"NAME": "Test", "EMAIL": "test@example.org", "DATE": "2026-01-01T00:00:00Z"}
ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if not name.startswith("GIT_")},
    **{f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in AUTHOR.items()},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(*arguments: str, folder: str | Path = ".") -> str:
    """Run git and return what it says."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], env=ENVIRONMENT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def start(folder: str | Path = ".") -> None:
    """Make a repository."""
    Path(folder).mkdir(exist_ok=True)
    git("init", "--quiet", "--initial-branch=main", folder=folder)


def commit(words: str = "a change", folder: str | Path = ".") -> str:
    """Commit everything there is and return the commit's name."""
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--allow-empty", "--no-gpg-sign", "-m", words, folder=folder)
    return git("rev-parse", "HEAD", folder=folder)
