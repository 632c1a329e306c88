"""Rules of the user's own: classes in Python files that the project file names, or behind entry points that it names.

Code of the user's runs only because the project file asks for it by name.
"""

import hashlib
import importlib.util
import inspect
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path, PurePath
from types import ModuleType
from typing import Any

from checker.rule_set.rule_form import refuse_partial, refuse_taken
from checker.rules.interface import Rule
from checker.rules.registry import RULES
from schemas.errors import Place, UsageError
from schemas.reading import Input
from schemas.spelling import listing
from sources.project_file import ProjectFile

GROUP = "consilience.rules"
"""Entry points of this group lead to modules with rules, to a rule, or to a list of them."""
MODULE = "consilience_rules_"
"""What the names begin with under which files are loaded."""


@dataclass(frozen=True)
class RuleSet:
    """The rules that may run, shipped ones first, and the files of the user's that some of them are in."""

    rules: tuple[type[Rule], ...] = RULES
    inputs: tuple[Input, ...] = ()


def rule_set(opened: ProjectFile | None) -> RuleSet:
    """All rules that a project has: the shipped ones, then those that it loads, in the order named.

    Raises:
        UsageError: a file or entry point is not there, breaks when it is loaded, or holds no whole rule; the place names
            file and line.
    """
    rules: list[type[Rule]] = list(RULES)
    inputs: list[Input] = []
    for number, name in enumerate(opened.project.rules.load if opened else ()):
        assert opened is not None  # noqa: S101 - there is nothing to load without a project
        asked = Place(opened.shown, opened.located.line(("rules", "load", number)))
        if PurePath(name).suffix == ".py":
            file = (opened.root / name).absolute()
            found = _of_file(file, name, asked)
            inputs.append(Input(path=name, sha256=hashlib.sha256(file.read_bytes()).hexdigest(), kind="rules"))
        else:
            found = _of_entry_point(name, asked)
        if not found:
            raise UsageError(
                f"{name!r} holds no rule", place=asked, remedy="derive a class from checker.rules.interface.Rule in it"
            )
        for rule in found:
            refuse_partial(rule, name)
            refuse_taken(rule, name, rules)
            rule.origin = name
            rules.append(rule)
    return RuleSet(tuple(rules), tuple(inputs))


def _of_file(file: Path, shown: str, asked: Place) -> list[type[Rule]]:
    """The rules of a file, in the order of its lines."""
    if not file.is_file():
        raise UsageError(f"the rule file {shown!r} does not exist", place=asked, remedy="correct `rules:`")
    name = MODULE + re.sub(r"\W", "_", PurePath(shown).with_suffix("").as_posix())
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None and spec.loader is not None  # noqa: PT018, S101 - the ending is .py
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses and annotations look their module up
    loader = spec.loader
    _loaded(lambda: loader.exec_module(module), shown, file)
    return _rules_in(module)


def _of_entry_point(name: str, asked: Place) -> list[type[Rule]]:
    """The rules that an entry point leads to."""
    points = entry_points(group=GROUP)
    point = next(iter(points.select(name=name)), None)
    if point is None:
        known = listing(sorted(points.names)) if points else ""
        raise UsageError(
            f"no installed package has an entry point {name!r} in the group {GROUP!r}",
            place=asked,
            remedy=f"known: {known}" if known else "install it where consilience runs, or name a file that ends in .py",
        )
    found = _loaded(point.load, name)
    if isinstance(found, ModuleType):
        return _rules_in(found)
    listed = list(found) if isinstance(found, Iterable) else [found]
    for entry in listed:
        if not _is_rule(entry):
            raise UsageError(
                f"the entry point {name!r} ({point.value}) leads to {entry!r}, which is no rule",
                place=asked,
                remedy="let it lead to a module, a class derived from checker.rules.interface.Rule, or a list of those",
            )
    return listed


def _loaded(load: Callable[[], Any], shown: str, file: Path | None = None) -> Any:
    try:
        return load()
    except (Exception, SystemExit) as error:
        lacking = error.name if isinstance(error, ModuleNotFoundError) else None
        raise UsageError(
            f"the rules of {shown!r} break when they are loaded: {type(error).__name__}: {error}",
            place=broken_at(error, shown, file),
            remedy=f"install {lacking} where consilience runs, or correct the import"
            if lacking
            else "correct the file",
        ) from error


def broken_at(error: BaseException, shown: str, file: Path | None) -> Place:
    """The last line of the user's file that took part in an error; without a file, the last line of all."""
    if isinstance(error, SyntaxError) and error.filename:
        return Place(shown if file and Path(error.filename) == file else error.filename, error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    if file is None:
        return Place(frames[-1].filename, frames[-1].lineno) if frames else Place(shown)
    return Place(shown, next((frame.lineno for frame in reversed(frames) if Path(frame.filename) == file), None))


def _rules_in(module: ModuleType) -> list[type[Rule]]:
    """The rules of a module but the shipped ones it imports; a name with an underscore before it is a base class."""
    found = [entry for name, entry in vars(module).items() if not name.startswith("_") and _is_rule(entry)]
    return [rule for rule in dict.fromkeys(found) if not rule.__module__.startswith("checker.")]


def _is_rule(entry: object) -> bool:
    return inspect.isclass(entry) and issubclass(entry, Rule) and entry is not Rule
