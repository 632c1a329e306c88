"""Prints how well articles are read, set by set: ``make accuracy``; with ``--write`` the floors are raised to it."""

import json
import sys
from pathlib import Path

from checker.commands.checking import Request, in_force
from checker.session import run
from schemas.result import Result
from sources.intake import read_all
from tests.corpora.scoring import Score, score

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def sets() -> dict[str, Path]:
    """The folders with a gold file, by their path below this folder."""
    return {gold.parent.relative_to(HERE).as_posix(): gold.parent for gold in sorted(HERE.rglob("gold.json"))}


def checked(folder: Path) -> Result:
    """Check a folder as the command line does."""
    intake = read_all((folder,))
    return run(intake.reading, intake.catalogue, in_force(intake.project, Request(paths=(folder,))))


def figures(found: Score) -> dict[str, int]:
    """The figures that are held as floors."""
    return {"found": len(found.found), "violated": len(found.violated), "unexpected": len(found.unexpected_errors)}


def main() -> None:
    """Print the table; write the floors when asked to."""
    total = [0, 0, 0, 0, 0, 0]
    floors = {}
    print(f"{'set':36}{'found':>10}{'decoys violated':>18}{'unexpected errors':>19}{'warnings':>10}{'coverage':>10}")
    for name, folder in sets().items():
        result = checked(folder)
        found = score(folder / "gold.json", result)
        floors[name] = figures(found)
        mentions = [mention for document in result.documents for mention in document.mentions]
        structured = sum(mention.state != "set aside" for mention in mentions)
        row = [
            len(found.found),
            found.contradictions,
            len(found.violated),
            found.decoys,
            len(found.unexpected_errors),
            len(found.unexpected_warnings),
        ]
        total = [a + b for a, b in zip(total, row, strict=True)]
        print(
            f"{name:36}{row[0]:>5} of {row[1]:<2}{row[2]:>12} of {row[3]:<3}{row[4]:>16}{row[5]:>11}"
            f"{structured:>6} of {len(mentions)}"
        )
        if "-v" in sys.argv:
            for label, entries in (
                ("missed", sorted(found.missed)),
                ("violated", found.violated),
                ("error", found.unexpected_errors),
                ("warning", found.unexpected_warnings),
            ):
                for entry in entries:
                    print(f"    {label:9} {entry}")
    print(f"{'all':36}{total[0]:>5} of {total[1]:<2}{total[2]:>12} of {total[3]:<3}{total[4]:>16}{total[5]:>11}")
    if "--write" in sys.argv:
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
