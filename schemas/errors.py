"""The one error family: every error names the input, the place in it, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where in an input something stands: path as given, 1-based line, 1-based column or a column's name."""

    path: str | None = None
    line: int | None = None
    column: int | str | None = None

    def __str__(self) -> str:
        """Render as ``path:line:column`` as far as it is known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


class ConsilienceError(Exception):
    """Base of every error that is shown to a user: what is wrong, where, and the remedy."""

    def __init__(self, problem: str, *, remedy: str, place: Place | None = None) -> None:
        """Keep the three parts apart, so that reports can lay them out."""
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.place = place or Place()

    def __str__(self) -> str:
        """One line: place, problem, remedy."""
        where = str(self.place)
        return f"{where + ': ' if where else ''}{self.problem} ({self.remedy})"


class UsageError(ConsilienceError):
    """The command line or the project file asks for something that cannot be (exit code 2)."""


class SourceError(ConsilienceError):
    """A source, or a part of it, cannot be read; the other sources are still checked (exit code 3)."""


class NotationError(ConsilienceError):
    """A written value cannot be read; nothing is guessed."""


class EngineError(ConsilienceError):
    """The engine that queries run on could not answer; the run is not complete (exit code 3)."""


class DefectError(ConsilienceError):
    """The program contradicts itself (a bug of ours): it stops rather than report nonsense."""


def interrupted(error: BaseException | None) -> bool:
    """Whether an interruption is behind an error: in the middle of a query, DuckDB tells of it by one of its own."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "InterruptException":
            return True
        error = error.__cause__ or error.__context__
    return False
