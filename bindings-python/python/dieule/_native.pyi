"""
The compiled half of `dieule`. Import from `dieule` itself.
"""

from _typeshed import SupportsGetItem
from collections.abc import Mapping
from datetime import date
from dieule._records import MemberColumns, UnitColumns
from dieule.enums import AcceptedState, CellFault, Certainty, Comparison, DeadlineWording, Kind, Language, Outcome, ReadAs, Severity, Standing, Subject
from typing import Any, Final, Literal, SupportsIndex, final
from typing_extensions import disjoint_base

__all__ = ["VERSION", "AcceptedFinding", "AdmissionWindow", "AgeCount", "Allocation", "Bilingual", "Candidate", "CellProblem", "CharterBase", "Citation", "Demand", "DuesLevel", "DuesSplit", "Finding", "FirstDay", "Floor", "InstrumentInfo", "Letter", "LetterStep", "MappedColumn", "MappedMembers", "MappedUnits", "MappingBase", "MappingReport", "NotAsked", "Overruled", "ProfileReceipt", "ProvisionInfo", "QuotaRow", "QuotaTable", "Receipt", "RegisterEntry", "Review", "ReviewFinding", "RuleCount", "RuleInfo", "Share", "UnitSummary", "Verdict", "campaigns", "field_name", "normalized_name", "percentage", "word_for"]

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
class CellProblem:
    """
    What could not be read of a column for one reason.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, column: str | None, reason: CellFault | Literal["not_a_date", "no_such_day", "year_only", "before_calendar", "not_a_number", "number_out_of_range", "unknown_code", "ambiguous_unit", "several_filled", "wrong_type"], rows: SupportsGetItem[int, SupportsIndex]) -> CellProblem: ...
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
    def _allocate(self, /, total: int, bases: Any) -> Allocation: ...
    def _ask(self, /, question: str, facts: Mapping[str, object]) -> Verdict: ...
    def _check(self, /, rule: str, facts: Mapping[str, object]) -> Verdict: ...
    def _dues_split(self, /, received: int, path: SupportsGetItem[int, Any]) -> DuesSplit: ...
    def _quota(self, /, bases: Any) -> QuotaTable: ...
    def _review(self, /, units: Any, members: Any, accepted: Any, progress: Any | None) -> Review: ...
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
class MappedColumn:
    """
    How one field was read.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, field: str, columns: SupportsGetItem[int, str], missing: SupportsGetItem[int, str], read_as: ReadAs | Literal["text", "date", "count", "code", "unit", "filled", "always"], forms: SupportsGetItem[int, str], read: SupportsIndex, blank: SupportsIndex, unreadable: SupportsIndex, problems: SupportsGetItem[int, CellProblem], unlisted_rows: SupportsGetItem[int, SupportsIndex]) -> MappedColumn: ...
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
        The table: `units` or `members`.
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
class Review:
    """
    A review of lists of units and members: findings, counts up the tree, units worst first.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, units: SupportsIndex, members: SupportsIndex, members_not_met: SupportsIndex, findings: SupportsGetItem[int, ReviewFinding], rules: SupportsGetItem[int, RuleCount], worst_first: SupportsGetItem[int, UnitSummary], accepted: SupportsGetItem[int, AcceptedFinding], not_asked: SupportsGetItem[int, NotAsked], ages: SupportsGetItem[int, AgeCount], age_lines: SupportsGetItem[int, SupportsIndex], standing: Standing | Literal["undetermined", "carried_forward", "in_force"], receipt: Receipt) -> Review: ...
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
    @property
    def findings(self, /) -> tuple[ReviewFinding, ...]:
        """
        Every finding: those of units first, each in the order of the list.
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
    @property
    def rules(self, /) -> tuple[RuleCount, ...]:
        """
        How often each rule was answered how, in the order of the rules.
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

def campaigns() -> tuple[str, ...]:
    """
    The ids of the letters and plans that can be chosen; `Charter.instruments` has the speaking name of each.
    """

def field_name(field: str, language: Language | Literal["vi", "en"] = ...) -> str:
    """
    A field's name as people say it; the field itself where no name is known.
    """

def normalized_name(text: str) -> str:
    """
    A name as it is compared: upper or lower case, spaces, Đ written as the Icelandic letter, the form of the accents and
    the two ways to place a tone (`Hòa`, `Hoà`) make no difference. `Hoa` and `Hoà` stay two names.
    """

def percentage(part: int, whole: int, decimals: int | None = None) -> str | None:
    """
    A part of a whole as a percentage for people, in the Vietnamese way: `71,08 %`. None when there is no whole.
    """

def word_for(code: str, language: Language | Literal["vi", "en"] = ...) -> str:
    """
    A code as people say it: an outcome, certainty, standing, severity, kind or level. The code itself where no word is known.
    """
