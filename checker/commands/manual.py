"""The texts of the commands ``rules`` and ``explain``, made from the rules and causes themselves."""

import inspect
from collections.abc import Sequence

from checker.causes.interface import Explanation
from checker.causes.registry import CAUSES
from checker.rules.interface import Rule
from checker.rules.registry import RULES
from schemas.errors import UsageError
from schemas.spelling import listing as words


def listing(rules: Sequence[type[Rule]] = RULES) -> str:
    """One line for each rule."""
    width = max(len(rule.code) for rule in rules)
    return "\n".join(
        f"{rule.code:{width}}  {rule.severity.value:7}  {rule.name:28}  {rule.summary}"
        for rule in sorted(rules, key=lambda rule: rule.code)
    )


def causes() -> str:
    """One line for each cause, the most specific first."""
    return "\n".join(f"{cause.confidence:.2f}  {cause.name:33}  {_summary(cause)}" for cause in CAUSES)


def explanation(code: str, rules: Sequence[type[Rule]] = RULES) -> str:
    """The page of a rule or cause as Markdown; for ``causes``, the list of them.

    Raises:
        UsageError: no rule has this code or name, and no cause this name.
    """
    wanted = code.strip()
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return f"# {rule.code} {rule.name} ({rule.severity.value})\n\n{_page(rule)}"
    for cause in CAUSES:
        if _spaced(wanted) == _spaced(cause.name):
            return f"# {cause.name} (cause of {_explains(cause)})\n\n{inspect.getdoc(cause)}"
    if wanted.lower() == "causes":
        return causes()
    raise UsageError(
        f"no rule or cause is called {code!r}", remedy="list them with: consilience rules, consilience explain causes"
    )


def _summary(cause: type[Explanation]) -> str:
    return (inspect.getdoc(cause) or "").partition("\n")[0]


def _spaced(name: str) -> str:
    """A name however it is written on a command line: ``scale slip``, ``scale-slip``."""
    return name.lower().replace("-", " ").replace("/", " ").replace("_", " ")


def _explains(cause: type[Explanation]) -> str:
    return words([*cause.rules, *(f"not compared: {reason}" for reason in cause.reasons)])


def _page(rule: type[Rule]) -> str:
    """What a rule says of itself; its summary when it has no text of its own."""
    return inspect.cleandoc(rule.__doc__ or rule.summary)
