"""Chooses the rules that run: codes and prefixes of the command line and the project file."""

from collections.abc import Sequence

from checker.rules.interface import Rule
from schemas.errors import UsageError
from schemas.project import RuleChoice


def selected(choice: RuleChoice, rules: Sequence[type[Rule]]) -> list[Rule]:
    """Those of the rules that run, in their fixed order; one that is off by default only when its whole code is selected.

    Raises:
        UsageError: a code or prefix fits no rule, or a severity is set for anything but a whole code.
    """
    known = [rule.code for rule in rules]
    strange = [code for code in (*choice.select, *choice.ignore) if not _fits_any(code, known)]
    strange += [code for code in choice.severity if code not in known]
    for code in strange:
        raise UsageError(f"no rule has the code {code!r}", remedy="list the codes with: consilience rules")
    wanted = [rule for rule in rules if _wanted(rule, choice.select)]
    return [rule() for rule in wanted if not _fits(rule.code, choice.ignore)]


def _wanted(rule: type[Rule], select: Sequence[str]) -> bool:
    if not rule.default:
        return rule.code in select
    return not select or _fits(rule.code, select)


def _fits_any(prefix: str, codes: Sequence[str]) -> bool:
    return any(code.startswith(prefix) for code in codes)


def _fits(code: str, prefixes: Sequence[str]) -> bool:
    return any(code.startswith(prefix) for prefix in prefixes)
