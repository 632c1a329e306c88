"""Tells which disaster an article is about, and which of its sentences speak of another one."""

import re
from collections import Counter
from datetime import date

from schemas.notation.periods import PeriodMention
from schemas.period import Precision
from sources.prose.annotated import DATED, Annotated

EVENT = {
    "earthquake": ("earthquake", "earthquakes", "quake", "tremor", "temblor", "aftershock", "aftershocks", "magnitude"),
    "flood": ("flood", "floods", "flooding", "flooded", "floodwater", "floodwaters", "inundated", "overflowed"),
    "wildfire": ("wildfire", "wildfires", "bushfire", "bushfires"),
    "storm": (
        "storm",
        "storms",
        "hurricane",
        "cyclone",
        "typhoon",
        "tornado",
        "tornadoes",
        "twister",
        "blizzard",
        "blizzards",
        "snowstorm",
        "snowfall",
        "hailstorm",
        "lightning",
    ),
    "eruption": ("eruption", "erupted", "volcano"),
    "avalanche": ("avalanche",),
    "sinking": ("sinking", "shipwreck", "capsized", "capsizing", "capsizes", "capsize", "sank", "sinks"),
    "crash": (
        "crash",
        "crashed",
        "crashes",
        "collision",
        "collided",
        "collide",
        "collides",
        "derailment",
        "derailed",
        "derails",
        "pile-up",
        "overturned",
        "overturns",
        "crash-landed",
        "ditched",
    ),
    "attack": ("attack", "shooting", "bombing", "gunman", "gunmen"),
    "heatwave": ("heatwave",),
    "outbreak": ("outbreak", "epidemic"),
    "landslide": ("landslide", "landslides", "mudslide", "mudslides", "landslip"),
    "explosion": ("explosion", "explosions", "blast", "exploded", "explodes"),
    "fire": ("fire", "fires", "blaze", "blazes", "inferno"),
    "collapse": ("collapse", "collapsed", "collapses", "rockfall", "rockfalls", "cave-in"),
    "stampede": ("stampede", "crush"),
}
"""Kinds of event with their words; an article about one of them calls it by any of its words."""
SCENE = {
    "crash": "train trains carriages rails coach bus lorry lorries truck cars plane aircraft airliner turboprop jet flight pilot "
    "helicopter motorway driver ravine mountainside runway aviation co-pilot airline track locomotive wreckage cockpit tram minibus".split(),
    "sinking": "ferry boat vessel dinghy trawler overturned coastguard aboard ship lifeboats lifeboat tanker seas".split(),
    "landslide": "hillside slope mud buried".split(),
    "collapse": "debris rubble storey block trapped concrete building scaffolding beams".split(),
    "fire": "flames smoke burned burnt sprinklers ignition alight".split(),
}
"""Words of the scene, half as telling as those of the event, and only where an article counts dead, injured or missing."""
_CASUALTIES = re.compile(
    r"\b(?:dead|died|killed|deaths|death toll|bodies|corpses|injured|hurt|missing|unaccounted|survivors|injuries|drowned|perished|"
    r"casualties|rescuers|lost their lives|buried|burying|trapped|rescued|alive|feared|killing|kills|fatalities|perish|victims|"
    r"taken to hospital|in hospital|patients|fatal|on board|aboard|wounded|no survivors)\b"
)
_TOLL = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|dozens|scores|hundreds)\b "
    r"(?:(?:people|persons|passengers|workers|men|women|children|residents|villagers|miners|drivers|motorists|pilgrims|climbers|skiers|fishermen|hikers|soldiers|firefighters|students|pupils|spectators|inmates|patients|migrants|tourists|guests|others|more|are|were|have|had|been|now|known|to|have|confirmed|"
    r"of|them|those|the|on|board|aboard) ){0,6}(?:dead|died|killed|deaths|fatalities|injured|injuries|hurt|missing|unaccounted|survivors|bodies)\b"
    r"|\b(?:number of (?:dead|deaths)|death toll|the toll|last body|killed|killing|claimed the lives of|(?:search for|of) survivors|unaccounted for|accounted for|from the rubble)\b",
    re.IGNORECASE,
)
"""A count of casualties: an article with some is about a disaster, whatever it calls it."""
UNNAMED = "disaster"
"""The kind of an event that an article calls by no word of its kind."""
FEW = 2
"""Words about casualties in an article that reports an accident."""
WILD = ("acres", "hectares", "containment", "contained", "wildland", *EVENT["wildfire"])
"""Words that tell a wildfire where an article only says *the fire*."""
FOLLOWS = frozenset(("landslide", "fire", "collapse", "outbreak"))
"""Kinds that other disasters bring about: half as telling as the rest."""
_PHRASES = {
    "crash": r"turned over|(?:ran|came|veered|skidded|swerved) off the (?:road|runway|motorway|highway)|left the (?:road|runway|rails|track|tracks)|came off the (?:rails|track)|"
    r"jumped the (?:rails|track|tracks)|hit (?:a|the) (?:tree|lorry|truck|mountainside|buffers)|plunged into|off the rails|(?:plane|aircraft|helicopter|jet|airliner)\b[^.]{0,40}\b(?:disappeared|vanished|missing)|"
    r"wreck of (?:a|the) (?:[a-z]+ ){0,2}(?:plane|aircraft|helicopter|jet|airliner|bus|train)",
    "collapse": r"gave way|came down on|caved in|fell in on|(?:bridge|roof|building|block|hotel|wall|stand|gallery|mine) (?:fell|came down)|from the (?:rubble|ruins) of (?:the|a)",
    "sinking": r"keeled over|ran aground|run aground|went down off|turned turtle|took on water",
    "fire": r"burned down|burnt down|ablaze|went up in flames|in flames|caught fire",
    "flood": r"burst its banks|burst their banks|under water|dam (?:burst|broke|failed)|(?:river|water|waters) (?:rose|peaked|crested)",
    "explosion": r"blew up|went off|detonated|detonation",
    "storm": r"came ashore|made landfall|touched down near|of snow",
    "outbreak": r"cases of [a-z]+|measles|cholera|ebola|dengue|typhoid|polio|norovirus|food poisoning",
    "avalanche": r"under (?:the|metres of|feet of) snow",
    "heatwave": r"heat wave|extreme heat|died of heat",
}
"""Ways of telling that one happened, where an article names it by no word of its kind."""
_DERAILED = re.compile(r"\b(?:jumped|left|came off) the (?:rails|tracks?)\b")
"""What is told of an accident even where nobody was hurt."""
_NO_EVENT = re.compile(
    r"\bfire[ -](?:stop\w*|proof\w*|resist\w*|exits?|retard\w*|regulations?|compartment\w*|engineer\w*|sale)|\bfire (?:service|brigade|department|chief|crews?|"
    r"engines?|station|officers?|officials?|fighters?|trucks?|alarm|escape|safety|doors?)|"
    r"\b(?:cease|gun|open|under) ?fire|\bflood (?:of|defen[cs]es?|walls?|barriers?|gates?|warnings?|insurance)|"
    r"\b(?:draw\w*|drew|came|come|political|critics'|line of|returned) (?:\w+ )?fire\b|"
    r"\bs[aiu]nk(?:s|ing)? (?:an?|another|more|up to|some|about|further|money|millions|billions|cash|[$€£]|\d)|"
    r"\b(?:shares?|stocks?|prices?|profits?|sales|earnings|demand|confidence|revenues?) (?:had |have |has |\w+ly )?(?:s[au]nk|sinks|sinking|crash\w*|collaps\w*|explod\w*|erupt\w*)|"
    r"\bexplod\w+ (?:in|to|from|across|past)\b|\b(?:fire|blaze|wildfire|inferno|violence|protests?|fighting|row|riots?)(?: that| which)? (?:has |had )?erupted|"
    r"\b(?:fear\w*|risk of|risks of|worr\w+ about|danger of|threat of|warn\w* of|in case of|petition\w* against) (?:an? |another |any )?(?:[a-z]+ )?"
    r"(?:fires?|floods?|flooding|explosions?|collapse|earthquakes?|storms?)\b|\bfire[- ](?:risk|hazard)|"
    r"\bheart attack|\battack on the plan|"
    r"\b(?:market|stock|price|share price) (?:crash|collapse)|\bcollapse of (?:the )?(?:bank|company|firm)"
)
_NAMED = re.compile(r"\b(?:Storm|Hurricane|Typhoon|Cyclone|Tropical Storm) (?!The\b)[A-Z]\w+")
_PROPER = re.compile(
    rf"{_NAMED.pattern}|\b(?:(?!The\b|An?\b)[A-Z][\w'’-]+ ){{1,3}}(?:Fire|Blaze|Wildfire|Bushfire|Earthquake|Quake|Flood|Floods|Landslide)\b"
    r"(?! (?:Department|Service|Brigade|Management|Chief|Station|Marshal|Officials?|Team|Protection|District|Authority|Center|Centre|Agency))"
)
"""The name of a disaster: ``the Cobble Creek Fire``."""
LEAD = 200
"""Characters of the headline and first lines: an article that opens with a toll is about what took it."""
OPENING = 400
"""Characters in which an article that counts nobody hurt tells of a disaster, if it is about one."""
OFTEN = 3
"""Words of a disaster that make an article about it, wherever they stand."""
HEADLINE = 3
"""How much a word of the first line counts for."""
FAR = 60
"""Days from the article's date at which a dated disaster is another one."""
_OTHER = re.compile(
    r" (?:in (?:a|an) (?:similar|earlier|previous|separate) \w+|"
    r"the (?:previous|last (?:major|big|great|serious|deadly|comparable|such|disaster|earthquake|quake|eruption|flood|time|accident|explosion|fire|storm|crash))|"
    r"an? (?:previous|earlier|similar|separate|comparable)(?! (?:figure|count|toll|estimate|report|statement|number|tally|total)s?\b)|"
    r"(?:deadliest|worst|biggest|strongest|largest|most powerful) .{0,40}? since|"
    r"(?:an?|the|one|two|three|several|some|a few) (?:years?|decades?|century|centuries|generations?) (?:ago|earlier|before)|<time:\d+> ago) "
)
_SECOND = re.compile(
    r" (?:an?|the|another|two|three|several) (?:(?:second|third|separate|smaller|larger|bigger|nearby|neighbouring|neighboring|different|other|sister|unrelated) )+"
    rf"(?:(?!<)[a-z-]+ ){{0,2}}(?:{'|'.join(sorted({word for words in EVENT.values() for word in words if not word.endswith(('ed', 'shocks', 'shock'))}))}) "
)
"""Another disaster of the same days: ``a second blaze``."""
_FURTHER = re.compile(
    r" an? (?:(?!second |new |massive |huge |devastating |deadly )[a-z-]+ ){0,2}?(?:shock|tremor|aftershock) (?:(?:of|with a|measuring|measured at) )?(?:magnitude )?(?:<count:\d+> )?"
)
"""A shock that a story which has told of its earthquake brings up as one more."""
_SHAKING = re.compile(r"\b(?:earthquake|quake|temblor)\b", re.IGNORECASE)
_COMPARES = re.compile(
    r" (?:since|than|unlike|like|compared (?:with|to)|after|echoing|recalling|rivalling|surpassing|similar to|of the) "
)
"""Words that open a comparison with an earlier disaster."""
_MADE = re.compile(
    r" (?:built|constructed|completed|finished|launched|delivered|assembled|made|erected|opened|installed|refurbished|renovated|"
    r"dates?|dated|dating|put together|service|converted|modernised|modernized)(?: back)?(?: (?:in|from|to))? $"
)
"""What makes a year that of a thing that the disaster struck, not of another disaster: ``the vessel, built in 1994``."""
_ENDS = re.compile(r" , (?!(?:when|which|who|where|in which|that|the year (?:in which|that|when)) )")
"""What ends the clause of an earlier disaster."""
_GOES_ON = re.compile(r"^ (?:that|this earlier|the earlier|the previous|back then|at that time|then) ")
_NOW = re.compile(r" (?:this time|today|so far|now) ")


def event_of(text: str) -> str | None:
    """The kind of event a document is about: the one it names most, the first among equals."""
    first, _, rest = text.strip().partition("\n")
    if _NAMED.search(text):
        return "storm"
    words: Counter[str] = Counter()
    for part, weight in ((first, HEADLINE), (rest, 1)):
        for word in re.findall(r"[a-z]+", _NO_EVENT.sub(" ", part.lower())):
            words[word] += weight
    totals = {kind: sum(words[word] for word in forms) * (1 if kind in FOLLOWS else 2) for kind, forms in EVENT.items()}
    if len(_CASUALTIES.findall(text.lower())) >= FEW:
        totals |= {kind: totals[kind] + sum(words[word] for word in forms) for kind, forms in SCENE.items()}
    best = max(totals, key=lambda kind: totals[kind])
    if totals[best] and _about_it(text, best, words):
        return "wildfire" if best == "fire" and any(words[word] for word in WILD) else best
    if _CASUALTIES.search(text.lower()) or _DERAILED.search(text):
        phrased = {kind: len(re.findall(rf"\b(?:{words})\b", text.lower())) for kind, words in _PHRASES.items()}
        named = max(phrased, key=lambda kind: phrased[kind])
        if phrased[named]:
            return named
    told = _TOLL.findall(text)
    early = _TOLL.search(text[:LEAD]) is not None
    return UNNAMED if len(told) >= FEW or early else None


def _about_it(text: str, kind: str, words: Counter[str]) -> bool:
    """Whether an article that has words of a kind of disaster tells of one, and does not only fear or recall it."""
    if sum(words[word] for word in EVENT[kind]) >= OFTEN or _CASUALTIES.search(text.lower()) or _TOLL.search(text):
        return True
    opening = _NO_EVENT.sub(" ", text.strip()[:OPENING].lower())
    return any(re.search(rf"\b{word}\b", opening) for word in EVENT[kind])


def named_event(text: str) -> str | None:
    """The name of the disaster that a document is about: the one it gives most often, the first among equals."""
    first, _, rest = text.strip().partition("\n")
    names = Counter(_proper(match[0]) for match in _PROPER.finditer(rest))
    names.update({_proper(match[0]): HEADLINE for match in _PROPER.finditer(first)})
    return max(names, key=lambda name: names[name], default=None)


def _proper(name: str) -> str:
    return name.removeprefix("Tropical ").replace("’", "'")


def _by_name(sentence: Annotated, at: int, main: str | None) -> str | None:
    """The other disaster that a sentence names nearest before an amount."""
    start, end = sentence.sentence[:2]
    names = [_proper(match[0]) for match in _PROPER.finditer(sentence.text, start, min(end, at))]
    names = names or [_proper(match[0]) for match in _PROPER.finditer(sentence.text, at, end)]
    other = names[-1] if names else None
    return (
        None
        if other is None or main is None or other == main or main.endswith(other) or other.endswith(main)
        else other
    )


def another_event(sentence: Annotated, item: int, published: date | None, main: str | None = None) -> str | None:
    """Which other disaster an amount belongs to: its year, or *another*; None when it is the article's own.

    The name that stands before the amount decides, else the date nearest to it; a year alone is never the date of an
    article's own disaster, unless it is the year the article was published in.
    """
    at = sentence.code.find(f":{item}> ")
    if other := _by_name(sentence, sentence.items[item].start, main):
        return other
    if _SECOND.search(sentence.code[:at]):
        return "another"
    dates = [(abs(match.start() - at), int(match[1])) for match in DATED.finditer(sentence.code)]
    for _, number in sorted(dates):
        found = sentence.items[number]
        if _MADE.search(sentence.code[: sentence.code.find(f"<period:{number}>")]):
            continue
        if not isinstance(found, PeriodMention) or found.period is None or found.period.precision is Precision.TIME:
            continue
        if found.period.text.lower().removeprefix("the ") == "fall":
            continue  # what came down, not the season
        year = _year(found.period.start, found.period.precision, published)
        told = year if year and _about(sentence.code, at, sentence.code.find(f"<period:{number}>")) else None
        return told or ("another" if _one_more(sentence, at) else None)
    if _one_more(sentence, at) or (_OTHER.search(sentence.code) and not _NOW.search(sentence.code)):
        return "another"
    return None


def _one_more(sentence: Annotated, at: int) -> bool:
    """Whether an amount is of a further shock than the earthquake that the article has told of."""
    told = _FURTHER.search(sentence.code[: at + 1]) is not None
    return told and _SHAKING.search(sentence.text, 0, sentence.sentence.start) is not None


def _about(code: str, amount: int, year: int) -> bool:
    """Whether an amount belongs to the year's clause: not when the year only compares (``the worst since 1960``) beside it."""
    opener = max((match.start() for match in _COMPARES.finditer(code, 0, year)), default=None)
    if opener is None:
        return True
    return amount > opener and (amount < year or _ENDS.search(code[year:amount]) is None)


def _year(start: str, precision: Precision, published: date | None) -> str | None:
    year = start[:4]
    if published is None:
        return year if precision is Precision.YEAR else None
    if precision is Precision.YEAR:
        return None if int(year) == published.year else year
    far = abs((date.fromisoformat((start + "-01-01")[:10]) - published).days) > FAR
    return year if far else None


def goes_on(sentence: Annotated) -> bool:
    """Whether a sentence goes on about the other disaster of the sentence before: ``That quake killed 300``."""
    return _GOES_ON.search(sentence.code) is not None
