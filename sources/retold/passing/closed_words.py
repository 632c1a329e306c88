"""Closed classes of words by which a sentence is cut: auxiliaries, prepositions, joints, and nouns for those who may pay or be paid."""

BE = frozenset("is are was were be been being get gets got getting isn't aren't 's 're".split())
MODAL = frozenset(
    "will would shall should must may might can could do does did to 'll 'd won't wouldn't cannot".split()
)
HAVE = frozenset("has have had having 've".split())
CONTROL = frozenset(
    "due set going obliged required ordered told forced expected supposed bound likely yet continues continue committed agreed agrees agree agreeing promised promises "
    "promise pledged wants wanted plans planned needs needed need able asked made left condemned sentenced directed instructed allowed decided undertaken undertook vowed "
    "stands stand stood means meant prepared preparing ready entitled compelled liable willing happy glad consented undertakes hopes intends intended about scheduled "
    "chosen opted offered offers begin begins began begun start starts started voted votes chose resolved elected moved still also now again then thus therefore accordingly already first once soon since later "
    "eventually finally instead even just only formally then yesterday today tomorrow previously recently here there too shortly in-turn both each jointly".split()
)
"""Words between who acts and a verb: of being bound or about to, and of time and manner."""
NEGATED = frozenset(
    "not never n't isn't won't wouldn't refused refuses refusing instead without nor cannot declined declines don't doesn't didn't unpaid".split()
)
"""Words of what does not happen."""
PREPOSITIONS = frozenset(
    "to from by with at on in into onto off for of under against toward towards over via through between among upon after before since until during behind within "
    "without despite about around near per as than because like unlike following including besides beside above below across along amid out".split()
)
TOWARDS, OUT_OF = frozenset("to into onto towards toward upon".split()), frozenset("from off".split())
"""Prepositions before whom an amount goes to, and before whom it comes from."""
JOINTS = frozenset(
    "and but while whereas or so yet although though because since when after before if unless until where as".split()
)
"""Words at which another clause may begin."""
RELATIVE = frozenset("which who whom that whose".split())
DETERMINERS = frozenset(
    "the its their our his her my your this that these those each either both neither another any".split()
)
INDEFINITE = frozenset("a an some one".split())
PRONOUNS = frozenset("it they them us we he she him i you".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year "
    "last next this later earlier yesterday today night morning evening".split()
)
THROUGH = frozenset(
    "account accounts coffers pocket pockets budget treasury purse hands way favour favor expense behalf members shareholders owners board directors side own lawyers "
    "reserves till safe credit bill tab cost fund funds balance books books' estate parent owner investors".split()
)
"""What stands for who owns it, when an amount goes to it or comes from it."""
FEES = frozenset(
    "fee fees payment payments sum total grant grants loan loans contract contracts order orders deal deals settlement compensation damages rent rents royalties royalty instalment instalments "
    "installment installments subsidy gift donation deposit advance price amount refund contribution penalty penalties fine fines credit facility mortgage bill tranche tranches slice cheque check overdraft "
    "award investment injection package milestone milestones job debt debts arrears money cash worth equivalent reimbursement levy bonus premium commission toll interest dues share half part ransom bounty "
    "balance tune consideration funding financing backing support aid relief".split()
)
"""What an amount is a sum of."""
ASKING = frozenset(
    "fine fines penalty penalties levy charge charges invoice invoices claim claims demand demands bill bills surcharge".split()
)
"""Sums that somebody is asked for: who gets such a thing pays it."""
BODIES = frozenset(
    "councillors board directors government officials shareholders ministers parliament taxpayers members owners management bosses executives lawyers treasury council ministry leaders authorities".split()
)
"""Who acts for those they belong to: ``Lumen's directors``."""
PLACES = frozenset(
    "town city village municipality county canton state region province republic kingdom borough parish commune district port diocese archdiocese bishopric university abbey principality bank".split()
)
"""Nouns that stand with *of* before a name that is theirs: ``the city of Harwick``."""
DEALS = frozenset(
    "deal deals transaction agreement contract order sale takeover acquisition purchase worth of in".split()
)
"""What stands behind the price of a thing: ``in a $5 million deal``, ``$5 million of gas``."""
WHO = frozenset(
    """company firm group business corporation conglomerate holding outfit enterprise specialist contractor subcontractor wholesaler broadcaster non-profit nonprofit hospice start-up startup manufacturer
    maker makers retailer bank lender insurer reinsurer airline carrier developer operator giant supplier producer builder provider chain brand agency organisation organization charity recycler miner
    publisher distributor trader refiner processor vendor platform consultancy investor lessor lessee suitor acquirer purchaser carmaker automaker toymaker chipmaker drugmaker shipbuilder housebuilder
    steelmaker planemaker foundation association society employer backer parent buyer bidder target rival union utility institute institution team studio studios brewer brewery grocer lab laboratory museum
    orchestra philharmonic theatre theater opera gallery club league guild federation confederation academy trust fund university college school council choir cooperative co-operative co-op government
    state city town county province prefecture region canton municipality borough parish village commune district ministry department treasury authority regulator commission board committee bureau
    administration diocese church chapter archdiocese cathedral abbey monastery convent mosque temple synagogue order congregation bishopric landlord tenant tenants owner owners seller creditor
    debtor borrower customer client partner licensor licensee franchisee franchisor sponsor donor benefactor recipient beneficiary hospital clinic dairy farm farmers airport port harbour harbor railway
    line yard shipyard shipowner shipper ship-owner side squad park zoo estate family collector philanthropist hotel resort casino restaurant venue arena stadium stable vineyard winery mill mine
    refinery factory plant distillery bakery neighbour neighbor country nation republic kingdom army navy force police prison archive library festival publisher newspaper magazine channel network
    station label record-label broker exchange cathedral insurers bankers workers players union's syndicate consortium venture unit subsidiary division arm affiliate household couple pair band ensemble
    troupe company's nursery observatory planetarium aquarium ballet circus hall house office commissioner minister ministry mayor governor king queen prince insurer's firm's landowner farmer grower
    growers fishermen crews artist author inventor designer architect engineer musician singer player driver heirs heir widow society's programme program ferry grid generator wholesaler carpenter
    packer cannery bottler roaster ranch forestry foresters water-company body giant's creditors works registry clearing-house clearinghouse telco telecoms phone-company""".split()
)
"""Nouns for those who may pay or be paid."""
LOOSE = frozenset(
    """company firm group business corporation conglomerate holding outfit enterprise specialist operator owner owners partner neighbour neighbor club side team buyer seller customer client supplier provider
    producer maker contractor builder organisation organization body giant chain brand agency rival target bidder vendor parent employer recipient beneficiary country institution house works plant line yard hall office order unit grid mine mill
    stadium arena venue arm division subsidiary venture lab laboratory station network channel label programme program stable squad band pair couple registry exchange farm factory refinery
    bakery hotel ferry generator restaurant""".split()
)
"""Nouns by which any of several may be called: alone they name nobody that the article does not name."""
