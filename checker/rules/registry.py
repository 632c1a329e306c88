"""The one list of rules, in the order they run: facts in conflict first, since sums must not build on them."""

from checker.rules.a101_conflicting_values import ConflictingValues
from checker.rules.a102_adjacent_values import AdjacentValues
from checker.rules.a103_conflicting_categories import ConflictingCategories
from checker.rules.a104_conflicting_dates import ConflictingDates
from checker.rules.a105_conflicting_members import ConflictingMembers
from checker.rules.e501_missing_quote import MissingQuote
from checker.rules.e502_quote_contradicts_value import QuoteContradictsValue
from checker.rules.e503_shared_origin import SharedOrigin
from checker.rules.e504_uncorroborated import Uncorroborated
from checker.rules.i601_unknown_name import UnknownName
from checker.rules.i602_duplicate_claim import DuplicateClaim
from checker.rules.i603_invalid_claim import InvalidClaim
from checker.rules.i604_duplicate_key import DuplicateKey
from checker.rules.i605_missing_row import MissingRow
from checker.rules.i606_missing_value import MissingValue
from checker.rules.interface import Rule
from checker.rules.m401_conflicting_status import ConflictingStatus
from checker.rules.m402_swapped_roles import SwappedRoles
from checker.rules.m403_change_read_as_level import ChangeReadAsLevel
from checker.rules.s201_parts_miss_total import PartsMissTotal
from checker.rules.s202_parts_miss_total_across import PartsMissTotalAcross
from checker.rules.s203_part_exceeds_whole import PartExceedsWhole
from checker.rules.s204_ratio_mismatch import RatioMismatch
from checker.rules.s205_roll_forward_mismatch import RollForwardMismatch
from checker.rules.s206_count_mismatch import CountMismatch
from checker.rules.s207_relation_violated import RelationViolated
from checker.rules.t301_total_decreased import TotalDecreased
from checker.rules.t302_order_violated import OrderViolated
from checker.rules.t303_not_yet_possible import NotYetPossible
from checker.rules.t304_duration_mismatch import DurationMismatch

RULES: tuple[type[Rule], ...] = (
    ConflictingValues,
    AdjacentValues,
    ConflictingCategories,
    ConflictingDates,
    ConflictingMembers,
    PartsMissTotal,
    PartsMissTotalAcross,
    PartExceedsWhole,
    RatioMismatch,
    RollForwardMismatch,
    CountMismatch,
    RelationViolated,
    TotalDecreased,
    OrderViolated,
    NotYetPossible,
    DurationMismatch,
    ConflictingStatus,
    SwappedRoles,
    ChangeReadAsLevel,
    MissingQuote,
    QuoteContradictsValue,
    SharedOrigin,
    Uncorroborated,
    UnknownName,
    DuplicateClaim,
    InvalidClaim,
    DuplicateKey,
    MissingRow,
    MissingValue,
)
