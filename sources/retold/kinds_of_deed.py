"""Deeds that a date may be the date of, a line each, with the words that tell that one was, is or will be done.

Words joined by ``_`` stand next to each other, articles, forms of *be* and *have* and the like left out: ``ribbon_cut`` is
*the ribbon was cut*. A kind in capitals marks only how far a deed has come: it is that of the deed beside it.
"""

DEEDS = """
open: produce_first produced_first produces_first make_first made_first pour_first poured_first ship_first shipped_first open opens opened opening openings inaugurate inaugurated inauguration inaugural debut ribbon_cut cut_ribbon cuts_ribbon ribbon-cutting maiden first_train first_trains first_passengers first_passenger first_guests first_patients first_patient first_visitors first_customers first_students first_pupils first_flight first_journey first_run first_ride first_trip first_bus first_buses first_tram first_trams first_ferry first_boat first_cars first_vehicles first_ship first_service first_services first_sailing first_crossing first_departure first_performance first_concert first_show first_night first_match first_game first_race first_edition first_issue first_lanes first_lessons first_children first_residents first_tenants first_units first_deliveries first_wheels first_lorries first_trucks first_load first_power first_electricity first_gas first_oil first_steel first_cells first_batteries first_chips enter_service entered_service enters_service into_service come_into_service into_use into_operation go_into_operation go_live goes_live went_live going_live launch launches launched launching operational start_up starts_up started_up on_stream come_online comes_online came_online commission commissioned commissioning commissions switch_on switched_on switches_on turn_on turned_on welcome welcomes welcomed welcoming carry_passengers carries_passengers carried_passengers passengers_carried passengers_board boarded begin_running began_running start_running started_running starts_running start_rolling started_rolling running_by running_from running_in trains_run trams_run buses_run open_doors opens_doors opened_doors doors_open doors_opened premiere premieres premiered
resume: shut_until closed_until resume resumes resumed resuming resumption restart restarts restarted restarting reopen reopens reopened reopening reconnect reconnected reconnects return_to_service returns_to_service returned_to_service back_online back_on_line back_on_stream back_on_grid back_in_service back_in_operation back_at_work back_running on_line_again grid_again running_again open_again feeding_grid feed_grid feeds_grid back_on_air
ground: keel_laid laid_keel groundbreaking ground-breaking break_ground broke_ground breaks_ground breaking_ground foundation_stone cornerstone stone_laid laid_stone lay_stone first_stone first_sod sod first_spade spade building_work start_building started_building starts_building begin_building began_building excavators diggers bulldozers keel
build: build builds built erect erected construct constructed put_up went_up constructed
complete: complete completes completed completing completion finish finishes finished finishing handover hand_over handed_over hands_over hand-over ready finalise finalised finalize finalized consummate consummated topped_out topping-out
deliver: deliver delivers delivered delivering delivery deliveries ship ships shipped shipping shipment shipments
found: found founded founding founders foundation establish established establishing establishment set_up sets_up create created creating creation formed formation dates_back date_back dating_back goes_back go_back origins origin date_from dates_from call_themselves called_themselves called_itself call_itself into_being came_into_being into_existence started_out began_life begin_life banded_together birth_of pooled set_up_shop goes_back_to traces started_company started_firm started_business started_club
register: register registers registered registering registration incorporate incorporated incorporation
close: close closes closed closing closure closures shut shuts shutting shutdown cease ceases ceased ceasing mothballed wind_up wound_up wind_down wound_down winding_down last_day last_shift last_edition last_issue final_shift final_edition last_train down_for shut_down bolted locks_doors locked_doors
expire: expire expires expired expiring expiry lapse lapses lapsed lapsing run_until runs_until running_until extended_until licensed_until good_until open_until may_until can_until guaranteed_until run_out runs_out ran_out run_through runs_through valid_until valid_through valid lasts_until last_until deadline cut-off cutoff due_by closing_date in_by last_day_for submitted_by filed_by apply_by
until: until till through
sign: sign signs signed signing signature ink inks inked conclude concludes concluded concluding conclusion agree agrees agreed agreeing reached_agreement reach_agreement reached_deal struck_deal strike_deal strikes_deal clinched initialled sealed shook_hands put_pen
buy: buy buys bought acquire acquires acquired acquiring acquisition purchase purchases purchased takeover sell sells sold selling sale change_hands changed_hands changes_hands
announce: announce announces announced announcing announcement unveil unveils unveiled publish publishes published publishing disclose discloses disclosed reveal reveals revealed report reports reported release releases released said says say told tell tells pledge pledges pledged promise promises promised presented present presents statement notice dated wrote informed notified notify warned confirm confirms confirmed
approve: approve approves approved approving approval clear clears cleared clearance green_light green-light nod permit permits permitted permission grant grants granted granting consent consents authorise authorised authorize authorized authorisation authorization ratify ratified ratification waved_through ruled_in go-ahead go_ahead license licensed licence certified signed_off
vote: vote votes voted voting ballot ballots referendum adopt adopts adopted adoption pass passes passed plebiscite poll polls
effect: take_effect takes_effect took_effect taking_effect into_force enter_force entered_force enters_force in_force comes_into_force force applies apply_from
elect: winner winners award awards awarded elect elects elected electing election choose chooses chose chosen pick picks picked select selects selected selection appoint appoints appointed appointing appointment name names named hire hires hired prevail prevailed
office: take_office takes_office took_office taking_office take_up takes_up took_up taking_up take_over_as took_over_as takes_over_as in_charge take_charge takes_charge took_charge take_helm takes_helm took_helm at_helm succeed succeeds succeeded succeeding join joins joined joining sworn swear starts_job start_job starts_as started_as began_as begins_as step_into steps_into leads_from lead_from post
leave: step_down steps_down stepped_down stepping_down resign resigns resigned resigning resignation retire retires retired retiring retirement quit quits leave leaves depart departs departed departure leave_post left_post left_job left_company bow_out bows_out bowed_out hand_reins
seek: bid bids apply applied application applications submit submits submitted lodge lodges lodged tender tenders tendered file files filed filing
trial: hearing hearings trial trials court dock proceedings tribunal judge
verdict: verdict verdicts convict convicts convicted conviction sentence sentences sentenced acquit acquitted judgment judgement ruling ruled fined jailed
befall: happen happens happened happening occur occurs occurred collapse collapses collapsed collapsing burst bursts broke broken_through gave_way give_way gives_way hit hits struck strikes_at crash crashed crashes sank sink sunk burnt burned burn caught_fire catch_fire fire blaze explode exploded explosion derail derailed derailment quake earthquake tremor flood flooded flooding erupt erupted eruption capsized wrecked shook tore ripped disaster accident tragedy landslide breach breached spill spilled leak leaked ruptured failed caved_in went_down went_under
steal: steal stole stolen stealing theft thefts taken vanish vanished vanishes disappear disappeared disappearance rob robbed robbery heist raid raided burglary burgled break-in broke_in went_missing gone_missing missing lifted snatched looted made_off
strike: strike strikes walkout walk-out walkouts stoppage stoppages walk_out walked_out walks_out walked_off walk_off walks_off down_tools downed_tools downs_tools laid_down_tools industrial_action picket pickets
arrest: arrest arrests arrested detain detained custody caught charged
die: die dies died dying death killed passed_away
birth: born birth
marry: marry married wed wedding
move: move moves moved moving relocate relocated relocation
meet: meet meets meeting meetings met agm congress summit session talks convene
list: list lists listed listing float floated flotation ipo
pay: pay pays paid payable payment dividend payout
play: play plays played match concert festival performance
freeze: froze frost freeze
arrive: arrive arrives arrived arriving arrival docked docks landed lands
survey: survey surveys surveyed fieldwork interviewed interviews questionnaire polling
sow: sow sows sown sowed sowing planted
harvest: harvest harvests harvested harvesting reaped
film: filmed filming shooting
divorce: divorce divorced divorcing
enrol: enrol enrolled enrols enroll enrolls enrolment enrollment matriculated
graduate: graduate graduated graduates graduation
borrow: borrowed borrow
repay: repaid repay repays repayment
withdraw: withdraw withdrawn withdrew recall recalled
BEGIN: begin begins began begun beginning start starts started starting commence commences commenced underway kick_off kicks_off kicked_off get_under_way got_under_way onset outbreak outset
END: end ends ended ending finish finishes over call_off called_off calls_off conclude concluded
"""

KIN = """
open resume
open complete
open deliver
open build
complete deliver
complete build
found register
found open
sign buy
buy complete
close complete
close expire
close until
until expire
seek expire
vote approve
vote elect
vote effect
elect office
trial meet
steal befall
befall die
strike close
verdict trial
expire complete
sign approve
list open
play open
found play
leave close
sign vote
move open
"""
"""Deeds that may be one and the same: what is built long ago was opened then, what is bought is agreed on."""

BEGUN = """
open: production operation operations service services sales flights trading deliveries output use passengers trams trains shipments streaming classes lessons teaching mining brewing generation commissioning
ground: construction work works building digging excavation dredging drilling tunnelling foundations
strike: strike walkout stoppage action
meet: talks negotiations hearing sessions consultation
"""
"""What began with the first of it, or ended with the last: *production began*, *work started*."""
