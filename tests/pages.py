"""Runs a page of the manual as a script: its files are written, its commands must print what it shows.

A block whose first line names a file, as in ```` ```csv feeds/north.csv ````, is written there. In ```` ```console ```` blocks
lines that start with ``$ `` are commands, the lines below them what they print. ``python -m tests.pages`` writes the
printed lines anew.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("merge.md", "pull-request.md")
BLOCK = re.compile(r"^```(?P<kind>[a-z]+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (?P<command>(?:[^\n]*\\\n)*[^\n]*)\n(?P<printed>(?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)
AUTHOR = {"NAME": "Ada", "EMAIL": "ada@example.org", "DATE": "2026-03-10T09:00:00Z"}


def replayed(page: str, folder: Path) -> str:
    """The page with what its commands print today, run from top to bottom in a folder that is empty at first."""

    def block(found: re.Match[str]) -> str:
        if found["file"]:
            file = folder / found["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(found["text"], encoding="utf-8")
        if found["kind"] != "console":
            return found[0]
        return f"```console\n{COMMAND.sub(command, found['text'])}```"

    def command(found: re.Match[str]) -> str:
        return f"$ {found['command']}\n{printed(found['command'], folder)}"

    return BLOCK.sub(block, page)


def printed(command: str, folder: Path) -> str:
    """What a shell prints, errors included, on the day of the page."""
    given = {name: text for name, text in os.environ.items() if not name.startswith(("GIT_", "GITHUB_"))}
    done = subprocess.run(
        ["sh", "-c", f'consilience() {{ {shlex.quote(sys.executable)} -m checker "$@"; }}\n{command}'],
        cwd=folder,
        env={
            **given,
            **{f"GIT_{who}_{what}": text for who in ("AUTHOR", "COMMITTER") for what, text in AUTHOR.items()},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONPATH": str(ROOT),
            "CONSILIENCE_TODAY": "2026-03-10",
            "LC_ALL": "C.UTF-8",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


if __name__ == "__main__":
    for name in PAGES:
        path = ROOT / "docs" / name
        with tempfile.TemporaryDirectory() as scratch:
            path.write_text(replayed(path.read_text(encoding="utf-8"), Path(scratch)), encoding="utf-8")
