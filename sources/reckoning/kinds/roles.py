"""The kinds of share that have a name, and what their part and their whole are called: a margin is profit of sales, a turnout voters of those registered."""

import re
from dataclasses import dataclass

from sources.reckoning.kinds.own_words import Own

_NEARLY = r"(?:(?:about|around|some|roughly|nearly|almost|just|over|more|less|than|only|a|an|the|under|close|to|barely|exactly|as|low|high|much|mere|full|record|modest|healthy|strong|meagre) ){0,4}"
_IS = (
    r"(?:of|at|was|is|were|stood at|stands at|reached|reaching|came (?:in at|to|out at)|comes (?:to|out at)|coming to|works out at|worked out at|running at|ran at|put at|that was|that is|will be|:|equal to|"
    r"hit|averaged|averaging|remained at|given as|calculated at|up to) "
)


def _named(noun: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says before a percentage, and what after it, that it is such a share."""
    before = rf" (?:{noun}) (?:(?!<)[^ ,;:.]+ ){{0,4}}?(?:, )?{_IS}{_NEARLY}$"
    after = rf" (?:, )?(?:[a-z-]+ ){{0,2}}(?:{noun}) "
    return re.compile(before), re.compile(after)


@dataclass(frozen=True)
class Kind:
    """A share with a name: how it is told, and the words for its part and its whole."""

    named: tuple[re.Pattern[str], ...]
    part: re.Pattern[str]
    whole: re.Pattern[str]
    dimension: str

    def told(self, before: str, after: str) -> bool:
        """Whether the words around a percentage say that it is of this kind."""
        ahead, behind, *verbs = self.named
        return bool(ahead.search(before) or behind.match(after) or any(verb.match(after) for verb in verbs))


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{words}) ")


_VOTED = r"voted|turned (?:up|out)|took part|taken part|went to the polls|to the polls|cast (?:a|their|his|her) (?:votes?|ballots?)|showed up|bothered(?: to vote)?|participated|did(?: so)?"
KINDS = (
    Kind(
        _named(r"(?:profit |ebitda |ebit |operating |net |gross )?margins?"),
        _words(r"profits?|earnings|ebitda|ebit|surplus|income|earned|kept|made a profit"),
        _words(r"sales|revenues?|turnover|takings|premiums?|receipts|turned over|took in|taken in|brought in|sold"),
        "money",
    ),
    Kind(
        (
            *_named(r"turn-?out|participation|participation rate|poll"),
            re.compile(rf" (?:of (?:[a-z'-]+ ){{1,5}})?(?:{_VOTED}) "),
        ),
        _words(rf"{_VOTED}|cast|ballots?|polled|papers|votes|filled in|returned"),
        _words(
            r"register(?:ed)?|electorate|eligible|entitled|rolls?|electors|called (?:up|on|to)|right to vote|could (?:have )?vote[d]?|voters|enrolled|members|allowed|electoral|entitlement|franchise|constituents"
        ),
        "count",
    ),
    Kind(
        (
            *_named(
                r"occupancy|occupancy rate|utili[sz]ation|load factor|seat load|take-up|fill rate|room occupancy|bed occupancy"
            ),
            re.compile(r" (?:full|filled|occupied|booked(?: up| out)?|let|sold) "),
            re.compile(
                r" of (?:[a-z'-]+ ){1,4}(?:were |are |was |being )?(?:full|filled|occupied|booked|let|sold|taken|in use) "
            ),
        ),
        _words(
            r"sold|taken|occupied|filled|let|booked|in use|used|guests|passengers|aboard|on board|slept|rented|had (?:guests|patients|someone)|travellers|patients|spectators|came|tenants|at present|currently|now|in residence|residents"
        ),
        _words(
            r"rooms|beds|seats|capacity|berths|flats|places|spaces|units|cabins|pitches|desks|bunks|stalls|bays|room for|holds|seating|offers|cells|moorings|wards|licen[cs]ed for|built for|designed for|approved for|can (?:take|hold|house|seat)"
        ),
        "count",
    ),
    Kind(
        _named(r"response rate|response"),
        _words(r"answered|replied|responded|returned|filled in|came back|completed|responses|replies|answers"),
        _words(r"sent|mailed|invited|asked|questionnaires|letters|posted|contacted|approached|surveys"),
        "count",
    ),
    Kind(
        _named(r"(?:dividend |rental |gross |net )?yields?"),
        _words(r"rents?|rental|dividends?|interest|pays?|paid|coupon"),
        _words(
            r"price|cost|bought|paid for|value|worth|closed|closing|trades?|traded|shares? (?:at|price)|priced|market value"
        ),
        "money",
    ),
    Kind(
        _named(
            r"(?:solvency|equity|capital|debt|gearing|loan-to-value|payout|cost-income|cost-to-income) ratio|gearing|payout ratio"
        ),
        _words(r"equity|capital|debts?|borrowings|loans?|dividends?|payout|costs|expenses"),
        _words(r"assets|balance sheet|profits?|earnings|income|value|worth|equity|revenues?"),
        "money",
    ),
    Kind(
        _named(r"(?:effective |corporate )?tax rate|tax charge|tax bill"),
        _words(r"tax|taxes"),
        _words(r"profits?|earnings|income|before tax|pre-tax|pretax"),
        "money",
    ),
)
_RATE = re.compile(rf" (?P<noun>[a-z]{{4,}}) (?:rate|quota|ratio) (?:(?!<)[^ ,;:.]+ ){{0,4}}?(?:, )?{_IS}{_NEARLY}$")
_RATE_AFTER = re.compile(r" (?P<noun>[a-z]{4,}) (?:rate|quota|ratio) ")
_CHARGE = r"commission|fee|levy|duty|deposit|royalty|surcharge|down payment|premium tax|service charge|brokerage|tip|bonus|subsidy|cashback|handling charge"
_CHARGED = re.compile(rf" (?P<noun>{_CHARGE}) (?:(?!<)[^ ,;:.]+ ){{0,2}}?{_IS}{_NEARLY}$")
_CHARGED_AFTER = re.compile(rf" (?P<noun>{_CHARGE}) ")
_PROFITS = re.compile(r"(?<= )(?:gross|operating|net|pre-?tax|ebitda|ebit|underlying|adjusted)(?= )")
_GROSS = {"gross"}
_NO_SHARE = frozenset(
    "interest growth inflation birth exchange discount mortgage lending base heart swap hourly daily annual savings policy prime default crime murder current going".split()
)
"""Words for rates that are of no two amounts in an article."""
_ANY = _words(r"[^ ]+")


def kind_of(before: str, after: str) -> Kind | None:
    """The kind of share that the words around a percentage name."""
    found = next((kind for kind in KINDS if kind.told(before, after)), None)
    if found is not None:
        return found
    charge = _CHARGED.search(before) or _CHARGED_AFTER.match(after)
    if charge:
        return Kind((), _words(charge["noun"] + "s?"), _ANY, "money")
    rate = _RATE.search(before) or _RATE_AFTER.match(after)
    if rate is None or rate["noun"] in _NO_SHARE:
        return None
    return Kind((), re.compile(rf" {_root(rate['noun'])}[a-z]* "), _ANY, "count")


def agree(share: str, part: str) -> bool:
    """Whether a margin is of a profit: a gross one of gross profit, an operating one of none that is net."""
    asked, told = set(_PROFITS.findall(share)), set(_PROFITS.findall(part))
    return told == asked if _GROSS & (asked | told) else not (asked and told) or bool(asked & told)


def _root(noun: str) -> str:
    """The letters that a noun shares with its verb: ``admission`` with ``admitted``, ``pass`` with ``passed``."""
    return noun[: max(4, len(noun) - 4)]


def distance(own: Own, words: re.Pattern[str]) -> int | None:
    """How many words lie between an amount and the nearest of some words among its own; None where it has none."""
    ahead = [own.before[match.end() - 1 :].count(" ") for match in words.finditer(own.before)]
    behind = [own.after[: match.start() + 1].count(" ") + 1 for match in words.finditer(own.after)]
    return min((*ahead, *behind), default=None)
