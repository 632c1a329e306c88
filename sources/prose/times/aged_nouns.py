"""The nouns whose age tells when they began: those of bodies that were founded, and of things that were built or opened."""

BODY = (
    "firm|company|business|group|maker|brewer|brewery|retailer|bank|bakery|baker|club|society|charity|orchestra|choir|institution|institute|museum|"
    "newspaper|paper|college|school|university|start-up|startup|chain|airline|carrier|shipyard|yard|shipbuilder|federation|association|union|party|"
    "co-operative|cooperative|co-op|outfit|publisher|manufacturer|builder|developer|operator|lender|insurer|foundation|trust|theatre|theater|hospital|"
    "ferry|distillery|winery|producer|supplier|house|label|mutual|venture|grocer|broker|studio|agency|consultancy|practice|utility|broadcaster|miner|refiner|"
    "contractor|processor|wholesaler|distributor|fintech|platform|biotech|drugmaker|carmaker|steelmaker|chipmaker|corporation|conglomerate|enterprise|concern|"
    "organisation|organization|guild|league|chamber|council|academy|ensemble|ballet|opera|troupe|festival|magazine|weekly|daily|partnership|exchange|laboratory|"
    "fund|specialist|provider|exporter|importer|dealer|merchant|vendor|caterer|hotelier|tannery|dairy|creamery|foundry|nursery|family firm|firm's|unicorn"
)
"""Nouns for what is founded."""
THING = (
    "bridge|dam|plant|factory|mill|mine|hotel|tower|stadium|arena|hall|station|terminal|port|pier|tunnel|pipeline|refinery|smelter|reactor|works|building|block|"
    "ship|vessel|boat|tanker|trawler|freighter|aircraft|plane|jet|airliner|helicopter|turboprop|cinema|church|cathedral|mosque|temple|lighthouse|line|railway|airport|"
    "mall|centre|center|library|pool|prison|jail|warehouse|depot|kiln|site|complex|resort|structure|viaduct|canal|lock|reservoir|barrage|levee|embankment|bus|train|tram|"
    "tram line|market|clinic|ward|house|home|furnace|quarry|pit|colliery|dock|harbour|harbor|jetty|quay|coaster|ferry|barge|cruiser|liner|facility|substation|grandstand|venue|shop|store|branch|"
    "restaurant|pub|inn|dormitory|hostel|orphanage|apartments|flats|overpass|flyover|footbridge|culvert|silo|chairlift|cable car|funicular|gondola|sawmill|cannery|brickworks|steelworks"
)
"""Nouns for what is built."""
