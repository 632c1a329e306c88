"""Asks a rule what it finds: one that breaks, or whose answers cannot be, is a failure and never a pass."""

import inspect
import traceback
from collections.abc import Sequence
from pathlib import Path

from checker.explaining import broke
from checker.rules.interface import Case, Outcome, Rule
from schemas.finding import Blocked, Finding, NotCompared
from schemas.result import Failure


class _AnswerError(Exception):
    """A rule of the user's own yields what no rule may."""


def asked(rule: Rule, case: Case) -> tuple[list[Outcome], list[Failure]]:
    """What a rule yields over a case, or the failure when it breaks."""
    try:
        outcomes = list(rule.check(case))
        if rule.origin:
            _refuse_strange(rule, outcomes, case)
    except (Exception, SystemExit) as broken:  # noqa: BLE001 - a broken check must be reported, whatever broke it
        failure = broke(f"rule {rule.code} {rule.name}", broken)
        return [], [_owned(failure, rule, broken) if rule.origin else failure]
    return outcomes, []


def _owned(failure: Failure, rule: Rule, broken: BaseException) -> Failure:
    """The failure of a rule of the user's own, with its file and the line that broke."""
    file = inspect.getsourcefile(type(rule))
    frames = traceback.extract_tb(broken.__traceback__)
    lines = [frame.lineno for frame in frames if file and Path(frame.filename) == Path(file)]
    return failure.model_copy(
        update={
            "path": rule.origin,
            "line": lines[-1] if lines else None,
            "remedy": "correct the rule; everything else ran",
        }
    )


def _refuse_strange(rule: Rule, outcomes: Sequence[object], case: Case) -> None:
    """Refuse answers that no report could show: shipped rules are held to this by their tests."""
    facts = {fact.id for fact in case.ledger.facts}
    marks: dict[str, Finding] = {}
    for outcome in outcomes:
        if not isinstance(outcome, Finding | Blocked | NotCompared):
            raise _AnswerError(f"it yields {outcome!r}, which is no Finding, Blocked or NotCompared")
        claims = [] if isinstance(outcome, Blocked) else list(outcome.claims)
        if isinstance(outcome, Finding):
            claims += [key for group in outcome.groups for key in group]
            twin = marks.setdefault(outcome.fingerprint, outcome)
            if outcome.rule != rule.code or not outcome.fingerprint:
                raise _AnswerError("it yields a finding that is not its own: make it with `self.finding(...)`")
            if twin is not outcome:
                raise _AnswerError(
                    f"two of its findings have one identity, which must tell them apart: {twin.message!r} and "
                    f"{outcome.message!r}"
                )
        strange = [key for key in claims if key not in case.ledger.claims]
        if not isinstance(outcome, NotCompared) and outcome.fact not in (None, *facts):
            strange.append(str(outcome.fact))
        if strange:
            raise _AnswerError(f"it names {strange[0]!r}, which is no claim or fact of this run")
