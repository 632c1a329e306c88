"""A fault of ours costs the step it is in, not the run: it is told as an error, so that nothing passes, and all else goes on."""

import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from schemas.errors import ConsilienceError, Place, SourceError, interrupted
from schemas.reading import Reading


def unless_broken(step: Callable[[], Reading], instead: Reading, what: str, path: str | None = None) -> Reading:
    """What a step reads; where it breaks, what there was without it, with an error that says so.

    Args:
        step: Reads something, or adds to what was read.
        instead: What is left if the step breaks.
        what: The step, as the error names it.
        path: The file that the step is about, if it is about one.

    Raises:
        ConsilienceError: as the step raises it: these are no faults of ours.
    """
    try:
        return step()
    except Exception as broken:
        if isinstance(broken, (ConsilienceError, MemoryError)) or interrupted(broken):
            raise
        frame = traceback.extract_tb(broken.__traceback__)[-1]
        error = SourceError(
            f"{what} broke in {Path(frame.filename).name}, line {frame.lineno}: {type(broken).__name__}: {broken}",
            remedy="please report this with the input; everything else ran",
            place=Place(path),
        )
        return replace(instead, errors=(*instead.errors, error))
