"""Runs a composite action as a runner does: its shell steps in order, with inputs, outputs and the runner's files."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


@dataclass
class Job:
    """What a job of GitHub Actions gives to an action, and what the action leaves behind."""

    work: Path
    """The checked out repository."""
    temp: Path
    """The runner's folder for this job."""
    outputs: dict[str, dict[str, str]] = field(default_factory=dict)
    """Outputs of steps, by id."""
    codes: dict[str, int] = field(default_factory=dict)
    """Exit codes of shell steps, by name; a step that failed is the last."""
    log: str = ""
    """All that was printed."""

    @property
    def summary(self) -> str:
        """The summary of the job."""
        file = self.temp / "summary"
        return file.read_text(encoding="utf-8") if file.exists() else ""


def action() -> dict[str, Any]:
    """Our action."""
    return dict(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8")))


def run(job: Job, inputs: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, str]:
    """Run the action and return its outputs; steps that use other actions are taken as done."""
    described = action()
    given = {name: str(declared.get("default", "")) for name, declared in described["inputs"].items()} | dict(inputs)
    assert set(given) == set(described["inputs"])
    values = {f"inputs.{name}": value for name, value in given.items()}
    values["steps.python.outputs.python-path"] = sys.executable
    for step in described["runs"]["steps"]:
        if "uses" not in step and not any(job.codes.values()):
            _step(job, step, values, environment)
    return {name: _filled(declared["value"], values) for name, declared in described["outputs"].items()}


def _step(job: Job, step: dict[str, Any], values: dict[str, str], environment: Mapping[str, str]) -> None:
    assert step["shell"] == "bash"
    assert not EXPRESSION.search(step["run"]), "a value in a script can end it; hand it over by env"
    outputs = job.temp / f"output-{len(job.codes)}"
    files = {"GITHUB_OUTPUT": outputs, "GITHUB_STEP_SUMMARY": job.temp / "summary"}
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=job.work,
        env={
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            **environment,
            **{name: str(path) for name, path in files.items()},
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_WORKSPACE": str(job.work),
            "RUNNER_TEMP": str(job.temp),
            **{name: _filled(value, values) for name, value in step.get("env", {}).items()},
        },
        capture_output=True,
        text=True,
        check=False,
    )
    job.codes[step["name"]] = ran.returncode
    job.log += ran.stdout + ran.stderr
    if "id" in step and outputs.exists():
        lines = outputs.read_text(encoding="utf-8").splitlines()
        job.outputs[step["id"]] = dict(line.split("=", 1) for line in lines)
        values |= {f"steps.{step['id']}.outputs.{name}": value for name, value in job.outputs[step["id"]].items()}


def _filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its expressions evaluated; what no step has set is empty, as on a runner."""
    return EXPRESSION.sub(lambda found: values.get(found[1], ""), text)
