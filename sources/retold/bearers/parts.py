"""Words for the parts that people and organisations play in a story, and what may be said of how they play them."""

from collections.abc import Iterator

_PARTS = """
top: boss, head, chief; runs, run, leads, lead, led, heads, head, headed, heads up, running, leading, heading; run, led, headed
chief executive: chief executive officer, chief executive, ceo
managing director: managing director, md
chair: chairman, chairwoman, chairperson, chair; chairs, chaired, chair; chaired
president: president
captain: captain, skipper, master, shipmaster; captains, captained, skippers, skippered, skipper; captained, skippered
pilot: pilot; piloted, piloting, flew, flying; piloted, flown
driver: driver, motorman; drove, driving; driven
manager: manager; manages, managed, manage; managed
general manager: general manager
executive director: executive director
finance director: chief financial officer, finance director, cfo, finance chief
chief operating officer: chief operating officer, coo
chief technology officer: chief technology officer, cto
sheriff: sheriff
director: director
director general: director general, director-general
general secretary: general secretary, secretary general, secretary-general
head teacher: head teacher, headteacher, headmaster, headmistress
mayor: mayor
governor: governor
coroner: coroner
coxswain: coxswain, cox
permanent secretary: permanent secretary
collector: collector
magistrate: magistrate
judge: judge; presides over, presided over; presided over
prosecutor: prosecutor
bishop: bishop, archbishop
rector: rector, vice-chancellor, provost
dean: dean
conductor: conductor; conducts, conducted; conducted
coach: coach, head coach, trainer, head trainer; coaches, coached; coached
editor: editor, editor-in-chief; edits, edited; edited
curator: curator; curated, curates; curated
commander: commander, incident commander
keeper: keeper
guide: guide, mountain guide; guides, guided, guiding; guided
referee: referee, umpire; refereed, umpired; refereed, umpired
host: host, presenter; hosts, hosted, presented; hosted, presented
translator: translator; translated; translated
producer: producer; produced; produced
choreographer: choreographer; choreographed; choreographed
patron: patron
commandant: commandant
inquiry head: senior investigating officer, lead investigator, chief investigator
stage director: stage director
over: coordinator, co-ordinator; in charge of, in charge at, in command of, oversees, oversee, overseeing, coordinates, coordinating, co-ordinates, co-ordinating, directs, directing, supervises, supervising, commands, commanding, commanded, coordinated, co-ordinated, directed, oversaw; overseen, coordinated, co-ordinated, directed, supervised, commanded
chief constable: chief constable
fire chief: fire chief
police chief: police chief
leader: leader
founder: founder; founded, set up, established, started, founds; founded, set up, established, started, created, begun
designer: architect, designer, architects, designers; designed, drew, drew up, is designing; designed, drawn, drawn up, planned
builder: builder, contractor, main contractor, shipbuilder; built, builds, is building, constructed, is constructing, build; built, constructed, erected
supplier: supplier, maker, manufacturer; supplies, supply, supplied, supplying, deliver, make, making, manufacture; supplied, made, manufactured, delivered
lender: lender; lends, lent, is lending, lend; lent
lead investor: lead investor, lead backer; anchors, anchored; anchored
insurer: insurer; insures, insured, insure; insured, underwritten
auditor: auditor; audits, audited; audited
operator: operator; operates, operate; operated
owner: owner; owns, own; owned
sponsor: sponsor; sponsors, sponsored; sponsored
author: author; wrote, written; written, penned
composer: composer; composed; composed
sculptor: sculptor; sculpted; sculpted, carved
landlord: landlord
seller: seller, vendor; sells, sold, selling, agreed to sell; sold
buyer: buyer, purchaser, acquirer; buys, bought, buying, buy, acquires, acquired, acquiring, acquire, purchased, purchases, takes over, took over, taking over, taken over, snapped up, snaps up, agreed to buy, agreed to acquire; bought, acquired, purchased, taken over, snapped up
donor: donor, benefactor, benefactress; gives, gave, giving, given, donates, donated, donating, bequeathed; donated, given, bequeathed
adviser: ; advised, advises, advising, counselled, counsels; advised, counselled, counseled
successor: successor; succeeds, succeeded, succeed, replaces, replaced, replace, takes over from, took over from, take over from, taking over from; succeeded, replaced
minister: minister
organiser: organiser, organizer; organises, organised, organized; organised, organized
"""
"""A part a line: the nouns for who plays it, what he does, and what is done by him."""
COMMANDS = "commander"
"""Who commands a rescue, or those who fight a fire."""
OVER = "over"
"""Who has charge of something: a part only of what has one at its head."""
HEADS = "inquiry head"
"""Who leads what looks into a disaster."""
LEADS = "lead investor"
"""Who leads a round of funding."""
CHIEF = "top"
"""Who leads the whole, as what is not told."""
ALIKE = frozenset((CHIEF, "leader", "chief executive", "managing director", "general secretary", "director general"))
"""Parts that may be meant by who runs something."""
FIRM = ALIKE | {
    "adviser",
    "headquarters",
    "chair",
    "president",
    "finance director",
    "executive director",
    "general manager",
}
"""Parts that each firm of a story has."""
AT_ONCE = frozenset(("driver", "pilot", COMMANDS, HEADS))
"""Parts that somebody plays in what happened."""
LASTING = (
    frozenset(
        "designer founder builder supplier buyer seller donor adviser successor lender insurer author composer sculptor translator choreographer guide referee".split()
    )
    | AT_ONCE
    | {LEADS}
)
"""Parts that nobody takes over."""
FIELDS = frozenset(
    "landscap structur light interior garden set costum sound acoust naval softwar fashion urban graphic origin first legal financi".split()
)
"""Stems of words for the share in a work that is somebody's."""
ROUND = frozenset(
    "round series seed financing funding raise fundraise fundraising investors consortium syndicate raising tranche equity".split()
)
"""What a lead investor leads."""
PANEL = frozenset("committee commission inquiry enquiry panel investigation probe tribunal taskforce review".split())
"""What looks into a disaster."""
OPERATION = frozenset(
    "rescue rescuers search operation operations relief response evacuation effort efforts recovery scene firefighters clean-up cleanup firefighting salvage".split()
)
"""What is done after a disaster, under somebody's command."""
PLAYS = frozenset("play film production show musical opera movie documentary staging".split())
"""What is staged or filmed, under somebody's direction."""
LOAN = frozenset("loan loans debt credit facility borrowing mortgage overdraft".split())
"""What a lender gives."""
MANY = frozenset(
    """spokesman spokeswoman spokesperson analyst resident member officer lawyer expert witness survivor victim neighbour neighbor worker employee
    passenger customer player teacher nurse doctor farmer student pupil reader visitor economist consultant professor engineer partner councillor
    councilman councilwoman senator mp man woman boy girl child person company firm group business bank organisation organization town city village
    place country region county state area island river ship vessel boat ferry building programme program project name brand newspaper paper agency wife
    husband son daughter brother sister mother father widow friend colleague rival predecessor day month year week result thing part
    others rest candidate fan volunteer campaigner activist historian author investor backer shareholder competitor subsidiary unit division arm
    product model district province suburb port airport station school hospital club team side opponent street road plant site mine factory house street
    mr mrs ms miss dr sir lord lady dame board trustee secretary inspector sergeant constable lieutenant colonel general major superintendent commissioner
    pair two three trio start-up startup lender retailer airline developer charity university college museum council trust union federation party
    plan scheme deal bid offer decision figure number news idea answer question problem ministry department authority office regulator watchdog court""".split()
)
"""Nouns of what there may be several of in a story, or of what anybody is."""


UNIQUE = frozenset("chief head lead principal resident project managing".split())
"""Words that make one of what there may be several of: ``resident engineer``."""
VEHICLES = frozenset(("driver", "pilot", "captain"))
"""Parts of who steers something."""


def _words() -> Iterator[tuple[str, int, str]]:
    for line in _PARTS.strip().splitlines():
        part, told = line.split(": ", 1)
        for kind, words in enumerate(told.split("; ")):
            for word in filter(None, words.split(", ")):
                yield word, kind, part


NOUNS = {word: part for word, kind, part in _words() if kind == 0}
"""The part that each noun is of."""
DOES = {word: part for word, kind, part in _words() if kind == 1}
"""The part of who does something."""
DONE = {word: part for word, kind, part in _words() if kind == 2}  # noqa: PLR2004 - the third of a line
"""The part of whom something is done by."""
ORGANISED = frozenset(
    "designer builder supplier buyer seller donor adviser lender insurer auditor operator owner sponsor seller organiser".split()
) | {LEADS}
"""Parts that an organisation may play; all others are somebody's."""
LOCAL = frozenset(
    "mayor minister governor bishop coach collector magistrate coroner prosecutor president captain".split()
) | {
    "police chief",
    "fire chief",
}
"""Parts of towns, lands and teams, whatever company a story is about."""
SEAT = "headquarters"
"""Where somebody has its seat."""
BESIDE = frozenset("crimin polic intern parallel parliamentari separ second union technic own coron".split())
"""Stems of words for an inquiry beside the first."""
SITES = frozenset(
    """store plant mine site branch mill work factori hotel shop depot warehous pub restaur club team pit refineri bakeri breweri dairi quarri
    foundri smelter yard shipyard facil termin factory warehouse restaurant""".split()
)
"""Stems of places that somebody runs; where a story is of one, its manager is the manager."""
MODIFIED = frozenset(
    (
        "manager",
        "minister",
        "director",
        "leader",
        "secretary",
        CHIEF,
        COMMANDS,
        "keeper",
        "commandant",
        "president",
        "governor",
        "judge",
        "prosecutor",
        "chief executive",
        "managing director",
    )
)
"""Parts that a word before them makes another one of: ``plant manager``, ``sales manager``."""
ORGANISATIONS = frozenset(
    """capital ventures partners group bank credit trust mutual holdings fund finance energy systems studio associates industries company co inc ltd
    plc society council university college union federation museum hospital institute trust park park's agency authority ministry investments equity growth lending general insurance assurance brothers sons architects works power wind court police army navy""".split()
)
"""Last words of the names of organisations."""
