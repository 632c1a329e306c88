"""The texts of the commands ``rules`` and ``explain``, made from the rules themselves."""

import inspect

from checker.rules.interface import Rule
from checker.rules.registry import RULES
from schemas.errors import UsageError


def listing() -> str:
    """One line for each rule."""
    return "\n".join(f"{rule.code}  {rule.severity.value:7}  {rule.name:28}  {rule.summary}" for rule in _sorted())


def explanation(code: str) -> str:
    """A rule's page as Markdown.

    Raises:
        UsageError: no rule has this code or name.
    """
    wanted = code.strip()
    for rule in RULES:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return f"# {rule.code} {rule.name} ({rule.severity.value})\n\n{inspect.getdoc(rule)}"
    raise UsageError(f"no rule is called {code!r}", remedy="list them with: consilience rules")


def _sorted() -> list[type[Rule]]:
    return sorted(RULES, key=lambda rule: rule.code)
