"""Results made by hand, one for each state a report can open with; every report is tested on all of them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from schemas.agreement import Reading, Standing, Tolerance
from schemas.claim import Claim, Evidence
from schemas.finding import (
    Blocked,
    Cause,
    Gap,
    NotCompared,
    SetAside,
)
from schemas.period import Period, Precision
from schemas.quantity import point
from schemas.result import Failure, Result
from schemas.source import Source, SourceKind
from tests.reports.record_builders import MILLION, claim, fact, finding, result, scaled
from tests.reports.sample_contradictions import SOURCES, contradictions


def agreed() -> Result:
    """Two feeds that agree on all they share; one fact needs its tolerance; dense cells are only counted."""
    feeds = tuple(Source(id=name, path=f"feeds/{name}.csv", kind=SourceKind.TABLE) for name in ("alpha", "beta"))
    pairs, facts = [], []
    for number, (ours, theirs) in enumerate([("07:10", "07:10"), ("102.0", "102.4")]):
        values = [
            Period(text=text, start=text, end=text, precision=Precision.TIME)
            if ":" in text
            else point(Decimal(text), text=text)
            for text in (ours, theirs)
        ]
        attribute = "departure" if ":" in ours else "weight"
        claims = [
            claim(
                f"{name}/{number}",
                value,
                path=f"feeds/{name}.csv",
                line=number + 2,
                subject="UA-1-SFO",
                attribute=attribute,
            )
            for name, value in zip(("alpha", "beta"), values, strict=True)
        ]
        pairs += claims
        exact = ours == theirs
        facts.append(
            fact(
                f"f{number}",
                claims,
                Standing.AGREE,
                reading=Reading.TIGHT if exact else Reading.TOLERANCE,
                tolerance=None if exact else Tolerance(abs=Decimal("0.5")),
            )
        )
    return result(
        sources=feeds,
        claims=tuple(sorted(pairs, key=lambda c: c.id)),
        facts=tuple(facts),
        summary={"agreed": 1200, "shared": 1200, "facts": 1200},
    )


def partial() -> Result:
    """No contradiction, but a fact that could not be compared and a check that could not run."""
    base = contradictions()
    facts = tuple(f for f in base.facts if f.id in ("f-staff", "f-partners", "f-worth"))
    named = {key for f in facts for key in f.claims}
    return result(
        sources=base.sources,
        claims=tuple(c for c in base.claims if c.id in named),
        facts=facts,
        not_compared=base.not_compared[:1],
        blocked=(Blocked(rule="S202", text="a part of the total is missing"),),
    )


def warned() -> Result:
    """One possible contradiction, and notes, but no error."""
    base = contradictions()
    facts = tuple(f for f in base.facts if f.id in ("f-staff", "f-opening"))
    named = {key for f in facts for key in f.claims}
    return result(
        sources=base.sources[:4],
        claims=tuple(c for c in base.claims if c.id in named),
        facts=facts,
        findings=tuple(f for f in base.findings if f.id == "4a01"),
    )


def accepted() -> Result:
    """The one contradiction there is has been waived."""
    base = contradictions()
    facts = tuple(f for f in base.facts if f.id in ("f-staff", "f-round"))
    named = {key for f in facts for key in f.claims}
    return result(
        sources=base.sources[:4],
        claims=tuple(c for c in base.claims if c.id in named),
        facts=facts,
        findings=tuple(f for f in base.findings if f.id == "2a01"),
    )


def nothing_compared() -> Result:
    """Two sources that speak of different things."""
    base = contradictions()
    lone = [next(c for c in base.claims if c.id == key) for key in ("brightside/hq", "dispatch/listed")]
    facts = tuple(fact(f"f{number}", [c], Standing.AGREE) for number, c in enumerate(lone))
    return result(sources=(base.sources[0], base.sources[2]), claims=tuple(lone), facts=facts)


def empty() -> Result:
    """A source without a single claim."""
    return result(sources=SOURCES[:1])


def failed() -> Result:
    """One source cannot be read and one check broke; what was read agrees."""
    base = partial()
    facts = tuple(f for f in base.facts if f.id == "f-staff")
    named = {key for f in facts for key in f.claims}
    return result(
        sources=base.sources[1:4],
        claims=tuple(c for c in base.claims if c.id in named),
        facts=facts,
        failures=(
            Failure(
                path="articles/scan.pdf", line=1, problem="the file is encrypted", remedy="save it without a password"
            ),
            Failure(problem="rule S204 broke: division by zero", remedy="report this with the result file"),
        ),
    )


def hostile() -> Result:
    """Text that tries to break out: markup, quotes, escape codes, reordering, endless words, emoji."""
    script = "<script>alert('x')</script>"
    sources = (
        Source(
            id=f"{script}\"'",
            title="</title></style>]]><!--",
            publisher='<b>bold</b> & "sons"',
            url="javascript:alert(1)",
            path='a<b>"c.md',
            kind=SourceKind.PROSE,
        ),
        Source(
            id="{{ 7*7 }}",
            title="{% raw %}",
            url='https://example.org/?q="><script>alert(2)</script>',
            path="x\x1b[31m.md",
        ),
        Source(id="עיתון", title="\u202eevil\u202c \u200fשלום", url=" JaVaScRiPt:alert(3)", path="rtl.md"),
    )
    about: dict[str, Any] = {
        "subject": f"ACME {script}",
        "attribute": 'price."quoted"',
        "scope": {"<i>key</i>": "'\"&<>"},
    }
    claims = [
        Claim(
            id="c1",
            source=sources[0].id,
            value=scaled("$5 million", "5", MILLION),
            attribution=script,
            evidence=Evidence(quote=f'\x1b]0;title\x07 {script} said "$5 million"', path='a<b>"c.md', line=1),
            **about,
        ),
        Claim(
            id="c2",
            source=sources[1].id,
            value=scaled("W" * 10_000, "7", MILLION),
            evidence=Evidence(quote="long " + "w" * 10_000, path="x\x1b[31m.md", line=2),
            **about,
        ),
        Claim(
            id="c3",
            source=sources[2].id,
            value=scaled("\u202e000,7$ 👩‍👩‍👧‍👦🎉", "7", MILLION),
            evidence=Evidence(quote="\u200fמחיר: 7 מיליון \u202edollars", path="rtl.md", line=3),
            **about,
        ),
    ]
    low, high = claims[:1], claims[1:]
    return result(
        sources=sources,
        claims=tuple(claims),
        facts=(fact("f<1>", claims, Standing.DISAGREE, [low, high]),),
        findings=(
            finding(
                "A101",
                '"><img src=x onerror=alert(4)>',
                f"ACME {script} is $5 million but " + "W" * 10_000,
                [low, high],
                fact="f<1>",
                gap=Gap(absolute=2 * MILLION, relative=Decimal("0.2857"), unit="USD"),
                causes=(Cause(name="<b>", text=f"cause {script}", confidence=Decimal("0.5")),),
            ),
        ),
        not_compared=(
            NotCompared(subject=script, attribute="a\nb", reason="<unit>", count=1, text="line\u2028break \x00nul"),
        ),
        blocked=(Blocked(rule="<S202>", text=script),),
        set_aside=(SetAside(path="../../etc/<passwd>", reason=script, text="=cmd()|' /C calc'!A0", remedy="&amp;"),),
        failures=(Failure(path="<p>.md", problem=script, remedy='"quote" it'),),
    )


SAMPLES: dict[str, Callable[[], Result]] = {
    "accepted": accepted,
    "agreed": agreed,
    "contradictions": contradictions,
    "empty": empty,
    "failed": failed,
    "hostile": hostile,
    "nothing_compared": nothing_compared,
    "partial": partial,
    "warned": warned,
}
"""Samples by name, which is the name of their golden files."""
