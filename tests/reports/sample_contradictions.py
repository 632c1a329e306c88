"""The richest sample: five sources that contradict each other in every way a report must show."""

from decimal import Decimal
from typing import Any

from schemas.agreement import Reading, Standing, Tolerance
from schemas.claim import Basis, Modality
from schemas.fact import Support
from schemas.finding import (
    Blocked,
    Cause,
    Certainty,
    Gap,
    Location,
    NotCompared,
    SetAside,
    Severity,
    Status,
    Waiver,
)
from schemas.period import Period, Precision
from schemas.quantity import End, Quantity, point
from schemas.result import Acceptance, Remark, Result, Stale, Suspect
from schemas.source import Document, Mention, Source, SourceKind
from schemas.value import Category, Members, Truth
from tests.reports.record_builders import BILLION, HASH, MILLION, claim, fact, finding, month, result, scaled, whole

SOURCES = (
    Source(
        id="brightside",
        title="Amazon doubles down on Anthropic",
        publisher="Brightside",
        published="2024-11-23",
        url="https://news.example/amazon-anthropic",
        path="articles/brightside.md",
        kind=SourceKind.PROSE,
    ),
    Source(
        id="courier",
        title="The Courier's morning brief",
        publisher="The Courier",
        published="2024-11-24",
        path="articles/courier.md",
        kind=SourceKind.PROSE,
    ),
    Source(
        id="dispatch",
        title="Who owns AI?",
        publisher="Dispatch",
        published="2025-01-05",
        retrieved="2025-02-01",
        url="https://dispatch.example/who-owns-ai?page=1&ref=x",
        path="articles/dispatch.md",
        kind=SourceKind.PROSE,
    ),
    Source(
        id="ledger",
        title="Deals 2023-2025",
        publisher="Ledger Data",
        published="2025-01-31",
        path="data/ledger.csv",
        kind=SourceKind.TABLE,
    ),
    Source(id="notes", path="notes.yaml", kind=SourceKind.CLAIMS),
)


DEAL: dict[str, Any] = {
    "subject": "Amazon",
    "attribute": "investment.total",
    "scope": {"to": "Anthropic"},
    "basis": Basis.CUMULATIVE,
}
TOTAL = [
    claim(
        "brightside/total",
        scaled("$8 billion", "8", BILLION),
        "bringing Amazon's total investment in the start-up to $8 billion",
        line=3,
        period=month(2024, 11),
        modality=Modality.COMPLETED,
        **DEAL,
    ),
    claim(
        "courier/total",
        scaled("a total of $8bn", "8", BILLION),
        "Amazon has now put a total of $8bn into Anthropic, according to people familiar with the deal, who asked "
        "not to be named because the terms are private and the two companies have not yet published them",
        line=12,
        period=month(2024, 11),
        attribution="two people familiar with the deal",
        **DEAL,
    ),
    claim(
        "ledger/total",
        point(8 * BILLION, unit="USD", text="8000000000"),
        path="data/ledger.csv",
        line=18,
        period=month(2024, 11),
        **DEAL,
    ),
    claim(
        "dispatch/total",
        scaled("$4 billion", "4", BILLION),
        "Amazon, which has invested $4 billion in Anthropic,",
        line=7,
        period=month(2025, 1, assumed=True),
        **DEAL,
    ),
]
TOLL: dict[str, Any] = {
    "subject": "Earthquake of 7 November",
    "attribute": "deaths",
    "basis": Basis.CUMULATIVE,
    "period": month(2024, 11),
}
DEATHS = [
    claim(
        "courier/deaths",
        Quantity(
            text="more than 120",
            value=Decimal(120),
            low=Decimal(120),
            low_end=End.OPEN,
            high_end=End.OPEN,
            hedge="more than",
        ),
        "killing more than 120 people",
        line=40,
        **TOLL,
    ),
    claim("brightside/deaths", whole("95", 95), "At least two towns were cut off; 95 people died.", line=31, **TOLL),
    claim(
        "notes/deaths",
        Quantity(text="90 to 100", low=Decimal(90), high=Decimal(100), low_end=End.CLOSED, high_end=End.CLOSED),
        path="notes.yaml",
        line=9,
        attribution="Ministry of Health",
        **TOLL,
    ),
]
PLANT: dict[str, Any] = {"subject": "Ridge data centre", "attribute": "capacity.power", "period": month(2025, 1)}
POWER = [
    claim(
        "brightside/power",
        scaled("2.2 GW", "2.2", Decimal(1), unit="gigawatt"),
        "a 2.2 GW campus",
        line=50,
        **PLANT,
    ),
    claim(
        "courier/power",
        scaled("220 megawatts", "220", Decimal(1), unit="megawatt"),
        "drawing 220 megawatts",
        line=51,
        modality=Modality.PLANNED,
        **PLANT,
    ),
]
ROUND: dict[str, Any] = {
    "subject": "Amazon",
    "attribute": "investment.round",
    "scope": {"to": "Anthropic"},
    "period": month(2024, 3),
    "basis": Basis.INCREMENT,
}
ROUNDS = [
    claim(
        "brightside/round",
        scaled("$2.73 billion", "2.73", BILLION),
        "another $2.73 billion in March 2024",
        line=4,
        **ROUND,
    ),
    claim("dispatch/round", scaled("$2.74 billion", "2.74", BILLION), "$2.74 billion followed", line=9, **ROUND),
]
CITY: dict[str, Any] = {"subject": "Anthropic", "attribute": "headquarters"}
SEATS = [
    claim(
        "brightside/hq",
        Category(text="San Francisco", value="San Francisco"),
        "San Francisco-based Anthropic",
        line=2,
        **CITY,
    ),
    claim("ledger/hq", Category(text="Seattle", value="Seattle"), path="data/ledger.csv", line=2, **CITY),
]
OPENING: dict[str, Any] = {"subject": "Ridge data centre", "attribute": "opening"}
DATES = [
    claim(
        "courier/opening",
        Period(text="on 3 March 2025", start="2025-03-03", end="2025-03-03", precision=Precision.DAY),
        "which opened on 3 March 2025",
        line=52,
        modality=Modality.COMPLETED,
        **OPENING,
    ),
    claim(
        "dispatch/opening",
        Period(text="June 2025", start="2025-06-01", end="2025-06-30", precision=Precision.MONTH),
        "due to open in June 2025",
        line=19,
        modality=Modality.PLANNED,
        **OPENING,
    ),
]
STAFF: dict[str, Any] = {"subject": "Anthropic", "attribute": "headcount", "period": month(2024, 11)}
PEOPLE = [
    claim("courier/staff", whole("1,500", 1500), "its 1,500 staff", line=60, **STAFF),
    claim("ledger/staff", point(Decimal(1523), text="1523"), path="data/ledger.csv", line=30, **STAFF),
]
PARTNERS: dict[str, Any] = {"subject": "Anthropic", "attribute": "partners"}
MEMBERS = [
    claim(
        "brightside/partners",
        Members(text="Amazon, Google", members=("Amazon", "Google")),
        "with Amazon and Google",
        line=70,
        **PARTNERS,
    ),
    claim(
        "notes/partners",
        Members(text="Amazon, Google, Zoom", members=("Amazon", "Google", "Zoom"), complete=True),
        path="notes.yaml",
        line=21,
        **PARTNERS,
    ),
]
LISTED = [
    claim(
        "dispatch/listed",
        Truth(text="is not listed", value=False),
        "Anthropic is not listed",
        line=33,
        subject="Anthropic",
        attribute="listed",
    )
]
WORTH_OF: dict[str, Any] = {"subject": "Anthropic", "attribute": "valuation", "period": month(2025, 1)}
WORTH = [
    claim("brightside/worth", scaled("$60 billion", "60", BILLION), "valued at $60 billion", line=80, **WORTH_OF),
    claim("courier/worth", scaled("€58 billion", "58", BILLION, unit="EUR"), "€58 billion", line=81, **WORTH_OF),
]
SUMS: dict[str, Any] = {
    "subject": "Amazon",
    "attribute": "investment.round",
    "scope": {"to": "Anthropic", "round": "sum"},
}
PARTS = [
    claim("dispatch/first", scaled("$1.25 billion", "1.25", BILLION), "an initial $1.25 billion", line=8, **SUMS),
    claim("dispatch/second", scaled("$2.73 billion", "2.73", BILLION), "and then $2.73 billion", line=8, **SUMS),
    claim("dispatch/all", scaled("$4.5 billion", "4.5", BILLION), "$4.5 billion in all", line=8, **SUMS),
]

FACTS = (
    fact(
        "f-total",
        TOTAL,
        Standing.DISAGREE,
        [[TOTAL[3]], TOTAL[:3]],
        support=(
            Support(group=0, sources=1, independent=1, finest="dispatch/total", latest="dispatch/total"),
            Support(group=1, sources=3, independent=2, finest="ledger/total", latest="ledger/total"),
        ),
    ),
    fact("f-deaths", DEATHS, Standing.DISAGREE, [[DEATHS[1], DEATHS[2]], [DEATHS[0]]]),
    fact("f-hq", SEATS, Standing.DISAGREE, [[SEATS[0]], [SEATS[1]]]),
    fact("f-opening", DATES, Standing.DISAGREE, [[DATES[0]], [DATES[1]]], certain=False),
    fact("f-power", POWER, Standing.DISAGREE, [[POWER[1]], [POWER[0]]]),
    fact("f-round", ROUNDS, Standing.ADJACENT, [[ROUNDS[0]], [ROUNDS[1]]]),
    fact("f-staff", PEOPLE, Standing.AGREE, reading=Reading.LOOSE),
    fact("f-partners", MEMBERS, Standing.AGREE),
    fact("f-worth", WORTH, Standing.NOT_COMPARED, [[WORTH[0]], [WORTH[1]]], reason="currency"),
    fact("f-listed", LISTED, Standing.AGREE),
)

FINDINGS = (
    finding(
        "A101",
        "1a01",
        "Amazon's total investment in Anthropic is $8 billion in brightside, courier and ledger but $4 billion in "
        "dispatch (gap $4 billion, 50 %); dispatch leaves out the $4 billion round of November 2024.",
        [[TOTAL[3]], TOTAL[:3]],
        fact="f-total",
        gap=Gap(absolute=4 * BILLION, relative=Decimal("0.5"), unit="USD"),
        tolerance=Tolerance(rel=Decimal("0.01")),
        location=Location(path="articles/dispatch.md", line=7),
        causes=(
            Cause(
                name="earlier-report",
                text="$4 billion is what Amazon had invested before the $4 billion round of November 2024",
                confidence=Decimal("0.8"),
            ),
            Cause(
                name="part-of-whole",
                text="$8 billion − $4 billion is exactly one stated round",
                confidence=Decimal("0.6"),
            ),
        ),
    ),
    finding(
        "A101",
        "1a02",
        "The earthquake of 7 November killed 95 in brightside and 90 to 100 in notes but more than 120 in courier "
        "(gap 20, 16.67 %).",
        [[DEATHS[1], DEATHS[2]], [DEATHS[0]]],
        fact="f-deaths",
        status=Status.CHANGED,
        before="The earthquake of 7 November killed 95 in brightside but 110 in courier (gap 15, 13.64 %).",
        gap=Gap(absolute=Decimal(20), relative=Decimal("0.1667")),
    ),
    finding(
        "A101",
        "1a03",
        "The power of the Ridge data centre is 2.2 GW in brightside but 220 megawatts in courier "
        "(gap 1.98 gigawatt, 90 %).",
        [[POWER[1]], [POWER[0]]],
        fact="f-power",
        gap=Gap(absolute=Decimal("1.98"), relative=Decimal("0.9"), unit="gigawatt"),
        causes=(Cause(name="scale-slip", text="2.2 GW is exactly 10 × 220 MW", confidence=Decimal("0.9")),),
    ),
    finding(
        "A103",
        "3a01",
        "Anthropic's headquarters is San Francisco in brightside but Seattle in ledger.",
        [[SEATS[0]], [SEATS[1]]],
        fact="f-hq",
        status=Status.KNOWN,
    ),
    finding(
        "S201",
        "5a01",
        "The parts that dispatch states, $1.25 billion and $2.73 billion, add up to $3.98 billion, not to "
        "$4.5 billion (gap $0.52 billion, 11.6 %).",
        [PARTS],
        gap=Gap(absolute=Decimal(520) * MILLION, relative=Decimal("0.1156"), unit="USD"),
    ),
    finding(
        "A104",
        "4a01",
        "The Ridge data centre opened on 3 March 2025 in courier but is to open in June 2025 in dispatch.",
        [[DATES[0]], [DATES[1]]],
        fact="f-opening",
        severity=Severity.WARNING,
        certainty=Certainty.POSSIBLE,
        causes=(
            Cause(
                name="status",
                text="dispatch was published before the opening it announces",
                confidence=Decimal("0.4"),
            ),
        ),
    ),
    finding(
        "A102",
        "2a01",
        "Amazon's round of March 2024 is $2.73 billion in brightside but $2.74 billion in dispatch: one unit of "
        "the last stated place apart.",
        [[ROUNDS[0]], [ROUNDS[1]]],
        fact="f-round",
        status=Status.WAIVED,
        waiver=Waiver(reason="both round the same filing", owner="desk", expires="2026-06-30"),
        gap=Gap(absolute=10 * MILLION, relative=Decimal("0.0036"), unit="USD"),
    ),
    finding(
        "E503",
        "9a01",
        "3 sources state $8 billion, 2 of them independent: ledger repeats brightside.",
        [TOTAL[:3]],
        fact="f-total",
    ),
)


def contradictions() -> Result:
    """Errors, warnings and notes of several domains, with everything that can stand beside them."""
    return result(
        sources=SOURCES,
        facts=FACTS,
        findings=FINDINGS,
        suspects=(Suspect(claim="dispatch/total", findings=("1a01", "5a01")),),
        claims=tuple(
            sorted(
                (*TOTAL, *DEATHS, *POWER, *ROUNDS, *SEATS, *DATES, *PEOPLE, *MEMBERS, *LISTED, *WORTH, *PARTS),
                key=lambda c: c.id,
            )
        ),
        documents=(
            Document(
                source="brightside",
                path="articles/brightside.md",
                sha256=HASH,
                text="another $2.73 billion in March 2024 and 7 cats",
                mentions=(
                    Mention(start=8, end=21, state="structured", claim="brightside/round"),
                    Mention(start=40, end=46, state="set aside", reason="no attribute is stated with it"),
                ),
            ),
        ),
        not_compared=(
            NotCompared(
                subject="Anthropic",
                attribute="valuation",
                reason="currency",
                claims=("brightside/worth", "courier/worth"),
                count=2,
                text="amounts in USD and EUR; no rate is given",
            ),
            NotCompared(
                subject="Anthropic",
                attribute="headcount",
                reason="period",
                claims=("courier/staff",),
                count=3,
                text="stated for different dates",
            ),
            NotCompared(
                subject="Ridge data centre",
                attribute="cost",
                reason="period",
                claims=(),
                count=2,
                text="stated for different dates",
            ),
        ),
        blocked=(
            Blocked(rule="S202", fact="f-total", text="the total of the rounds is itself disputed (finding 1a01)"),
        ),
        set_aside=(
            SetAside(
                source="ledger",
                path="data/ledger.csv",
                line=44,
                column="amount",
                reason="not a number",
                text="n/k",
                remedy="declare it under `missing`",
                count=2,
            ),
            SetAside(path="pictures/plant.webp", reason="no kind of file that is read here", invalid=False),
        ),
        acceptance=Acceptance(
            baseline="consilience-baseline.jsonl",
            stale=(
                Stale(
                    fingerprint="1a09",
                    rule="A101",
                    text="Anthropic's headcount is 1,000 in courier but 1,300 in dispatch (gap 300, 23.1 %)",
                ),
            ),
            remarks=(
                Remark(
                    kind="ending",
                    text="the waiver for rule A102 (“both round the same filing”, desk) ends on 2026-06-30; "
                    "resolve what it accepts, or decide anew",
                    findings=("2a01",),
                    path="consilience.yaml",
                    line=14,
                ),
            ),
        ),
        summary={"series": ("Anthropic, headcount: 4 facts that differ only in period",)},
    )
