"""Words that tell names from other words, and what kind of thing a name is for."""

LEGAL = frozenset("inc inc. corp corp. corporation ltd ltd. limited plc llc llp ag gmbh sa s.a. nv n.v. pbc co co. company ab asa oy spa kk se aps bv b.v. srl sarl as pty".split())
"""Legal forms at the end of a company's name; they are no part of it."""

BODIES = r"(?:Authority|Commission|Agency|Council|Committee|Department|Ministry|Office|Bank|Company|Sons|Partners|Institute|Centre|Center|Fund|Union|Society|Administration|Organi[sz]ation|Association)"
"""Last words of names that may hold an *and*: ``Competition and Markets Authority``."""
DESCRIBING = frozenset(
    """retailer insurer lender carrier operator developer supplier producer provider brewer grocer rival chipmaker startup start-up
    company firm group giant investor shareholder backer founder co-founder analyst director chair trustee mayor councillor
    senator governor minister spokesman spokeswoman spokesperson economist professor inspector engineer captain colonel general
    lawyer author owner boss partner head lead buyer bidder seller regulator engineers investors backers users customers
    critics founders researchers scientists people women men students volunteers members trustees campaigners supporters
    previously formerly unlike like yes no well good thank thanks asked based founded backed led headquartered launched
    established created set add added add call take ask see today's tonight every nobody everybody everyone nothing something
    half most few several many much less little since both whether again perhaps maybe never always often sometimes
    post-money pre-money raised deal lead total staff money leadership origins
    adjusted underlying ebitda ebit eps gross operating pretax pre-tax quarterly annual yearly interim statutory reported recurring
    miner airline utility broadcaster publisher distiller conglomerate wholesaler baker contractor telecoms telco software biotech
    drugs drug oil mining media tech fashion steel plane rail shipping fibre takeover private buyout
    german dutch swiss swedish norwegian danish finnish italian spanish irish scottish welsh belgian austrian polish korean taiwanese
    brazilian mexican turkish israeli singaporean us-based uk-based family-owned privately-held listed london-listed
    separately besides whatever whoever whose whom why where meet inside outside behind beyond above below near next
    size sources staffing note notes editor's editors update exclusive breaking analysis opinion comment interview
    """.split())
"""Common words that may open a sentence right before a name."""

COMMON = frozenset(
    """a an the this that these those it its he she they we you i his her their our in on at by for from to of with as and or but
    if when while where after before since until during under over more most many some all any both each every no not now then
    there here what which who how why yet so than also however meanwhile instead still just even only once two three four five
    six seven eight nine ten first second third last next new old other another such one earlier later today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december spring summer autumn winter mr mrs ms dr prof sir lord according despite because although though about
    around nearly almost roughly up down out off between through including excluding following based combined total overall
    shares share profit profits sales revenue turnover rescue rescuers officials police analysts investors workers staff
    residents authorities local state federal national international european american british french german chinese japanese
    generation construction opening completion flooding injuries deaths fatalities electricity work
    indian canadian australian government parliament ministry president prime minister chief executive chairman chairwoman
    christmas easter ramadan spring halloween thanksgiving
    ceo cfo cto coo completion closing shareholders ai nz uk us eu un usa gdp ipo q1 q2 q3 q4 h1 h2 fy series seed class type phase project
    """.split())
"""Words that begin sentences or titles with a capital and are no names by themselves."""

TRADES = frozenset(
    """foods energy power wind solar group holdings technologies technology systems motors bank capital partners labs industries
    pharma pharmaceuticals therapeutics robotics airlines airways media steel software networks health healthcare entertainment
    logistics stores retail dairy beverages breweries electric electronics pharmacy supermarkets apparel fashion furniture home
    outfitters games gaming studios pictures data security cloud computing automotive cars trucks steelworks mills paper packaging
    water gas oil petroleum resources gold copper lithium toys sports fitness travel hotels resorts cruises freight rails bancorp
    financials asset assurance life mutual markets exchange trust properties estates realty diagnostics devices instruments optics
    optical photonics sensors controls digital online mobile communications wireless broadcasting publishing books news education
    learning academy salads bakery coffee chocolate brewing distillers spirits wines tobacco cosmetics beauty care medical surgical
    clinics veterinary seeds agriculture farms fisheries forest timber chemicals coatings plastics glass ceramics cement insurance analytics bio biosciences materials mining minerals metals chemicals telecom financial
    ventures brands electronics semiconductor semiconductors dynamics aerospace marine shipping rail construction homes
    farm bridge dam tunnel station plant line park port airport interconnector pipeline harbour harbor reservoir wind
    foundation trust institute university college museum orchestra association society federation charity""".split())
"""Last words that make a longer name of a shorter one: the business, the building or the body."""
UNITED = frozenset(
    """guild league order church house court board state republic kingdom city isle knights friends sons daughters school academy theatre
    hall tower gallery club team union council federation fellowship chamber confederation congress network alliance""".split())
"""Words before *of* in names of bodies: ``Amalgamated Guild of Carers``; alone and with a capital they stand for them."""
PERSON = 2
"""Words of a person's full name."""
GIVEN = frozenset(
    """adam adele adrian agnes aisha akira alan albert alejandro alex alexander alexandra alice alicia alison amanda amara amelia amina amir amy ana
    andrea andreas andrew angela anita anna anne annie anthony antonia antonio arjun arthur astrid barbara beatrice ben benjamin
    bernard beth birgit boris brenda brian bridget bruno camila carl carla carlos carmen carol caroline catherine cecilia
    charles charlotte chen chloe chris christian christina christine christopher claire clara claudia colin connor craig cristina daniel
    daniela daphne david deborah declan denise dennis derek diana diane diego dmitri dominic donald dorothy douglas edith edward eileen elena
    eleanor elias elise elizabeth ella ellen emil emily emma emmanuel eric erica erik esther ethan eva evelyn fatima felix
    fernando fiona frances francesca francis francisco frank franz frederick gabriel gareth gary george georgia gerald gerard giovanni giulia
    gloria gordon graham grace greg gregory greta guillaume gunnar hannah hans harold harriet harry hassan heather heidi helen helena helga henrik henry
    hiroshi howard hugh hugo ian ibrahim igor ingrid irene iris isabel isabella isla ivan jack jacob jacqueline jacques james jamie jan jane
    janet janice jason javier jean jennifer jeremy jessica jill joan joanna joe johan johannes john jonas jonathan jorge jose josef joseph
    joshua joyce juan judith julia julian julie jurgen kamal karen karin karl kate katherine kathleen katrin keith kelly ken kenneth kevin
    kim kirsten klaus kristin kwame larry lars laura lauren lawrence lee leila lena leo leon leonard lewis liam lidia linda lisa liu lorenzo louis louise
    lucas lucia lucy luis luisa lukas lydia magda magnus malcolm marc marcel marco marcus margaret maria marianne marie marina mario marion mark marta martha
    martin mary mateo matthew matthias maureen max maya megan mei melanie melissa michael michel michelle miguel mikael mira miriam mohamed mohammed monica
    morgan muhammad nadia nancy naomi natalia natalie natasha neil nicholas nicola nicolas nigel nikhil nina noah nora norman olga oliver olivia omar oscar
    otto owen pablo pamela patricia patrick paul paula paulo pauline pedro penelope peter petra philip philippa philippe pierre priya rachel rafael rahul raj
    ralph raymond rebecca renata ricardo richard rita robert roberta robin rodrigo roger roland rosa rosalind rose rosemary ross ruby rupert ruth ryan
    sally samantha samir samuel sandra sanjay sara sarah sean sebastian sergei sergio sharon sheila silvia simon simone sofia solveig sonia sophia sophie stefan
    stella stephanie stephen steve steven stuart sue sunil susan susanna sven sylvia tamara tanya tara teresa theo theresa thomas tim timothy
    tobias tom tomas tony tracy ulrich ursula valerie vanessa vera veronica victor victoria vikram viktor vincent vivian vladimir walter wendy werner wilhelm
    will william wolfgang xavier yasmin yuki yusuf yves yvonne zoe""".split())
"""Common given names, of many countries: two words of which the first is one of them name a person."""
