"""Kinds of words around names, shared by the ways in which parts are told."""

TITLES = frozenset(
    """dr mr mrs ms miss sir dame lord lady justice judge professor prof shri smt captain capt retired rev . (retd)
    general colonel major brigadier admiral commodore lieutenant sergeant inspector superintendent detective gen col maj lt insp supt -""".split()
)
"""Words of address before a name."""
STOPS = frozenset('. ; : " “ ” ( ) – — ? !'.split())
"""Marks that end a phrase."""
PREPOSITIONS = frozenset(
    """of at for in on to from with by into under against during over since until , and but who which that after before
    while as when where because although""".split()
)
"""Words that end a noun phrase."""
COMES = frozenset(("will", "would", "to"))
"""Before what is to be."""
