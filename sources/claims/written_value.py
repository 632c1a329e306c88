"""A value as a person writes it to a typed value, read as the kind its attribute declares."""

from schemas.attribute import Attribute
from schemas.claim_file import WrittenClaim
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from schemas.notation.times_of_day import read_time_of_day
from schemas.notation.units import MONEY, dimension, known
from schemas.quantity import Quantity, with_decimals
from schemas.value import Category, Members, Truth, Value, ValueKind, tidy
from schemas.zones import read_zoned
from sources.claims.footing import Footing

TRUTHS = {"yes": True, "true": True, "no": False, "false": False}
"""Words of a truth value, compared without case."""
SEPARATOR = ";"
"""What stands between the names of a set that is written as one text."""
MAX_DECIMALS = 100
"""Places before or after the point beyond which `decimals` is a slip."""


def read_value(written: WrittenClaim, footing: Footing) -> Value:
    """Read a claim's value.

    The kind is the one its attribute declares. For an attribute nobody declared it is guessed: a list is a set; a value
    with a unit or decimals is a quantity; other text is the first that fits of quantity, period and category. So it is
    where only a shipped pack declares the name, nobody asked for the pack, and the value is an amount, a list or a truth
    value of another kind than the pack means: the capacity of a hall is no power.

    Raises:
        NotationError: the value is not of its kind, or of another dimension than the attribute's.
    """
    declared = footing.catalogue.attributes.get(written.attribute)
    if declared is None:
        return _guessed(written, footing)
    try:
        return _asked(written, declared, footing)
    except NotationError:
        offered = written.attribute in footing.catalogue.offered
        other = _meant_otherwise(written, declared, footing) if offered else None
        if other is None:
            raise
        return other


def _meant_otherwise(written: WrittenClaim, declared: Attribute, footing: Footing) -> Value | None:
    """The amount, list or truth value that a value plainly is; one that lacks its currency, or has one too many, is a slip."""
    if tidy(text_of(written)).casefold() in TRUTHS:
        return _truth(text_of(written), footing)
    found = _guessed(written, footing)
    if isinstance(found, Quantity):
        return None if MONEY in (declared.dimension, dimension_of(found)) else found
    return found if isinstance(found, Members) else None


def _asked(written: WrittenClaim, declared: Attribute, footing: Footing) -> Value:
    if isinstance(written.value, tuple) and declared.kind is not ValueKind.SET:
        raise NotationError(
            f"{written.attribute} is one {declared.kind}, not a list",
            place=footing.place,
            remedy="write one claim for each value",
        )
    if declared.kind is not ValueKind.QUANTITY and (written.unit is not None or written.decimals is not None):
        raise NotationError(
            f"{written.attribute} is a {declared.kind}, which has neither unit nor decimals",
            place=footing.place,
            remedy="remove `unit` and `decimals`",
        )
    return _declared(written, declared, footing)


def text_of(written: WrittenClaim) -> str:
    """The value's words as written; the names of a list with `; ` between them."""
    if isinstance(written.value, tuple):
        return f"{SEPARATOR} ".join(written.value)
    return {True: "true", False: "false"}[written.value] if isinstance(written.value, bool) else written.value


def _declared(written: WrittenClaim, declared: Attribute, footing: Footing) -> Value:
    text = text_of(written)
    match declared.kind:
        case ValueKind.QUANTITY:
            return _quantity(written, declared, footing)
        case ValueKind.PERIOD:
            if declared.time_of_day:
                return read_zoned(text, lambda plain: read_time_of_day(plain, place=footing.place), declared.zone)
            return footing.period(text, declared.zone)
        case ValueKind.CATEGORY:
            return _category(text, footing)
        case ValueKind.SET:
            return _members(written, footing)
        case ValueKind.TRUTH:
            return _truth(text, footing)


def _guessed(written: WrittenClaim, footing: Footing) -> Value:
    if isinstance(written.value, bool):
        return _truth(text_of(written), footing)
    if isinstance(written.value, tuple):
        return _members(written, footing)
    try:
        return _quantity(written, None, footing)
    except NotationError:
        if written.unit is not None or written.decimals is not None:
            raise
    try:
        return footing.period(written.value)
    except NotationError:
        return _category(written.value, footing)


def _quantity(written: WrittenClaim, declared: Attribute | None, footing: Footing) -> Quantity:
    text = text_of(written)
    unit = _canonical(written.unit, footing) if written.unit else declared.unit if declared else None
    read = footing.quantity(text, unit)
    if written.decimals is not None:
        read = _to_decimals(read, written.decimals, footing)
    expected = declared.dimension if declared else None
    found = dimension_of(read)
    if expected and found != expected:
        raise NotationError(
            f"{text!r} is of dimension {found}, but {written.attribute} is of {expected}",
            place=footing.place,
            remedy="correct the unit or the attribute",
        )
    return read


def dimension_of(read: Quantity) -> str:
    """The dimension of an amount; a unit of none that is known stands for its own."""
    return dimension(read.unit) or ("count" if read.unit is None else read.unit)


def _canonical(unit: str, footing: Footing) -> str | None:
    """The name a unit is filed under: `GW` is gigawatt, `$` is USD; a unit nobody knows stands for itself."""
    if known(unit):
        return unit
    for written in (f"1 {unit}", f"{unit}1"):
        try:
            read = read_quantity(written)
        except NotationError:
            continue
        if read.value != 1:
            raise NotationError(
                f"the unit {unit!r} holds an amount",
                remedy="write it with the value: `$2 million`",
                place=footing.place,
            )
        return read.unit
    return unit


def _to_decimals(read: Quantity, decimals: int, footing: Footing) -> Quantity:
    if read.value is None or read.hedge:
        raise NotationError(
            f"`decimals` cannot stand beside {read.text!r}, which is no bare number",
            remedy="remove `decimals`, or write the number alone",
            place=footing.place,
        )
    if abs(decimals) > MAX_DECIMALS:
        raise NotationError(
            f"decimals {decimals} are beyond ±{MAX_DECIMALS}",
            remedy="give the places stated: 2, -6",
            place=footing.place,
        )
    return with_decimals(read.value, decimals, unit=read.unit, text=read.text)


def _category(text: str, footing: Footing) -> Category:
    if not tidy(text):
        raise NotationError("the value is empty", remedy="write a name, or remove the claim", place=footing.place)
    return Category(text=text, value=footing.catalogue.entity(text))


def _members(written: WrittenClaim, footing: Footing) -> Members:
    text = text_of(written)
    given = written.value if isinstance(written.value, tuple) else text.split(SEPARATOR)
    members = sorted({footing.catalogue.entity(name) for name in given if tidy(name)})
    if not members and not written.complete:
        raise NotationError(
            "the list holds no name", remedy="name its members, or say `complete: true`", place=footing.place
        )
    return Members(text=text, members=tuple(members), complete=written.complete)


def _truth(text: str, footing: Footing) -> Truth:
    word = tidy(text).casefold()
    if word not in TRUTHS:
        raise NotationError(f"{text!r} is neither yes nor no", remedy="write yes or no", place=footing.place)
    return Truth(text=text, value=TRUTHS[word])
