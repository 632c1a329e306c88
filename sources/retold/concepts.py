"""Words of the news that stand for one another, a line each: what articles on one story vary without meaning another thing."""

CONCEPTS = """
dead died die dies deaths death killed kill kills killing fatalities fatality perished lives life claimed toll victims casualties bodies
injured hurt wounded injuries treated hospitalised hospitalized
missing unaccounted unfound trapped
evacuated evacuees evacuation flee fled displaced homeless shelter shelters driven
homes houses dwellings properties households buildings structures
destroyed razed flattened levelled leveled ruined wrecked demolished gutted gone lost
damaged damage affected
magnitude strength measured
depth deep underground
acres hectares burned burnt scorched blackened charred
contained containment
firefighters crews personnel
rescuers rescue searchers
jobs positions posts roles workers employees staff people workforce headcount employs employed employ payroll
cut cuts cutting eliminate eliminating axe axing axed shed shedding slash slashing lay laid layoffs redundancies redundancy redundant losing dismissed trimming go
hire hires hiring create creates created recruit recruits add adds
severance restructuring charge charges one-off exceptional
revenue revenues sales turnover takings
profit profits earnings income surplus earned
loss losses deficit
operating ebit ebitda underlying adjusted
margin margins
dividend payout
share shares stock equity
stake stakes shareholding holding holds hold owns own owning ownership interest controls
price priced offer offers offered offering bid
pay pays paid paying consideration fetch receive handing hands spend spends spending
acquire acquires acquired acquiring acquisition takeover buy buys buying buyout bought purchase deal merger transaction
fee break termination
debt borrowings loan loans bridge credit facility
cost costs costing budget bill price tag expense expenses outlay
fund funds fundraising raise raises raised raising funding financing round injection secured secures collected garnered backing
invest invests invested investing investment investments pours poured put
valuation values valued value worth valuing
lead leads led leading
investors investor backers backer funders
commitment commitments committed commits commit pledged pledges pledge promised promises
turbines turbine machines
capacity output generating installed
rating rated nameplate
length long stretch stretches
stations station stops stop halts
tunnel tunnels bored
passengers passenger riders commuters travellers travelers ridership
offshore coast shore sea land
open opens opened opening start starts started starting begin begins began launch launched inauguration operational
complete completes completed completion finish finished close closes closed closing
construction build builds built building
delay delayed late behind overdue
found founded founder established create created founding set formed dates
members member membership
countries country states state nations nation
branches branch offices shops shop stores store outlets restaurants sites
customers clients users subscribers
president director head chief executive chair chairman chairwoman
donations donation gifts grants grant donors
students pupils enrolment enrollment
vehicles cars vans deliveries delivered deliver
guidance forecast forecasts outlook expects expected expect predicts predicted
rise rises rose increase increased increases up grew grow growth climb climbed jumped gained higher
fall falls fell decrease decreased down decline declined drop dropped lower slipped
tranche tranches instalment installment
winds wind gusts
rain rainfall
tariff tariffs duties duty levy levies
tax taxes taxed taxation
fine fines fined penalty penalties
law lawsuit suit sued court settlement settle settled
savings save saves saving saved
wing addition extension annexe annex
exhibition exhibit exhibits show display
visitors visitor visits attendance admissions guests
tickets ticket admission
anniversary birthday turns celebrates
director curator head lead led leads heads runs running
joined came arrived appointed named hired took takes since became
term tenure mandate
retire retires retiring leave leaves leaving depart departs departing step steps stepping resigned quit
deadline until expires lapse lapses close closes
approval approve approves approved clearance clear cleared nod green-light
regulator regulators watchdog authority authorities commission
vote votes voted voting meeting
results report reports reported reporting publish published figures update
sale sales sell sells selling sold disposal divest
site sites plant plants factory factories works facility facilities
field fields area
engine engines motor motors
price prices priced cost costs costing
quarter three-month
tonnes tons tonne ton
gas gases emissions carbon
power electricity energy
supply supplies supplied
enough equivalent
storm cyclone hurricane typhoon
landfall struck strike hit hits ashore
quake earthquake tremor temblor
flood floods flooding flooded
fire fires wildfire blaze inferno flames
aftershock aftershocks
road roads highway motorway
bridge bridges
rail railway train trains line
carriage carriages coach coaches
aboard board onboard carrying
speed kilometres-per-hour
collapse collapsed fell
hospital hospitals clinic clinics
aid relief appeal appealed seeking
shelters shelter centres centers camps
police officers
soldiers troops military
doctors nurses medics
children pupils students
women men
budget budgeted
reserve reserves
dose doses patients patient trial trials
licence license rights royalties royalty milestone milestones upfront
runway last lasts months
loan lend lends lent lending mortgage mortgages
deposit deposits
bad impairment impairments provision provisions
return returns buyback
rate rates interest
customers customer clients client accounts
subscribers subscriber subscriptions
downloads installs
data centre center centres centers campus campuses
chips chip processors accelerators gpus
compute computing cloud
contract contracts agreement pact accord deal
years-long multi-year
crew crews
ships ship vessel vessels ferry
cars coaches
drivers driver
pilots pilot
apartments flats units
floor floors storey storeys
residents inhabitants locals population
grid network
batteries battery storage
cable cables
tower towers
blade blades
water rivers river
land hectares acre acres
meals food parcels
paintings works objects items pieces collection
books volumes
bond bonds notes
dilution diluted
board directors
union unions
strike strikes walkout
wage wages salary salaries
pension pensions
bonus bonuses
expire expired expires expiry lapse lapsed lapses ran run runs valid renewed renewal
inspect inspected inspection inspections audit audited checked check examined examination survey surveyed visited
install installed installation installs fitted fit mounted erected
lay laid stone foundation groundbreaking breaking ground sod
seat seats seating seated capacity room hold holds held accommodate accommodates take takes spectators crowd
switch switched turn turned brought bring enter entered go goes went come comes live service operation operations energised energized commissioned commissioning online stream start
ship ships shipped shipping shipment shipments deliver delivers delivered delivery send sends sent leave leaves
appoint appointed appoints appointment named names naming chosen picked installed hired
succeed succeeds succeeded successor successors replace replaces replaced replacement follows took
first inaugural debut maiden
finish finished finishers finisher completed completing crossed
enter entered entries entrants entrant registered register registrations runners participants
register registered registration enrol enrolled enroll joined subscribe
gain gained gains added adding adds net won
strong total altogether overall
arrive arrived arrival reach reached reaches touched
depart departed departure left sailed took
crash crashed plunged overturned derailed sank sunk capsized
injured hurt hospital taken admitted treated
visit visited visitors toured
sign signed signing signs agreed agree agrees struck strike reached announced announce
announce announced announcement unveiled unveil disclosed revealed released
approve approved backed passed endorsed voted
reject rejected rejects turned rebuffed spurned dismissed
sign-up sign-ups joiners
worker workers engineer engineers labourer labourers laborer laborers technician technicians operator operators hands crew
employ employs employed employees workforce staff people payroll work works working job jobs roll rolls
resident residents villager villagers family families household households
home homes household households customers families
village villages hamlet hamlets town towns settlement settlements community communities
district districts county counties municipality municipalities province provinces
school schools classrooms pupils
bed beds wards ward rooms
lane lanes track tracks
mile miles kilometre kilometres km
dug dig driven bored excavated excavation drilled drilling tunnelled
breakthrough broke through
loan loans lent lend lends lender lenders borrowed borrow borrowing borrowings credit
repay repaid repayment redeem redeemed
grant grants subsidy subsidies aid incentive incentives support
donate donated donation donations gift gifts gave given bequest bequeathed bequests
collect collected raised raise gathered drive
annual yearly a-year full-year
monthly month months
week weekly weeks
cheap price priced charge charges charged tariff fare fares subscription fee fees
plan plans tier package
increase increases increased raise raises raised raising lifted lift lifts hike hiked hikes up
reduce reduces reduced reduction cut cuts cutting trimmed trim lower lowered lowers
double doubled doubles doubling twice
triple tripled trebled three-fold threefold
half halved halves
average typical mean median
record highest best peak biggest largest
low lowest worst smallest
order orders ordered order-book backlog bookings booked
produce produces produced production output made make makes manufacture manufactures manufactured
wafer wafers chips
barrel barrels oil crude
ore mine mines mining mined
tailings waste sludge mud
dam dams reservoir embankment
spill spilled spilt released leaked escaped poured discharge discharged
generate generates generated generation
panel panels modules arrays
container containers units modules
pump pumps valves
aircraft plane planes jets jet airliner fleet
flight flights services
bus buses coach coaches
truck trucks lorry lorries
engine engines locomotive locomotives
satellite satellites spacecraft
rocket rockets launcher
lease leased leases rent rents rented rental hire
land site plot acres hectares
owner owners owned owns own belongs belonged controls control
majority controlling
minority stake
founder founders co-founder co-founders founded set
born aged age old
marry married wife husband
professor lecturer academic researcher researchers scientist scientists
study studies studied research paper
patent patents patented licence licensed
prototype prototypes sample samples
trial trials tested testing test tests pilot
opened reopened reopening reopen reopens
shut shuts closed close closes closing closure shutdown ceased cease wound
suspend suspended halted halt paused stopped
resume resumed restart restarted
delay delays delayed postponed postpone pushed slipped put
deadline closing date expires due
bid bids offer offers tender tenders proposal
shareholder shareholders holders holder investors owners
accept accepted acceptances accepts tendered
undisturbed close closing price finished traded
premium above over
exchange ratio
synergy synergies savings
account accounts depositors savers
arrears default defaults overdue
impairment impairments write-down writedown writedowns provision provisions charge
cash runway coffers bank liquidity
burn burns burned
profit profits made make earned
before pre-tax pretax
net bottom
guidance target targets aim aims aimed goal
pupil student students intake
graduate graduates graduated
library libraries archive archives
exhibit exhibits artefacts objects items
restore restored restoration renovated renovation refurbished refurbishment repaired repair repairs
demolish demolished torn pulled razed
rebuild rebuilt rebuilding reconstruction
height tall high metres
width wide
weigh weighs weighed weight
temperature temperatures degrees heat
evacuate evacuated moved relocated shelter shelters sheltered sheltering camps
rescue rescued saved pulled freed
search searched searching searchers
survivor survivors survived
bodies body recovered found
missing unaccounted lost looked searched
detain detained arrested held charged custody
inquiry investigation probe commission committee panel
member members strong people
headed heads chaired chairs led leads
hour hours minutes clock
morning dawn evening night
century centuries
festival event race marathon match tournament
edition editions
volunteer volunteers helpers
winner winners won victory prize
income turnover earnings receipts proceeds
spend spent spending outlay expenditure
wages payroll salaries pay
deficit shortfall gap
surplus balance reserves
vote votes voted ballot referendum
seat headquarters based headquartered offices
moved move moves relocate relocated
plant plants factory factories works mill site facility
warehouse warehouses depot depots hub
phase stage step
second next later
apply application applicant applicants
sign signature signatures signatory signatories petition
leavers leaver exits exit left leave departures departed quit gone
journeys journey trips trip rides boardings boarding passengers riders ridership
seedlings seedling saplings sapling trees tree planted
vaccinated vaccination jab jabs inoculated immunised immunized shots doses
ballots ballot votes voted voters cast turnout
collected gathered garnered amassed raised
connect connection linked hooked
visitors visits welcomed admissions footfall
generated yielded produced output poured
copies copy sold sales
claims claimants claim"""
