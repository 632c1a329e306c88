"""The constructions of plain news English in which a measured thing stands with its amount, whatever the thing is.

A pack names what is measured (``nouns: ticket price|price of a ticket``) and gets every one of them: level and change, amount
first and amount last, active and passive, ``at $5`` and ``$5 in``.
"""

_ROSE = (
    "rose|rises|rising|risen|grew|grows|growing|grown|climbed|climbs|climbing|increased|increases|increasing|jumped|jumps|jumping|surged|surges|surging|"
    "soared|soars|soaring|advanced|gained|gains|expanded|expands|expanding|swelled|swollen|leapt|leaped|improved|improves|improving|recovered|"
    "rebounded|ballooned|mushroomed|crept|edged|inched|nudged|ticked|gone|went|going|go|goes|moved|moves|shot|doubled|doubles|doubling|more than doubled|tripled|trebled|"
    "quadrupled|almost doubled|nearly doubled|fell|falls|falling|fallen|dropped|drops|dropping|declined|declines|declining|decreased|slid|slides|sliding|"
    "slipped|slips|slipping|sank|sinks|sunk|shrank|shrinks|shrunk|shrinking|tumbled|plunged|dipped|contracted|slumped|slumping|dived|crashed|dwindled|eased|narrowed|"
    "narrows|widened|widens|halved|halves|rise|grow|climb|increase|jump|surge|soar|swell|leap|fall|drop|decline|decrease|slide|slip|sink|shrink|tumble|"
    "plunge|dip|slump|ease|narrow|widen|double|triple|halve|weakened|strengthened|softened|sagged|was up|were up|is up|are up|was down|were down|is down|are down"
)
_RAISED = (
    "lift~|boost~|push~|tak~|took|rais~|increas~|sent|send~|bring~|brought|cut~|lower~|reduc~|trim~|slash~|halv~|doubl~|tripl~|expand~|slim~|"
    "extend~|hik~|bump~|put up|putting up|drive~|drove|upgrad~|downgrad~|revis~"
)
_RISE = (
    "rise|increase|jump|growth|gain|climb|surge|improvement|uptick|leap|drop|fall|decline|decrease|slide|slump|dip|slip|plunge|tumble|contraction|"
    "rebound|reduction|cut|boost|hike|expansion"
)
_LINK = (
    "to|at|of|is worth|was worth|are worth|was|were|is|are|came to|comes to|came in at|comes in at|come in at|coming to|reached|reaches|reaching|hit|hits|hitting|totaled|totalled|"
    "totaling|totalling|totals|total|stood at|stands at|standing at|amounted to|amounts to|amount to|topped|tops|exceeded|exceeds|surpassed|passed|crossed|"
    "neared|had been|has been|have been|will be|would be|works out at|worked out at|put at|estimated at|set at|fixed at|pegged at|numbers|numbered|number|"
    "remains at|remained at|averaged|averages|ran to|runs to|run to|:"
)
_PUT = "put~|estimat~|reckon~|set|sets|setting|fix~|peg~|calculat~|assess~"
_WORDS = {"rose": _ROSE, "raised": _RAISED, "rise": _RISE, "link": _LINK, "put": _PUT}
_LEVELS = (
    "@noun ... (@link) [a record|just|only] {amount}",
    "@noun ... (@rose) ... (to|at|reaching|hitting) [a record|just] {amount}",
    "@noun , (at|on|with|of|now) [a record|just] {amount}",
    "@noun (up|down|higher|lower|unchanged|flat) [by] [{percent}] [,] (at|to) {amount}",
    "@noun (of|worth) {amount}",
    "(at|with) {amount} , {words} @noun",
    "[a record] {amount} (in|of|worth of) {words} @noun",
    "[a record] {amount} {words} @noun",
    "(@raised) {words} @noun ... to [a record] {amount}",
    "(@put) {words} @noun at {amount}",
    "(@rise) in {words} @noun ... to {amount}",
)
_CHANGES = (
    "@noun ... (@rose) [up|down|back] [by] {amount}",
    "@noun (were|was|are|is) [up|down] {amount} [higher|lower|up|down|more|less|fewer]",
    "@noun (up|down|higher|lower) [by] {amount}",
    "{amount} (@rise|fewer|more|less) (in|of) {words} @noun",
    "{amount} {words} @noun (@rise)",
    "@noun (@rise) (of|was|to|:) {amount}",
    "(@raised) {words} @noun ... by {amount}",
    "{amount} (more|fewer|less|higher|lower) {words} @noun",
    "(@rise) of {amount} in {words} @noun",
    "(@rise) in {words} @noun of {amount}",
    "@noun ... {other} ... , (up|down|a rise of|an increase of|a fall of|a drop of) [by] {amount}",
    "@noun ... {other} ... , {amount} (more|less|higher|lower|up|down|above|below|fewer)",
)


_HAPPENS = (
    "@verb ... (in|on|by|from|at|before|during|around|towards|until|after|late in|early in|no later than|as early as|as soon as) [the] {date}",
    "@verb {words} {date}",
    "@verb .. , .. , (in|on|by|from|at|before|during|until) [the] {date}",
    "(in|on|by|from|during|at) [the] {date} ... @verb",
    "@verb ... (due|set|scheduled|expected|planned|slated|pencilled in|timed|fixed) (for|in|on|by) [the] {date}",
    "(be|was|were|been) @verb , (in|on|by) {date}",
)
_OCCASIONS = (
    "@noun (in|on|by|at|from|for|around|before|until|during) [the] {date}",
    "@noun ... (@due) ... (in|on|by|at|for|from|to|until|before|around|during) [the] {date}",
    "@noun ... (is|was|comes|falls|follows|will be|would be|are|takes place|will take place|will come|came) {date}",
    "@noun , which .. (@due) .. (in|on|by|at|for|to|until) [the] {date}",
    "@noun [date] : {date}",
    "(date|day) (of|for) {words} @noun ... (is|was|:|will be) [on] {date}",
    "(@see) {words} @noun ... (in|on|by|at|for|before|around|during|towards) [the] {date}",
    "{date} {words} @noun",
    "{date} (for|as) {words} @noun",
)
_DUE = (
    "is|was|are|were|be|due|set|scheduled|expected|planned|slated|pencilled in|penciled in|fixed|timed|comes|came|falls|follows|moved|put back|pushed back|"
    "brought forward|delayed|postponed|slipped|takes place|take place|took place|targeted|foreseen|seen|anticipated|happen|happens|happened"
)
_SEE = (
    "see|sees|saw|expect|expects|expected|expecting|put|puts|aim for|aims for|aiming for|target|targets|targeting|anticipates|anticipate|plan|plans|planned|"
    "schedule|scheduled|forecast|forecasts|promise|promises|promised"
)


def occasions(happens: str | None, nouns: str | None) -> list[str]:
    """Patterns for the date of what ``happens`` (a choice of verbs) or of the occasion that ``nouns`` name."""
    words = {"due": _DUE, "see": _SEE}
    said = [form.replace("@verb", f"({happens})") for form in _HAPPENS] if happens else []
    named = [form.replace("@noun", f"({nouns})") for form in _OCCASIONS] if nouns else []
    for name, choice in words.items():
        named = [form.replace(f"@{name})", f"{choice})") for form in named]
    return [*said, *named]


def constructions(nouns: str | None, changing: str | None) -> list[str]:
    """Patterns for a level of what ``nouns`` measure, and for the change in percent of what is ``changing``; both are choices of words."""
    return [_spelled(form, noun) for noun, forms in ((nouns, _LEVELS), (changing, _CHANGES)) if noun for form in forms]


def _spelled(form: str, noun: str) -> str:
    for name, words in _WORDS.items():
        form = form.replace(f"@{name})", f"{words})").replace(f"@{name}|", f"{words}|")
    return form.replace("@noun", f"({noun})")
