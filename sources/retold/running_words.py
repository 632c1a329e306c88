"""Words that make an amount a running one, and those that keep it from being one."""

import re

EDGE = re.compile(
    r"[;:—–]|[\"”] |, (?:and|but|while|whereas|though|although|which|who|where|up from|compared|against)\b|\b(?:but|while|whereas|although|of wh(?:om|ich)|compared|than)\b|\band (?=(?:that|it|they|he|she|we) |(?:has|have|had|is|was|were|now|remain\w*)\b|[a-z]+ (?:has|have|had|is|was|were|remain)\b)|\d,? and (?=\d)"
)
"""What parts one clause from the next."""
_DONE = (
    r"[a-z]{2,}ed|sold|cast|left|gone|taken|given|got|gotten|spent|paid|put|sent|seen|drawn|won|lost|come|laid|built|made|brought|cut|dug|found|flown|sunk|drunk|eaten|read|run|cost|let|shot|"
    r"become|ridden|driven|swum|borne|written|known|struck|met|shut|moved|caught|grown|planted"
)
"""Participles of what is done and stays done."""
_PAST = "took|gave|went|came|wrote|bought|saw|drew|flew|rode|chose|swam"
"""What was done, where that is no participle."""
_STANDING = (
    r"fallen|risen|climbed|slipped|dropped|slid|jumped|employed|valued|priced|wanted|needed|planned|promised|expected|offered|warned|agreed|proposed|said|hoped|aimed|budgeted|rated|"
    r"estimated|stayed|remained|owned|forecast|predicted|declared|doubled|tripled|halved|swelled|shrunk|capped|limited|set|fixed|traded|based|worked|lived|averaged|licensed"
)
"""Participles of what may be undone, or was never done."""
PERFECT = re.compile(
    r"\b(?:has|have|had|having)\s(?:(?:now|already|so far|since|also|meanwhile|together|collectively|jointly|since then|just|finally|yet|never|only|nevertheless|in total|in all|between them|all|both|each|itself|in fact|duly|thus far|to date|"
    rf"[a-z]+ly),? )*(?:been )?(?!(?:{_STANDING})\b)(?P<verb>{_DONE})\b(?! (?:an?|the|its|their) (?:[a-z]+ )?(?:target|goal|offer|plan|cap|limit|deal|loan|round)\b)(?P<rest>[^;:,]{{0,80}})$"
)
"""Before an amount, what has been done of it."""
PERFECT_AFTER = re.compile(
    r"(?: (?!that|which|will|would)[\w’',.-]*\w){0,7}? (?:has|have|had) (?:(?:now|already|so far|since|also|thus far|to date|just|[a-z]+ly) )*(?:been )?"
    rf"(?!(?:{_STANDING})\b)(?P<verb>{_DONE})\b"
)
"""After an amount, what has been done of it: ``900 employees had accepted``."""
DONE_BY = re.compile(rf"(?: (?!that|which|will|would|are|is)[\w’'-]+){{1,4}}? (?:{_DONE}|{_PAST})\b")
"""After an amount, what was done by so many: ``28,400 members voted``."""
SO_FAR = re.compile(
    r"\b(?:so far|to date|till date|thus far|hitherto|until now|up to now|up till now|to this point|as of now|already|in its lifetime|over its lifetime|all told|altogether|in (?:its|their) first (?:[a-z0-9]+ )?(?:days|weeks|months|years)|in the end|final(?:ly)?|at (?:the )?last count|in all|in total|a (?:grand |running |cumulative )?total of|(?:bring|brought|tak|took|push|lift)\w* (?:its|the|their|this|his|her) (?:[a-z]+ ){0,3}(?:total|tally|haul|toll)|cumulative(?:ly)?|"
    r"running (?:total|tally|count)|overall|(?:ever )?since(?! (?:last|the last|the previous) (?:week|night)\b| (?:records|measurements|figures) )|in the (?:[a-z0-9]+ )?(?:days|weeks|months|years) since|(?:days|weeks|months|years) (?:after|on from|since) (?:it|its|their|the|they)\b)",
    re.IGNORECASE,
)
"""Words that count from the beginning."""
BEFORE = re.compile(
    r"\b(?:[Bb]efore|[Pp]rior to|[Uu]ntil|[Aa]head of) [^;\d]{3,60}?\bhad\b|\bhad (?:previously|earlier|until then|before then|already)\b|^[^;]{0,60}? before (?:(?:this|its|the|that|his|her|their|now|then)\b)"
)
"""What had been done before something that has just been done."""
REVISED = re.compile(
    r"\b(?:revis\w+|corrected|overstat\w+|overcount\w+|double[- ]count\w*|counted twice|duplicat\w+|(?:was|were|had been) (?:wrong|too high|mistaken)|in error|struck off|"
    r"recount\w*|earlier (?:figure|count|total|tally|estimate)|lowered|cut its (?:tally|count|figure|estimate))\b"
)
"""Near a count that expressly replaces an earlier one."""
REACHED = re.compile(
    r"\b(?:has|have|had|is|are|was|were|now)?(?: (?:now|already|just|also|since))* ?(?:passed|topped|reached|crossed|exceeded|surpassed|hit|climbed (?:past|to|above)|risen (?:past|to|above)|rose (?:past|to|above)|swelled to|grown to|grew to|"
    r"(?:now )?(?:stands|stood|standing) at|(?:bring|tak|push|lift)\w* (?:its|the|their|this) (?:[a-z]+ ){0,2}(?:total|tally|count|toll|haul|number)s?(?: [a-z]+){0,4} to|now (?:totals?|numbers?|counts?)|totall?(?:ed|s|ing))"
    r" (?:(?:the|a|just|about|some|around|nearly|almost|more than|over|well over|roughly|past|at|least|as|many) ){0,4}(?:[$£€₹]|[A-Z]{1,3}\$?|Rs\.? ?)?$"
)
"""Before an amount that something has grown to."""
COUNTED = re.compile(
    r"\b(?:toll|tally|appeal|fund|pot|petition|signatures?|donations?|campaign|fundrais\w+|visitors?|visits|visitor numbers|downloads|sales|tickets?|deliver(?:y|ies)|shipments?|journeys|trips|rides|passengers?|votes|ballots|applications?|"
    r"registrations?|sign-?ups|claims|pledges|contributions|proceeds|compensation|payouts?|refunds|departures|exits|leavers|acceptances|views|streams|plays|bookings|arrests|complaints|recalls?|doses|jabs|vaccinations?|cases|deaths|"
    r"losses|bodies|rescues|tonnage|spending|spend|outlay|bill|costs? (?:so far|to date)|take-up|uptake|collection|haul|fundraiser|kitty|readings|tests|connections|homes connected|number of (?:[a-z]+ ){1,5}?(?:sold|raised|built|planted|treated|delivered|"
    r"signed|connected|registered|vaccinated|rescued|killed|injured|helped|reached|trained|recovered|opened|installed))\b",
    re.IGNORECASE,
)
"""What counts events, one after another, so that it never falls."""
LEVEL = re.compile(
    r"\b(?:share|shares|stock|price|prices|valuation|valued|worth|headcount|staff|workforce|payroll|employs|employed|debt|debts|borrowings|rate|rates|temperature|speed|endowment|backlog|order book|capacity|membership|subscribers?|users?|members|"
    r"customers?|followers|population|balance|reserves|assets|deposits|index|unemployment|inflation|market|dividend|turnout|output|revenues?|turnover|profits?|income|earnings|budget|attendance|headline|missing|unaccounted|homeless|"
    r"displaced|critical|hospital|remain\w*|still|evacuat\w*|shelters?|fares?|fee|salary|rent|goal|target|aim)\b",
    re.IGNORECASE,
)
"""What may fall as well as rise."""
NOT_YET = re.compile(
    r"\b(?:(?:will|would|(?-i:may)|might|could|should|expects?|expected|hopes?|hoping|plans?|planned|aims?|aimed|target(?:s|ed)?|goal|due|wants?|needs?|yet to|not|budgeted|pledged?|promised?|earmarked|allocated|approved|agreed|authori[sz]ed|planning)\s(?:[\w’'-]+ ){0,4}?|"
    r"(?:another|further|additional|extra|fresh|latest|up to(?! now)|as many as|as much as|towards?|out of|against|per|every|each|from|if|of the|aside|next)\s(?:[\w’'-]+ ){0,1}?)(?:[$£€₹]|[A-Z]{1,3}\$?|Rs\.? ?)?$",
    re.IGNORECASE,
)
"""Before an amount that is expected, that comes on top, or that something is measured by."""
RATE = re.compile(
    r"(?: [\w’'-]+){0,3}? (?:a|an|per|each|every|more|extra|fewer|less|apiece) ?(?:day|week|month|quarter|year|hour|night|head|person|time|kilometre|km|mile)?\b(?! (?:day|week|month|year)s? (?:after|since))|,000-|-|(?: [a-z]+){0,2}? daily\b"
)
STRETCH = re.compile(
    r"(?<!before )(?<!until )\b(?:(?:so far )?(?:this|last|the (?:past|last|previous|first|second|third|fourth|final|current)) (?:[a-z0-9-]+ )?(?:day|days|week|weeks|weekend|month|months|quarter|half|year|years|season|hours?|night|spring|summer|autumn|winter|fiscal)|today|yesterday|in the year|(?:in|over|during|within) (?:the |just |only |its |under )*(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|24) (?:hours|days|weeks|months|quarters)(?! (?:since|after|ago|that|it|on))|"
    r"in (?:the )?(?:(?:first|second|third|fourth) (?:quarter|half)|(?:calendar |fiscal )?(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)|during (?:19|20)\d\d|year[- ]to[- ]date|the year to)\b(?!['’]s)",
    re.IGNORECASE,
)
"""A stretch that an amount is of, which the next one may be less in."""
THIS_YEAR = re.compile(
    r"\b(?:so far this year|this year so far|year[- ]to[- ]date|since (?:1 January|January 1|New Year\b)|since the (?:start|beginning|turn) of the year)\b",
    re.IGNORECASE,
)
"""The year to date."""
BEGUN = re.compile(
    r"\b(?:since|began|begun|opened|launch\w*|started|set up|founded|came out|released?|listed|held)[^;:]{0,40}$",
    re.IGNORECASE,
)
"""Before a stretch in which something began."""


CHANGED = re.compile(
    r"\b(?:has|have|had|was|were)?\b(?: (?:now|since|also|been))* ?(?:risen|rose|fallen|fell|slipped|dropped|climbed|grown|grew|shrunk|shrank|increased|decreased|declined|dwindled|dipped|swelled|jumped|slid|eased|raised|cut|lowered|reduced|trimmed|gone (?:up|down)|went (?:up|down)|come down|came down)"
    r" (?:(?:back|again|slightly|further|sharply|only) )?to (?:(?:the|a|just|about|some|around|nearly|almost|more than|over|under|below|roughly) ){0,2}(?:[$£€₹]|[A-Z]{1,3}\$?|Rs\.? ?)?$"
)
"""Before an amount that a level has become."""
DURING = re.compile(
    r"(?: (?!than|but|which|who|while|since)[\w’'-]+){0,9}? (?:in|during|over|for|throughout) (?:(?:the|all|whole|its|of) )*"
)
"""Between an amount and the stretch of time in which it came about."""
PLAIN_STRETCH = re.compile(r"(?:this|last) ", re.IGNORECASE)
"""A stretch of time that needs no preposition."""
UNLIKE = re.compile(r"\b(?:since|by|until|from|than|before|after|to|end of|up) (?:in )?(?:the )?$")
"""Before a stretch that an amount is not of."""
_MOMENT = r"(?:(?:the|end|close|morning|evening|afternoon|night|middle|noon|midnight|early|late|mid|start|beginning|of|business|services|service|voting|play|trading|polls|on|last|this) )*$"
"""Between the word before a day and the day."""
STRICT_UP_TO = re.compile(rf"\b(?:[Bb]y|[Uu]p to|[Aa]s of|[Aa]s at|[Tt]hrough|[Uu]ntil|[Tt]ill) {_MOMENT}")
"""Before the day up to which a sentence counts."""
UP_TO = re.compile(rf"\b(?:[Bb]y|[Uu]p to|[Aa]s of|[Aa]s at|[Tt]hrough|[Uu]ntil|[Tt]ill|[Tt]o|[Oo]n|[Aa]t) {_MOMENT}")
"""The same where it is plain that the sentence counts so far."""
GROWING = frozenset(
    "sold raised collected registered signed downloaded downloads gathered shipped donated received viewed watched pledged delivered tested vaccinated copies signatures donations streams".split()
)
"""Words of what mostly grows."""
