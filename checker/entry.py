"""The way in: makes sure that our packages are the ones imported, then hands over to the command line."""

import gc
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

OURS = ("schemas", "sources", "reports", "checker")
INCOMPLETE = 3
"""The exit code of a run that could not complete, as in ``exit_codes``, which cannot be imported yet."""
HOME = Path(__file__).resolve().parent.parent
SELDOM = (200_000, 20, 100)
"""How often Python looks for cycles: a run makes many records that stay, and few cycles."""


def main() -> None:
    """Run the command line; say so and stop when another package shadows one of ours."""
    gc.set_threshold(*SELDOM)
    for name in OURS:
        found = find_spec(name)
        places = [Path(place).resolve() for place in (found.submodule_search_locations or ())] if found else []
        if HOME / name not in places:
            where = places[0] if places else found.origin if found else "nowhere"
            sys.stderr.write(
                f"consilience: another package named {name!r} is imported in place of ours (from {where}); "
                "install consilience in an environment of its own, for instance with: uv tool install consilience\n"
            )
            sys.exit(INCOMPLETE)
    from checker.commands import interruption  # noqa: PLC0415 - only after the check above

    try:
        interruption.watch()
        from checker.cli import consilience  # noqa: PLC0415

        consilience()
    except SystemExit as done:
        leave(interruption.code() if interruption.asked() else done.code)
    except KeyboardInterrupt:
        sys.stderr.write("consilience: interrupted\n")
        interruption.told()
        leave(interruption.code())


def leave(code: str | int | None) -> NoReturn:
    """End the process at once with click's exit code.

    Files are renamed and connections closed by now. Taking the interpreter down piece by piece would cost time on every
    run, and DuckDB 2.0's bindings print warnings about their own leaks while it happens.
    """
    from checker.commands import interruption  # noqa: PLC0415

    sys.stdout.flush()
    sys.stderr.flush()
    interruption.clear()
    os._exit(code if isinstance(code, int) else bool(code))
