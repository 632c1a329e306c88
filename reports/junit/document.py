"""The JUnit report, within the schema that Jenkins publishes as junit-10.xsd; times are nought, since a result holds none."""

import re
from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from reports.interface import PLAIN, Layout
from reports.junit.cases import Case, State, suites
from reports.wording import verdict
from schemas.result import Result

TIME = f"{0:.3f}"
REFUSED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (section 2.2)."""


class JunitReport:
    """One suite for each rule, one case for each fact it looked at."""

    name = "junit"
    ending = "junit.xml"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """The whole document; findings fail from the severity on that fails the run."""
        del layout
        all_of = suites(result)
        top = ET.Element("testsuites", {"name": result.tool.name, **_counts([c for _, cases in all_of for c in cases])})
        top.attrib.pop("skipped")  # the schema has it on suites only
        for name, cases in all_of:
            _add_suite(top, name, cases)
        ET.SubElement(top[0], "system-out").text = _kept(verdict(result))
        ET.indent(top, " ")
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


REPORT = JunitReport()


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    states = Counter(case.state for case in cases)
    return {
        "tests": str(len(cases)),
        "failures": str(states[State.FAILURE]),
        "errors": str(states[State.ERROR]),
        "skipped": str(states[State.SKIPPED]),
        "time": TIME,
    }


def _add_suite(top: ET.Element, name: str, cases: Sequence[Case]) -> None:
    suite = ET.SubElement(top, "testsuite", {"name": _kept(name), **_counts(cases)})
    # Jenkins takes what stands before the last dot for a package.
    classname = f"consilience.{_kept(name).replace('.', '_')}"
    for case in cases:
        element = ET.SubElement(suite, "testcase", {"classname": classname, "name": _kept(case.name), "time": TIME})
        text = "\n".join((case.message, *case.details))
        if case.state is not State.PASSED:
            told = {"type": _kept(case.kind), "message": _kept(case.message)}
            ET.SubElement(element, case.state.value, told).text = _kept(text)
        elif case.message:
            ET.SubElement(element, "system-out").text = _kept(f"{case.kind}: {text}")


def _kept(text: str) -> str:
    return REFUSED.sub("\ufffd", text)
