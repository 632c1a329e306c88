"""What a rule of the user's own must say of itself before it is listed, selected or run."""

import inspect
import re
from collections.abc import Sequence

from checker.rules.interface import Rule
from schemas.errors import Place, UsageError
from schemas.finding import Severity
from schemas.spelling import listing

CODE = re.compile(r"[A-Z]{1,10}[0-9]{1,6}")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
SAID = ("code", "name", "severity", "summary")


def refuse_partial(rule: type[Rule], file: str) -> None:
    """Refuse a rule that lacks something or calls itself what nobody can type; ``file`` is how users see its file.

    Raises:
        UsageError: the place is the line on which its class begins.
    """
    flaw = _flaw(rule) or _unmade(rule)
    if flaw:
        problem, remedy = flaw
        raise UsageError(f"the rule {rule.__name__} {problem}", place=_place(rule, file), remedy=remedy)


def refuse_taken(rule: type[Rule], file: str, others: Sequence[type[Rule]]) -> None:
    """Refuse a code or name that another rule has.

    Raises:
        UsageError: the place is the line on which its class begins.
    """
    for other in others:
        taken = rule.code if rule.code == other.code else rule.name if rule.name == other.name else None
        if taken is not None:
            raise UsageError(
                f"the rule {rule.__name__} is called {taken!r}, as is {other.__name__} {_whose(other)}",
                place=_place(rule, file),
                remedy="give it a code and a name of its own",
            )


def _flaw(rule: type[Rule]) -> tuple[str, str] | None:
    """What is wrong with what the class says, and what to do."""
    said = {name: getattr(rule, name, None) for name in SAID}
    lacking = [name for name in SAID if said[name] is None]
    if lacking:
        return f"has no {listing(lacking)}", f"give the class {listing([f'`{name} = …`' for name in lacking])}"
    if inspect.isabstract(rule):
        return "has no `check`", "write `def check(self, case)`; begin the name of a base class with `_`"
    if not (isinstance(said["code"], str) and CODE.fullmatch(said["code"])):
        return f"has the code {said['code']!r}", "write capital letters and then digits: HOUSE1"
    if not (isinstance(said["name"], str) and NAME.fullmatch(said["name"])):
        return f"has the name {said['name']!r}", "write small letters, digits and hyphens: round-without-date"
    if not isinstance(said["severity"], Severity):
        return f"has the severity {said['severity']!r}", "write Severity.ERROR, Severity.WARNING or Severity.NOTE"
    if not (isinstance(said["summary"], str) and said["summary"].strip() and said["summary"].isprintable()):
        return "has no summary of one line", "say in one line what it finds"
    return None


def _unmade(rule: type[Rule]) -> tuple[str, str] | None:
    try:
        rule()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a user's class does, it is named and the run stops
        return f"cannot be made: {type(error).__name__}: {error}", "let it be made without arguments"
    return None


def _whose(other: type[Rule]) -> str:
    return f"of {other.origin}" if other.origin else "that is shipped"


def _place(rule: type[Rule], file: str) -> Place:
    """Where a rule's class begins."""
    try:
        return Place(file, inspect.getsourcelines(rule)[1])
    except (OSError, TypeError):
        return Place(file)
