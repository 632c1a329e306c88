"""The one list of causes; they are told in the order of their confidence."""

from checker.causes.bound_against_point import BoundAgainstPoint
from checker.causes.by_to import ByTo
from checker.causes.currency import Currency
from checker.causes.day_and_month_swapped import DayAndMonthSwapped
from checker.causes.dropped_or_doubled_digit import DroppedOrDoubledDigit
from checker.causes.earlier_report import EarlierReport
from checker.causes.increment_taken_for_total import IncrementTakenForTotal
from checker.causes.interface import Explanation
from checker.causes.part_of_whole import PartOfWhole
from checker.causes.percent_against_percentage_points import PercentAgainstPercentagePoints
from checker.causes.rounding_chain import RoundingChain
from checker.causes.same_origin import SameOrigin
from checker.causes.scale_slip import ScaleSlip
from checker.causes.sign import Sign
from checker.causes.status import Status
from checker.causes.swapped_fields import SwappedFields
from checker.causes.transposed_digits import TransposedDigits
from checker.causes.year_off_by_one import YearOffByOne

CAUSES: tuple[type[Explanation], ...] = (
    SwappedFields,
    Currency,
    PercentAgainstPercentagePoints,
    DayAndMonthSwapped,
    RoundingChain,
    ScaleSlip,
    Sign,
    ByTo,
    IncrementTakenForTotal,
    PartOfWhole,
    TransposedDigits,
    BoundAgainstPoint,
    EarlierReport,
    DroppedOrDoubledDigit,
    YearOffByOne,
    Status,
    SameOrigin,
)
