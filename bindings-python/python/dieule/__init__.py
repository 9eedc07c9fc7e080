"""The charter of Vietnam's Youth Union (Điều lệ Đoàn TNCS Hồ Chí Minh) as a library.

It decides, for one record or a whole list, which rules of the charter hold, which do not, which somebody must still
decide, which cannot be told from what is recorded, why, and by which article. It keeps no data, opens no socket and
never reads the clock: every question carries the day it is asked about.

>>> import dieule
>>> charter = dieule.in_force_on("2024-05-09")
>>> verdict = charter.check("admission.age", birth_date="2009-05-09", considered_on="2024-05-09")
>>> verdict.outcome
<Outcome.NOT_MET: 'not_met'>
>>> finding = verdict.findings[0]
>>> finding.reason
'too_young'
>>> print(finding.message("en"))
Not yet 16 on the day the admission is considered.
>>> print(finding.cited("en"))
Article 1 clause 2, Charter of the Youth Union, 12th term

A fact that is None, NaN or absent is not known, never "no":

>>> charter.check("admission.age", birth_date=None, considered_on="2024-05-09").missing
('birth_date',)
"""

from ._native import (
    VERSION,
    AdmissionWindow,
    Allocation,
    Bilingual,
    Candidate,
    Citation,
    Finding,
    FirstDay,
    Floor,
    InstrumentInfo,
    Overruled,
    ProfileReceipt,
    ProvisionInfo,
    QuotaRow,
    QuotaTable,
    Receipt,
    RegisterEntry,
    Review,
    ReviewFinding,
    RuleCount,
    RuleInfo,
    Share,
    UnitSummary,
    Verdict,
    campaigns,
    field_name,
    percentage,
)
from ._records import (
    AdmissionDecision,
    Applicant,
    Member,
    MemberColumns,
    MemberRow,
    Progress,
    QuotaBase,
    Unit,
    UnitColumns,
    UnitRow,
)
from .charter import Charter, in_force_on
from .enums import (
    Area,
    Basis,
    Certainty,
    Decider,
    DecidingBody,
    Education,
    Issuer,
    Kind,
    Language,
    Level,
    Meeting,
    Nationality,
    Outcome,
    Path,
    Place,
    Sector,
    Severity,
    Standing,
    Subject,
)
from .errors import (
    DieuleError,
    InputError,
    NotEstablishedError,
    NotInForceError,
    PinError,
    ProfileError,
    Refusal,
    RulebookError,
    StoredValueError,
    UnknownNameError,
)

__version__ = VERSION

__all__ = [
    "AdmissionDecision",
    "AdmissionWindow",
    "Allocation",
    "Applicant",
    "Area",
    "Basis",
    "Bilingual",
    "Candidate",
    "Certainty",
    "Charter",
    "Citation",
    "Decider",
    "DecidingBody",
    "DieuleError",
    "Education",
    "Finding",
    "FirstDay",
    "Floor",
    "InputError",
    "InstrumentInfo",
    "Issuer",
    "Kind",
    "Language",
    "Level",
    "Meeting",
    "Member",
    "MemberColumns",
    "MemberRow",
    "Nationality",
    "NotEstablishedError",
    "NotInForceError",
    "Outcome",
    "Overruled",
    "Path",
    "PinError",
    "Place",
    "ProfileError",
    "ProfileReceipt",
    "Progress",
    "ProvisionInfo",
    "QuotaBase",
    "QuotaRow",
    "QuotaTable",
    "Receipt",
    "Refusal",
    "RegisterEntry",
    "Review",
    "ReviewFinding",
    "RuleCount",
    "RuleInfo",
    "RulebookError",
    "Sector",
    "Severity",
    "Share",
    "Standing",
    "StoredValueError",
    "Subject",
    "Unit",
    "UnitColumns",
    "UnitRow",
    "UnitSummary",
    "UnknownNameError",
    "Verdict",
    "__version__",
    "campaigns",
    "field_name",
    "in_force_on",
    "percentage",
]
