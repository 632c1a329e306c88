"""The words around a number that decide whether it is an amount: label words, months, verbs of change, count nouns."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = _words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)

CHANGES = _words(
    "rose fell grew rise rises risen rising fall falls fallen falling grow grows grown growing increase increases "
    "increased "
    "increasing decrease decreased climbed climbs climb jumped jumps jump dropped drops drop declined declines "
    "decline gained gains "
    "surged surges surge slid slipped shrank shrunk swelled soared soars doubled tripled up down by widened narrowed "
    "edged ticked "
    "plunged plummeted tumbled lowered hiked"
)
"""After these, ``a to b`` with both ends complete is a change of or by ``a``, up to ``b``: no range."""

RANGES = _words("range ranges ranged ranging anywhere anything somewhere vary varies varied varying estimates")
"""After these, ``from a to b`` is a range."""

SCORES = _words(
    "won win wins lost lose loses loss beat beaten defeat defeated draw drew score scored voted vote victory"
)

NOT_DURING = _words("old ago long longer away later earlier late early")
"""After these, ``over five years`` means more than five years; else it says during which time."""

LABELS = _words(
    "no nos number numbers chapter section page pages article paragraph version phase type category tier grade stage "
    "season episode series round route highway interstate flight room gate platform channel level table figure fig "
    "appendix amendment title part step rank ranked top gen generation size apartment suite floor line lot "
    "model mark exhibit rule act scene verse psalm volume vol issue item form schedule annex protocol resolution "
    "proposition district ward precinct unit pier terminal exit lane"
)
"""A bare number behind one of these is a name's part: ``page 5``, ``No. 10``."""

CLOCK = _words("am pm o'clock oclock gmt utc est edt et pst pdt pt cst cdt ct bst cet cest ist jst noon")
"""A bare number before one of these is a time of day."""

COUNTED = _words(
    "people person persons employee employees worker workers staff staffers job jobs role roles position positions "
    "layoffs dead "
    "death deaths killed injured wounded missing victim victims casualties fatalities survivors hostage hostages "
    "soldier soldiers "
    "troops civilian civilians fighter fighters officer officers police resident residents household households home "
    "homes house "
    "houses building buildings school schools student students pupil pupils teacher teachers child children woman "
    "women man men "
    "migrant migrants refugee refugees passenger passengers patient patients case cases infection infections "
    "hospitalizations "
    "user users customer customers subscriber subscribers member members vote votes voter voters seat seats share "
    "shares unit "
    "store stores site sites plant plants factory factories company companies firm firms startup startups bank banks "
    "branch branches "
    "country countries state states city cities town towns village villages vehicle vehicles car cars truck trucks "
    "bus buses plane "
    "planes aircraft ship ships vessel vessels train trains drone drones missile missiles rocket rockets satellite "
    "satellites "
    "investor investors founder founders partner partners shareholder shareholders lawmaker lawmakers senator "
    "senators minister "
    "ministers magnitude nation nations family families times apartments hectares fires wildfires flights copies "
    "downloads "
    "chips gpus servers turbines panels wells stations outlets restaurants hotels doctors nurses prisoners protesters "
    "demonstrators "
    "arrests suspects bodies lives goals points runs wickets medals games matches titles"
)
"""What news counts; such a noun behind a number shows that it is a count."""

LEADING = _words(
    "the all another these those in of with and at for its his her their our only just now then last next first top "
    "but "
    "on that this when after before while as since if where both by to from between or some about around over under "
    "than nearly almost more least up total rose fell killed killing kills kill cuts cut cutting lays adds add adding "
    "added raises "
    "raise raised raising buys hires hired fires fired gets wins loses sees says said has have had is are was were be "
    "will leaves left claims claimed injures injured wounds found finds needs need plans spent spends paid pays owns "
    "magnitude age aged police an a not nationwide altogether overall meanwhile elsewhere together "
)
"""Words that may stand in capitals before an amount; any other capital word and the number form a name."""

TO_HALVES = _words("of the its their his her our all my your what those that as")
"""What must follow ``half`` for it to be a fraction of something."""

ORDINALS = _words("first second third fourth last latter final other better opening next previous bottom top")

MEASURED = frozenset({"magnitude"})
"""Words whose number may be joined to them: ``a magnitude-6.8 earthquake``."""
