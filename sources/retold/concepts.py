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
height tall high
offshore coast shore sea land
open opens opened opening start starts started starting begin begins began launch launched inauguration operational
complete completes completed completion finish finished close closes closed closing
construction build builds built building
delay delayed late behind overdue
found founded founder established create created founding set formed dates
members member membership
volunteers volunteer
countries country states state nations nation
branches branch offices shops shop stores store outlets restaurants sites
customers clients users subscribers
headquarters headquartered based seat
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
homes households families
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
rescued saved pulled
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
panels modules
batteries battery storage
cable cables
tower towers
blade blades
water rivers river
land hectares acre acres
hire rental leased lease
rooms beds
meals food parcels
paintings works objects items pieces collection
books volumes
grant grants subsidy subsidies
bond bonds notes
dilution diluted
board directors
votes ballot
union unions
strike strikes walkout
wage wages salary salaries
pension pensions
bonus bonuses
hours hour
"""
