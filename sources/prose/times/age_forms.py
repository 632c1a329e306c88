"""How ages and anniversaries are told, of what was founded, what was built, and what may be either."""

import re

from sources.prose.times.aged_nouns import BODY, THING
from sources.prose.times.ordinals import JUBILEES, NTH
from sources.prose.times.year_counts import COUNT, SPAN

_BORN = "founding|foundation|establishment|creation|birth|inception|formation|incorporation|beginnings"
_BEGUN = "founded|established|set up|formed|created|started|born|incorporated|opened its doors|began"
_NOT_OF = (
    r"(?! (?:of|since|after|as|at|under|(?:in|on)(?! (?:(?-i:[A-Z\d])|(?:the )?(?:spring|summer|autumn|fall|winter|early|late|mid)\b))) "
    rf"(?!(?:its|the|their) (?:{_BORN})\b))"
)
_NOUN = r"(?= (?:(?!and\b|or\b|by\b|at\b|of\b|who\b|man\b|woman\b|in\b|for\b|with\b)[\w'’-]+ ){0,4}?"
_OLD = r"(?:[- ]year[- ]old|[- ]years[- ]old|-year)"
_AT_WORK = (
    "in business|in operation|in existence|around|going|trading|running|operating|making|building|selling|brewing|baking|printing|publishing|growing|"
    "serving|playing|weaving|producing|quarrying|distilling|teaching|insuring|lending|broadcasting|generating|carrying|flying|sailing|ferrying|pumping|treating|training|feeding|housing|sheltering|helping|refining|shipping|supplying|milling|fishing|farming|singing"
)
_DOES = (
    "served|housed|made|sold|produced|supplied|published|trained|taught|sheltered|fed|brewed|carried|ferried|hosted|lit|employed|dominated|fished|baked|cared for|"
    "looked after|sailed|printed|broadcast|provided|offered|helped|entertained|shipped|insured|lent|mined|milled|processed|assembled|generated|treated|protected|guarded"
)
_STANDING = "on the air|on air|afloat|in use|in service|open|there|here|on the site|on site|on that site|on this site|in the town|in town|in the village|part of"
FORMS = tuple(
    (re.compile(form, re.IGNORECASE), of)
    for form, of in (
        (rf"\b(?P<count>{COUNT})[- ]year[- ]old{_NOUN}(?:{BODY})\b(?!'|’))", "found"),
        (rf"\b(?P<count>{COUNT})[- ]year[- ]old{_NOUN}(?:{THING})\b(?!'|’))", "build"),
        (rf"\b(?P<count>{COUNT})[- ]year[- ]old(?= (?-i:[A-Z]))", "named"),
        (rf"\b(?P<jubilee>{'|'.join(JUBILEES)})\b{_NOT_OF}", "found"),
        (
            rf"(?:(?<=\bits )|(?<=\bour ))(?:own )?(?P<nth>{NTH}) (?:birthday|anniversary|year|jubilee)\b(?! (?:as|at|under) ){_NOT_OF}",
            "found",
        ),
        (rf"(?<=['’]s )(?P<nth>{NTH}) (?:birthday|anniversary)\b{_NOT_OF}", "found"),
        (rf"(?<=\btheir )(?P<nth>{NTH}) (?:birthday|anniversary)\b{_NOT_OF}", "found"),
        (rf"\b(?P<nth>{NTH}) anniversary of (?:its|the|their) (?:{_BORN})\b", "found"),
        (rf"\b(?P<nth>{NTH}) birthday of (?=(?:the|our|its|their) (?:[\w'’-]+ ){{0,4}}?(?:{BODY})\b)", "found"),
        (
            rf"\b(?:celebrat\w+|mark(?:s|ed|ing)?) (?:its |their |our )?(?P<span>{SPAN}) (?:of (?!his|her|peace|independence|democracy|marriage)|since|in (?:business|existence|operation)|on the|this|next|with|in [A-Z])\b",
            "found",
        ),
        (
            rf"\bcomplet(?:es|ed|ing) (?P<span>{SPAN}) (?:in|of) (?:business|existence|operations?|service|publication|trading)\b",
            "found",
        ),
        (
            rf"\bafter (?P<span>{SPAN}) (?:in business|in existence|of (?:trading|brewing|baking|publication|publishing|printing|production|business|service|operations?))\b",
            "found",
        ),
        (
            rf"\b(?:clos|shut)(?:e|es|ed|ing|s|ting)?(?: (?!by\b|and\b|but\b|for\b)[\w'’-]+){{0,5}} after (?P<span>{SPAN})(?=[.,;])",
            "build",
        ),
        (
            rf"\b(?P<span>{SPAN}) (?:after|since) (?:it (?:was|had been) (?:first )?(?:{_BEGUN})|its (?:{_BORN}))\b",
            "found",
        ),
        (rf"\b(?P<span>{SPAN}) (?:after|since) being (?:{_BEGUN})\b", "found"),
        (
            rf"\b(?:has|have|had|['’]s|['’]ve) (?:now )?(?:been (?:{_AT_WORK})|traded|existed|operated|survived)\b(?: (?!for\b|since\b|by\b|and\b|but\b)[\w'’-]+){{0,6}}? for (?:the (?:past|last) )?(?P<span>{SPAN})\b(?! (?:as|at|by) )",
            "found",
        ),
        (
            rf"\b(?:has|have|['’]s|['’]ve) (?:now )?(?:been (?:{_STANDING})|stood)\b(?: (?!for\b|since\b|by\b|and\b|but\b)[\w'’-]+){{0,6}}? for (?:the (?:past|last) )?(?P<span>{SPAN})\b",
            "build",
        ),
        (
            rf"\b(?:has|have|['’]s|['’]ve) (?:now |long )?(?:{_DOES})\b(?: (?!for\b|since\b|by\b|but\b|who\b)[\w'’-]+){{0,7}}? for (?:the (?:past|last) )?(?P<span>{SPAN})\b",
            "any",
        ),
        (rf"(?:\b(?:its|their|our)|['’]s) (?P<count>{COUNT})[- ]year (?:history|existence)\b", "found"),
        (rf"(?<=\b(?:is|be) )(?:now |already |only |just )?(?P<count>{COUNT}) years (?:old|young)\b", "any"),
        (rf"(?<=\b(?:was|now) )(?P<count>{COUNT}) years old\b", "any"),
        (rf"(?<=, )(?P<count>{COUNT}) years old,", "any"),
    )
)
"""Expressions for ages and anniversaries, each with what began so long ago."""
TURNED = re.compile(
    rf"\bturn(?:s|ed|ing)? (?P<count>{COUNT})\b(?! ?(?:%|per ?cent|\w+ into|million|billion|people|jobs|of|homes|games|seats)|[.,]\d)",
    re.IGNORECASE,
)
"""The age that something reaches, where a sentence is about nobody's."""
