"""
The compiled half of `dieule`. Import from `dieule` itself.
"""

from _typeshed import SupportsGetItem
from collections.abc import Iterator, Mapping
from datetime import date
from dieule._records import MemberColumns, ScoreEntry, UnitColumns
from dieule.enums import AcceptedState, Actor, Binds, CardAction, CardEffectKind, CardUse, CellFault, CellState, Certainty, ClassState, ColumnKind, Comparison, ConsequenceKind, Covers, DeadlineWording, EffectKind, FormFaultKind, FormKind, FunctionState, Grant, Holder, Kind, Language, Level, ListSource, Milestone, MovementKind, Outcome, PeriodRule, PlanEventKind, PointState, RatedStage, RatedState, RatedTime, RatingFactKind, RatingUnit, ReadAs, Reconciled, RefusalKind, Relation, Rhythm, RuleCost, ScheduleItemKind, ScheduleState, ScoreStage, ScoreWhy, ScoredBy, Sector, Severity, Side, SoftwareFunction, Standing, Subject, TieRule, WayKind
from dieule.lists import MemberFacts, MemberList, ProgressCallback, UnitList
from os import PathLike
from pathlib import Path
from typing import Any, Final, Literal, SupportsIndex, final
from typing_extensions import disjoint_base

__all__ = ["VERSION", "AcceptedFinding", "AccountActivity", "AccountPoints", "Activity", "AdmissionWindow", "AgeBand", "AgeCount", "Ahead", "AheadCandidate", "AheadEvent", "AheadUndecided", "AheadUnit", "AheadUnknown", "Allocation", "ArrowTable", "Bilingual", "Candidate", "Card", "CardBook", "CardCounts", "CardEffect", "CardEntry", "CardEvent", "CardRange", "CardRefusal", "CardSpan", "CardStep", "Case", "CaseEffect", "CaseEntry", "CaseEvent", "CaseItem", "CaseOffer", "CaseRefusal", "CaseStep", "CellProblem", "ChangedFinding", "CharterBase", "Citation", "ConsequenceStatus", "CountsFor", "CriteriaSetBase", "CrossRow", "Demand", "DiffCounts", "Difference", "DueReport", "DueReports", "DuesLevel", "DuesSplit", "Finding", "FirstDay", "Floor", "FormCell", "FormCheck", "FormColumn", "FormFault", "FormNotChecked", "FormRow", "FunctionStatus", "FunctionTotals", "FunctionsDone", "InstrumentInfo", "InstrumentTitle", "ItemScore", "ItemStatus", "ItemTotals", "Leaderboard", "LeaderboardEntry", "Leaderboards", "LeftOut", "LessonResult", "LessonResults", "Letter", "LetterStep", "LevelCount", "LevelRatings", "MachineInfo", "MachineState", "MachineStep", "MappedColumn", "MappedMembers", "MappedScores", "MappedUnits", "MappingBase", "MappingReport", "Merged", "MergedUnit", "MovementCount", "Movements", "NamedUnit", "NotAsked", "Obstacle", "OpenRequests", "Overruled", "PeriodTotals", "PlanCheck", "PlanEvent", "PlanFault", "PlanSize", "PointEntry", "PointsLedger", "PollOption", "ProfileReceipt", "ProvisionChange", "ProvisionInfo", "ProvisionState", "QuotaRow", "QuotaTable", "Ranked", "Ranking", "Rated", "RatedCount", "RatedCriterion", "RatedList", "RatedRow", "RatedStep", "RatingBasis", "RatingCounts", "RatingFact", "RatingTableBase", "ReRouted", "Receipt", "ReceiptChange", "Reconciliation", "RegisterEntry", "Repair", "Repairs", "ReportPart", "RequestAge", "Review", "ReviewDiff", "ReviewFinding", "RightAction", "RightCell", "RightsBase", "RouteUnit", "RuleChanges", "RuleCount", "RuleDiff", "RuleInfo", "Schedule", "ScheduleConsequence", "ScheduleItem", "ScheduleReport", "ScheduleStatus", "Score", "ScoreStep", "Scoring", "Screened", "ScreenedCount", "ScreenedMember", "ScreenedRule", "Screening", "ScreeningPart", "SetGroup", "Share", "StatisticsForm", "StatusChange", "StatusChanges", "Tally", "TargetMeasured", "TargetsMeasured", "UnitChanges", "UnitDiff", "UnitFunctions", "UnitMovements", "UnitReports", "UnitRequests", "UnitSchedule", "UnitScore", "UnitSummary", "UnitTargets", "Verdict", "Way", "_reform_plan", "campaigns", "field_name", "machine", "machines", "normalized_name", "percentage", "word_for"]

VERSION: Final[str]
"""
The version of the library.
"""

@final
class AcceptedFinding:
    """
    An acceptance as a review used it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, state: AcceptedState | Literal["applied", "expired", "unused"], rule: str, key: str, by: str, why: str, until: date, finding: ReviewFinding | None) -> AcceptedFinding: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def by(self, /) -> str:
        """
        Who verified it.
        """
    @property
    def finding(self, /) -> ReviewFinding | None:
        """
        The finding; None where nothing was found, or where it counts among the others.
        """
    @property
    def key(self, /) -> str:
        """
        The key of the member or the code of the unit.
        """
    @property
    def row(self, /) -> int:
        """
        Its row among the acceptances, counted from 0.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def state(self, /) -> AcceptedState:
        """
        What became of it.
        """
    @property
    def until(self, /) -> date:
        """
        The last day it is accepted; the day counts.
        """
    @property
    def why(self, /) -> str:
        """
        Why it is fine.
        """

@final
class AccountActivity:
    """
    What an account did in the period.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, account: str, interactions: SupportsIndex, days: SupportsIndex, longest_streak: SupportsIndex, streak: SupportsIndex, weeks_met: SupportsIndex | None, weeks_not_met: SupportsGetItem[int, date]) -> AccountActivity: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The host's key of the account.
        """
    @property
    def days(self, /) -> int:
        """
        Days with at least one.
        """
    @property
    def interactions(self, /) -> int:
        """
        Interactions.
        """
    @property
    def longest_streak(self, /) -> int:
        """
        The most such days in a row.
        """
    @property
    def streak(self, /) -> int:
        """
        Days in a row up to the last day of the period, or to the day before it.
        """
    @property
    def weeks_met(self, /) -> int | None:
        """
        Whole weeks with as many interactions as are asked for; None where no letter or profile says how many.
        """
    @property
    def weeks_not_met(self, /) -> tuple[date, ...]:
        """
        The first days of the whole weeks with fewer; empty where nobody says how many.
        """

@final
class AccountPoints:
    """
    The points of an account on the charter's day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, account: str, balance: SupportsIndex | None, earned: SupportsIndex | None, expired: SupportsIndex | None, exchanged: SupportsIndex | None, entries: SupportsGetItem[int, PointEntry]) -> AccountPoints: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The host's key of the account.
        """
    @property
    def balance(self, /) -> int | None:
        """
        What it has; None where not known.
        """
    @property
    def earned(self, /) -> int | None:
        """
        Points earned; None where not known.
        """
    @property
    def entries(self, /) -> tuple[PointEntry, ...]:
        """
        Its events, in the order in which they were carried out.
        """
    @property
    def exchanged(self, /) -> int | None:
        """
        Points exchanged; None where not known.
        """
    @property
    def expired(self, /) -> int | None:
        """
        Points that expired unused; None where not known.
        """

@final
class Activity:
    """
    The interactions of a period, account by account.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first_day: date, last_day: date, weeks: SupportsIndex, minimum: SupportsIndex | None, accounts: SupportsGetItem[int, AccountActivity], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> Activity: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accounts(self, /) -> tuple[AccountActivity, ...]:
        """
        The accounts, by key. Who has no row of the period is not here: nobody said that the account exists.
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day; it counts.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows without an account or a day.
        """
    @property
    def minimum(self, /) -> int | None:
        """
        Interactions a week that are asked for; None where no letter or profile says.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def weeks(self, /) -> int:
        """
        Weeks from Monday to Sunday that lie whole in the period.
        """

@final
class AdmissionWindow:
    """
    The days on which age does not stand in the way of admission, for one day of birth.

    Due days are personal: they go back to the caller and into nothing else.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first_day: date | None, last_day: date | None, citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"]) -> AdmissionWindow: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        The article.
        """
    @property
    def first_day(self, /) -> date | None:
        """
        The first day; None where readings or charters differ.
        """
    def first_day_from(self, /, day: date | str) -> date | None:
        """
        For an applicant refused for age on `day`: the first day, from then on, on which age no longer stands in the way.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        The last day; None where readings or charters differ.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is the law of the day.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """

@final
class AgeBand:
    """
    A band of ages, both ends counted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, from_days: SupportsIndex, to_days: SupportsIndex | None) -> AgeBand: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def from_days(self, /) -> int:
        """
        The least age in days.
        """
    @property
    def to_days(self, /) -> int | None:
        """
        The highest; None in the band of the oldest.
        """

@final
class AgeCount:
    """
    How many listed members have completed so many years on the day of the review.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, years: SupportsIndex, male: SupportsIndex, female: SupportsIndex, unstated: SupportsIndex) -> AgeCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def female(self, /) -> int:
        """
        Women.
        """
    @property
    def male(self, /) -> int:
        """
        Men.
        """
    @property
    def unstated(self, /) -> int:
        """
        Members whose sex is not stated.
        """
    @property
    def years(self, /) -> int:
        """
        Completed years; members born later than that day are counted nowhere.
        """

@final
class Ahead:
    """
    Who reaches what between two days.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, events: SupportsGetItem[int, AheadEvent], undecided: SupportsGetItem[int, AheadUndecided], by_unit: SupportsGetItem[int, AheadUnit], first_day: date, last_day: date, unknown: SupportsGetItem[int, AheadUnknown], receipt: Receipt) -> Ahead: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def by_unit(self, /) -> tuple[AheadUnit, ...]:
        """
        The units with something to count, in the order of the list, each with what is below it.
        """
    @property
    def events(self, /) -> tuple[AheadEvent, ...]:
        """
        What is reached, by day, then unit, then row. A unit that is not in the list comes first.
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day of the range.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day of the range, counted too.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def undecided(self, /) -> tuple[AheadUndecided, ...]:
        """
        Where charters or readings differ, by the earliest of their days, then unit, then row.
        """
    @property
    def unknown(self, /) -> tuple[AheadUnknown, ...]:
        """
        Members without a day: one entry for each thing that can be reached.
        """

@final
class AheadCandidate:
    """
    One of the days between which nothing decides.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, under: str, on: date | None) -> AheadCandidate: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def on(self, /) -> date | None:
        """
        Its day, in the range or outside; None where it gives none.
        """
    @property
    def under(self, /) -> str:
        """
        The charter or the reading: `DL13`, `calendar.counting=completed_years`.
        """

@final
class AheadEvent:
    """
    A day on which one member reaches something. The day is personal: it goes back to the caller and into nothing else.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: Milestone | Literal["past_age_limit", "past_stay_cap", "rating_months"], on: date, row: SupportsIndex, key: str | None, unit: str | None, citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"]) -> AheadEvent: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty the day rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        The article.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member; None where the list gives none.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def row(self, /) -> int:
        """
        The member's row in the list, counted from 0.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the day rests on the law of the charter's day.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the member's unit; None where the unit is not in the list.
        """
    @property
    def what(self, /) -> Milestone:
        """
        What is reached.
        """

@final
class AheadUndecided:
    """
    A member for whom charters or readings give different days, at least one of them in the range.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: Milestone | Literal["past_age_limit", "past_stay_cap", "rating_months"], row: SupportsIndex, key: str | None, unit: str | None, candidates: SupportsGetItem[int, AheadCandidate]) -> AheadUndecided: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def candidates(self, /) -> tuple[AheadCandidate, ...]:
        """
        Every charter or reading with its day.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member; None where the list gives none.
        """
    @property
    def row(self, /) -> int:
        """
        The member's row in the list, counted from 0.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the member's unit; None where the unit is not in the list.
        """
    @property
    def what(self, /) -> Milestone:
        """
        What is reached.
        """

@final
class AheadUnit:
    """
    One unit of the list with everything below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, name: str | None, parent_row: SupportsIndex | None, counts: dict[str, tuple[SupportsIndex, SupportsIndex, SupportsIndex]]) -> AheadUnit: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def counts(self, /) -> dict[str, tuple[int, int, int]]:
        """
        By what is reached: members with a day in the range, undecided members, members whose day is unknown.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    @property
    def parent_row(self, /) -> int | None:
        """
        The row of the unit above it in the tree.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """

@final
class AheadUnknown:
    """
    How many members have no day at all.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: Milestone | Literal["past_age_limit", "past_stay_cap", "rating_months"], asked: bool, missing: SupportsIndex, not_established: SupportsIndex) -> AheadUnknown: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def asked(self, /) -> bool:
        """
        Whether the law of the charter's day knows of it; else nobody is counted.
        """
    @property
    def missing(self, /) -> int:
        """
        Members without the day it is counted from.
        """
    @property
    def not_established(self, /) -> int:
        """
        Members whose day would rest on a value that is not established.
        """
    @property
    def what(self, /) -> Milestone:
        """
        What is reached.
        """

@final
class Allocation:
    """
    A fixed total, shared out.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, shares: SupportsGetItem[int, Share], total: SupportsIndex, left_open: SupportsIndex, tie_rule: str, receipt: Receipt) -> Allocation: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def left_open(self, /) -> int:
        """
        What a tie leaves undecided, where the reading leaves it open.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces the allocation.
        """
    @property
    def shares(self, /) -> tuple[Share, ...]:
        """
        The units, in the order given.
        """
    @property
    def tie_rule(self, /) -> str:
        """
        How equal remainders at the line are settled: `given_order` or `leave_open`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def total(self, /) -> int:
        """
        The total to share.
        """

@final
class ArrowTable:
    """
    A table of Arrow. ``pyarrow.table(it)``, ``polars.from_arrow(it)`` and duckdb take it without copying.
    """
    def __arrow_c_schema__(self, /) -> Any:
        """
        The type of its rows, as a capsule of the Arrow C interface.
        """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> Any:
        """
        Its batches, as a capsule of the Arrow C interface.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def column_names(self, /) -> tuple[str, ...]:
        """
        The names of the columns.
        """
    @property
    def num_rows(self, /) -> int:
        """
        The number of rows.
        """
    def to_numpy(self, /, column: str) -> Any:
        """
        One column of whole numbers as a numpy array; numpy must be installed.
        """

@final
class Bilingual:
    """
    A text in both languages.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, vi: str, en: str) -> Bilingual: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def en(self, /) -> str:
        """
        English.
        """
    @property
    def vi(self, /) -> str:
        """
        Vietnamese.
        """

@final
class Candidate:
    """
    One of the answers between which nothing decides.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, under: str, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"]) -> Candidate: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def outcome(self, /) -> Outcome:
        """
        Its answer.
        """
    @property
    def under(self, /) -> str:
        """
        The instrument or the reading: `DL13`, `calendar.counting=completed_years`.
        """

@final
class Card:
    """
    A code that is not free any more.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, unit: str, state: CardUse | Literal["free", "handed_down", "staged", "issued", "void"], member: str | None, since: date, decision: str | None, replaces: str | None) -> Card: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The code.
        """
    @property
    def decision(self, /) -> str | None:
        """
        Number of the decision by which it was given.
        """
    @property
    def member(self, /) -> str | None:
        """
        The member's key; None for a code that went out of use before anybody had it.
        """
    @property
    def replaces(self, /) -> str | None:
        """
        The code of the card it replaced.
        """
    @property
    def since(self, /) -> date:
        """
        Since when it is in this state; of a card issued anew under its number the later day.
        """
    @property
    def state(self, /) -> CardUse:
        """
        Staged, issued or void.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit that gave it.
        """

@final
class CardBook:
    """
    Codes of membership cards in ranges handed down level by level: a plain value that a host stores and drives by events. It is never changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def apply(self, /, charter: CharterBase, *, id: str, action: CardAction | Literal["grant_range", "change_range", "stage", "unstage", "confirm", "reissue", "void"], on: date | str, by: str, unit: str | None = None, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"] | None = None, start: str | None = None, end: str | None = None, members: SupportsGetItem[int, str] = ..., codes: SupportsGetItem[int, str] = ..., decision: str | None = None, expects: int | None = None) -> CardStep:
        """
        Apply an event: the new book with what the host has to write, or why nothing changed.

        Which arguments an action takes stands with `CardAction`. `expects` is the version the host saw. The charter should be that of the
        event's day. Raises `InputError` for an argument that the action does not take, or lacks.
        """
    def card_of(self, /, member: str) -> Card | None:
        """
        The code a member has, or that is set aside for the member; None where there is none.
        """
    @property
    def cards(self, /) -> tuple[Card, ...]:
        """
        The codes that are not free, in their order.
        """
    def counts(self, /, unit: str) -> CardCounts:
        """
        How a unit's range is taken up. Raises `UnknownNameError` when the unit has none.
        """
    def free(self, /, unit: str) -> tuple[CardSpan, ...]:
        """
        What a unit may still give or hand down, in order. Raises `UnknownNameError` when it has no range.
        """
    @staticmethod
    def from_json(text: str) -> CardBook:
        """
        Read a stored book. Raises `StoredValueError` when its format is not known, or when it is not whole.
        """
    @property
    def history(self, /) -> tuple[CardEntry, ...]:
        """
        The events applied, in order.
        """
    @property
    def id(self, /) -> str:
        """
        The host's own id.
        """
    def next_codes(self, /, charter: CharterBase, unit: str, count: int) -> tuple[str, ...]:
        """
        The codes that would be given next automatically: as many as are wanted, or as are left. Raises `UnknownNameError` when the unit has
        no range.
        """
    @staticmethod
    def open(*, id: str | None = None, opened_on: date | str | None = None, unit: str | None = None, start: str | None = None, end: str | None = None, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"] | None = None, given_by: str | None = None) -> CardBook:
        """
        Open a book with the range from which all others are handed down; both ends count.

        Where they have one length, every code is written with as many digits, zeros at the head kept; else without zeros at the head.
        `given_by` is the unit that gave the range, from outside the book, and may change it. All but `kind` and `given_by` are needed: raises `InputError`
        for what is missing, and for what is no range.
        """
    @property
    def opened_on(self, /) -> date:
        """
        The day it was opened.
        """
    @property
    def ranges(self, /) -> tuple[CardRange, ...]:
        """
        The ranges, in the order they were given; the first is the book's own.
        """
    def replay(self, /, charter: CharterBase) -> CardStep:
        """
        Open the book again and apply its history: the same value, under the same law.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """
    @property
    def version(self, /) -> int:
        """
        The number of events applied.
        """

@final
class CardCounts:
    """
    How a unit's range is taken up: `capacity` is the sum of `used`, `staged`, `handed_down` and `left`.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, capacity: SupportsIndex, used: SupportsIndex, void: SupportsIndex, staged: SupportsIndex, handed_down: SupportsIndex, left: SupportsIndex) -> CardCounts: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def capacity(self, /) -> int:
        """
        Codes of the range; both ends count.
        """
    @property
    def handed_down(self, /) -> int:
        """
        Codes in ranges of other units.
        """
    @property
    def left(self, /) -> int:
        """
        Codes that are free.
        """
    @property
    def staged(self, /) -> int:
        """
        Codes set aside.
        """
    @property
    def used(self, /) -> int:
        """
        Codes the unit gave, void ones with them.
        """
    @property
    def void(self, /) -> int:
        """
        Those of them that are void.
        """

@final
class CardEffect:
    """
    Something the host has to write when codes change. Effects come in an order that fits one transaction.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: CardEffectKind | Literal["give_range", "change_range", "stage_code", "drop_code", "void_code", "write_code"], unit: str, on: date, given_by: str | None, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"] | None, start: str | None, end: str | None, code: str | None, member: str | None, replaces: str | None, decision: str | None) -> CardEffect: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        The code.
        """
    @property
    def decision(self, /) -> str | None:
        """
        Number of the decision.
        """
    @property
    def end(self, /) -> str | None:
        """
        Last code of the range.
        """
    @property
    def given_by(self, /) -> str | None:
        """
        Code of the unit that gave the range.
        """
    @property
    def kind(self, /) -> Kind | None:
        """
        Kind of the unit, where it was told.
        """
    @property
    def member(self, /) -> str | None:
        """
        The member's key.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def replaces(self, /) -> str | None:
        """
        The code of the card that is replaced.
        """
    @property
    def start(self, /) -> str | None:
        """
        First code of the range.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit it is about.
        """
    @property
    def what(self, /) -> CardEffectKind:
        """
        What.
        """

@final
class CardEntry:
    """
    An event that was applied to a book of codes, and what followed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, event: CardEvent, effects: SupportsGetItem[int, CardEffect]) -> CardEntry: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def effects(self, /) -> tuple[CardEffect, ...]:
        """
        What the host had to write.
        """
    @property
    def event(self, /) -> CardEvent:
        """
        The event as it was told.
        """

@final
class CardEvent:
    """
    Something that happened to a book of codes, as the host told it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, action: CardAction | Literal["grant_range", "change_range", "stage", "unstage", "confirm", "reissue", "void"], on: date, by: str, unit: str | None, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"] | None, start: str | None, end: str | None, members: SupportsGetItem[int, str], codes: SupportsGetItem[int, str], decision: str | None, expects: SupportsIndex | None) -> CardEvent: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def action(self, /) -> CardAction:
        """
        What is done.
        """
    @property
    def by(self, /) -> str:
        """
        Code of the unit that does it.
        """
    @property
    def codes(self, /) -> tuple[str, ...]:
        """
        Codes, in the order of the members.
        """
    @property
    def decision(self, /) -> str | None:
        """
        Number of the decision.
        """
    @property
    def end(self, /) -> str | None:
        """
        Last code of its range; it counts.
        """
    @property
    def expects(self, /) -> int | None:
        """
        The version the host saw.
        """
    @property
    def id(self, /) -> str:
        """
        The host's own id of the event: told twice, it counts once.
        """
    @property
    def kind(self, /) -> Kind | None:
        """
        Its kind; without it the unit gives no codes where the law asks for a level.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        Keys of the members.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def start(self, /) -> str | None:
        """
        First code of its range.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Code of the unit that gets a range.
        """

@final
class CardRange:
    """
    The range of a unit; both ends count.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"] | None, given_by: str | None, start: str, end: str, since: date) -> CardRange: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> str:
        """
        Last code.
        """
    @property
    def given_by(self, /) -> str | None:
        """
        Code of the unit that gave it.
        """
    @property
    def kind(self, /) -> Kind | None:
        """
        Its kind, where it was told.
        """
    @property
    def since(self, /) -> date:
        """
        Day of the last change.
        """
    @property
    def start(self, /) -> str:
        """
        First code.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit.
        """

@final
class CardRefusal:
    """
    Why an event changed nothing in a book of codes.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: RefusalKind | Literal["rule", "stale_version", "event_reused", "unknown_member", "not_offered", "not_the_actor", "before_the_last_step", "one_by_one", "whole_list", "not_on_the_route"], rule: str | None, reason: str, members: SupportsGetItem[int, str], codes: SupportsGetItem[int, str], finding: Finding | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, version: SupportsIndex, free: SupportsGetItem[int, CardSpan]) -> CardRefusal: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
        """
    def cited(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The article as people write it, with how sure its reading is where that is not the plain text; empty where no article says it.
        """
    @property
    def codes(self, /) -> tuple[str, ...]:
        """
        The codes it is about: of ranges that overlap the first they share.
        """
    @property
    def finding(self, /) -> Finding | None:
        """
        The rule's finding, with its figures and its article.
        """
    @property
    def free(self, /) -> tuple[CardSpan, ...]:
        """
        What the acting unit may still give or hand down.
        """
    @property
    def kind(self, /) -> RefusalKind:
        """
        What kind of refusal it is.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        The members it is about, by the host's keys.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        Why, in words.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, as a stable code: the rule's reason, else that of the kind.
        """
    @property
    def rule(self, /) -> str | None:
        """
        The rule that does not hold.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def version(self, /) -> int:
        """
        The version the book has.
        """

@final
class CardSpan:
    """
    Codes from one to another; both count.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, start: str, end: str, codes: SupportsIndex) -> CardSpan: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def codes(self, /) -> int:
        """
        How many there are.
        """
    @property
    def end(self, /) -> str:
        """
        The last code.
        """
    @property
    def start(self, /) -> str:
        """
        The first code.
        """

@final
class CardStep:
    """
    The answer to an event: the new book with what the host has to write, or why nothing changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, book: CardBook | None, effects: SupportsGetItem[int, CardEffect], repeated: bool, refusal: CardRefusal | None) -> CardStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def book(self, /) -> CardBook | None:
        """
        The new book, the one asked is not changed; None where the event was refused.
        """
    @property
    def effects(self, /) -> tuple[CardEffect, ...]:
        """
        What the host has to write, in order.
        """
    @property
    def refusal(self, /) -> CardRefusal | None:
        """
        Why it was refused; None where it was applied.
        """
    @property
    def repeated(self, /) -> bool:
        """
        Whether the event had been applied before: nothing changed, and the effects are those of that time.
        """

@final
class Case:
    """
    A case of a procedure: a plain value that a host stores and drives by events. It is never changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def apply(self, /, charter: CharterBase, *, id: str, action: str, on: date | str, by: str, role: str | None = None, members: SupportsGetItem[int, str] | None = None, facts: Mapping[str, object] | None = None, expects: int | None = None) -> CaseStep:
        """
        Apply an event: the new case with what the host has to write, or why nothing changed.

        Without `members` it is about everybody for whom the unit's step stands next; when a rule stands in the way of one of them, it is
        refused whole. `expects` is the version the host saw. The charter is that of the event's day. Raises `UnknownNameError` for an
        action or a role that the machine does not have, `InputError` for an event without an id or of another day than the charter's, for a
        fact that the step does not take or that is not of its kind.
        """
    @property
    def closed(self, /) -> bool:
        """
        Whether everybody in it is through.
        """
    def counts_for(self, /, member: str, on: date | str) -> CountsFor | None:
        """
        Where a member counts on a day, as this case knows it: never in two units and never in none. None for somebody who is not in it.
        """
    @property
    def facts(self, /) -> dict[str, bool | int | str]:
        """
        What the opening recorded, by field; days are texts. After a change of units what one on the new route would have.
        """
    @staticmethod
    def from_json(text: str) -> Case:
        """
        Read a stored case. Raises `StoredValueError` when its format, machine or a state is not known, or when it is not whole.
        """
    @property
    def history(self, /) -> tuple[CaseEntry, ...]:
        """
        The events applied, in order.
        """
    @property
    def id(self, /) -> str:
        """
        The host's own id.
        """
    @property
    def items(self, /) -> tuple[CaseItem, ...]:
        """
        The members, in the order they were given.
        """
    @property
    def machine(self, /) -> str:
        """
        The machine: `transfer`.
        """
    def next(self, /, charter: CharterBase, on: date | str, *, by: str | None = None) -> tuple[CaseOffer, ...]:
        """
        The steps that stand next on a day, those of one unit where `by` names it: open ones and blocked ones.

        Time never closes a request: where a profile sets a time for a step that is waited for, `due` is its last day and `overdue` says that it is over.
        """
    @property
    def opened_on(self, /) -> date:
        """
        The day it was opened.
        """
    def re_route(self, /, charter: CharterBase, units: Any, *, id: str, on: date | str, replaced: dict[str, str], expects: int | None = None) -> CaseStep:
        """
        Go on with the units that a plan left: the route is worked out again on the new list of units. Facts and steps taken stay as they were.

        `replaced` tells which unit takes the place of which, as the events `re_route_case` of the plan do; a unit of no part in the case changes nothing.
        Nothing is to be written besides the case: the plan's own events move members. The answer is a refusal (`not_on_the_route`) where the new
        route has nobody who acts in the state somebody is in. Raises `RouteError` where the list has no such route, `InputError` for an empty id or
        code and for another day than that of the charter.
        """
    def replay(self, /, charter: CharterBase) -> CaseStep:
        """
        Open the case again and apply its history, all of it under one law, whatever the days of the events: the same value, or the refusal of what this
        law does not allow.
        """
    @property
    def route(self, /) -> tuple[RouteUnit, ...]:
        """
        The units that act, in order, after the last change of units.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """
    @property
    def version(self, /) -> int:
        """
        The number of events applied.
        """

@final
class CaseEffect:
    """
    Something the host has to write. Effects come in an order that fits one transaction.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: EffectKind | Literal["write_assessment", "settle_dues", "write_introduction", "number_slip", "pass_on", "register_arrival", "leave_unit", "enter_unit", "leave_system", "hand_over_file", "record_refusal", "record_withdrawal", "write_minutes", "send_proposal", "send_back", "record_decision", "announce_decision", "record_discipline", "record_no_discipline", "register_complaint", "answer_complaint", "change_decision", "cancel_decision", "record_expiry", "record_reward", "send_list", "record_rating", "close_case", "record_movement", "write_report", "record_stay", "list_hosted", "unlist_hosted", "mark_away", "clear_away", "set_honorary", "open_file", "record_registration", "record_score", "record_training", "list_outstanding", "introduce_to_party", "record_party_admission", "record_lessons", "record_ceremony", "end_post", "end_body", "restore_post", "restore_body"], member: str | None, unit: str | None, other_unit: str | None, on: date, values: dict[str, bool | SupportsIndex | str]) -> CaseEffect: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def member(self, /) -> str | None:
        """
        The member's key; None for what is about the whole case.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def other_unit(self, /) -> str | None:
        """
        Code of the other unit it concerns.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Code of the unit it is about.
        """
    @property
    def values(self, /) -> dict[str, bool | int | str]:
        """
        Facts that go with it.
        """
    @property
    def what(self, /) -> EffectKind:
        """
        What.
        """

@final
class CaseEntry:
    """
    An event that was applied, and what followed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, event: CaseEvent, members: SupportsGetItem[int, str], effects: SupportsGetItem[int, CaseEffect], re_routed: ReRouted | None) -> CaseEntry: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def effects(self, /) -> tuple[CaseEffect, ...]:
        """
        What the host had to write.
        """
    @property
    def event(self, /) -> CaseEvent:
        """
        The event as it was told.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        The members it was about, in the order of the case.
        """
    @property
    def re_routed(self, /) -> ReRouted | None:
        """
        The route from then on, where it was no step but a change of units; else None.
        """

@final
class CaseEvent:
    """
    Something that happened, as the host told it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, action: str, on: date, by: str, role: str | None, members: SupportsGetItem[int, str], facts: dict[str, bool | SupportsIndex | str], expects: SupportsIndex | None) -> CaseEvent: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def action(self, /) -> str:
        """
        The step: `introduce`.
        """
    @property
    def by(self, /) -> str:
        """
        Code of the unit that acts.
        """
    @property
    def expects(self, /) -> int | None:
        """
        The version the host saw.
        """
    @property
    def facts(self, /) -> dict[str, bool | int | str]:
        """
        What it records, by field.
        """
    @property
    def id(self, /) -> str:
        """
        The host's own id of the event: told twice, it counts once.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        Keys of the members it is about; none: everybody for whom the unit's step stands next.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def role(self, /) -> str | None:
        """
        Its part in the case, where the host wanted it checked.
        """

@final
class CaseItem:
    """
    One member in a case; where it is about units, one unit.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, member: str, state: str, since: date, facts: dict[str, bool | SupportsIndex | str]) -> CaseItem: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def facts(self, /) -> dict[str, bool | int | str]:
        """
        What the steps recorded, by field; days are texts.
        """
    @property
    def member(self, /) -> str:
        """
        The host's opaque key of the member, or of the unit that it is about.
        """
    @property
    def since(self, /) -> date:
        """
        The day it was entered.
        """
    @property
    def state(self, /) -> str:
        """
        The state the member is in.
        """

@final
class CaseOffer:
    """
    A step that stands next for some members.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, action: str, members: SupportsGetItem[int, str], state: str, unit: str, role: str, covers: Covers | Literal["some", "one", "all"], takes: SupportsGetItem[int, str], needs: SupportsGetItem[int, str], since: date, waiting_days: SupportsIndex, waited_for: bool, due: date | None, overdue: bool, open: bool, blocked_by: Finding | None, advice: SupportsGetItem[int, Finding]) -> CaseOffer: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def action(self, /) -> str:
        """
        The step: `introduce`.
        """
    @property
    def advice(self, /) -> tuple[Finding, ...]:
        """
        What guidance says against it; it never stops a step.
        """
    @property
    def blocked_by(self, /) -> Finding | None:
        """
        The rule that stands in the way.
        """
    @property
    def covers(self, /) -> Covers:
        """
        For how many of them an event takes it at once.
        """
    @property
    def due(self, /) -> date | None:
        """
        The last day for it, where a profile sets a time and the case waits for it; it counts.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        The members, by the host's keys.
        """
    @property
    def needs(self, /) -> tuple[str, ...]:
        """
        Those of them without which a rule cannot be answered.
        """
    @property
    def open(self, /) -> bool:
        """
        Whether nothing stands in the way, as far as it can be told before the facts are there.
        """
    @property
    def overdue(self, /) -> bool:
        """
        Whether that day is over.
        """
    @property
    def role(self, /) -> str:
        """
        Its part in the case.
        """
    @property
    def since(self, /) -> date:
        """
        Since when they wait.
        """
    @property
    def state(self, /) -> str:
        """
        The state they are in.
        """
    @property
    def takes(self, /) -> tuple[str, ...]:
        """
        Facts the event may bring.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit that acts.
        """
    @property
    def waited_for(self, /) -> bool:
        """
        Whether the case waits for it. What a unit merely may do (take back, send back, complain) is never late.
        """
    @property
    def waiting_days(self, /) -> int:
        """
        For how many days.
        """

@final
class CaseRefusal:
    """
    Why an event changed nothing.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: RefusalKind | Literal["rule", "stale_version", "event_reused", "unknown_member", "not_offered", "not_the_actor", "before_the_last_step", "one_by_one", "whole_list", "not_on_the_route"], rule: str | None, reason: str, members: SupportsGetItem[int, str], finding: Finding | None, findings: SupportsGetItem[int, Finding], certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, version: SupportsIndex, allowed: SupportsGetItem[int, CaseOffer]) -> CaseRefusal: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def allowed(self, /) -> tuple[CaseOffer, ...]:
        """
        What would be allowed now.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
        """
    def cited(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The article as people write it; empty where no article says it.
        """
    @property
    def finding(self, /) -> Finding | None:
        """
        The rule's finding, with its figures and its article.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Every rule that stands in the way, the first of them first; of several with one reason, one.
        """
    @property
    def kind(self, /) -> RefusalKind:
        """
        What kind of refusal it is.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        The members it is about, by the host's keys.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        Why, in words.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, as a stable code: the rule's reason, else that of the kind.
        """
    @property
    def rule(self, /) -> str | None:
        """
        The rule that does not hold.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def version(self, /) -> int:
        """
        The version the case has.
        """

@final
class CaseStep:
    """
    The answer to an event: the new case with what the host has to write, or why nothing changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, case: Case | None, effects: SupportsGetItem[int, CaseEffect], repeated: bool, refusal: CaseRefusal | None, advice: SupportsGetItem[int, Finding]) -> CaseStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def advice(self, /) -> tuple[Finding, ...]:
        """
        What guidance says against what was done, each once; it stopped nothing, is not kept, and is not told again with a repeated event.
        """
    @property
    def case(self, /) -> Case | None:
        """
        The new case, the one asked is not changed; None where the event was refused.
        """
    @property
    def effects(self, /) -> tuple[CaseEffect, ...]:
        """
        What the host has to write, in order.
        """
    @property
    def refusal(self, /) -> CaseRefusal | None:
        """
        Why it was refused; None where it was applied.
        """
    @property
    def repeated(self, /) -> bool:
        """
        Whether the event had been applied before: nothing changed, and the effects are those of that time.
        """

@final
class CellProblem:
    """
    What could not be read of a column for one reason.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, column: str | None, reason: CellFault | Literal["not_a_date", "no_such_day", "year_only", "before_calendar", "not_a_number", "not_points", "number_out_of_range", "unknown_code", "ambiguous_unit", "several_filled", "wrong_type"], rows: SupportsGetItem[int, SupportsIndex]) -> CellProblem: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def column(self, /) -> str | None:
        """
        The host's heading; None where several columns are concerned.
        """
    @property
    def reason(self, /) -> CellFault:
        """
        Why.
        """
    @property
    def rows(self, /) -> tuple[int, ...]:
        """
        The rows, counted from 0.
        """

@final
class ChangedFinding:
    """
    A finding whose answer or reason changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, before: ReviewFinding, after: ReviewFinding) -> ChangedFinding: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> ReviewFinding:
        """
        As it is, with its row in the later list.
        """
    @property
    def before(self, /) -> ReviewFinding:
        """
        As it was, with its row in the earlier list.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """

@disjoint_base
class CharterBase:
    """
    What `dieule.Charter` builds on: everything that needs no typed keyword arguments.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs_ex__(self, /) -> tuple[tuple[date], dict[str, Any]]:
        """
        Pickled as what it was resolved from, and resolved again: a receipt of another version would say so.
        """
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, day: date | str, *, campaigns: SupportsGetItem[int, str] = ..., profiles: SupportsGetItem[int, str] = ..., pins: dict[str, date | str] = ..., floor: tuple[Certainty | Literal["assumed", "reported", "quoted", "text"], Standing | Literal["undetermined", "carried_forward", "in_force"]] | None = None) -> CharterBase: ...
    def __repr__(self, /) -> str: ...
    def _activity(self, /, rows: Any, first_day: date | str, last_day: date | str) -> Activity: ...
    def _ahead(self, /, units: Any, members: Any, first_day: date | str, last_day: date | str) -> Ahead: ...
    def _allocate(self, /, total: int, bases: Any) -> Allocation: ...
    def _ask(self, /, question: str, facts: Mapping[str, object]) -> Verdict: ...
    def _changes(self, /, other: CharterBase, units: Any, members: Any) -> StatusChanges: ...
    def _check(self, /, rule: str, facts: Mapping[str, object]) -> Verdict: ...
    def _check_form(self, /, form: FormKind | Literal["organizations", "members", "missing_information", "bases_lacking_branches", "branches_lacking_members", "member_work", "party_development", "ratings", "subordinate_units", "officers", "officer_training", "officer_courses", "officer_rotation", "enterprises", "movements"], units: Any, rows: Any) -> FormCheck: ...
    def _check_plan(self, /, units: Any, members: Any, plan: Any, accounts: Any | None, cases: Any | None, closed_codes: Any | None) -> PlanCheck: ...
    def _due_reports(self, /, schedule: str, units: Any, first_day: date | str, last_day: date | str, handed_in: Any) -> DueReports: ...
    def _dues_split(self, /, received: int, path: SupportsGetItem[int, Any]) -> DuesSplit: ...
    def _explain_row(self, /, table: RatingTableBase, row: Any, below: RatedList | None, language: Language | Literal["vi", "en"]) -> str: ...
    def _functions_done(self, /, units: Any, done: Any) -> FunctionsDone: ...
    def _leaderboards(self, /, rows: Any) -> Leaderboards: ...
    def _lesson_results(self, /, rows: Any) -> LessonResults: ...
    def _may(self, /, units: Any, request: Mapping[str, object]) -> Verdict: ...
    def _measure_targets(self, /, people: Any, interactions: Any, first_day: date | str, last_day: date | str) -> TargetsMeasured: ...
    def _movements(self, /, units: Any, rows: Any, first_day: date | str, last_day: date | str) -> Movements: ...
    def _movements_form(self, /, units: Any, rows: Any, first_day: date | str, last_day: date | str, under: str | None) -> StatisticsForm: ...
    def _open_case(self, /, machine: str, units: Any, members: SupportsGetItem[int, str], id: str, opened_on: date | str, unit: str, to_unit: str | None, facts: Mapping[str, object] | None) -> Case: ...
    def _open_requests(self, /, units: Any, rows: Any) -> OpenRequests: ...
    def _party_form(self, /, units: Any, rows: Any, first_day: date | str, last_day: date | str, under: str | None) -> StatisticsForm: ...
    def _percentage(self, /, part: int, whole: int, decimals: int) -> str | None: ...
    def _points(self, /, rows: Any) -> PointsLedger: ...
    def _quota(self, /, bases: Any) -> QuotaTable: ...
    def _rate(self, /, table: RatingTableBase, facts: Mapping[str, object]) -> Rated: ...
    def _rate_list(self, /, table: RatingTableBase, rows: Any, below: RatedList | None = None) -> RatedList: ...
    def _rating_basis(self, /, facts: Mapping[str, object]) -> RatingBasis: ...
    def _ratings_form(self, /, units: Any, rows: Any, year: int, under: str | None) -> StatisticsForm: ...
    def _reconcile(self, /, what: Reconciled | Literal["new_members", "branches", "active_members", "member_counts"], records: Any, list: Any) -> Reconciliation: ...
    def _repairs(self, /, units: Any, members: Any, accepted: Any, targets: int | None) -> Repairs: ...
    def _review(self, /, units: Any, members: Any, accepted: Any, progress: Any | None) -> Review: ...
    def _schedule_status(self, /, schedule: str, units: Any, done: Any) -> ScheduleStatus: ...
    def _statistics(self, /, form: FormKind | Literal["organizations", "members", "missing_information", "bases_lacking_branches", "branches_lacking_members", "member_work", "party_development", "ratings", "subordinate_units", "officers", "officer_training", "officer_courses", "officer_rotation", "enterprises", "movements"], units: Any, members: Any, under: str | None) -> StatisticsForm: ...
    def _tally(self, /, rows: Any, invited: int | None) -> Tally: ...
    def actions(self, /) -> tuple[RightAction, ...]:
        """
        The actions of the software, in the order of its functions, with what the matrix of the charter's day says of each level.

        Empty before the first matrix known. A cell that no source shows is unknown, never no.
        """
    def admission_window(self, /, birth_date: date | str) -> AdmissionWindow:
        """
        The days on which somebody born on `birth_date` may be considered, as far as age goes.
        """
    def caveat(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The caveat a report prints once, at its head; empty where the law of the day is certain.
        """
    @property
    def day(self, /) -> date:
        """
        The day the charter is resolved for.
        """
    def diff(self, /, other: CharterBase) -> tuple[ProvisionChange, ...]:
        """
        The provisions on which another charter differs from this one, in the order of the chapters.
        """
    def instruments(self, /) -> tuple[InstrumentInfo, ...]:
        """
        The instruments known, with those of the profiles.
        """
    @property
    def instruments_in_force(self, /) -> tuple[str, ...]:
        """
        The charter in force: one id, or two while the first day of a new charter is not known.
        """
    def letters(self, /) -> tuple[Letter, ...]:
        """
        The letters chosen, in order, then the profiles that are letters, with their demands and what in them does not agree.
        """
    def provisions(self, /) -> tuple[ProvisionInfo, ...]:
        """
        The provisions as they stand on the charter's day, with the value that won and those it won over.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces its answers.
        """
    def register(self, /) -> tuple[RegisterEntry, ...]:
        """
        The register of provisions, with how far each is encoded.
        """
    def rules(self, /) -> tuple[RuleInfo, ...]:
        """
        The rules of the library.
        """
    def schedules(self, /) -> tuple[Schedule, ...]:
        """
        The plans that can be asked about: those of the letters chosen, then those of profiles, then the reporting calendars that are no
        letter's.
        """
    def screening(self, /, units: UnitList, *, rules: SupportsGetItem[int, str] = ...) -> Screening:
        """
        Prepare to screen members against this charter, in the order of a list of units: by these rules about members, or by all.

        Units take the same forms as members do: a list of dicts, a dict of lists, what a :class:`Mapping` read, or anything with
        an Arrow stream. A bad cell raises `InputError` with column and row, a rule that is none about members `UnknownNameError`.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether values of an older charter are used, or it is not certain which applies.
        """

@final
class Citation:
    """
    Where a value comes from.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, instrument: str, at: str | None) -> Citation: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The article and clause: `17.4`. None where the source prints none.
        """
    @property
    def instrument(self, /) -> str:
        """
        The instrument's id: `DL12`.
        """

@final
class ConsequenceStatus:
    """
    What a plan says follows, and whether it does.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, consequence: str, follows: bool | None) -> ConsequenceStatus: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def consequence(self, /) -> str:
        """
        The consequence's id.
        """
    @property
    def follows(self, /) -> bool | None:
        """
        Whether it follows as of the charter's day; None where that is not known. What is scored counts where all was done in time;
        anything else follows where something is late or overdue.
        """

@final
class CountsFor:
    """
    Where somebody counts: in a unit, or outside the system as declared. Neither is there for who is not, or no longer, a member.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str | None, outside: str | None) -> CountsFor: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def outside(self, /) -> str | None:
        """
        The declared end outside the system.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit.
        """

@disjoint_base
class CriteriaSetBase:
    """
    What `dieule.CriteriaSet` builds on: the checked set, and what it was read from, so that it can be pickled.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, head: Any | None = None, rows: Any | None = None) -> CriteriaSetBase:
        """
        A text in TOML or JSON, the name of a set that the library brings (`bundled`), or a head and rows.
        """
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _known(name: str) -> None:
        """
        Raise for a name that is no set's.
        """
    def _merge_periods(self, /, periods: SupportsGetItem[int, Scoring], rule: PeriodRule | Literal["sum", "average", "last"]) -> Merged: ...
    def _rank_periods(self, /, periods: SupportsGetItem[int, Scoring], rule: PeriodRule | Literal["sum", "average", "last"], ties: TieRule | Literal["shared", "dense"]) -> Ranking: ...
    def _report(self, /, periods: SupportsGetItem[int, Scoring], ties: TieRule | Literal["shared", "dense"], tie_break: SupportsGetItem[int, str], merge: PeriodRule | Literal["sum", "average", "last"] | None, labels: SupportsGetItem[int, str], names: dict[str, str], language: Language | Literal["vi", "en"], title: str | None) -> str: ...
    def _score(self, /, units: Any, entries: Any) -> Scoring: ...
    @property
    def _text(self, /) -> str: ...
    @staticmethod
    def bundled_names() -> tuple[str, ...]:
        """
        The names of the sets that the library brings, the oldest first.
        """
    @property
    def classes(self, /) -> tuple[str, ...]:
        """
        Ids of its classes, from the best.
        """
    @property
    def criteria(self, /) -> tuple[str, ...]:
        """
        Ids of its criteria, in order.
        """
    @property
    def groups(self, /) -> tuple[SetGroup, ...]:
        """
        Its groups, in order, with what is printed of each.
        """
    @property
    def highest(self, /) -> str:
        """
        The most points there are.
        """
    @property
    def id(self, /) -> str:
        """
        Its short name.
        """
    @property
    def key(self, /) -> str:
        """
        Which set it is, whatever it is called: issuer, full number, day of issue and period.
        """
    @property
    def lowest(self, /) -> str:
        """
        The fewest points there are.
        """
    @property
    def note(self, /) -> str | None:
        """
        Where it comes from and what was not seen of it.
        """
    def scoring_from_json(self, /, text: str) -> Scoring:
        """
        Read a stored scoring of this set. Raises `StoredValueError` when its format is not known, when another set scored it, or when it does
        not add up by this one.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title.
        """
    def title_of(self, /, id: str) -> str | None:
        """
        The title of a group, content or criterion.
        """

@final
class CrossRow:
    """
    An answer that other rows had a say in.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, rule: str, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"]) -> CrossRow: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def outcome(self, /) -> Outcome:
        """
        The answer.
        """
    @property
    def row(self, /) -> int:
        """
        The row of the member, as numbered when it was added.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """

@final
class Demand:
    """
    One thing a letter demands, with everything a check of it must say.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, at: str | None, threshold: str | None, provision: str, unit: str | None, comparison: Comparison | Literal["at_least", "at_most", "more_than", "less_than", "exactly"] | None, excludes: SupportsGetItem[int, str], severity: Severity | Literal["requirement", "guidance", "hint"], as_of: date | None, last_day: date | None, last_day_counts: bool | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, assumed: SupportsGetItem[int, str], instrument: str | None) -> Demand: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def as_of(self, /) -> date | None:
        """
        The day the letter's own count is of.
        """
    @property
    def assumed(self, /) -> tuple[str, ...]:
        """
        Which of these are a choice of reading: `threshold`, `comparison`, `excludes`, `as_of`, `last_day_counts`.
        """
    @property
    def at(self, /) -> str | None:
        """
        The item of the letter.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty of the threshold, the comparison, the exclusions, the day counted as of and the deadline.
        """
    @property
    def comparison(self, /) -> Comparison | None:
        """
        What is asked of what is counted; None where the readings of the letter differ.
        """
    @property
    def excludes(self, /) -> tuple[str, ...]:
        """
        Who is left out of the count, as codes: `armed_forces`.
        """
    @property
    def instrument(self, /) -> str | None:
        """
        The instrument whose threshold won: the letter, a profile over it, or the charter it repeats.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        The day by which it is to be done.
        """
    @property
    def last_day_counts(self, /) -> bool | None:
        """
        Whether that day is still in time; None without such a day, or where the readings of its wording differ.
        """
    @property
    def provision(self, /) -> str:
        """
        The provision that holds it: `data.missing_info_share`.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule: `data.missing_info`.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What the rule's answer does to the whole.
        """
    @property
    def threshold(self, /) -> str | None:
        """
        The value that won, as text: `50/100`, `3`. None where none is set, and then the rule does not apply.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit of the threshold; None for shares, lists and flags.
        """

@final
class DiffCounts:
    """
    How many members, and how many of them with something not met, in a list or in a unit with everything below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, members: SupportsIndex, members_not_met: SupportsIndex, not_met: SupportsIndex) -> DiffCounts: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def members(self, /) -> int:
        """
        Members.
        """
    @property
    def members_not_met(self, /) -> int:
        """
        Members with at least one rule not met.
        """
    @property
    def not_met(self, /) -> int:
        """
        Findings not met, of members and units.
        """

@final
class Difference:
    """
    One difference between two lists.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, side: Side | Literal["missing", "extra", "differing", "repeated", "left_out"], record_row: SupportsIndex | None, list_row: SupportsIndex | None, key: str | None, unit: str | None, source: ListSource | Literal["resolution", "book"] | None, fields: SupportsGetItem[int, str], responsible: SupportsGetItem[int, str], finding: Finding) -> Difference: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def fields(self, /) -> tuple[str, ...]:
        """
        The names of the fields that differ.
        """
    @property
    def finding(self, /) -> Finding:
        """
        What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member, or the code of the branch.
        """
    @property
    def list_row(self, /) -> int | None:
        """
        The row of the list, counted from 0; None where none, or more than one, is meant.
        """
    @property
    def record_row(self, /) -> int | None:
        """
        The row of the records, counted from 0; None where none, or more than one, is meant.
        """
    @property
    def responsible(self, /) -> tuple[str, ...]:
        """
        Who is responsible, as codes of the letter; empty where no letter that was chosen says so.
        """
    @property
    def side(self, /) -> Side:
        """
        On which side it lies.
        """
    @property
    def source(self, /) -> ListSource | None:
        """
        Of a new member: the paper that differs, or from which they are missing.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit concerned; of a branch, of the unit directly above it.
        """

@final
class DueReport:
    """
    One report that is owed, and where a unit stands with it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, report: str, first_day: date, last_day: date, due_on: date, recipient: str | None, via: str | None, state: ScheduleState | Literal["not_bound", "not_due", "due", "in_time", "early", "late", "overdue", "unknown"], handed_on: date | None, days: SupportsIndex | None) -> DueReport: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int | None:
        """
        Days after the last day in time: of the day it was handed in, or while it is not of the charter's day.
        """
    @property
    def due_on(self, /) -> date:
        """
        The day the plan names; the last of the period where it names none.
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day of its period.
        """
    @property
    def handed_on(self, /) -> date | None:
        """
        The day it was handed in, of several the one that counts.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day of its period.
        """
    @property
    def recipient(self, /) -> str | None:
        """
        To whom, by code; None where the text does not say.
        """
    @property
    def report(self, /) -> str:
        """
        The report's id.
        """
    @property
    def state(self, /) -> ScheduleState:
        """
        Where the unit stands.
        """
    @property
    def via(self, /) -> str | None:
        """
        Through whom.
        """

@final
class DueReports:
    """
    The reports of a plan that are owed in a stretch of days.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, schedule: str, first_day: date, last_day: date, on: date, units: SupportsGetItem[int, UnitReports], periods: SupportsGetItem[int, PeriodTotals], last_reset: date | None, left_out: SupportsGetItem[int, LeftOut], certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> DueReports: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day of the stretch.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day; it counts.
        """
    @property
    def last_reset(self, /) -> date | None:
        """
        The day of the last reset until the charter's day; None where the plan has no resets.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not counted: without a unit of the list, without a report or with one of another plan, handed in before its time, or about a day outside it.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about: the charter's own.
        """
    @property
    def periods(self, /) -> tuple[PeriodTotals, ...]:
        """
        The periods by the day they are owed on, with their units counted.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def schedule(self, /) -> str:
        """
        The plan's id.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the plan is what is asked on the day.
        """
    def to_csv(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        As CSV for spreadsheets: the lines of :meth:`to_rows`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    def to_rows(self, /, language: Language | Literal["vi", "en"] = ...) -> list[list[int | str | None]]:
        """
        As rows of cells for spreadsheets: the headings, the units, then how many units stand where. A cell for each period, headed
        by the report and its day: states are texts with the days, what is not owed None, what is not known ``"?"``.
        """
    @property
    def units(self, /) -> tuple[UnitReports, ...]:
        """
        The units, in the order of the list.
        """

@final
class DuesLevel:
    """
    What one level received, passed on and kept; whole đồng.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"], received: SupportsIndex, passed_on: SupportsIndex, kept: SupportsIndex, share_open: bool) -> DuesLevel: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def kept(self, /) -> int:
        """
        What it keeps in the end, with what an intermediate body below was given out of it taken off.
        """
    @property
    def kind(self, /) -> Kind:
        """
        Kind of the unit.
        """
    @property
    def passed_on(self, /) -> int:
        """
        What it passes on; the centre passes on nothing.
        """
    @property
    def received(self, /) -> int:
        """
        What it received from the level below, or from its members.
        """
    @property
    def share_open(self, /) -> bool:
        """
        Whether it is an intermediate body whose share nobody has set: what it keeps is open.
        """

@final
class DuesSplit:
    """
    Dues shared out along a path of units.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, levels: SupportsGetItem[int, DuesLevel], passed_beyond: SupportsIndex, citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> DuesSplit: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the share comes from.
        """
    @property
    def levels(self, /) -> tuple[DuesLevel, ...]:
        """
        The levels, from the one that received first.
        """
    @property
    def passed_beyond(self, /) -> int:
        """
        What leaves the list at its upper end.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is the law of the day.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class Finding:
    """
    One rule's answer about one record.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], severity: Severity | Literal["requirement", "guidance", "hint"], reason: str, figures: dict[str, SupportsIndex | str], missing: SupportsGetItem[int, str], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], candidates: SupportsGetItem[int, Candidate]) -> Finding: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def candidates(self, /) -> tuple[Candidate, ...]:
        """
        Where two instruments or readings answer differently: each with its answer.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty of the values it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        The article.
        """
    def cited(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The citation as people write it: `Điều 17 khoản 4, Điều lệ Đoàn khóa XII`.
        """
    @property
    def figures(self, /) -> dict[str, int | str]:
        """
        The figures behind it, by name.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The message in a language, with its figures.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        The fields that are missing, for `unknown`.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        The answer.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, as a stable code: `too_young`.
        """
    def remedy(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What to do about it; empty when nothing needs doing.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule: `admission.age`.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What the answer does to the whole.
        """
    @property
    def standing(self, /) -> Standing:
        """
        The weakest standing of the values it rests on.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """

@final
class FirstDay:
    """
    The first day of an instrument: certainly not before one day, certainly from another. Where it is known they are the same.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, not_before: date, not_after: date) -> FirstDay: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def not_after(self, /) -> date:
        """
        The latest.
        """
    @property
    def not_before(self, /) -> date:
        """
        The earliest day it can be.
        """

@final
class Floor:
    """
    The least certainty and standing a host accepts.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"], standing: Standing | Literal["undetermined", "carried_forward", "in_force"]) -> Floor: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty:
        """
        Values below it are unknown; readings below it are open.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Values below it are unknown.
        """

@final
class FormCell:
    """
    A cell of a form.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, state: CellState | Literal["counted", "blank", "unknown"], count: SupportsIndex | None, of: SupportsIndex | None, unknown: SupportsIndex, shown: str) -> FormCell: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def count(self, /) -> int | None:
        """
        The count, or the part of a share; None where blank. Of a cell that is not known what the lists do say.
        """
    @property
    def of(self, /) -> int | None:
        """
        The whole of a share.
        """
    @property
    def shown(self, /) -> str:
        """
        The cell as it is printed; empty where blank, `?` where not known.
        """
    @property
    def state(self, /) -> CellState:
        """
        What is known of it.
        """
    @property
    def unknown(self, /) -> int:
        """
        How many may count and are not said; 0 where all is known.
        """

@final
class FormCheck:
    """
    A form looked through.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, form: FormKind | Literal["organizations", "members", "missing_information", "bases_lacking_branches", "branches_lacking_members", "member_work", "party_development", "ratings", "subordinate_units", "officers", "officer_training", "officer_courses", "officer_rotation", "enterprises", "movements"], sums: SupportsGetItem[int, str], checked: SupportsIndex, faults: SupportsGetItem[int, FormFault], not_checked: SupportsGetItem[int, FormNotChecked], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> FormCheck: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def checked(self, /) -> int:
        """
        How many sums were tested, of rows and of units below.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the sums come from.
        """
    @property
    def faults(self, /) -> tuple[FormFault, ...]:
        """
        Everything wrong: by figure first, then by sum, in the order of the units' list.
        """
    @property
    def form(self, /) -> FormKind:
        """
        Which form.
        """
    @property
    def not_checked(self, /) -> tuple[FormNotChecked, ...]:
        """
        What could not be tested.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether what it rests on is in force.
        """
    @property
    def sums(self, /) -> tuple[str, ...]:
        """
        The sums that were asked of every row.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class FormColumn:
    """
    A column of a form.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, group: str | None, kind: ColumnKind | Literal["count", "share"], heading: Bilingual | None, group_heading: Bilingual | None) -> FormColumn: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def group(self, /) -> str | None:
        """
        The block it belongs to.
        """
    @property
    def group_heading(self, /) -> Bilingual | None:
        """
        The heading of its block.
        """
    @property
    def heading(self, /) -> Bilingual | None:
        """
        Its heading; None where none was seen and no profile brings one.
        """
    @property
    def id(self, /) -> str:
        """
        Its id within the form: `doan_co_so.created`.
        """
    @property
    def kind(self, /) -> ColumnKind:
        """
        What it holds.
        """

@final
class FormFault:
    """
    Something wrong in a form, with its place.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: FormFaultKind | Literal["sum_differs", "parts_exceed", "children_differ", "repeated", "no_unit", "no_column", "no_count"], row: SupportsIndex, unit: str | None, line: str | None, column: str | None, got: SupportsIndex | None, expected: SupportsIndex | None, sum: str | None) -> FormFault: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def column(self, /) -> str | None:
        """
        The column.
        """
    @property
    def expected(self, /) -> int | None:
        """
        What it has to be; of parts that exceed a block, the block.
        """
    @property
    def got(self, /) -> int | None:
        """
        The figure that stands there.
        """
    @property
    def kind(self, /) -> FormFaultKind:
        """
        What is wrong.
        """
    @property
    def line(self, /) -> str | None:
        """
        The line of the unit; None where it has one.
        """
    @property
    def row(self, /) -> int:
        """
        The row of the figure at fault, counted from 0; of a sum that of its total.
        """
    @property
    def sum(self, /) -> str | None:
        """
        The sum it comes from, as the rulebook writes it.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit's code; None where the row names no unit of the list.
        """

@final
class FormNotChecked:
    """
    A sum that could not be tested, because figures are not given.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str | None, line: str | None, column: str | None, sum: str | None, missing: SupportsGetItem[int, str]) -> FormNotChecked: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def column(self, /) -> str | None:
        """
        The column whose figures below are not all given.
        """
    @property
    def line(self, /) -> str | None:
        """
        The line of the unit; None where it has one.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        The columns that are missing, or the codes of the units below that do not give the column; ``own`` where the unit has
        more than those below and its own figure is not given.
        """
    @property
    def sum(self, /) -> str | None:
        """
        The sum whose parts are not all given.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit's code.
        """

@final
class FormRow:
    """
    A row of a form.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex | None, code: str | None, name: str | None, cells: SupportsGetItem[int, FormCell]) -> FormRow: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def cells(self, /) -> tuple[FormCell, ...]:
        """
        A cell for each column.
        """
    @property
    def code(self, /) -> str | None:
        """
        The unit's code.
        """
    @property
    def name(self, /) -> str | None:
        """
        The unit's name.
        """
    @property
    def row(self, /) -> int | None:
        """
        The unit's row in the list; None for a total.
        """

@final
class FunctionStatus:
    """
    One function, and whether a unit has done it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, function: SoftwareFunction | Literal["ket_nap", "chuyen_di", "chuyen_den", "truong_thanh", "xoa_ten", "ren_luyen", "danh_gia", "danh_du", "uu_tu", "khen_thuong_ky_luat", "lam_an_xa", "noi_cu_tru", "tam_thoi", "van_ban"], state: FunctionState | Literal["in_time", "late", "not_done", "not_due", "unknown"], done_on: date | None, days_late: SupportsIndex | None) -> FunctionStatus: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def days_late(self, /) -> int | None:
        """
        Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
        """
    @property
    def done_on(self, /) -> date | None:
        """
        The first day known on which it was done.
        """
    @property
    def function(self, /) -> SoftwareFunction:
        """
        The function.
        """
    @property
    def state(self, /) -> FunctionState:
        """
        Whether the unit has done it.
        """

@final
class FunctionTotals:
    """
    How many functions of how many units are in which state.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, in_time: SupportsIndex, late: SupportsIndex, not_done: SupportsIndex, not_due: SupportsIndex, unknown: SupportsIndex) -> FunctionTotals: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def in_time(self, /) -> int:
        """
        Done in time.
        """
    @property
    def late(self, /) -> int:
        """
        Done too late.
        """
    @property
    def not_done(self, /) -> int:
        """
        Not done, and the day is over.
        """
    @property
    def not_due(self, /) -> int:
        """
        Not done, with time left.
        """
    @property
    def unknown(self, /) -> int:
        """
        Done on a day that nobody knows.
        """

@final
class FunctionsDone:
    """
    The functions of a letter over a list of units.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, functions: SupportsGetItem[int, SoftwareFunction | Literal["ket_nap", "chuyen_di", "chuyen_den", "truong_thanh", "xoa_ten", "ren_luyen", "danh_gia", "danh_du", "uu_tu", "khen_thuong_ky_luat", "lam_an_xa", "noi_cu_tru", "tam_thoi", "van_ban"]], last_day: date, units: SupportsGetItem[int, UnitFunctions], left_out: SupportsGetItem[int, LeftOut], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> FunctionsDone: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the functions come from.
        """
    @property
    def functions(self, /) -> tuple[SoftwareFunction, ...]:
        """
        The functions asked, in the order of the letter.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day in time.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not counted: without a unit of the list, or a function.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the letter is in force on the charter's day.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitFunctions, ...]:
        """
        The units, in the order of the list.
        """

@final
class InstrumentInfo:
    """
    A document values come from.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, kind: str, name: str | None, title: Bilingual, first: FirstDay, to: date | None, text: str, note: str) -> InstrumentInfo: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def first(self, /) -> FirstDay:
        """
        Its first day.
        """
    @property
    def id(self, /) -> str:
        """
        Its id: `DL12`.
        """
    @property
    def kind(self, /) -> str:
        """
        What it is: charter, guidance, campaign, practice or profile.
        """
    @property
    def name(self, /) -> str | None:
        """
        The speaking name a letter can be chosen by besides its id.
        """
    @property
    def note(self, /) -> str:
        """
        What else there is to know.
        """
    @property
    def text(self, /) -> str:
        """
        How much of its text was seen: seen, excerpts or unseen.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def to(self, /) -> date | None:
        """
        The first day after, where it says so.
        """

@final
class InstrumentTitle:
    """
    An instrument by name.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, title: Bilingual) -> InstrumentTitle: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        Its id: `DL12`.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """

@final
class ItemScore:
    """
    One criterion of a unit.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, criterion: str, self_score: Score, graded: Score, difference: str | None) -> ItemScore: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def criterion(self, /) -> str:
        """
        Its id.
        """
    @property
    def difference(self, /) -> str | None:
        """
        Graded less own; None while one of them is open.
        """
    @property
    def graded(self, /) -> Score:
        """
        The graded points.
        """
    @property
    def self_score(self, /) -> Score:
        """
        The unit's own points.
        """

@final
class ItemStatus:
    """
    One item of a plan, and where a unit stands with it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, item: str, state: ScheduleState | Literal["not_bound", "not_due", "due", "in_time", "early", "late", "overdue", "unknown"], done_on: date | None, days: SupportsIndex | None) -> ItemStatus: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int | None:
        """
        Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
        """
    @property
    def done_on(self, /) -> date | None:
        """
        The first day known on which it was done.
        """
    @property
    def item(self, /) -> str:
        """
        The item's id.
        """
    @property
    def state(self, /) -> ScheduleState:
        """
        Where the unit stands.
        """

@final
class ItemTotals:
    """
    How many units stand where with one item.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, item: str, kind: ScheduleItemKind | Literal["phase", "task", "people"], title: Bilingual, last_day: date | None, wording: DeadlineWording | Literal["by", "before", "latest_before"] | None, not_bound: SupportsIndex, not_due: SupportsIndex, due: SupportsIndex, in_time: SupportsIndex, late: SupportsIndex, overdue: SupportsIndex, unknown: SupportsIndex) -> ItemTotals: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def due(self, /) -> int:
        """
        Not done, and there is still time.
        """
    @property
    def in_time(self, /) -> int:
        """
        Done in time.
        """
    @property
    def item(self, /) -> str:
        """
        The item's id.
        """
    @property
    def kind(self, /) -> ScheduleItemKind:
        """
        What the item is.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        The day the plan names; None where none is said.
        """
    @property
    def late(self, /) -> int:
        """
        Done too late.
        """
    @property
    def not_bound(self, /) -> int:
        """
        Units of which it is not asked.
        """
    @property
    def not_due(self, /) -> int:
        """
        Its time has not begun.
        """
    @property
    def overdue(self, /) -> int:
        """
        Not done, and the time is over.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def unknown(self, /) -> int:
        """
        Not known.
        """
    @property
    def wording(self, /) -> DeadlineWording | None:
        """
        How that day is written.
        """

@final
class Leaderboard:
    """
    The ranking of a programme.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, programme: str, ranking: SupportsGetItem[int, LeaderboardEntry]) -> Leaderboard: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def programme(self, /) -> str:
        """
        The programme.
        """
    @property
    def ranking(self, /) -> tuple[LeaderboardEntry, ...]:
        """
        Its accounts, the highest score first, equal ones by key.
        """

@final
class LeaderboardEntry:
    """
    A place in a ranking.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rank: SupportsIndex, account: str, score: SupportsIndex, tied: bool) -> LeaderboardEntry: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The host's key of the account.
        """
    @property
    def rank(self, /) -> int:
        """
        The rank, from 1; shared by equal scores.
        """
    @property
    def score(self, /) -> int:
        """
        Its score in the programme.
        """
    @property
    def tied(self, /) -> bool:
        """
        Whether another account has the same.
        """

@final
class Leaderboards:
    """
    The rankings of all programmes of a list.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, programmes: SupportsGetItem[int, Leaderboard], tie_rule: TieRule | Literal["shared", "dense"], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> Leaderboards: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows without programme, account or score.
        """
    @property
    def programmes(self, /) -> tuple[Leaderboard, ...]:
        """
        The programmes, by name.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def tie_rule(self, /) -> TieRule:
        """
        How ranks go on after equal scores.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class LeftOut:
    """
    A row that was not counted, and the field it lacks or that names nothing of the list.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, field: str) -> LeftOut: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def field(self, /) -> str:
        """
        The field.
        """
    @property
    def row(self, /) -> int:
        """
        The row, counted from 0.
        """

@final
class LessonResult:
    """
    The result of an account in a lesson or contest.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, account: str, lesson: str, row: SupportsIndex, score: SupportsIndex, maximum: SupportsIndex, attempts: SupportsIndex, not_counted: SupportsIndex, passed: bool | None) -> LessonResult: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def account(self, /) -> str:
        """
        The host's key of the account.
        """
    @property
    def attempts(self, /) -> int:
        """
        Attempts made.
        """
    @property
    def lesson(self, /) -> str:
        """
        The lesson or contest.
        """
    @property
    def maximum(self, /) -> int:
        """
        Points that could be reached in it.
        """
    @property
    def not_counted(self, /) -> int:
        """
        Of these, attempts beyond those that count.
        """
    @property
    def passed(self, /) -> bool | None:
        """
        Whether it passes; None where no profile sets a mark.
        """
    @property
    def row(self, /) -> int:
        """
        The row of the attempt that is the result, counted from 0.
        """
    @property
    def score(self, /) -> int:
        """
        Points reached in it.
        """

@final
class LessonResults:
    """
    Results of lessons and contests.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, results: SupportsGetItem[int, LessonResult], pass_mark: str | None, attempts: SupportsIndex | None, attempt_counts: str, left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> LessonResults: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def attempt_counts(self, /) -> str:
        """
        Which of several attempts is the result: `best` or `last`.
        """
    @property
    def attempts(self, /) -> int | None:
        """
        How many attempts count; None where all do.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows without account, lesson, day, score or maximum, or of a day after the charter's.
        """
    @property
    def pass_mark(self, /) -> str | None:
        """
        The least share of the points that passes; None where no profile sets one.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def results(self, /) -> tuple[LessonResult, ...]:
        """
        The results, by account and lesson.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class Letter:
    """
    A letter or plan that was chosen, with its demands as they stand on the charter's day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, name: str | None, title: Bilingual, issued: date | None, data_as_of: date | None, begins: date | None, ends: date | None, steps: SupportsGetItem[int, LetterStep], demands: SupportsGetItem[int, Demand], findings: SupportsGetItem[int, Finding]) -> Letter: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def begins(self, /) -> date | None:
        """
        First day of the campaign.
        """
    @property
    def data_as_of(self, /) -> date | None:
        """
        The day its own counts are of.
        """
    @property
    def demands(self, /) -> tuple[Demand, ...]:
        """
        The rules it demands, in the order of the text; one it demands twice stands there twice.
        """
    @property
    def ends(self, /) -> date | None:
        """
        Last day of the campaign.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Where it does not agree with itself: named, never corrected.
        """
    @property
    def id(self, /) -> str:
        """
        The id of its instrument, or of the profile that is a letter: `SEED4`.
        """
    @property
    def issued(self, /) -> date | None:
        """
        The day it was issued; None where the text leaves it blank.
        """
    @property
    def name(self, /) -> str | None:
        """
        The speaking name it can be chosen by, `kien_giang_2024`; None for a profile.
        """
    @property
    def steps(self, /) -> tuple[LetterStep, ...]:
        """
        Its phases and deadlines in the order of the text, those without a rule among them.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class LetterStep:
    """
    A phase or a deadline of a letter.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, at: str | None, begins: date | None, last_day: date, last_day_counts: bool | None, wording: DeadlineWording | Literal["by", "before", "latest_before"]) -> LetterStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The item of the letter.
        """
    @property
    def begins(self, /) -> date | None:
        """
        The first day of a phase; None for a mere deadline.
        """
    @property
    def last_day(self, /) -> date:
        """
        The day the deadline names.
        """
    @property
    def last_day_counts(self, /) -> bool | None:
        """
        Whether that day is still in time; None where the readings of its wording differ.
        """
    @property
    def wording(self, /) -> DeadlineWording:
        """
        How it is written.
        """

@final
class LevelCount:
    """
    What one level decided, of rewards or of disciplines.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, level: Level | Literal["trung_uong", "tinh", "huyen", "co_so", "other"], persons: SupportsIndex, rows: SupportsIndex, rows_without_member: SupportsIndex) -> LevelCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def level(self, /) -> Level:
        """
        The level.
        """
    @property
    def persons(self, /) -> int:
        """
        People whom it rewarded or disciplined, each once.
        """
    @property
    def rows(self, /) -> int:
        """
        Rows about it.
        """
    @property
    def rows_without_member(self, /) -> int:
        """
        Of these, rows that name nobody.
        """

@final
class LevelRatings:
    """
    How many have one level.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, level: str | None, lower: SupportsIndex, upper: SupportsIndex) -> LevelRatings: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def level(self, /) -> str | None:
        """
        The level; None: in no level of the table.
        """
    @property
    def lower(self, /) -> int:
        """
        How many have it for certain.
        """
    @property
    def upper(self, /) -> int:
        """
        How many may have it.
        """

@final
class MachineInfo:
    """
    A machine, as its table has it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, states: SupportsGetItem[int, MachineState], steps: SupportsGetItem[int, MachineStep], roles: SupportsGetItem[int, str], several: SupportsGetItem[int, str], opens_with: SupportsGetItem[int, str]) -> MachineInfo: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        Its id: `transfer`.
        """
    def mermaid(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The Mermaid state diagram.
        """
    @property
    def opens_with(self, /) -> tuple[str, ...]:
        """
        Facts that a request may bring.
        """
    @property
    def roles(self, /) -> tuple[str, ...]:
        """
        The parts units have in it, in the order of the route.
        """
    @property
    def several(self, /) -> tuple[str, ...]:
        """
        Those of them that several units may have, one after the other in the route.
        """
    @property
    def states(self, /) -> tuple[MachineState, ...]:
        """
        Its states; the first is that of a case just opened.
        """
    @property
    def steps(self, /) -> tuple[MachineStep, ...]:
        """
        Its steps.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def word(self, /, of: str, id: str, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What something is called: `of` is `states`, `actions`, `roles`, `effects` or `refusals`.
        """

@final
class MachineState:
    """
    A state of a machine.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, holder: str | None, absent: str | None, ends: bool) -> MachineState: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def absent(self, /) -> str | None:
        """
        The state that takes its place where the route has no such unit.
        """
    @property
    def ends(self, /) -> bool:
        """
        Whether a member's way through the case ends with it.
        """
    @property
    def holder(self, /) -> str | None:
        """
        The part of the unit that has to act; None in an end.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """

@final
class MachineStep:
    """
    A step of a machine.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, action: str, from_states: SupportsGetItem[int, str], to: str, by: str | None, covers: Covers | Literal["some", "one", "all"], takes: SupportsGetItem[int, str], rules: SupportsGetItem[int, str], advice: SupportsGetItem[int, str], effects: SupportsGetItem[int, EffectKind | Literal["write_assessment", "settle_dues", "write_introduction", "number_slip", "pass_on", "register_arrival", "leave_unit", "enter_unit", "leave_system", "hand_over_file", "record_refusal", "record_withdrawal", "write_minutes", "send_proposal", "send_back", "record_decision", "announce_decision", "record_discipline", "record_no_discipline", "register_complaint", "answer_complaint", "change_decision", "cancel_decision", "record_expiry", "record_reward", "send_list", "record_rating", "close_case", "record_movement", "write_report", "record_stay", "list_hosted", "unlist_hosted", "mark_away", "clear_away", "set_honorary", "open_file", "record_registration", "record_score", "record_training", "list_outstanding", "introduce_to_party", "record_party_admission", "record_lessons", "record_ceremony", "end_post", "end_body", "restore_post", "restore_body"]]) -> MachineStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def action(self, /) -> str:
        """
        The action.
        """
    @property
    def advice(self, /) -> tuple[str, ...]:
        """
        Guidance that is told beside it and never stops it.
        """
    @property
    def by(self, /) -> str | None:
        """
        The part of the unit that takes it; None: of the one that has to act.
        """
    @property
    def covers(self, /) -> Covers:
        """
        For how many of those in a case it is taken at once.
        """
    @property
    def effects(self, /) -> tuple[EffectKind, ...]:
        """
        What follows, in order.
        """
    @property
    def from_states(self, /) -> tuple[str, ...]:
        """
        The states it is taken in.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        Rules that must hold.
        """
    @property
    def takes(self, /) -> tuple[str, ...]:
        """
        Facts an event may bring.
        """
    @property
    def to(self, /) -> str:
        """
        The state it leads to.
        """

@final
class MappedColumn:
    """
    How one field was read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, field: str, columns: SupportsGetItem[int, str], missing: SupportsGetItem[int, str], read_as: ReadAs | Literal["text", "date", "count", "points", "code", "unit", "filled", "always"], forms: SupportsGetItem[int, str], read: SupportsIndex, blank: SupportsIndex, unreadable: SupportsIndex, problems: SupportsGetItem[int, CellProblem], unlisted_rows: SupportsGetItem[int, SupportsIndex]) -> MappedColumn: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def blank(self, /) -> int:
        """
        Cells that say nothing.
        """
    @property
    def columns(self, /) -> tuple[str, ...]:
        """
        The host's headings it was read from.
        """
    @property
    def field(self, /) -> str:
        """
        The field.
        """
    @property
    def forms(self, /) -> tuple[str, ...]:
        """
        The forms of days that were tried: `dd/mm/yyyy`.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Headings of the mapping that the list does not have.
        """
    @property
    def problems(self, /) -> tuple[CellProblem, ...]:
        """
        Why, and in which rows: one entry for each column and reason.
        """
    @property
    def read(self, /) -> int:
        """
        Cells read.
        """
    @property
    def read_as(self, /) -> ReadAs:
        """
        How it was read.
        """
    @property
    def unlisted_rows(self, /) -> tuple[int, ...]:
        """
        Rows whose text is none that the mapping lists, or names no unit of the list, counted from 0. Where the mapping says
        what other texts mean they were read so, and a unit's text is kept for the review; else they are unreadable.
        """
    @property
    def unreadable(self, /) -> int:
        """
        Cells that could not be read; they count as not known.
        """

@final
class MappedMembers:
    """
    A list of members that a mapping read: what a review takes, with a report of how it was understood.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, columns: Any, report: MappingReport) -> MappedMembers: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    def columns(self, /) -> MemberColumns:
        """
        The columns as they were read, by field: days as dates, codes as texts, None where not known.
        """
    @property
    def report(self, /) -> MappingReport:
        """
        How the list was understood.
        """

@final
class MappedScores:
    """
    A sheet of scores that a mapping read: entries for `CriteriaSet.score`, with a report of how they were understood.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, entries: Any, rows: SupportsGetItem[int, SupportsIndex], report: MappingReport) -> MappedScores: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def entries(self, /) -> list[ScoreEntry]:
        """
        What the rows say: an entry for each side that a row says something of.
        """
    @property
    def report(self, /) -> MappingReport:
        """
        How the sheet was understood.
        """
    @property
    def rows(self, /) -> tuple[int, ...]:
        """
        The row of each entry, counted from 0: `entries[3]` of an error is row `rows[3]` of the list.
        """

@final
class MappedUnits:
    """
    A list of units that a mapping read: what a review takes, with a report of how it was understood.
    """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __len__(self, /) -> int: ...
    def __new__(cls, /, columns: Any, report: MappingReport) -> MappedUnits: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    def columns(self, /) -> UnitColumns:
        """
        The columns as they were read, by field: days as dates, codes as texts, None where not known.
        """
    @property
    def report(self, /) -> MappingReport:
        """
        How the list was understood.
        """

@disjoint_base
class MappingBase:
    """
    What `dieule.Mapping` builds on: it takes the text alone.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str) -> MappingBase: ...
    def __repr__(self, /) -> str: ...
    def _members(self, /, rows: Any, headings: Any | None, units: Any | None) -> MappedMembers: ...
    def _scores(self, /, rows: Any, headings: Any | None, units: Any | None) -> MappedScores: ...
    def _units(self, /, rows: Any, headings: Any | None) -> MappedUnits: ...
    @property
    def name(self, /) -> str:
        """
        The mapping's name.
        """

@final
class MappingReport:
    """
    How a host's list was understood. It names headings and rows, and counts cells; what a cell says stands nowhere in it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, mapping: str, table: str, rows: SupportsIndex, first_row: SupportsIndex, columns: SupportsGetItem[int, MappedColumn], unused: SupportsGetItem[int, str], empty_rows: SupportsGetItem[int, SupportsIndex], short_rows: SupportsGetItem[int, SupportsIndex], long_rows: SupportsGetItem[int, SupportsIndex]) -> MappingReport: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def columns(self, /) -> tuple[MappedColumn, ...]:
        """
        The fields that the mapping reads, in the order of the table.
        """
    @property
    def empty_rows(self, /) -> tuple[int, ...]:
        """
        Rows in which no column that is read has anything, counted from 0. They are kept, so that rows keep their numbers.
        """
    def explain(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The report as a table that a person can read, with row numbers as the host's file has them.
        """
    @property
    def first_row(self, /) -> int:
        """
        The number of the first of them in the host's file, counted from 1.
        """
    @property
    def long_rows(self, /) -> tuple[int, ...]:
        """
        Rows with something beyond the last heading, counted from 0; it is left out.
        """
    @property
    def mapping(self, /) -> str:
        """
        The mapping's name.
        """
    @property
    def rows(self, /) -> int:
        """
        Rows read. Rows without anything at the end of the list are left out.
        """
    @property
    def short_rows(self, /) -> tuple[int, ...]:
        """
        Rows with fewer cells than headings, counted from 0; what is missing is not known.
        """
    @property
    def table(self, /) -> str:
        """
        The table: `units`, `members` or `scores`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def unreadable(self, /) -> int:
        """
        Cells that could not be read, of all fields.
        """
    @property
    def unused(self, /) -> tuple[str, ...]:
        """
        Headings of the list that no field is read from.
        """

@final
class Merged:
    """
    Units over all periods.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, set: str, rule: PeriodRule | Literal["sum", "average", "last"], highest: str, units: SupportsGetItem[int, MergedUnit]) -> Merged: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def highest(self, /) -> str:
        """
        The most points there are by that rule.
        """
    @property
    def rule(self, /) -> PeriodRule:
        """
        How the periods became one.
        """
    @property
    def set(self, /) -> str:
        """
        The set's short name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[MergedUnit, ...]:
        """
        The units, in the order in which they first come.
        """

@final
class MergedUnit:
    """
    A unit over all periods.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, periods: SupportsGetItem[int, Score], graded: Score, class_state: ClassState | Literal["settled", "open", "none_fits", "no_classes"], score_class: str | None, best_class: str | None, worst_class: str | None, ceilings: SupportsGetItem[int, str], open_ceilings: SupportsGetItem[int, str]) -> MergedUnit: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def best_class(self, /) -> str | None:
        """
        While the class is open: the best that is left; None: it may have none.
        """
    @property
    def ceilings(self, /) -> tuple[str, ...]:
        """
        Ceilings that hold over all periods, whether or not they lower the class.
        """
    @property
    def class_state(self, /) -> ClassState:
        """
        Whether it has a class.
        """
    @property
    def graded(self, /) -> Score:
        """
        All of them by the rule.
        """
    @property
    def open_ceilings(self, /) -> tuple[str, ...]:
        """
        Ceilings that hold if what is open turns out too low.
        """
    @property
    def periods(self, /) -> tuple[Score, ...]:
        """
        Its graded total of each period; a period it was not scored in has the bounds of the set.
        """
    @property
    def score_class(self, /) -> str | None:
        """
        The class.
        """
    @property
    def unit(self, /) -> str:
        """
        Its code.
        """
    @property
    def worst_class(self, /) -> str | None:
        """
        While the class is open: the worst that is left; None: it may have none.
        """

@final
class MovementCount:
    """
    One kind of movement, counted both ways.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, kind: MovementKind | Literal["admitted", "arrived", "departed", "card_issued", "matured", "struck_off", "expelled", "made_honorary", "made_outstanding", "rewarded", "disciplined", "introduced_to_party", "admitted_to_party"], persons: SupportsIndex, rows: SupportsIndex, rows_without_member: SupportsIndex, levels: SupportsGetItem[int, LevelCount]) -> MovementCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def kind(self, /) -> MovementKind:
        """
        What happened.
        """
    @property
    def levels(self, /) -> tuple[LevelCount, ...]:
        """
        Rewards and disciplines by the level that decided, in the order of the codes; rows that tell none are in no level. Who was rewarded
        by two levels is one person in each and one of the kind.
        """
    @property
    def persons(self, /) -> int:
        """
        People it happened to, each once.
        """
    @property
    def rows(self, /) -> int:
        """
        Rows about it.
        """
    @property
    def rows_without_member(self, /) -> int:
        """
        Of these, rows that name nobody; they are in no count of people.
        """

@final
class Movements:
    """
    The movements of a period over a list of units.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first_day: date, last_day: date, units: SupportsGetItem[int, UnitMovements], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> Movements: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def first_day(self, /) -> date:
        """
        The first day of the period.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day; it counts.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not counted: without a unit of the list, a kind or a day.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitMovements, ...]:
        """
        The units, in the order of the list, each with what is below it.
        """

@final
class NamedUnit:
    """
    A unit or a body that a plan names.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, names: SupportsGetItem[int, str]) -> NamedUnit: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        Its code in the plan: `hai_phong`.
        """
    @property
    def names(self, /) -> tuple[str, ...]:
        """
        The names by which it is known; compared as names of people are.
        """

@final
class NotAsked:
    """
    A rule that could not be asked, or not of every row or field.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, missing: SupportsGetItem[int, str], provision: str | None) -> NotAsked: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        The columns the list does not have.
        """
    @property
    def provision(self, /) -> str | None:
        """
        The provision for which no value is established and a profile would have to set one.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """

@final
class Obstacle:
    """
    What stands in the way.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, reason: str, figures: dict[str, SupportsIndex | str], missing: SupportsGetItem[int, str], candidates: SupportsGetItem[int, Candidate]) -> Obstacle: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def candidates(self, /) -> tuple[Candidate, ...]:
        """
        Where two charters or readings answer differently: each with its answer.
        """
    @property
    def figures(self, /) -> dict[str, int | str]:
        """
        The figures behind it, by name.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Facts whose absence leaves it unknown.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, as a stable code: `members_left`.
        """

@final
class OpenRequests:
    """
    How long requests have been open.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, on: date, requests: SupportsGetItem[int, RequestAge], units: SupportsGetItem[int, UnitRequests], bands: SupportsGetItem[int, AgeBand], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> OpenRequests: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bands(self, /) -> tuple[AgeBand, ...]:
        """
        The bands that a profile sets; empty without one.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not counted: without a unit of the list, or a day; or with a day still to come.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about: the charter's own.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def requests(self, /) -> tuple[RequestAge, ...]:
        """
        The requests, the oldest first; those of one day in the order of the rows.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitRequests, ...]:
        """
        The units, in the order of the list, each with what is below it.
        """

@final
class Overruled:
    """
    A value that did not win.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, instrument: str, at: str | None, value: bool | SupportsIndex | date | str | SupportsGetItem[int, str] | None) -> Overruled: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        Its article.
        """
    @property
    def instrument(self, /) -> str:
        """
        Its instrument.
        """
    @property
    def value(self, /) -> bool | int | date | str | tuple[str, ...] | None:
        """
        The value; None where the instrument is silent.
        """

@final
class PeriodTotals:
    """
    How many units stand where with one period of a report: a column of the table of units and weeks.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, report: str, title: Bilingual, first_day: date, last_day: date, due_on: date, not_due: SupportsIndex, due: SupportsIndex, in_time: SupportsIndex, early: SupportsIndex, late: SupportsIndex, overdue: SupportsIndex, unknown: SupportsIndex) -> PeriodTotals: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def due(self, /) -> int:
        """
        Not handed in, and there is still time.
        """
    @property
    def due_on(self, /) -> date:
        """
        The day the plan names.
        """
    @property
    def early(self, /) -> int:
        """
        Handed in on a day before the one asked for.
        """
    @property
    def first_day(self, /) -> date:
        """
        The first day of the period.
        """
    @property
    def in_time(self, /) -> int:
        """
        Handed in in time.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day of the period.
        """
    @property
    def late(self, /) -> int:
        """
        Handed in too late.
        """
    @property
    def not_due(self, /) -> int:
        """
        Its period has not begun.
        """
    @property
    def overdue(self, /) -> int:
        """
        Not handed in, and the time is over.
        """
    @property
    def report(self, /) -> str:
        """
        The report's id.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        The report's title.
        """
    @property
    def unknown(self, /) -> int:
        """
        Not known.
        """

@final
class PlanCheck:
    """
    A plan, checked.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, faults: SupportsGetItem[int, PlanFault], sizes: SupportsGetItem[int, PlanSize], events: SupportsGetItem[int, PlanEvent], members_before: SupportsIndex, members_after: SupportsIndex, not_asked: SupportsGetItem[int, str], standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> PlanCheck: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    def apply(self, /, units: Any, members: Any) -> tuple[UnitColumns, MemberColumns]:
        """
        The lists as they are once the events are written, as columns that a review takes: units, then members.

        A plan that is blocked has no events: the lists come back as they were. Raises `InputError` with the code `does_not_fit`, naming
        the event as a row, when the lists are not those that were checked: changed since, or carried over already.
        """
    @property
    def events(self, /) -> tuple[PlanEvent, ...]:
        """
        What the host has to write, in order; empty where something blocks the plan.
        """
    @property
    def faults(self, /) -> tuple[PlanFault, ...]:
        """
        Everything that is wrong or cannot be told: in the order of the steps, then what they come to.
        """
    @property
    def members_after(self, /) -> int:
        """
        The same afterwards.
        """
    @property
    def members_before(self, /) -> int:
        """
        Members of the list who are in a unit that stands, before.
        """
    @property
    def not_asked(self, /) -> tuple[str, ...]:
        """
        Rules that were not asked, since nothing was given that they ask about.
        """
    @property
    def open(self, /) -> bool:
        """
        Whether nothing blocks the plan.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def sizes(self, /) -> tuple[PlanSize, ...]:
        """
        The units that change, those that stood first, in the order of the list.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the law of the day is certain.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class PlanEvent:
    """
    Something the host has to write. Events come in an order that fits one transaction.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: PlanEventKind | Literal["open_unit", "give_account", "rename_unit", "move_unit", "move_member", "record_movement", "re_route_case", "move_account", "close_account", "keep_history", "close_unit"], step: SupportsIndex, unit: str, other_unit: str | None, member: str | None, on: date, values: dict[str, bool | SupportsIndex | str]) -> PlanEvent: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def member(self, /) -> str | None:
        """
        The member's key.
        """
    @property
    def on(self, /) -> date:
        """
        The day.
        """
    @property
    def other_unit(self, /) -> str | None:
        """
        Code of the other unit it concerns.
        """
    @property
    def step(self, /) -> int:
        """
        The step it belongs to, counted from 0.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit.
        """
    @property
    def values(self, /) -> dict[str, bool | int | str]:
        """
        What goes with it: `name`, `kind`, `members`, `account`, `case`, `decision`, …
        """
    @property
    def what(self, /) -> PlanEventKind:
        """
        What.
        """

@final
class PlanFault:
    """
    Something that is wrong with a plan, or cannot be told of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, step: SupportsIndex | None, unit: str | None, members: SupportsGetItem[int, str], about: str | None, blocks: bool, finding: Finding) -> PlanFault: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def about(self, /) -> str | None:
        """
        The id of the open case, or the name of the account.
        """
    @property
    def blocks(self, /) -> bool:
        """
        Whether the plan cannot be carried out with it. Guidance and hints never block, nor does what was so before the plan.
        """
    def cited(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The article, as people write it.
        """
    @property
    def finding(self, /) -> Finding:
        """
        The rule, with its reason and its article.
        """
    @property
    def members(self, /) -> tuple[str, ...]:
        """
        Keys of the members concerned.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What is wrong, in words.
        """
    @property
    def step(self, /) -> int | None:
        """
        The step, counted from 0; None for what the plan comes to as a whole.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        Code of the unit.
        """

@final
class PlanSize:
    """
    A unit that the plan changes: members and branches in it and below. None where it does not stand.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, members_before: SupportsIndex | None, members_after: SupportsIndex | None, branches_before: SupportsIndex | None, branches_after: SupportsIndex | None) -> PlanSize: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def branches_after(self, /) -> int | None:
        """
        Branches afterwards.
        """
    @property
    def branches_before(self, /) -> int | None:
        """
        Branches before.
        """
    @property
    def members_after(self, /) -> int | None:
        """
        Members afterwards.
        """
    @property
    def members_before(self, /) -> int | None:
        """
        Members before.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str:
        """
        Code of the unit.
        """

@final
class PointEntry:
    """
    An event with what became of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, state: PointState | Literal["counted", "capped", "repeated", "refused", "unknown"], points: SupportsIndex | None) -> PointEntry: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def points(self, /) -> int | None:
        """
        Points it brought, or an exchange took; None where not known.
        """
    @property
    def row(self, /) -> int:
        """
        The row, counted from 0.
        """
    @property
    def state(self, /) -> PointState:
        """
        What became of it.
        """

@final
class PointsLedger:
    """
    A ledger of points, carried out through the charter's day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, on: date, accounts: SupportsGetItem[int, AccountPoints], not_established: SupportsGetItem[int, str], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> PointsLedger: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accounts(self, /) -> tuple[AccountPoints, ...]:
        """
        The accounts, by key.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not carried out: without account, kind or day, or an exchange or steps without an amount.
        """
    @property
    def not_established(self, /) -> tuple[str, ...]:
        """
        Provisions whose values are needed and nobody set.
        """
    @property
    def on(self, /) -> date:
        """
        The day it stands on.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class PollOption:
    """
    An option of a poll.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, option: str, votes: SupportsIndex, leads: bool) -> PollOption: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def leads(self, /) -> bool:
        """
        Whether no other has more; several where they are equal.
        """
    @property
    def option(self, /) -> str:
        """
        The option.
        """
    @property
    def votes(self, /) -> int:
        """
        Votes for it.
        """

@final
class ProfileReceipt:
    """
    A profile in a receipt.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, hash: str) -> ProfileReceipt: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def hash(self, /) -> str:
        """
        SHA-256 of its text.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """

@final
class ProvisionChange:
    """
    A provision on which two charters differ: in its value, where it comes from, or whether it is the law of the day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, here: SupportsGetItem[int, ProvisionState], there: SupportsGetItem[int, ProvisionState], rules: SupportsGetItem[int, str]) -> ProvisionChange: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def here(self, /) -> tuple[ProvisionState, ...]:
        """
        What this charter has.
        """
    @property
    def id(self, /) -> str:
        """
        Its id: `calendar.counting`.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        The rules it feeds.
        """
    @property
    def there(self, /) -> tuple[ProvisionState, ...]:
        """
        What the other has.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class ProvisionInfo:
    """
    One thing the law fixes, as it stands on the charter's day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, kind: str, options: SupportsGetItem[int, str], unit: str | None, value: bool | SupportsIndex | date | str | SupportsGetItem[int, str] | None, instrument: str | None, at: str | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], open_to: SupportsGetItem[int, str], overruled: SupportsGetItem[int, Overruled], rules: SupportsGetItem[int, str], register: SupportsGetItem[int, str], note: str) -> ProvisionInfo: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The article.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        How well the text was read.
        """
    @property
    def id(self, /) -> str:
        """
        Its id: `admission.age_minimum`.
        """
    @property
    def instrument(self, /) -> str | None:
        """
        Where the value comes from.
        """
    @property
    def kind(self, /) -> str:
        """
        The type of its value: integer, ratio, choice, list, flag, date or reading.
        """
    @property
    def note(self, /) -> str:
        """
        What else there is to know.
        """
    @property
    def open_to(self, /) -> tuple[str, ...]:
        """
        Who may set it in a profile.
        """
    @property
    def options(self, /) -> tuple[str, ...]:
        """
        The options, for choices, lists and readings.
        """
    @property
    def overruled(self, /) -> tuple[Overruled, ...]:
        """
        The values it won over, nearest first: why this value won.
        """
    @property
    def register(self, /) -> tuple[str, ...]:
        """
        The ids of the register of provisions it covers.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        The rules it feeds.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is the law of the day.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit of its value.
        """
    @property
    def value(self, /) -> bool | int | date | str | tuple[str, ...] | None:
        """
        The value; None where none is established or the law is silent. A share is a text: `2/3`.
        """

@final
class ProvisionState:
    """
    What one charter has of a provision: one for each charter that may be in force and each open reading.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, under: str, value: str | None, instrument: str | None, at: str | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"]) -> ProvisionState: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The article.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        How well the text was read.
        """
    @property
    def instrument(self, /) -> str | None:
        """
        Where the value comes from.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is the law of the day; undetermined where no value is established.
        """
    @property
    def under(self, /) -> str:
        """
        The charter in force: `DL12`.
        """
    @property
    def value(self, /) -> str | None:
        """
        The value as text; None where the law is silent or no value is established.
        """

@final
class QuotaRow:
    """
    One row of a table of quotas.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str | None, base: SupportsIndex | None, exact: str | None, quota: SupportsIndex | None, share: str, achieved: SupportsIndex | None, surplus: SupportsIndex | None, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"]) -> QuotaRow: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def achieved(self, /) -> int | None:
        """
        What was reached so far.
        """
    @property
    def base(self, /) -> int | None:
        """
        Its base.
        """
    @property
    def exact(self, /) -> str | None:
        """
        The share before rounding: `2356.4`.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        Whether the quota was reached or passed; unknown without a base or a figure reached.
        """
    @property
    def quota(self, /) -> int | None:
        """
        The quota; None in a percentage-only row.
        """
    @property
    def share(self, /) -> str:
        """
        The share: `40/100`. What a percentage-only row prints.
        """
    @property
    def surplus(self, /) -> int | None:
        """
        How far beyond the quota, where it was reached.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit's name or code.
        """

@final
class QuotaTable:
    """
    A table of unit quotas, with its totals beside their exact value: they are never made to agree.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rows: SupportsGetItem[int, QuotaRow], total_base: SupportsIndex, total_quota: SupportsIndex, total_exact: str, units_without_base: SupportsIndex, rounding: str, citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> QuotaTable: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the share comes from.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces the table.
        """
    @property
    def rounding(self, /) -> str:
        """
        The rounding used.
        """
    @property
    def rows(self, /) -> tuple[QuotaRow, ...]:
        """
        The rows, in the order given.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the letter is in force on the charter's day.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def total_base(self, /) -> int:
        """
        The sum of the bases known.
        """
    @property
    def total_exact(self, /) -> str:
        """
        The share of the sum of the bases, before rounding.
        """
    @property
    def total_quota(self, /) -> int:
        """
        The sum of the rounded quotas.
        """
    @property
    def units_without_base(self, /) -> int:
        """
        Rows without a base, left out of all sums.
        """

@final
class Ranked:
    """
    A unit's place in its cluster, by its graded total.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, cluster: str | None, points: str | None, rank: SupportsIndex | None, best_rank: SupportsIndex, worst_rank: SupportsIndex, tied: bool, told_by: SupportsGetItem[int, str]) -> Ranked: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def best_rank(self, /) -> int:
        """
        The best place that is left.
        """
    @property
    def cluster(self, /) -> str | None:
        """
        Its cluster.
        """
    @property
    def points(self, /) -> str | None:
        """
        Its graded total.
        """
    @property
    def rank(self, /) -> int | None:
        """
        Its place; None while open points decide it.
        """
    @property
    def tied(self, /) -> bool:
        """
        Whether another unit has the same place.
        """
    @property
    def told_by(self, /) -> tuple[str, ...]:
        """
        The criteria that told it from a unit with the same total.
        """
    @property
    def unit(self, /) -> str:
        """
        The unit.
        """
    @property
    def worst_rank(self, /) -> int:
        """
        The worst.
        """

@final
class Ranking:
    """
    Units in the order of their places.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, ties: TieRule | Literal["shared", "dense"], tie_break: SupportsGetItem[int, str], units: SupportsGetItem[int, Ranked]) -> Ranking: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def tie_break(self, /) -> tuple[str, ...]:
        """
        The criteria by which equal totals were told apart, in order; what they leave equal stays a tie.
        """
    @property
    def ties(self, /) -> TieRule:
        """
        How ranks go on after a tie.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[Ranked, ...]:
        """
        By cluster, then place, then code.
        """

@final
class Rated:
    """
    What a table says of one subject.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, table: str, title: str | None, state: RatedState | Literal["level", "no_level", "unknown"], level: str | None, best: str | None, worst: str | None, possible: SupportsGetItem[int, str], none_possible: bool, missing: SupportsGetItem[int, str], criteria: SupportsGetItem[int, RatedCriterion], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], steps: SupportsGetItem[int, RatedStep], receipt: Receipt) -> Rated: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def best(self, /) -> str | None:
        """
        The best level possible.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        How well it was read; None of a host's own.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the table comes from; None of a host's own.
        """
    @property
    def criteria(self, /) -> tuple[RatedCriterion, ...]:
        """
        Every criterion of every level, then vetoes, ceilings and unassigned cases.
        """
    def explain(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        How the answer came about, in sentences: each level tried with its criteria, then the answer and why. Names no value of a fact.
        """
    @property
    def level(self, /) -> str | None:
        """
        The level; None where there is none or it is not known.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Facts that leave the level open, by name.
        """
    @property
    def none_possible(self, /) -> bool:
        """
        Whether it is possible that there is no level.
        """
    @property
    def possible(self, /) -> tuple[str, ...]:
        """
        Every level possible, from the best.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is what applies on the charter's day.
        """
    @property
    def state(self, /) -> RatedState:
        """
        Whether there is one level, none, or several that are possible.
        """
    @property
    def steps(self, /) -> tuple[RatedStep, ...]:
        """
        How the answer came about, in the order of the steps: levels from the best, then what else decided.
        """
    @property
    def table(self, /) -> str:
        """
        The table's id.
        """
    @property
    def title(self, /) -> str | None:
        """
        What people call the table.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def worst(self, /) -> str | None:
        """
        The worst level possible.
        """

@final
class RatedCount:
    """
    A count of ratings that fills a fact of a table.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, fact: str, lower: SupportsIndex, upper: SupportsIndex) -> RatedCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def fact(self, /) -> str:
        """
        The fact.
        """
    @property
    def lower(self, /) -> int:
        """
        How many there are for certain.
        """
    @property
    def upper(self, /) -> int:
        """
        How many there may be.
        """

@final
class RatedCriterion:
    """
    Whether a level's conditions of one criterion hold.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, criterion: str, title: str | None, level: str | None, needs: SupportsGetItem[int, str], asked: bool, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], missing: SupportsGetItem[int, str]) -> RatedCriterion: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def asked(self, /) -> bool:
        """
        Whether the table asks it of this subject; one that it does not ask holds.
        """
    @property
    def criterion(self, /) -> str:
        """
        The criterion's id, or that of a veto, a ceiling or an unassigned case.
        """
    @property
    def level(self, /) -> str | None:
        """
        The level whose conditions they are; of a veto or ceiling the one it gives; None of an unassigned case.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Facts that leave it open: not known, or a whole of nothing, of which there is no share.
        """
    @property
    def needs(self, /) -> tuple[str, ...]:
        """
        Its conditions, as the table writes them: ``activities_attended / activities_held >= 90/100``. All have to hold.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect.
        """
    @property
    def title(self, /) -> str | None:
        """
        What the table calls it.
        """

@final
class RatedList:
    """
    A list rated by a table.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rows: SupportsGetItem[int, RatedRow], units: SupportsGetItem[int, RatingCounts], table: str, title: str | None, levels: SupportsGetItem[int, str], total: RatingCounts, left_out: SupportsGetItem[int, LeftOut], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> RatedList: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        How well what was applied was read; None of a host's own.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where the table comes from; None of a host's own.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that name no unit: they are counted in the whole alone.
        """
    @property
    def levels(self, /) -> tuple[str, ...]:
        """
        Its levels, from the best.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def rows(self, /) -> tuple[RatedRow, ...]:
        """
        The rows, in the order given.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether it is what applies on the charter's day.
        """
    @property
    def table(self, /) -> str:
        """
        The table's id.
        """
    @property
    def title(self, /) -> str | None:
        """
        What people call it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def total(self, /) -> RatingCounts:
        """
        The whole list.
        """
    def unit(self, /, code: str) -> RatingCounts | None:
        """
        The counts of a unit; None where no row names it.
        """
    @property
    def units(self, /) -> tuple[RatingCounts, ...]:
        """
        The units that rows name, in the order of their codes.
        """

@final
class RatedRow:
    """
    One row of a list, rated.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, key: str, unit: str | None, rated: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], reason: str | None, state: RatedState | Literal["level", "no_level", "unknown"] | None, level: str | None, possible: SupportsGetItem[int, str], none_possible: bool, missing: SupportsGetItem[int, str], counts: SupportsGetItem[int, RatedCount]) -> RatedRow: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def counts(self, /) -> tuple[RatedCount, ...]:
        """
        What was counted of the ratings below, by the names of the table.
        """
    @property
    def key(self, /) -> str:
        """
        Its key.
        """
    @property
    def level(self, /) -> str | None:
        """
        The level; None where there is none or it is not known.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Facts that leave the level open, by name.
        """
    @property
    def none_possible(self, /) -> bool:
        """
        Whether it is possible that there is no level.
        """
    @property
    def possible(self, /) -> tuple[str, ...]:
        """
        Every level possible, from the best.
        """
    @property
    def rated(self, /) -> Outcome:
        """
        Whether it is rated: ``not_met`` is *not rated*, which is not the lowest level and in no count of levels.
        """
    @property
    def reason(self, /) -> str | None:
        """
        Why it is not rated, or why that is not known.
        """
    @property
    def state(self, /) -> RatedState | None:
        """
        One level, none, or several that are possible; None of one that is not rated.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit in which it is counted.
        """

@final
class RatedStep:
    """
    One step on the way from the best level to the answer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, stage: RatedStage | Literal["level", "open_level", "unassigned", "otherwise", "no_level", "no_band", "ceiling", "veto"], id: str | None, level: str | None, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], missing: SupportsGetItem[int, str]) -> RatedStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str | None:
        """
        The id of a veto, a ceiling or an unassigned case.
        """
    @property
    def level(self, /) -> str | None:
        """
        The level it is about, or that it gives; None where it gives none.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Facts that leave it open.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        Whether it holds: unknown also where readings of the text differ.
        """
    @property
    def stage(self, /) -> RatedStage:
        """
        Which step.
        """

@final
class RatingBasis:
    """
    Whether a member is rated in a year, and how.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    @property
    def rated(self, /) -> Outcome:
        """
        Whether the member is rated: ``not_met`` is *not rated*, which is not the lowest level.
        """
    @property
    def rated_by(self, /) -> RatingUnit | None:
        """
        Who rates; None where nobody does or it is not known.
        """
    @property
    def time(self, /) -> RatedTime | None:
        """
        The time that is rated; None where none is, where it is not known, or where no text says it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def verdict(self, /) -> Verdict:
        """
        Why not, what is missing, what has to be decided: of the rules that were asked.
        """

@final
class RatingCounts:
    """
    The ratings of a unit, or of the whole list, counted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str | None, listed: SupportsIndex, not_rated: SupportsIndex, undecided: SupportsIndex, open: SupportsIndex, levels: SupportsGetItem[int, LevelRatings], rated: SupportsIndex | None, good_or_better: SupportsIndex | None, excellent: SupportsIndex | None) -> RatingCounts: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def excellent(self, /) -> int | None:
        """
        Of these, with the best level; None while it is not known.
        """
    @property
    def good_or_better(self, /) -> int | None:
        """
        Of these, with the second level or better; None while it is not known.
        """
    @property
    def levels(self, /) -> tuple[LevelRatings, ...]:
        """
        By level, from the best; then those in no level.
        """
    @property
    def listed(self, /) -> int:
        """
        Rows of the list.
        """
    @property
    def not_rated(self, /) -> int:
        """
        Of these, not rated.
        """
    @property
    def open(self, /) -> int:
        """
        Rated or perhaps rated, with a level that is not known.
        """
    @property
    def rated(self, /) -> int | None:
        """
        Members rated, as `check_unit_rating` takes them; None while it is not known.
        """
    @property
    def undecided(self, /) -> int:
        """
        Of these, not known whether rated.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit's code; None of the whole list.
        """

@final
class RatingFact:
    """
    A fact that a table asks about.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, name: str, kind: RatingFactKind | Literal["flag", "count", "number", "code"], codes: SupportsGetItem[int, str], most: str | None, parts: SupportsGetItem[int, str]) -> RatingFact: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def codes(self, /) -> tuple[str, ...]:
        """
        Its codes, from the best; empty for any other kind.
        """
    @property
    def kind(self, /) -> RatingFactKind:
        """
        What it takes.
        """
    @property
    def most(self, /) -> str | None:
        """
        The end of its scale, as the table writes it; None where it says none.
        """
    @property
    def name(self, /) -> str:
        """
        Its name.
        """
    @property
    def parts(self, /) -> tuple[str, ...]:
        """
        Counts that together are no more than this one, by name.
        """

@disjoint_base
class RatingTableBase:
    """
    What `dieule.RatingTable` builds on: it takes the text, or the name of a table that the library ships.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str, bool]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, text: str, shipped: bool = False) -> RatingTableBase: ...
    def __repr__(self, /) -> str: ...
    @property
    def document(self, /) -> str | None:
        """
        The document it stands in.
        """
    @property
    def facts(self, /) -> tuple[RatingFact, ...]:
        """
        The facts it asks about, by name.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def levels(self, /) -> tuple[str, ...]:
        """
        Its levels, from the best.
        """
    @staticmethod
    def names() -> tuple[str, ...]:
        """
        The tables that the rulebook ships, by name.
        """
    @staticmethod
    def shipped_text(name: str) -> str:
        """
        The text of a table that the rulebook ships, to begin one of your own with. Raises `UnknownNameError` with the names there are.
        """
    @property
    def title(self, /) -> str | None:
        """
        What people call it.
        """

@final
class ReRouted:
    """
    What a change of units came to: the route from then on.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, replaced: dict[str, str], route: SupportsGetItem[int, RouteUnit], facts: dict[str, bool | SupportsIndex | str]) -> ReRouted: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def facts(self, /) -> dict[str, bool | int | str]:
        """
        What an opening on this route would have recorded.
        """
    @property
    def replaced(self, /) -> dict[str, str]:
        """
        Code of a unit that was → code of the one in its place, as it was told.
        """
    @property
    def route(self, /) -> tuple[RouteUnit, ...]:
        """
        The units that act from then on, in order.
        """

@final
class Receipt:
    """
    What reproduces an answer: the same receipt and the same facts give the same answer.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, library: str, rulebook: str, rulebook_hash: str, day: date, campaigns: SupportsGetItem[int, str], profiles: SupportsGetItem[int, ProfileReceipt], pins: dict[str, date], floor: Floor | None) -> Receipt: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def campaigns(self, /) -> tuple[str, ...]:
        """
        The letters and plans chosen, in order.
        """
    @property
    def day(self, /) -> date:
        """
        The day the charter is resolved for.
        """
    @property
    def floor(self, /) -> Floor | None:
        """
        The floor under certainty and standing, where one was asked for.
        """
    @property
    def library(self, /) -> str:
        """
        The version of the library.
        """
    @property
    def pins(self, /) -> dict[str, date]:
        """
        Days that were settled by hand, by instrument.
        """
    @property
    def profiles(self, /) -> tuple[ProfileReceipt, ...]:
        """
        The profiles laid over the rulebook, in order, each with the SHA-256 of its text.
        """
    @property
    def rulebook(self, /) -> str:
        """
        The version of the rulebook's data.
        """
    @property
    def rulebook_hash(self, /) -> str:
        """
        SHA-256 of the rulebook's files.
        """

@final
class ReceiptChange:
    """
    A part of the receipt that differs.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, field: str, before: str, after: str) -> ReceiptChange: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> str:
        """
        What it is after.
        """
    @property
    def before(self, /) -> str:
        """
        What it was before, as text; empty where there was nothing.
        """
    @property
    def field(self, /) -> str:
        """
        The field of the receipt: `day`, `campaigns`.
        """

@final
class Reconciliation:
    """
    Two lists compared: what is missing, extra or differs. Iterating gives the differences.

    It has no truth value: look at `outcome`, or at `differences`.
    """
    def __bool__(self, /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Difference]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: Reconciled | Literal["new_members", "branches", "active_members", "member_counts"], rule: str, records: SupportsIndex, list: SupportsIndex, compared: SupportsIndex, agreeing: SupportsIndex, differences: SupportsGetItem[int, Difference], outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"] | None, receipt: Receipt) -> Reconciliation: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def agreeing(self, /) -> int:
        """
        Of these, those that agree in everything compared.
        """
    @property
    def compared(self, /) -> int:
        """
        People, branches or units found on both sides.
        """
    def count(self, /, side: Side | Literal["missing", "extra", "differing", "repeated", "left_out"]) -> int:
        """
        How many differences lie on a side.
        """
    @property
    def differences(self, /) -> tuple[Difference, ...]:
        """
        Every difference, by side, then in the order of the list and of the records.
        """
    def explain(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        In words: the whole, then a line for each difference, with its letter and who is responsible. Rows are counted from 1.
        """
    @property
    def list(self, /) -> int:
        """
        Rows of the list.
        """
    @property
    def outcome(self, /) -> Outcome | None:
        """
        The rule's answer to the whole; None where no letter that asks for it was chosen: then two lists were compared, no more.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def records(self, /) -> int:
        """
        Rows of the records.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule of the letter that asks for it.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """
    @property
    def what(self, /) -> Reconciled:
        """
        What was compared.
        """

@final
class RegisterEntry:
    """
    A row of the register of provisions, with how far it is encoded.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, topic: str, kind: str, rules: SupportsGetItem[int, str]) -> RegisterEntry: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def id(self, /) -> str:
        """
        Its id: `dl12.17.4.min_members`.
        """
    @property
    def kind(self, /) -> str:
        """
        `computable`, `partly`, `delegated` or `declarative`.
        """
    @property
    def rules(self, /) -> tuple[str, ...]:
        """
        The rules that encode it; empty when none does yet.
        """
    @property
    def topic(self, /) -> str:
        """
        The topic.
        """

@final
class Repair:
    """
    One fault of a review with the ways to mend it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, subject: Subject | Literal["unit", "member"], row: SupportsIndex, key: str | None, unit: str | None, rule: str, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], reason: str, by_day: date | None, ways: SupportsGetItem[int, Way], more_targets: SupportsIndex) -> Repair: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def by_day(self, /) -> date | None:
        """
        The last day for mending it, where a letter that was chosen sets one; it counts.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member, or code of the unit; None where the list gives none.
        """
    @property
    def more_targets(self, /) -> int:
        """
        Possible partners of a merger that are not listed.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        Its answer.
        """
    @property
    def reason(self, /) -> str:
        """
        Why, as the finding of the review has it.
        """
    @property
    def row(self, /) -> int:
        """
        The row in its list, counted from 0.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule that is not met.
        """
    @property
    def subject(self, /) -> Subject:
        """
        Whether it is about a unit or a member.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit concerned; None for a member whose unit is not in the list.
        """
    @property
    def ways(self, /) -> tuple[Way, ...]:
        """
        The ways: the data first, then what an article names, then the end of the unit. Partners of a merger best first.
        """

@final
class Repairs:
    """
    The ways to mend what a review finds. Nothing is changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, repairs: SupportsGetItem[int, Repair], left_out: SupportsIndex, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> Repairs: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def left_out(self, /) -> int:
        """
        Findings of the review for which no ways are worked out: their remedy is a sentence of the review.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def repairs(self, /) -> tuple[Repair, ...]:
        """
        Each fault, those of units first, in the order of the lists.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the law of the day is certain.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """

@final
class ReportPart:
    """
    One part of a report that was split, ready to be forwarded.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str | None, name: str | None, file_name: str, findings: SupportsIndex, html: str, csv: str) -> ReportPart: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        The code of the unit; None for the part of what belongs to none.
        """
    @property
    def csv(self, /) -> str:
        """
        Its findings as CSV: UTF-8 with a byte order mark, headings in the language.
        """
    @property
    def file_name(self, /) -> str:
        """
        A name for its files without ending: small letters, digits and hyphens, no two parts alike.
        """
    @property
    def findings(self, /) -> int:
        """
        The number of its findings. Those of all parts add up to the findings of the review.
        """
    @property
    def html(self, /) -> str:
        """
        The page, restricted to the unit and what is below it.
        """
    @property
    def name(self, /) -> str | None:
        """
        The name of the unit, in the part of what belongs to none what it holds.
        """

@final
class RequestAge:
    """
    A request with its age.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, id: str | None, unit: str | None, since: date, days: SupportsIndex) -> RequestAge: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def days(self, /) -> int:
        """
        Its age in days on the day asked about.
        """
    @property
    def id(self, /) -> str | None:
        """
        The host's own id of the case.
        """
    @property
    def row(self, /) -> int:
        """
        The first row about it, counted from 0.
        """
    @property
    def since(self, /) -> date:
        """
        The day since which it waits.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit that it waits for.
        """

@final
class Review:
    """
    A review of lists of units and members: findings, counts up the tree, units worst first.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, units: SupportsIndex, members: SupportsIndex, members_not_met: SupportsIndex, findings: SupportsGetItem[int, ReviewFinding], rules: SupportsGetItem[int, RuleCount], worst_first: SupportsGetItem[int, UnitSummary], accepted: SupportsGetItem[int, AcceptedFinding], not_asked: SupportsGetItem[int, NotAsked], ages: SupportsGetItem[int, AgeCount], age_lines: SupportsGetItem[int, SupportsIndex], law: SupportsGetItem[int, InstrumentTitle], standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> Review: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> tuple[AcceptedFinding, ...]:
        """
        Findings that were given as verified, each with who, why and until when; those that no longer apply come after.
        """
    @property
    def age_lines(self, /) -> tuple[int, ...]:
        """
        The ages the law draws lines at: of admission, of maturity, of staying on.
        """
    @property
    def ages(self, /) -> tuple[AgeCount, ...]:
        """
        The members by age, youngest first; ages that nobody has are left out.
        """
    def below(self, /, row: SupportsIndex | None = None) -> tuple[UnitSummary, ...]:
        """
        The units directly below a row, or the tops of the trees, worst first.
        """
    def count(self, /, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"]) -> int:
        """
        The number of findings with this answer.
        """
    def diff(self, /, earlier: Review) -> ReviewDiff:
        """
        What changed since an earlier review of the same lists.
        """
    @property
    def findings(self, /) -> tuple[ReviewFinding, ...]:
        """
        Every finding: those of units first, each in the order of the list.
        """
    @property
    def law(self, /) -> tuple[InstrumentTitle, ...]:
        """
        What was applied: the charter in force (two while it is not certain which), then the letters and the profiles chosen.
        """
    @property
    def members(self, /) -> int:
        """
        Members in the list.
        """
    @property
    def members_not_met(self, /) -> int:
        """
        Members with at least one rule not met.
        """
    @property
    def not_asked(self, /) -> tuple[NotAsked, ...]:
        """
        Rules that the law asks for and these lists do not let anybody ask.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces the review.
        """
    def report(self, /, language: Language | Literal["vi", "en"] = ..., title: str | None = None, keys: bool = False, first_row: int | None = None) -> str:
        """
        The report as one HTML page: what is not met first, the units to look into, the ages, every finding.

        It holds no personal data; with `keys` it holds the members' keys. Without a `title` it is named after the top of the
        tree. `first_row` is the number the first row of a list is shown with: 1, or 2 to count as a spreadsheet with one line of
        headings does.
        """
    @property
    def rules(self, /) -> tuple[RuleCount, ...]:
        """
        How often each rule was answered how, in the order of the rules.
        """
    def split(self, /, language: Language | Literal["vi", "en"] = ..., title: str | None = None, keys: bool = False, first_row: int | None = None) -> tuple[ReportPart, ...]:
        """
        The report split to be forwarded: a part for each unit directly below the top, worst first, and one for what is found
        of none of them. The findings of the parts add up to those of the review.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the law of the day is certain.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> int:
        """
        Units in the list.
        """
    @property
    def worst_first(self, /) -> tuple[UnitSummary, ...]:
        """
        Every unit with what is below it, worst first.
        """
    def write_report(self, /, path: str | PathLike[str], language: Language | Literal["vi", "en"] = ..., title: str | None = None, keys: bool = False, first_row: int | None = None) -> None:
        """
        Write the report to a file, as UTF-8.
        """
    def write_split(self, /, folder: str | PathLike[str], language: Language | Literal["vi", "en"] = ..., title: str | None = None, keys: bool = False, first_row: int | None = None) -> list[Path]:
        """
        Write each part's page and list into a folder, which is made where it is missing, and give the paths back.
        """

@final
class ReviewDiff:
    """
    What changed from an earlier review to a later one.

    Findings are matched by what they are about: the member's key or the unit's code, the rule, and the field where a fact is
    missing; rows are never matched by their number.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, resolved: SupportsGetItem[int, ReviewFinding], new: SupportsGetItem[int, ReviewFinding], changed: SupportsGetItem[int, ChangedFinding], accepted: SupportsGetItem[int, ReviewFinding], reopened: SupportsGetItem[int, ReviewFinding], units: SupportsGetItem[int, UnitDiff], same: SupportsIndex, without_key_before: SupportsIndex, without_key_after: SupportsIndex, rules: SupportsGetItem[int, RuleDiff], newly_asked: SupportsGetItem[int, NotAsked], no_longer_asked: SupportsGetItem[int, NotAsked], counts_before: DiffCounts, counts_after: DiffCounts, receipt_changes: SupportsGetItem[int, ReceiptChange], receipt_before: Receipt, receipt_after: Receipt) -> ReviewDiff: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> tuple[ReviewFinding, ...]:
        """
        Findings of the earlier review that the later one accepts as verified.
        """
    @property
    def changed(self, /) -> tuple[ChangedFinding, ...]:
        """
        Findings whose answer or reason changed, in the same order.
        """
    @property
    def counts_after(self, /) -> DiffCounts:
        """
        The whole later list.
        """
    @property
    def counts_before(self, /) -> DiffCounts:
        """
        The whole earlier list.
        """
    def is_empty(self, /) -> bool:
        """
        Whether nothing changed: no finding, no count, no unit. The receipts may still differ.
        """
    @property
    def new(self, /) -> tuple[ReviewFinding, ...]:
        """
        Findings that the earlier review did not have, in the same order.
        """
    @property
    def newly_asked(self, /) -> tuple[NotAsked, ...]:
        """
        What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for
        that reason alone.
        """
    @property
    def no_longer_asked(self, /) -> tuple[NotAsked, ...]:
        """
        What the later lists lack for a rule and the earlier ones had: its findings may be gone and not settled.
        """
    @property
    def receipt_after(self, /) -> Receipt:
        """
        What reproduces the later review.
        """
    @property
    def receipt_before(self, /) -> Receipt:
        """
        What reproduces the earlier review.
        """
    @property
    def receipt_changes(self, /) -> tuple[ReceiptChange, ...]:
        """
        What the receipts differ in: where it is not empty, other law or another day may be why findings differ.
        """
    @property
    def reopened(self, /) -> tuple[ReviewFinding, ...]:
        """
        Findings that the earlier review accepted and that count again.
        """
    @property
    def resolved(self, /) -> tuple[ReviewFinding, ...]:
        """
        Findings of the earlier review that the later one no longer has; by subject, key, rule and field.
        """
    @property
    def rules(self, /) -> tuple[RuleDiff, ...]:
        """
        The rules whose counts changed, in alphabetical order.
        """
    @property
    def same(self, /) -> int:
        """
        Findings that are as they were.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitDiff, ...]:
        """
        The units whose counts changed, that came or went, by code. Units without a code are left out.
        """
    @property
    def without_key_after(self, /) -> int:
        """
        The same of the later review.
        """
    @property
    def without_key_before(self, /) -> int:
        """
        Findings of the earlier review without a key or code, which cannot be matched.
        """

@final
class ReviewFinding:
    """
    A finding about one row of a list.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, subject: Subject | Literal["unit", "member"], row: SupportsIndex, key: str | None, unit: str | None, finding: Finding) -> ReviewFinding: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def finding(self, /) -> Finding:
        """
        What was found.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member, or code of the unit; None where the list gives none.
        """
    @property
    def row(self, /) -> int:
        """
        The row in its list, counted from 0.
        """
    @property
    def subject(self, /) -> Subject:
        """
        Whether it is about a unit or a member.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit concerned; None for a member whose unit is not in the list.
        """

@final
class RightAction:
    """
    An action on the software, with its row of the matrix.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, function: str, relations: SupportsGetItem[int, Relation | Literal["own", "child", "below", "elsewhere"]], cells: SupportsGetItem[int, RightCell]) -> RightAction: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def cells(self, /) -> tuple[RightCell, ...]:
        """
        The cells, in the order of the holders; a level that ended has none.
        """
    @property
    def function(self, /) -> str:
        """
        The function it belongs to: `admission`.
        """
    def function_name(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What its function is called.
        """
    @property
    def id(self, /) -> str:
        """
        Its id: the function, a dot, the action.
        """
    def name(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What it is called.
        """
    @property
    def relations(self, /) -> tuple[Relation, ...]:
        """
        Where the unit it concerns may stand, seen from who acts.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """

@final
class RightCell:
    """
    A cell of the matrix: what it says of one holder, and how surely.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, holder: Holder | Literal["app_member", "chi_doan", "chi_doan_co_so", "doan_co_so", "huyen", "tinh", "trung_uong"], grant: Grant | Literal["yes", "no", "direct", "auto", "unknown"], certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, citation: Citation | None) -> RightCell: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        How well the source was read; None where nothing was seen.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where it stands.
        """
    @property
    def grant(self, /) -> Grant:
        """
        What it says.
        """
    @property
    def holder(self, /) -> Holder:
        """
        The column.
        """

@disjoint_base
class RightsBase:
    """
    What `dieule.Rights` builds on.
    """
    def __new__(cls, /, charter: CharterBase, units: Any) -> RightsBase: ...
    def __repr__(self, /) -> str: ...
    def _may(self, /, request: Mapping[str, object]) -> Verdict: ...
    @property
    def units(self, /) -> int:
        """
        How many units it holds.
        """

@final
class RouteUnit:
    """
    A unit of a case's route and the part it has.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, role: str, unit: str) -> RouteUnit: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def role(self, /) -> str:
        """
        Its part: `sending_base`.
        """
    @property
    def unit(self, /) -> str:
        """
        Its code.
        """

@final
class RuleChanges:
    """
    A rule that answers otherwise for some rows.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, severity: Severity | Literal["requirement", "guidance", "hint"], better: SupportsIndex, worse: SupportsIndex, provisions: SupportsGetItem[int, str]) -> RuleChanges: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def better(self, /) -> int:
        """
        Rows whose answer is better, in the order met, needs decision, unknown, not met.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions that the changes rest on.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What its answer does to the whole, under this charter.
        """
    @property
    def worse(self, /) -> int:
        """
        Rows whose answer is worse.
        """

@final
class RuleCount:
    """
    How often a rule was answered how.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, severity: Severity | Literal["requirement", "guidance", "hint"], met: SupportsIndex, not_met: SupportsIndex, needs_decision: SupportsIndex, unknown: SupportsIndex, accepted: SupportsIndex) -> RuleCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def accepted(self, /) -> int:
        """
        Rows whose finding was accepted as fine; counted in none of the others.
        """
    @property
    def met(self, /) -> int:
        """
        Rows it holds for.
        """
    @property
    def needs_decision(self, /) -> int:
        """
        Rows that a body must decide.
        """
    @property
    def not_met(self, /) -> int:
        """
        Rows it does not hold for.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What its answer does to the whole.
        """
    @property
    def unknown(self, /) -> int:
        """
        Rows that cannot be told.
        """

@final
class RuleDiff:
    """
    A rule whose counts changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, before: RuleCount | None, after: RuleCount | None) -> RuleDiff: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> RuleCount | None:
        """
        Its counts after; None where no row of the later lists answers it.
        """
    @property
    def before(self, /) -> RuleCount | None:
        """
        Its counts before; None where no row of the earlier lists answered it.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """

@final
class RuleInfo:
    """
    A rule of the library.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, title: Bilingual, severity: Severity | Literal["requirement", "guidance", "hint"], provisions: SupportsGetItem[int, str], exceptions: SupportsGetItem[int, str]) -> RuleInfo: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def exceptions(self, /) -> tuple[str, ...]:
        """
        The exceptions and near misses of its article.
        """
    @property
    def id(self, /) -> str:
        """
        Its id: `admission.age`.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions it reads.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What its answer does to the whole.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        What it asks.
        """

@final
class Schedule:
    """
    A rollout plan or a reporting calendar.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, name: str | None, title: Bilingual, issuer: str, number: str | None, issued_on: date | None, binds: Binds | Literal["named", "direct", "all"], kinds: SupportsGetItem[int, Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"]], except_sectors: SupportsGetItem[int, Sector | Literal["residential", "school", "office", "enterprise", "armed_forces", "other"]], units: SupportsGetItem[int, NamedUnit], bodies: SupportsGetItem[int, NamedUnit], items: SupportsGetItem[int, ScheduleItem], reports: SupportsGetItem[int, ScheduleReport], consequences: SupportsGetItem[int, ScheduleConsequence], resets: SupportsGetItem[int, str], rests_on: str | None, register: SupportsGetItem[int, str]) -> Schedule: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def binds(self, /) -> Binds:
        """
        Whom it binds.
        """
    @property
    def bodies(self, /) -> tuple[NamedUnit, ...]:
        """
        The bodies it names: who does what (`by`), and who is reported to (`to`, `via`).
        """
    @property
    def consequences(self, /) -> tuple[ScheduleConsequence, ...]:
        """
        What it says follows.
        """
    @property
    def except_sectors(self, /) -> tuple[Sector, ...]:
        """
        Sectors whose units it does not bind.
        """
    @property
    def id(self, /) -> str:
        """
        The instrument, or the profile: `SEED2`.
        """
    @property
    def issued_on(self, /) -> date | None:
        """
        The day of issue; None where it is not printed.
        """
    @property
    def issuer(self, /) -> str:
        """
        Who issued it, by code.
        """
    @property
    def items(self, /) -> tuple[ScheduleItem, ...]:
        """
        What it wants done, in the order of the text.
        """
    @property
    def kinds(self, /) -> tuple[Kind, ...]:
        """
        Of these, the kinds of units; empty where all are.
        """
    @property
    def name(self, /) -> str | None:
        """
        The speaking name of a letter.
        """
    @property
    def number(self, /) -> str | None:
        """
        Its number; None where the copy has none.
        """
    @property
    def register(self, /) -> tuple[str, ...]:
        """
        The rows of the register that say whom it binds.
        """
    @property
    def reports(self, /) -> tuple[ScheduleReport, ...]:
        """
        The reports it wants.
        """
    @property
    def resets(self, /) -> tuple[str, ...]:
        """
        The days of the year from which every unit shows as not having reported again: `12-31`.
        """
    @property
    def rests_on(self, /) -> str | None:
        """
        The provision whose standing it shares, where it is no letter.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def units(self, /) -> tuple[NamedUnit, ...]:
        """
        The units it names.
        """

@final
class ScheduleConsequence:
    """
    What follows, by the plan's own words.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, kind: ConsequenceKind | Literal["reminded", "held_to_account", "rating", "scored"], title: Bilingual, items: SupportsGetItem[int, str], last_day: date | None, wording: DeadlineWording | Literal["by", "before", "latest_before"] | None, last_day_of: str | None, counts_of: str | None, at: str | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"], register: SupportsGetItem[int, str]) -> ScheduleConsequence: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The item of the text.
        """
    @property
    def certainty(self, /) -> Certainty:
        """
        How well the text was read.
        """
    @property
    def counts_of(self, /) -> str | None:
        """
        The provision that says whether the day itself is in time; `wording` is what the text prints.
        """
    @property
    def id(self, /) -> str:
        """
        Its id within the plan.
        """
    @property
    def items(self, /) -> tuple[str, ...]:
        """
        The items it looks at.
        """
    @property
    def kind(self, /) -> ConsequenceKind:
        """
        What follows.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        A day of its own by which they are looked at; None where each item's own day decides.
        """
    @property
    def last_day_of(self, /) -> str | None:
        """
        The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text
        prints.
        """
    @property
    def register(self, /) -> tuple[str, ...]:
        """
        The rows of the register of provisions it covers.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def wording(self, /) -> DeadlineWording | None:
        """
        How that day is written.
        """

@final
class ScheduleItem:
    """
    One thing that a plan wants done.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, kind: ScheduleItemKind | Literal["phase", "task", "people"], title: Bilingual, order: SupportsIndex | None, begins: date | None, last_day: date | None, wording: DeadlineWording | Literal["by", "before", "latest_before"] | None, last_day_of: str | None, counts_of: str | None, people: SupportsIndex | None, people_asked: Comparison | Literal["at_least", "at_most", "more_than", "less_than", "exactly"] | None, by: str | None, to: str | None, via: str | None, at: str | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"], register: SupportsGetItem[int, str]) -> ScheduleItem: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The item of the text.
        """
    @property
    def begins(self, /) -> date | None:
        """
        The first day of its time; None where none is said.
        """
    @property
    def by(self, /) -> str | None:
        """
        The body that is asked, by its code; None where each unit bound is.
        """
    @property
    def certainty(self, /) -> Certainty:
        """
        How well the text was read.
        """
    @property
    def counts_of(self, /) -> str | None:
        """
        The provision that says whether the day itself is in time; `wording` is what the text prints.
        """
    @property
    def id(self, /) -> str:
        """
        Its id within the plan: `phase1`.
        """
    @property
    def kind(self, /) -> ScheduleItemKind:
        """
        What it is.
        """
    @property
    def last_day(self, /) -> date | None:
        """
        The day the plan names; None where none is said.
        """
    @property
    def last_day_of(self, /) -> str | None:
        """
        The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text
        prints.
        """
    @property
    def order(self, /) -> int | None:
        """
        The place of a phase among the phases, from 1.
        """
    @property
    def people(self, /) -> int | None:
        """
        How many people are to be named.
        """
    @property
    def people_asked(self, /) -> Comparison | None:
        """
        How that number is to be taken.
        """
    @property
    def register(self, /) -> tuple[str, ...]:
        """
        The rows of the register of provisions it covers.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def to(self, /) -> str | None:
        """
        To whom it is reported, by code.
        """
    @property
    def via(self, /) -> str | None:
        """
        Through whom.
        """
    @property
    def wording(self, /) -> DeadlineWording | None:
        """
        How that day is written.
        """

@final
class ScheduleReport:
    """
    A report that a plan wants in turn.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, title: Bilingual, every: Rhythm | Literal["week", "month", "quarter", "half_year", "year"], weekday: SupportsIndex | None, day_of_month: SupportsIndex | None, on: str | None, opens: str | None, begins: date | None, ends: date | None, kinds: SupportsGetItem[int, Kind | Literal["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "doan_bo_phan", "doan_giao_quyen_cap_tren_co_so", "doan_khoi", "doan_nganh", "doan_xa", "huyen", "tinh", "trung_uong", "phan_doan", "other"]], by: str | None, to: str | None, via: str | None, at: str | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"], register: SupportsGetItem[int, str]) -> ScheduleReport: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def at(self, /) -> str | None:
        """
        The item of the text.
        """
    @property
    def begins(self, /) -> date | None:
        """
        The first day of the time in which it is owed.
        """
    @property
    def by(self, /) -> str | None:
        """
        The body that owes it, by its code; None where each unit bound does.
        """
    @property
    def certainty(self, /) -> Certainty:
        """
        How well the text was read.
        """
    @property
    def day_of_month(self, /) -> int | None:
        """
        The day of the month; None where any will do.
        """
    @property
    def ends(self, /) -> date | None:
        """
        The last day of that time.
        """
    @property
    def every(self, /) -> Rhythm:
        """
        How often.
        """
    @property
    def id(self, /) -> str:
        """
        Its id within the plan: `weekly`.
        """
    @property
    def kinds(self, /) -> tuple[Kind, ...]:
        """
        The kinds of units that owe it; empty where all do.
        """
    @property
    def on(self, /) -> str | None:
        """
        The day of a yearly report: `06-30`.
        """
    @property
    def opens(self, /) -> str | None:
        """
        The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`.
        """
    @property
    def register(self, /) -> tuple[str, ...]:
        """
        The rows of the register of provisions it covers.
        """
    @property
    def title(self, /) -> Bilingual:
        """
        Its title.
        """
    @property
    def to(self, /) -> str | None:
        """
        To whom, by code; None where the text does not say.
        """
    @property
    def via(self, /) -> str | None:
        """
        Through whom.
        """
    @property
    def weekday(self, /) -> int | None:
        """
        The day of the week, from 1 for Monday to 7 for Sunday; None where any will do.
        """

@final
class ScheduleStatus:
    """
    A plan over a list of units on a day.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, schedule: str, on: date, phases: SupportsGetItem[int, str], units: SupportsGetItem[int, UnitSchedule], totals: SupportsGetItem[int, ItemTotals], left_out: SupportsGetItem[int, LeftOut], certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> ScheduleStatus: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows that were not counted: without a unit of the list, without an item or with one of another plan, or not done and yet with a day.
        """
    @property
    def on(self, /) -> date:
        """
        The day asked about: the charter's own.
        """
    @property
    def phases(self, /) -> tuple[str, ...]:
        """
        The phases in whose time the day lies: two on a day that belongs to both.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def schedule(self, /) -> str:
        """
        The plan's id.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the plan is what is asked on the day.
        """
    def to_csv(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        As CSV for spreadsheets: the lines of :meth:`to_rows`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    def to_rows(self, /, language: Language | Literal["vi", "en"] = ...) -> list[list[int | str | None]]:
        """
        As rows of cells for spreadsheets: the headings, the units, then how many units stand where. States are texts with the
        days, what is not asked None, what is not known ``"?"``; the phase a unit is in stands last.
        """
    @property
    def totals(self, /) -> tuple[ItemTotals, ...]:
        """
        The units by item and state.
        """
    @property
    def units(self, /) -> tuple[UnitSchedule, ...]:
        """
        The units, in the order of the list.
        """

@final
class Score:
    """
    Points as far as they are known: texts such as `9.2` or `265/3`, which `fractions.Fraction` reads exactly.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, points: str | None, lower: str, upper: str) -> Score: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def lower(self, /) -> str:
        """
        The fewest there can be.
        """
    @property
    def points(self, /) -> str | None:
        """
        The points; None while they are open.
        """
    @property
    def upper(self, /) -> str:
        """
        The most.
        """

@final
class ScoreStep:
    """
    One step of a score: what stood before it, what after it, and why.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, by: ScoredBy | Literal["self", "graded"], stage: ScoreStage | Literal["criterion", "content", "joint_cap", "group", "joint_groups", "base", "bonus", "total"], id: str, before: Score, after: Score, why: ScoreWhy | Literal["entered", "done", "not_done", "reached", "not_reached", "counted", "tier", "no_tier", "no_base", "no_base_open", "share_of_goal", "late", "missing", "added", "cut", "floor"], missing: SupportsGetItem[int, str]) -> ScoreStep: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> Score:
        """
        After it.
        """
    @property
    def before(self, /) -> Score:
        """
        Before it.
        """
    @property
    def by(self, /) -> ScoredBy:
        """
        Whose points.
        """
    @property
    def id(self, /) -> str:
        """
        The criterion, content, group or cap; of base, bonus and total the set.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The step for people.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        Fields that an entry lacks.
        """
    @property
    def stage(self, /) -> ScoreStage:
        """
        Which step.
        """
    @property
    def why(self, /) -> ScoreWhy:
        """
        Why.
        """

@final
class Scoring:
    """
    Units scored by a set.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, set: str, key: str, lowest: str, highest: str, units: SupportsGetItem[int, UnitScore]) -> Scoring: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def highest(self, /) -> str:
        """
        The most.
        """
    @property
    def key(self, /) -> str:
        """
        Which set it is: issuer, full number, day of issue, period.
        """
    @property
    def lowest(self, /) -> str:
        """
        The fewest points there are.
        """
    def rank(self, /, ties: TieRule | Literal["shared", "dense"], *, tie_break: SupportsGetItem[int, str] = ...) -> Ranking:
        """
        The places of the units inside their clusters. Nothing but the total and the criteria named in `tie_break` tells units apart.
        """
    @property
    def set(self, /) -> str:
        """
        The set's short name.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitScore, ...]:
        """
        The units, in the order given.
        """

@final
class Screened:
    """
    What a screening found.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __repr__(self, /) -> str: ...
    def branches_of(self, /, unit: str | int) -> int:
        """
        The branches below a unit; a branch itself counts.
        """
    def count(self, /, rule: str, unit: str | int) -> ScreenedCount:
        """
        The same in a unit, named by code or row, and all below it.
        """
    def counts(self, /) -> ArrowTable:
        """
        Every count that is not 0, as a table: ``unit``, ``rule``, ``not_met``, ``needs_decision``, ``unknown`` (with those below).
        """
    @property
    def cross_rows(self, /) -> tuple[CrossRow, ...]:
        """
        The answers of rules that compare rows, other than met, by row. They are in no answers given before.
        """
    @property
    def members(self, /) -> int:
        """
        How many members were screened.
        """
    @property
    def members_not_met(self, /) -> int:
        """
        Members for whom a requirement is not met.
        """
    def members_not_met_of(self, /, unit: str | int) -> int:
        """
        The members of a unit and of all below it for whom a requirement is not met.
        """
    def members_of(self, /, unit: str | int) -> int:
        """
        The members of a unit and of all below it.
        """
    @property
    def not_asked(self, /) -> tuple[NotAsked, ...]:
        """
        Rules that could not be asked, because a column was missing or nobody set what they need.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether the law of the day is certain.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        The figures of the whole list as plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON of the figures of the whole list, without those of units: the same bytes in Rust, Python and Node.
        """
    def total(self, /, rule: str) -> ScreenedCount:
        """
        How often a rule was answered otherwise than met, in the whole list. Raises `UnknownNameError` for a rule not screened.
        """
    @property
    def unit_rules(self, /) -> tuple[ScreenedRule, ...]:
        """
        The rules about units, with the places of their answers in :meth:`units`.
        """
    def units(self, /) -> ArrowTable:
        """
        Every unit as a table: ``code``, ``members``, ``branches``, ``members_not_met`` (with those below), and ``answers`` about
        the unit itself, at the places of `unit_rules`.
        """

@final
class ScreenedCount:
    """
    How often a rule was answered otherwise than met.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, not_met: SupportsIndex, needs_decision: SupportsIndex, unknown: SupportsIndex) -> ScreenedCount: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def needs_decision(self, /) -> int:
        """
        Rows that a body must decide.
        """
    @property
    def not_met(self, /) -> int:
        """
        Rows it does not hold for.
        """
    @property
    def unknown(self, /) -> int:
        """
        Rows that cannot be told.
        """

@final
class ScreenedMember:
    """
    The answers about one member, and why where somebody asks.
    """
    def __repr__(self, /) -> str: ...
    def answer(self, /, rule: str) -> Outcome:
        """
        A rule's answer. What was not asked, or does not apply, is met. Raises `UnknownNameError` for a rule not screened.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        What is found, each with its reason, figures and article: worked out when it is asked for.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        What all requirements come to: the worst of their answers.
        """

@final
class ScreenedRule:
    """
    The place of a rule's answers: two bits of a word, ``00`` met or not asked, ``10`` not met, ``01`` unknown, ``11`` needs decision.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, word: SupportsIndex, shift: SupportsIndex, severity: Severity | Literal["requirement", "guidance", "hint"], cost: RuleCost | Literal["table", "text", "rows"]) -> ScreenedRule: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def cost(self, /) -> RuleCost:
        """
        What answering it costs.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def severity(self, /) -> Severity:
        """
        What its answer does to the whole.
        """
    @property
    def shift(self, /) -> int:
        """
        The lower of its two bits.
        """
    @property
    def word(self, /) -> int:
        """
        Which of the words, counted from 0.
        """

@final
class Screening:
    """
    A charter made ready to screen the members of one list of units. Threads may share it.
    """
    def __repr__(self, /) -> str: ...
    def answers(self, /, members: MemberList, *, progress: ProgressCallback | None = None) -> ArrowTable:
        """
        The answers about every member: one row each, a column ``answers`` of 64 bits (``answers_1`` and on where there are
        more words). `rules` tells the places. Rules that compare rows are answered by :meth:`screen` alone.

        `progress` is called with the rows done, and how many there are or None. Raises `InputError` with column and row.
        """
    def explain(self, /, members: MemberList, row: SupportsIndex) -> tuple[Finding, ...]:
        """
        What is found about one row, each with its reason, figures and article. Rules that compare rows are explained by a
        review alone.
        """
    def findings(self, /, members: MemberList, *, progress: ProgressCallback | None = None) -> ArrowTable:
        """
        What is found about every member: one row each, a column ``findings``, lists of a dictionary of texts (:attr:`labels`).

        As :meth:`answers` otherwise.
        """
    @property
    def labels(self, /) -> tuple[str, ...]:
        """
        The texts of findings: the rule, a colon, and ``not_met``, ``needs_decision`` or ``unknown``.
        """
    def member(self, /, member: MemberFacts) -> ScreenedMember:
        """
        The answers about one member, a dict with the fields a list has. What the dict does not have is not asked about; a list is
        screened faster by :meth:`screen`. Rules that compare rows are not asked.

        Raises `InputError` with the field.
        """
    def part(self, /) -> ScreeningPart:
        """
        A part to which nothing was added yet.
        """
    def part_from_bytes(self, /, part: bytes) -> ScreeningPart:
        """
        A part from what :meth:`ScreeningPart.to_bytes` gave, perhaps on another machine. Raises `StoredValueError` for a part of
        another charter, other units or other rules.
        """
    @property
    def rules(self, /) -> tuple[ScreenedRule, ...]:
        """
        The rules about members, with the places of their answers.
        """
    def screen(self, /, members: MemberList, *, progress: ProgressCallback | None = None) -> Screened:
        """
        Screen a whole list: answers about units, counts up the tree, the rows that only other rows could tell of. A stream is
        read once, a batch at a time.

        As :meth:`answers` otherwise. Nothing is half done when `progress` raises.
        """
    @property
    def words(self, /) -> int:
        """
        How many words of 64 bits hold the answers about a member.
        """

@final
class ScreeningPart:
    """
    What part of a list of members told so far: counts and fingerprints, no rows. Parts merge in any order.
    """
    def __repr__(self, /) -> str: ...
    def add(self, /, members: MemberList, *, first_row: SupportsIndex | None = None) -> ArrowTable:
        """
        Add members; gives their answers as :meth:`Screening.answers` does. `first_row` is the number of the first in the whole
        list: of rows that share a key the lowest is the one that stands. Without it rows are numbered in the order they come.

        Raises `InputError` with column and row; of what could not be read nothing is added.
        """
    def finish(self, /) -> Screened:
        """
        Decide what only the whole can tell, and add counts up the tree. The part stays as it is.
        """
    @property
    def members(self, /) -> int:
        """
        How many members it was told of.
        """
    def merge(self, /, other: ScreeningPart) -> None:
        """
        Take in what another part of the same list told. Raises `StoredValueError` for a part of another screening.
        """
    def to_bytes(self, /) -> bytes:
        """
        The part as bytes, to be merged elsewhere: counts and fingerprints, no text.
        """

@final
class SetGroup:
    """
    A group of a criteria set, as it is printed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, id: str, title: str | None, max: str | None, bonus: bool, contents: SupportsIndex | None, criteria: SupportsIndex | None) -> SetGroup: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bonus(self, /) -> bool:
        """
        Whether it is of the bonus, beside the base.
        """
    @property
    def contents(self, /) -> int | None:
        """
        How many contents are printed for it; None where it is not said.
        """
    @property
    def criteria(self, /) -> int | None:
        """
        How many criteria are printed for it; None where it is not said.
        """
    @property
    def id(self, /) -> str:
        """
        Its id.
        """
    @property
    def max(self, /) -> str | None:
        """
        Its printed points; None where none are.
        """
    @property
    def title(self, /) -> str | None:
        """
        Its title.
        """

@final
class Share:
    """
    One unit's share of a fixed total.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str | None, base: SupportsIndex | None, amount: SupportsIndex | None, tied: bool) -> Share: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def amount(self, /) -> int | None:
        """
        What it gets; None without a base.
        """
    @property
    def base(self, /) -> int | None:
        """
        Its base; None is left out.
        """
    @property
    def tied(self, /) -> bool:
        """
        Whether it met others with an equal remainder at the line.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The unit's name or code.
        """

@final
class StatisticsForm:
    """
    A form filled from lists of units and members.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, form: FormKind | Literal["organizations", "members", "missing_information", "bases_lacking_branches", "branches_lacking_members", "member_work", "party_development", "ratings", "subordinate_units", "officers", "officer_training", "officer_courses", "officer_rotation", "enterprises", "movements"], title: Bilingual | None, caption: Bilingual, on: date, under: str | None, columns: SupportsGetItem[int, FormColumn], rows: SupportsGetItem[int, FormRow], own: FormRow | None, total: FormRow, members_left_out: SupportsIndex, units_without_column: SupportsIndex, units_left_out: SupportsIndex, citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> StatisticsForm: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def caption(self, /) -> Bilingual:
        """
        The line below the title, with the day.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        Where what is counted comes from.
        """
    @property
    def columns(self, /) -> tuple[FormColumn, ...]:
        """
        The columns.
        """
    @property
    def form(self, /) -> FormKind:
        """
        Which form.
        """
    @property
    def members_left_out(self, /) -> int:
        """
        Members that are counted nowhere, because their unit is not in the list; of movements and ratings rows that lack what
        they are counted by.
        """
    @property
    def on(self, /) -> date:
        """
        The day of the figures.
        """
    @property
    def own(self, /) -> FormRow | None:
        """
        The unit chosen by itself, without those below; None for a whole list.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def rows(self, /) -> tuple[FormRow, ...]:
        """
        A row for each unit directly below the unit chosen, or for each top of the list, with everything in it and below.
        """
    @property
    def standing(self, /) -> Standing:
        """
        Whether what it rests on is in force.
        """
    @property
    def title(self, /) -> Bilingual | None:
        """
        Its title; None where none was seen.
        """
    def to_csv(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        As CSV for spreadsheets: the lines of :meth:`to_rows`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    def to_rows(self, /, language: Language | Literal["vi", "en"] = ...) -> list[list[int | str | None]]:
        """
        As rows of cells for spreadsheets: the headings, the rows, the unit itself, the total. Counts are numbers, shares texts as
        printed, blanks None, what is not known ``"?"``.
        """
    @property
    def total(self, /) -> FormRow:
        """
        Everything: the unit's own figures and the rows together.
        """
    @property
    def under(self, /) -> str | None:
        """
        The code of the unit chosen; None for a whole list.
        """
    @property
    def units_left_out(self, /) -> int:
        """
        Units that are counted nowhere, because an earlier row has their code.
        """
    @property
    def units_without_column(self, /) -> int:
        """
        Units in this form whose kind has no column: counted nowhere in it.
        """

@final
class StatusChange:
    """
    One row for which a rule answers otherwise.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, subject: Subject | Literal["unit", "member"], row: SupportsIndex, key: str | None, unit: str | None, rule: str, before: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], after: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], provisions: SupportsGetItem[int, str], by_day: bool) -> StatusChange: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> Outcome:
        """
        Its answer under the other.
        """
    @property
    def before(self, /) -> Outcome:
        """
        Its answer under this charter; a rule that does not apply counts as met.
        """
    @property
    def by_day(self, /) -> bool:
        """
        Whether the days between the two charters are the reason.
        """
    @property
    def key(self, /) -> str | None:
        """
        The host's key of the member, or code of the unit; None where the list gives none.
        """
    @property
    def provisions(self, /) -> tuple[str, ...]:
        """
        The provisions that the rule reads and whose values differ; empty where only time has passed.
        """
    @property
    def row(self, /) -> int:
        """
        The row in its list, counted from 0.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule.
        """
    @property
    def subject(self, /) -> Subject:
        """
        Whether it is about a unit or a member.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The code of the unit concerned; None for a member whose unit is not in the list.
        """

@final
class StatusChanges:
    """
    Whose status changes under another charter.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, changes: SupportsGetItem[int, StatusChange], by_unit: SupportsGetItem[int, UnitChanges], rules: SupportsGetItem[int, RuleChanges], provisions: SupportsGetItem[int, ProvisionChange], not_asked: SupportsGetItem[int, NotAsked], receipt_changes: SupportsGetItem[int, ReceiptChange], receipt_before: Receipt, receipt_after: Receipt) -> StatusChanges: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def by_unit(self, /) -> tuple[UnitChanges, ...]:
        """
        The units with a change, in the order of the list, each with what is below it.
        """
    @property
    def changes(self, /) -> tuple[StatusChange, ...]:
        """
        Every row and rule with another answer: units first, each in the order of the list, then by rule.
        """
    @property
    def not_asked(self, /) -> tuple[NotAsked, ...]:
        """
        Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them.
        """
    @property
    def provisions(self, /) -> tuple[ProvisionChange, ...]:
        """
        The provisions the changes rest on, with their values under both charters.
        """
    @property
    def receipt_after(self, /) -> Receipt:
        """
        What reproduces the answers after.
        """
    @property
    def receipt_before(self, /) -> Receipt:
        """
        What reproduces the answers before.
        """
    @property
    def receipt_changes(self, /) -> tuple[ReceiptChange, ...]:
        """
        What the receipts differ in.
        """
    @property
    def rules(self, /) -> tuple[RuleChanges, ...]:
        """
        Counts per rule, in alphabetical order; rules without a change are left out.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """

@final
class Tally:
    """
    A poll or a question of a survey, counted.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, options: SupportsGetItem[int, PollOption], voters: SupportsIndex, repeated: SupportsIndex, undecided: SupportsIndex, vote_counts: str, invited: SupportsIndex | None, quorum: str | None, enough: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> Tally: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def enough(self, /) -> Outcome:
        """
        Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited.
        """
    @property
    def invited(self, /) -> int | None:
        """
        People invited, as the host says.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Rows without a voter or an option, or of a day after the charter's.
        """
    @property
    def options(self, /) -> tuple[PollOption, ...]:
        """
        The options that were voted for, most votes first, equal ones by name.
        """
    @property
    def quorum(self, /) -> str | None:
        """
        The least share of those invited that has to take part; None where no profile sets one.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def repeated(self, /) -> int:
        """
        Votes that do not count, because the person has another.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def undecided(self, /) -> int:
        """
        People with several votes of which it cannot be told which counts; their votes count for no option.
        """
    @property
    def vote_counts(self, /) -> str:
        """
        Which of several votes of one person counts: `first` or `last`.
        """
    @property
    def voters(self, /) -> int:
        """
        People whose vote counts, each once.
        """

@final
class TargetMeasured:
    """
    One target of the letters chosen, measured.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, rule: str, outcome: Outcome | Literal["met", "needs_decision", "unknown", "not_met"], target: str | None, whole: SupportsIndex, part: SupportsIndex, unknown: SupportsIndex, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None) -> TargetMeasured: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty the answer rests on.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        Its answer; unknown where people of whom not all is known could turn it.
        """
    @property
    def part(self, /) -> int:
        """
        Of these, people who reach it for certain: above the line.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule that was asked: `quota.members_share`.
        """
    @property
    def target(self, /) -> str | None:
        """
        The target as text: `35/100`; the number of interactions a week for `quota.interaction`.
        """
    @property
    def unknown(self, /) -> int:
        """
        People of whom it is not known whether they are counted, or whether they reach it.
        """
    @property
    def whole(self, /) -> int:
        """
        People who are counted for certain: below the line.
        """

@final
class TargetsMeasured:
    """
    The targets of the letters chosen, measured on a list of people.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, first_day: date, last_day: date, targets: SupportsGetItem[int, TargetMeasured], units: SupportsGetItem[int, UnitTargets], without_unit: SupportsIndex, left_out: SupportsGetItem[int, LeftOut], receipt: Receipt) -> TargetsMeasured: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def first_day(self, /) -> date:
        """
        The first day of the stretch in which interactions count.
        """
    @property
    def last_day(self, /) -> date:
        """
        The last day; it counts.
        """
    @property
    def left_out(self, /) -> tuple[LeftOut, ...]:
        """
        Interactions that were not counted: of nobody on the list, or without a day.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces it.
        """
    @property
    def targets(self, /) -> tuple[TargetMeasured, ...]:
        """
        The targets that apply, in the order of the rules, of everybody on the list.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: the same bytes in Rust, Python and Node.
        """
    @property
    def units(self, /) -> tuple[UnitTargets, ...]:
        """
        The same for each unit that the list names, by key.
        """
    @property
    def without_unit(self, /) -> int:
        """
        People without a unit where others have one: each could be of any, so they are unknown in every unit that they could turn.
        """

@final
class UnitChanges:
    """
    One unit of the list with everything below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, name: str | None, parent_row: SupportsIndex | None, better: SupportsIndex, worse: SupportsIndex, counts: dict[str, SupportsIndex]) -> UnitChanges: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def better(self, /) -> int:
        """
        Answers that are better, of members and units.
        """
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def counts(self, /) -> dict[str, int]:
        """
        Per rule: answers that changed. Rules without any are left out.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    @property
    def parent_row(self, /) -> int | None:
        """
        The row of the unit above it in the tree.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def worse(self, /) -> int:
        """
        Answers that are worse.
        """

@final
class UnitDiff:
    """
    A unit whose counts changed, that came, or that went. Units are told by their code.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, code: str, name: str | None, before: DiffCounts | None, after: DiffCounts | None) -> UnitDiff: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def after(self, /) -> DiffCounts | None:
        """
        After; None for a unit that went.
        """
    @property
    def before(self, /) -> DiffCounts | None:
        """
        Before; None for a unit that came.
        """
    @property
    def code(self, /) -> str:
        """
        Its code.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name, of the later list where it has one.
        """

@final
class UnitFunctions:
    """
    A unit with its functions, and the totals of itself and all below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, functions: SupportsGetItem[int, FunctionStatus], totals: FunctionTotals) -> UnitFunctions: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def functions(self, /) -> tuple[FunctionStatus, ...]:
        """
        Its own functions in the order of the letter; none where units of its kind are not asked.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def totals(self, /) -> FunctionTotals:
        """
        Functions of itself and of all units below it, by state.
        """

@final
class UnitMovements:
    """
    The movements of a unit and of all units below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, kinds: SupportsGetItem[int, MovementCount], persons: SupportsIndex, rows: SupportsIndex) -> UnitMovements: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def kinds(self, /) -> tuple[MovementCount, ...]:
        """
        By what happened, in the order of the codes; what did not happen is left out.
        """
    @property
    def persons(self, /) -> int:
        """
        People to whom anything happened, each once.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def rows(self, /) -> int:
        """
        All rows.
        """

@final
class UnitReports:
    """
    A unit with the reports it owes.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, unit: str | None, name: str | None, bound: bool | None, reports: SupportsGetItem[int, DueReport], shown_as_reported: bool | None) -> UnitReports: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bound(self, /) -> bool | None:
        """
        Whether the plan binds it; None where that is not known.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name, as the list has it.
        """
    @property
    def reports(self, /) -> tuple[DueReport, ...]:
        """
        The reports it owes, by the day they are owed on.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def shown_as_reported(self, /) -> bool | None:
        """
        Whether it shows as having reported since the last reset; None where the plan has no resets, or a day is not known.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The host's key.
        """

@final
class UnitRequests:
    """
    The requests that wait for a unit or for one below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, own: SupportsIndex, open: SupportsIndex, oldest_days: SupportsIndex | None, by_band: SupportsGetItem[int, SupportsIndex]) -> UnitRequests: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def by_band(self, /) -> tuple[int, ...]:
        """
        How many of these fall into each band; empty where no bands are set.
        """
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def oldest_days(self, /) -> int | None:
        """
        The age in days of the oldest of these.
        """
    @property
    def open(self, /) -> int:
        """
        Requests that wait for it or for a unit below it.
        """
    @property
    def own(self, /) -> int:
        """
        Requests that wait for the unit itself.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """

@final
class UnitSchedule:
    """
    A unit with everything a plan asks of it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, unit: str | None, name: str | None, bound: bool | None, items: SupportsGetItem[int, ItemStatus], phases_done: SupportsIndex | None, phase: str | None, phase_open: bool | None, out_of_order: SupportsGetItem[int, str], consequences: SupportsGetItem[int, ConsequenceStatus]) -> UnitSchedule: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def bound(self, /) -> bool | None:
        """
        Whether the plan binds it; None where that is not known.
        """
    @property
    def consequences(self, /) -> tuple[ConsequenceStatus, ...]:
        """
        What follows.
        """
    @property
    def items(self, /) -> tuple[ItemStatus, ...]:
        """
        The items in the order of the plan.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name, as the list has it.
        """
    @property
    def out_of_order(self, /) -> tuple[str, ...]:
        """
        Phases done although one before them was not done by then.
        """
    @property
    def phase(self, /) -> str | None:
        """
        The first phase that is not done; None where all are, where the plan has none, or where that is not known.
        """
    @property
    def phase_open(self, /) -> bool | None:
        """
        Whether the unit may work on it on the charter's day; None without such a phase, or where readings of the text differ.
        """
    @property
    def phases_done(self, /) -> int | None:
        """
        How many phases are done, one after the other; None where nobody says.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def unit(self, /) -> str | None:
        """
        The host's key.
        """

@final
class UnitScore:
    """
    A unit scored.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, cluster: str | None, self_score: Score, graded: Score, difference: str | None, class_state: ClassState | Literal["settled", "open", "none_fits", "no_classes"], score_class: str | None, best_class: str | None, worst_class: str | None, ceilings: SupportsGetItem[int, str], open_ceilings: SupportsGetItem[int, str], items: SupportsGetItem[int, ItemScore], steps: SupportsGetItem[int, ScoreStep]) -> UnitScore: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def best_class(self, /) -> str | None:
        """
        While the class is open: the best that is left; None: it may have none.
        """
    @property
    def ceilings(self, /) -> tuple[str, ...]:
        """
        Ceilings that hold, whether or not they lower the class.
        """
    @property
    def class_state(self, /) -> ClassState:
        """
        Whether it has a class, by its graded total.
        """
    @property
    def cluster(self, /) -> str | None:
        """
        Its cluster.
        """
    @property
    def difference(self, /) -> str | None:
        """
        Graded less own; None while one of them is open.
        """
    @property
    def graded(self, /) -> Score:
        """
        The graded total.
        """
    @property
    def items(self, /) -> tuple[ItemScore, ...]:
        """
        Its criteria, in the order of the set.
        """
    @property
    def open_ceilings(self, /) -> tuple[str, ...]:
        """
        Ceilings that hold if an open criterion turns out too low.
        """
    @property
    def score_class(self, /) -> str | None:
        """
        The class.
        """
    @property
    def self_score(self, /) -> Score:
        """
        Its own total.
        """
    @property
    def steps(self, /) -> tuple[ScoreStep, ...]:
        """
        How the totals came about: the unit's own first, each in the order of the stages.
        """
    @property
    def unit(self, /) -> str:
        """
        Its code.
        """
    @property
    def worst_class(self, /) -> str | None:
        """
        While the class is open: the worst that is left; None: it may have none.
        """

@final
class UnitSummary:
    """
    One unit of the list with everything below it.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, row: SupportsIndex, code: str | None, name: str | None, parent_row: SupportsIndex | None, depth: SupportsIndex, members: SupportsIndex, branches: SupportsIndex, members_not_met: SupportsIndex, not_met: SupportsIndex, needs_decision: SupportsIndex, unknown: SupportsIndex, counts: dict[str, tuple[SupportsIndex, SupportsIndex, SupportsIndex]]) -> UnitSummary: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def branches(self, /) -> int:
        """
        Branches in it and below.
        """
    @property
    def code(self, /) -> str | None:
        """
        Its code.
        """
    @property
    def counts(self, /) -> dict[str, tuple[int, int, int]]:
        """
        Per rule: not met, needs decision, unknown. Rules without any are left out.
        """
    @property
    def depth(self, /) -> int:
        """
        Steps from the top of its tree.
        """
    @property
    def members(self, /) -> int:
        """
        Members in it and below.
        """
    @property
    def members_not_met(self, /) -> int:
        """
        Members with at least one rule not met.
        """
    @property
    def name(self, /) -> str | None:
        """
        Its name.
        """
    @property
    def needs_decision(self, /) -> int:
        """
        Findings that need a decision.
        """
    @property
    def not_met(self, /) -> int:
        """
        Findings not met, of members and units.
        """
    @property
    def parent_row(self, /) -> int | None:
        """
        The row of the unit above it in the tree.
        """
    @property
    def row(self, /) -> int:
        """
        Its row in the list.
        """
    @property
    def unknown(self, /) -> int:
        """
        Findings that cannot be told.
        """

@final
class UnitTargets:
    """
    The targets measured on the people of one unit.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, unit: str, people: SupportsIndex, targets: SupportsGetItem[int, TargetMeasured]) -> UnitTargets: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def people(self, /) -> int:
        """
        People of the list who are of this unit.
        """
    @property
    def targets(self, /) -> tuple[TargetMeasured, ...]:
        """
        The same targets, each with the rule's answer for the people of this unit.
        """
    @property
    def unit(self, /) -> str:
        """
        The host's key of the unit.
        """

@final
class Verdict:
    """
    The answer to one question about one record.

    It has no truth value: four answers do not fit into two. Compare `outcome`.
    """
    def __bool__(self, /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def explain(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The verdict in words: the outcome, then a line for each finding with its article and what to do.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        Every rule that is not met, in the order of the articles.
        """
    @staticmethod
    def from_json(text: str) -> Verdict:
        """
        Read a stored verdict. Raises `StoredValueError` when the text is not one of this version.
        """
    @property
    def missing(self, /) -> tuple[str, ...]:
        """
        The fields whose absence leaves something unknown, each once.
        """
    @property
    def outcome(self, /) -> Outcome:
        """
        The answer: the worst of the requirements.
        """
    @property
    def question(self, /) -> str:
        """
        The question or rule asked.
        """
    @property
    def receipt(self, /) -> Receipt:
        """
        What reproduces the answer.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    def to_json(self, /) -> str:
        """
        Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
        """

@final
class Way:
    """
    One way to mend a fault. It is a proposal: nothing is changed.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, what: WayKind | Literal["complete_members", "complete_branches", "merge", "refer_members", "dissolve", "delete_unit", "found_branch", "become_base_branch", "merge_base", "supply_fields", "app_steps", "ceremony", "leave_to_stay", "record_post", "keep_one_record", "correct_unit", "add_unit", "give_code", "correct_parent"], rule: str, open: bool, blocked_by: Obstacle | None, target: str | None, target_row: SupportsIndex | None, resulting: dict[str, SupportsIndex | str], who: Actor | Literal["member", "branch", "base_union", "direct_superior", "superior", "system"] | None, fields: SupportsGetItem[int, str], citation: Citation | None, certainty: Certainty | Literal["assumed", "reported", "quoted", "text"] | None, standing: Standing | Literal["undetermined", "carried_forward", "in_force"]) -> Way: ...
    def __reduce__(self, /) -> tuple[type, tuple[Any, ...]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def blocked_by(self, /) -> Obstacle | None:
        """
        What stands in its way; None where it is open.
        """
    @property
    def certainty(self, /) -> Certainty | None:
        """
        The lowest certainty of the values it rests on.
        """
    @property
    def citation(self, /) -> Citation | None:
        """
        The article.
        """
    def cited(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The citation as people write it: `Điều 6 khoản 2, Điều lệ Đoàn khóa XII`.
        """
    @property
    def fields(self, /) -> tuple[str, ...]:
        """
        The fields to fill, or the steps left, in their order.
        """
    def message(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        The way in words, with its figures: what it comes to, or what stands in it.
        """
    @property
    def open(self, /) -> bool:
        """
        Whether nothing stands in the way.

        A merger is open only when the merged unit is whole and the unit above keeps its own minimum.
        """
    @property
    def resulting(self, /) -> dict[str, int | str]:
        """
        What it comes to, by name: members, branches.
        """
    @property
    def rule(self, /) -> str:
        """
        The rule behind it: `repair.merge`; the charter's `provisions()` list what it reads.
        """
    @property
    def standing(self, /) -> Standing:
        """
        The weakest standing of the values it rests on.
        """
    @property
    def target(self, /) -> str | None:
        """
        The code of the unit it is taken with: the partner of a merger.
        """
    @property
    def target_row(self, /) -> int | None:
        """
        That unit's row; of a duplicate, the earlier row with the same key or code.
        """
    def title(self, /, language: Language | Literal["vi", "en"] = ...) -> str:
        """
        What the way is called: `Sáp nhập chi đoàn`.
        """
    def to_dict(self, /) -> dict[str, Any]:
        """
        As plain data, ready for JSON.
        """
    @property
    def what(self, /) -> WayKind:
        """
        Which way.
        """
    @property
    def who(self, /) -> Actor | None:
        """
        Who takes it, or decides on it; None where nobody is named.
        """

def _reform_plan(units: Any, province: str, rows: Any, plan: Any, decision: Any) -> dict[str, Any]:
    """
    The reform of a province proposed as a plan, as plain data.
    """

def campaigns() -> tuple[str, ...]:
    """
    The ids of the letters and plans that can be chosen; `Charter.instruments` has the speaking name of each.
    """

def field_name(field: str, language: Language | Literal["vi", "en"] = ...) -> str:
    """
    A field's name as people say it; the field itself where no name is known.
    """

def machine(name: str) -> MachineInfo:
    """
    A machine, as its table has it. Raises `UnknownNameError` when there is none of that name.
    """

def machines() -> tuple[str, ...]:
    """
    The machines of procedures.
    """

def normalized_name(text: str) -> str:
    """
    A name as it is compared: upper or lower case, spaces, Đ written as the Icelandic letter, the form of the accents and
    the two ways to place a tone (`Hòa`, `Hoà`) make no difference. `Hoa` and `Hoà` stay two names.
    """

def percentage(part: int, whole: int, decimals: int | None = None) -> str | None:
    """
    A part of a whole as a percentage for people, in the Vietnamese way: `71,08%`. None when there is no whole.
    """

def word_for(code: str, language: Language | Literal["vi", "en"] = ...) -> str:
    """
    A code as people say it: an outcome, certainty, standing, severity, kind or level. The code itself where no word is known.
    """
