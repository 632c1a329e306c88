"""Given names that stand for one another: ``Bob`` is ``Robert``."""

_GROUPS = """
robert bob rob bobby robbie bert
william bill will billy liam
richard dick rick rich ricky richie
james jim jimmy jamie
john jack johnny jon
jonathan jon jonny
thomas tom tommy
michael mike mick micky mickey
christopher chris kit
christine chris chrissie tina
christina chris tina
edward ed eddie ted ned teddy
charles charlie chuck
david dave davy
stephen steve
steven steve
anthony tony
andrew andy drew
alexander alex sandy alec sasha
alexandra alex sandra sasha
joseph joe joey
samuel sam
samantha sam
daniel dan danny
matthew matt
nicholas nick nicky
peter pete
patrick pat paddy
patricia pat patty trish tricia
philip phil
phillip phil
gregory greg
geoffrey geoff jeff
jeffrey jeff
timothy tim
benjamin ben benny
kenneth ken kenny
lawrence larry
laurence larry
leonard len lenny
raymond ray
ronald ron ronnie
donald don donnie
douglas doug
frederick fred freddie
francis frank
henry harry hank
harold harry hal
walter walt
albert al bert
alfred alf fred
gerald gerry jerry
stanley stan
theodore ted theo
vincent vince
victoria vicky vicki tori
elizabeth liz beth betty lizzie eliza libby
margaret maggie meg peggy
catherine cathy kate katie cath
katherine kathy kate katie kath
kathleen kathy kath
jennifer jen jenny
rebecca becky
deborah debbie deb
susan sue susie
barbara barb
judith judy
jacqueline jackie
pamela pam
amanda mandy
abigail abby
eleanor ellie nell
josephine jo josie
joanna jo
theresa terry tess
terence terry
dorothy dot
gabriel gabe
nathaniel nate nat
nathan nate
maximilian max
sebastian seb
"""
_KIN: dict[str, set[str]] = {}
for _line in _GROUPS.strip().splitlines():
    _full, *_short = _line.split()
    for _name in _short:
        _KIN.setdefault(_name, set()).add(_full)


def nicknamed(one: str, other: str) -> bool:
    """Whether one given name may stand for the other."""
    ours, theirs = one.lower(), other.lower()
    return ours in _KIN.get(theirs, ()) or theirs in _KIN.get(ours, ())
