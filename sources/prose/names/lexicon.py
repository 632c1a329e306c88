"""Words that tell names from other words, and what kind of thing a name is for."""

LEGAL = frozenset(
    "inc inc. corp corp. corporation ltd ltd. limited plc llc llp ag gmbh sa s.a. nv n.v. pbc co co. company ab asa oy spa kk se aps bv b.v. srl sarl as pty ai holding holdings".split()
)
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
    cloud chip software drugs drug oil mining media tech fashion steel plane rail shipping fibre takeover private buyout
    german dutch swiss swedish norwegian danish finnish italian spanish irish scottish welsh belgian austrian polish korean taiwanese
    brazilian mexican turkish israeli singaporean us-based uk-based family-owned privately-held listed london-listed
    separately besides whatever whoever whose whom why where meet inside outside behind beyond above below near next nearby neighbouring neighboring larger smaller bigger fellow
    finance technology marketing manufacturing sales operations
    size sources staffing note notes editor's editors update exclusive breaking analysis opinion comment interview
    """.split()
)
"""Common words that may open a sentence right before a name."""

COMMON = frozenset(
    """officer officers newsdesk chair ebitda ebit eps operating adjusted underlying gross net statutory earnings income dividend outlook guidance margin margins headcount takings orders debt
    a an the this that these those it its he she they we you i his her their our in on at by for from to of with as and or but
    should would could might must if when while where after before since until during under over more most many some all any both each every no not now then
    there here what which who how why yet so than also however meanwhile instead still just even only once two three four five
    six seven eight nine ten first second third last next new old other another such one earlier later today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur thurs fri usd eur gbp sek nok dkk chf jpy cny inr aud cad nzd sgd hkd january february march april may june july august september october
    november december spring summer autumn winter mr mrs ms dr prof sir lord according despite because although though about
    around nearly almost roughly up down out off between through including excluding following based combined total overall
    shares share profit profits sales revenue turnover rescue rescuers officials police analysts investors workers staff
    residents authorities local state federal national international european american british french german chinese japanese
    cash liquidity injured missing evacuated dead killed wounded displaced hospitalised hospitalized rescued magnitude depth destroyed damaged
    ground containment firefighters insurers hospitals doctors ministers engineers planners passengers capacity costs cost
    casualties survivors thousands hundreds dozens
    generation construction opening completion flooding injuries deaths fatalities electricity work
    indian canadian australian government parliament ministry president prime minister chief executive chairman chairwoman
    christmas easter ramadan spring halloween thanksgiving
    ceo cfo cto coo gaap non-gaap ifrs rs lakh crore completion closing shareholders ai nz uk us eu un usa gdp ipo x-ray x-rays t-shirt t-shirts u-turn u-turns e-mail e-mails e-commerce e-bike e-bikes c-suite q1 q2 q3 q4 h1 h2 fy series seed class type phase project
    """.split()
)
"""Words that begin sentences or titles with a capital and are no names by themselves."""

OPENERS = frozenset(
    """power damage losses homes houses buildings building developers developer trains crews troops traffic services water divers
    smoke flames wind winds rain rains snow doctors medics survivors relatives volunteers soldiers helicopters engineers lenders
    tickets fares passengers commuters drivers turbines panels batteries reactors tunnelling drilling planning permission consent
    entry admission parking access membership subscriptions donations attendance fundraising redundancies layoffs severance deliveries shipments
    bookings exports imports inventories inventory guidance pay wages bosses managers
    rivers roads schools bodies search searches evacuation evacuations production operations output demand prices
    customers consumers taxpayers owners neighbours neighbors villagers families
    aftershocks foreshocks tremors shocks carriages coaches gusts waves floodwaters embers landslides mudslides tents blankets
    ambulances paramedics lifeboats seismologists geologists meteorologists forecasters investigators inspectors prosecutors
    detectives witnesses eyewitnesses pupils tourists holidaymakers hikers climbers miners fishermen farmers hauliers contractors
    builders foundations cables tracks platforms stations trams campaigners opponents
    patients visitors readers travellers travelers motorists cyclists pedestrians nurses teachers students parents children guests tenants shoppers diners
    brokers traders holders creditors suppliers retailers banks airlines carriers firms companies charities unions shops restaurants hotels factories
    bridges towns districts seats rooms beds wards colleges museums libraries parks trees crops cattle livestock boats ships vessels planes jets aircraft
    flights lorries trucks vans cars vehicles bikes scooters pensions bonuses dividends fees rents rates taxes tariffs duties fines penalties grants loans
    debts bonds stocks markets emissions repairs rebuilding aid relief churn occupancy circulation experts scientists surgeons pilots drivers
    councillors lawmakers senators regulators ministers governors mayors bankers accountants auditors advisers lawyers judges jurors
    subscribers members users clients borrowers savers depositors policyholders creditors bondholders stockholders backers sponsors donors
    machinists steelworkers journalists editors reporters printers actors musicians players fans spectators officers troops soldiers sailors marines
    firefighters responders hospitals clinics temples churches mosques markets stalls warehouses depots garages offices branches stores supermarkets
    workers employees apprentices graduates trainees recruits pensioners veterans refugees migrants evacuees hostages prisoners inmates
    winds floods storms fires blazes quakes eruptions avalanches droughts heatwaves waters tides seas lakes dams reservoirs
    severance redundancy turnover costs expenses spending investment borrowing lending inflation insurance compensation""".split()
)
"""Words that are no name where they stand alone at the start of a sentence; inside a name they may well be part of it."""

TRADES = frozenset(
    """tyres tires rubber oats cereals grain mills bakeries bakers tools pumps valves filters glassworks glass freight haulage ferries buses coaches outdoors
    knitwear shoes footwear textiles garments jewellers watches wineries vineyards orchards pubs inns casinos lotteries betting bookmakers cinemas theatres
    quarries aggregates bricks tiles carpets kitchens bathrooms lighting lamps batteries turbines boilers engines machines machinery components castings forgings
    shipyards shipyard aviation airline aero helicopters drones satellites space semis chips wafers lasers genomics genetics vaccines biologics oncology dental
    hospitals nurseries schools publishers press films records radio television tv telecoms telco broadband fibre networks wealth lending mortgages leasing
    payments insurers re underwriters brokers advisers consulting consultants staffing recruitment security parcels couriers express delivery
    waste recycling environmental utilities nuclear renewables hydrogen fuels refining drilling offshore subsea oilfield coal iron nickel aluminium aluminum
    fertilisers fertilizers crops seafood salmon meats poultry eggs cheese confectionery sweets snacks drinks waters juices foods energy power wind solar group holdings technologies technology systems motors bank capital partners labs industries
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
    foundation trust institute university college museum orchestra association society federation charity philharmonic symphony ensemble provident
    savings mutual""".split()
)
"""Last words that make a longer name of a shorter one: the business, the building or the body."""
UNITED = frozenset(
    """guild league order church house court board state republic kingdom city isle knights friends sons daughters school academy theatre
    hall tower gallery club team union council federation fellowship chamber confederation congress network alliance""".split()
)
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
    kim kirsten klaus kristin kwame larry lars laura lauren lawrence lee leila lena leo leon leonard lewis liam lidia linda lisa liu lola lorenzo noreen colm imogen louis louise
    lucas lucia lucy luis luisa lukas lydia magda magnus malcolm marc marcel marco marcus margaret maria marianne marie marina mario marion mark marta martha
    martin mary mateo matthew matthias maureen max maya megan mei melanie melissa michael michel michelle miguel mikael mira miriam mohamed mohammed monica
    morgan muhammad nadia nancy naomi natalia natalie natasha neil nicholas nicola nicolas nigel nikhil nina noah nora norman olga oliver olivia omar oscar
    otto owen pablo pamela patricia patrick paul paula paulo pauline pedro penelope peter petra philip philippa philippe pierre priya rachel rafael rahul raj
    ralph raymond rebecca renata ricardo richard rita robert roberta robin rodrigo roger roland rosa rosalind rose rosemary ross ruby rupert ruth ryan
    sally samantha samir samuel sandra sanjay sara sarah sean sebastian sergei sergio sharon sheila silvia simon simone sofia solveig sonia sophia sophie stefan
    stella stephanie stephen steve steven stuart sue sunil susan susanna sven sylvia tamara tanya tara teresa theo theresa thomas tim timothy
    tobias tom tomas tony tracy ulrich ursula valerie vanessa vera veronica victor victoria vikram viktor vincent vivian vladimir walter wendy werner wilhelm
    will william wolfgang xavier yasmin yuki yusuf yves yvonne zoe""".split()
)
"""Common given names, of many countries: two words of which the first is one of them name a person."""

REGIONS = frozenset(
    """Africa Asia Europe America North America South America Latin America Scandinavia Middle East Britain Great Britain England
    Scotland Wales Ireland Northern Ireland United Kingdom UK United States US USA Canada Mexico Brazil Argentina Chile Colombia
    Peru France Germany Spain Portugal Italy Switzerland Austria Belgium Netherlands Luxembourg Denmark Norway Sweden Finland
    Iceland Poland Czechia Hungary Romania Bulgaria Greece Turkey Ukraine Russia China Japan India Pakistan Bangladesh Indonesia
    Malaysia Thailand Vietnam Philippines Taiwan South Korea Australia New Zealand Egypt Morocco Nigeria Kenya Ghana South Africa
    Israel Saudi Arabia Qatar Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii
    Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada New Hampshire New Jersey New Mexico North Carolina North Dakota Ohio Oklahoma Oregon Pennsylvania
    Rhode Island South Carolina South Dakota Tennessee Texas Utah Vermont Virginia Washington West Virginia Wisconsin Wyoming
    Ontario Quebec Alberta British Columbia Nova Scotia Manitoba Bavaria Saxony Catalonia Lombardy Brittany Normandy Silicon
    Valley""".split()
)
"""Words of the names of countries, states and regions: too wide to be where an office stands."""
CITIES = frozenset(
    """Aarhus|Aberdeen|Amsterdam|Antwerp|Athens|Atlanta|Auckland|Austin|Baltimore|Bangalore|Bangkok|Barcelona|Basel|Beijing|Belfast|Bengaluru|Berlin|Bern|
    Birmingham|Bogota|Bologna|Bonn|Bordeaux|Boston|Bradford|Brighton|Brisbane|Bristol|Brussels|Bucharest|Budapest|Buenos Aires|Buffalo|Cairo|Calgary|Cambridge|
    Cape Town|Cardiff|Charlotte|Chennai|Chicago|Cincinnati|Cleveland|Cologne|Copenhagen|Cork|Coventry|Dallas|Delhi|Denver|Derby|Detroit|Dortmund|Dresden|
    Dubai|Dublin|Dundee|Durban|Edinburgh|Eindhoven|Essen|Exeter|Florence|Frankfurt|Galway|Gdansk|Geneva|Genoa|Ghent|Glasgow|Gothenburg|Hamburg|
    Hanoi|Hanover|Helsinki|Hong Kong|Houston|Hull|Indianapolis|Istanbul|Jakarta|Johannesburg|Kansas City|Karachi|Krakow|Kraków|Kyiv|Kyoto|Lagos|Leeds|
    Leicester|Leipzig|Lille|Lisbon|Liverpool|London|Los Angeles|Lyon|Madrid|Malmo|Malmö|Manchester|Manila|Marseille|Melbourne|Miami|Milan|Milwaukee|
    Minneapolis|Montreal|Moscow|Mumbai|Munich|Nairobi|Nantes|Naples|Nashville|New Delhi|New Orleans|New York|Newcastle|Nottingham|Osaka|Oslo|Ottawa|Oxford|Palo Alto|Mountain View|Menlo Park|Hyderabad|Ipswich|Lausanne|Leuven|Norwich|Salt Lake City|Sunderland|Swansea|
    Paris|Perth|Philadelphia|Phoenix|Pittsburgh|Plymouth|Porto|Portland|Portsmouth|Prague|Riga|Rome|Rotterdam|Sacramento|San Antonio|San Diego|
    San Francisco|San Jose|Santiago|Sao Paulo|São Paulo|Seattle|Seoul|Seville|Shanghai|Sheffield|Shenzhen|Singapore|Sofia|Southampton|Stockholm|
    Strasbourg|Stuttgart|Sydney|Taipei|Tallinn|Tampa|Tel Aviv|The Hague|Tokyo|Toledo|Toronto|Toulouse|Trondheim|Tucson|Turin|Utrecht|Valencia|
    Vancouver|Venice|Vienna|Vilnius|Warsaw|Washington|Wellington|Wolverhampton|York|Zagreb|Zurich|Zürich""".replace(
        "\n    ", ""
    ).split("|")
)
"""Large cities: a name that is no more than one of them is a place, never the one who acts."""
STREETS = frozenset(
    "wharf street road lane row square hill quay avenue alley crescent boulevard terrace drive court".split()
)
"""Last words of names of streets."""

ALONE = frozenset("U.S U.K Group Company Firm Board Management Directors Chairman Ministry Government".split())
"""Words for bodies that name none when they stand alone: *the Group*, *the Board*."""
OFFICES = frozenset(
    """director managing deputy vice-chancellor rector provost treasurer principal dean bishop archbishop coach warden curator conductor
    headteacher founder co-founder officer""".split()
)
"""Words of offices that stand before the name of who holds them: ``Bishop Jane Smith``."""
TITLES = OFFICES | frozenset(
    """chief executive officer president chair chairman chairwoman chairperson secretary general finance financial operating technology
    artistic musical music medical vice non-executive head editor manager ceo cfo coo cto commissioner chancellor minister mayor governor""".split()
)
"""Words of offices: a run of capitals that holds no other names nobody, ``Executive Director``."""
NATIONAL = frozenset(
    """Swedish Norwegian Danish Finnish Icelandic Italian Spanish Portuguese Irish Scottish Welsh English Dutch Swiss Belgian Austrian Polish Czech Hungarian
    Romanian Bulgarian Greek Turkish Ukrainian Russian Estonian Latvian Lithuanian Korean Taiwanese Thai Vietnamese Indonesian Malaysian Singaporean
    Brazilian Mexican Argentine Chilean Colombian Peruvian Israeli Saudi Emirati Egyptian Moroccan Nigerian Kenyan Ghanaian Scandinavian Nordic Asian
    African Baltic Swedes Norwegians Danes Finns Icelanders Italians Spaniards Germans Austrians Belgians Poles Czechs Hungarians Greeks Turks
    Ukrainians Russians Koreans Japanese Chinese Americans Canadians Australians Britons Brazilians Mexicans Israelis Saudis Indians""".split()
)
"""Adjectives that name no party by themselves: ``Estonian arm``; in ``Swiss Re`` they are part of a name."""
