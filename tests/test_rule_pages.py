"""The manual's pages of rules and causes are made from them; ``python -m tests.test_rule_pages`` writes them anew."""

from pathlib import Path

from checker.causes.registry import CAUSES
from checker.commands.manual import explanation
from checker.rules.registry import RULES

DOCS = Path(__file__).parents[1] / "docs"


def pages() -> dict[str, str]:
    """Every page by its path below ``docs``."""
    found = {f"rules/{rule.code}.md": f"{explanation(rule.code)}\n" for rule in RULES}
    found |= {
        f"causes/{cause.name.replace(' ', '-').replace('/', '-')}.md": f"{explanation(cause.name)}\n"
        for cause in CAUSES
    }
    rows = "".join(
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.value} | {rule.summary} |\n"
        for rule in sorted(RULES, key=lambda rule: rule.code)
    )
    found["rules/README.md"] = f"# The rules\n\n| code | name | severity | finds |\n|---|---|---|---|\n{rows}"
    return found


def test_pages_are_fresh() -> None:
    """What the manual says of a rule is what ``consilience explain`` prints."""
    for name, text in pages().items():
        page = DOCS / name
        assert page.is_file(), f"docs/{name} is missing: run python -m tests.test_rule_pages"
        assert page.read_text(encoding="utf-8") == text, f"docs/{name} is stale: run python -m tests.test_rule_pages"


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    """Nothing but the pages stands in their folders."""
    there = {path.relative_to(DOCS).as_posix() for folder in ("rules", "causes") for path in (DOCS / folder).iterdir()}
    assert there == pages().keys()


if __name__ == "__main__":
    for path, words in pages().items():
        (DOCS / path).parent.mkdir(exist_ok=True)
        (DOCS / path).write_text(words, encoding="utf-8")
