"""The way in: makes sure that our packages are the ones imported, then hands over to the command line."""

import sys
from importlib.util import find_spec
from pathlib import Path

OURS = ("schemas", "sources", "reports", "checker")
HOME = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run the command line; say so and stop when another package shadows one of ours."""
    for name in OURS:
        found = find_spec(name)
        places = [Path(place).resolve() for place in (found.submodule_search_locations or ())] if found else []
        if HOME / name not in places:
            where = places[0] if places else "nowhere"
            sys.exit(f"consilience: another package named {name!r} is imported in place of ours (from {where}); "
                     "install consilience in an environment of its own, for instance with: uv tool install consilience")
    from checker.cli import consilience  # noqa: PLC0415 - only after the check above

    consilience()
