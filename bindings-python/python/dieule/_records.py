# Written by tools/generate from the library's own tables. Do not edit; run `make generate`.
"""The facts each question asks for, as typed dictionaries. Every field may be absent or None: not known."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias, TypedDict

from . import enums

Day: TypeAlias = datetime.date | str
"""A day: a date, or text written YYYY-MM-DD."""

Exact: TypeAlias = str | int | Decimal | Fraction
"""Points: an exact number, or text such as 92.5. A float is none."""

KindCode: TypeAlias = Literal[
    "chi_doan",
    "chi_doan_co_so",
    "doan_co_so",
    "lien_chi_doan",
    "doan_bo_phan",
    "doan_giao_quyen_cap_tren_co_so",
    "doan_khoi",
    "doan_nganh",
    "doan_xa",
    "huyen",
    "tinh",
    "trung_uong",
    "phan_doan",
    "other",
]
LevelCode: TypeAlias = Literal[
    "trung_uong",
    "tinh",
    "huyen",
    "co_so",
    "other",
]
SectorCode: TypeAlias = Literal[
    "residential",
    "school",
    "office",
    "enterprise",
    "armed_forces",
    "other",
]
BasisCode: TypeAlias = Literal[
    "residence_area",
    "trade",
    "study",
    "work",
    "labour",
    "residence",
    "armed_forces_base",
    "other",
]
NationalityCode: TypeAlias = Literal[
    "vietnamese",
    "other",
]
EducationCode: TypeAlias = Literal[
    "none",
    "primary",
    "lower_secondary",
    "upper_secondary",
]
AreaCode: TypeAlias = Literal[
    "ordinary",
    "ethnic_minority",
    "highland",
    "remote",
    "specially_difficult",
    "mountain",
    "border",
    "island",
]
PlaceCode: TypeAlias = Literal[
    "workplace",
    "residence",
]
PathCode: TypeAlias = Literal[
    "ordinary",
    "special",
]
MeetingCode: TypeAlias = Literal[
    "branch_meeting",
    "executive_committee",
    "other",
]
IssuerCode: TypeAlias = Literal[
    "branch",
    "direct_superior",
    "direct_superior_committee",
    "higher_superior",
    "other",
]
DecidingBodyCode: TypeAlias = Literal[
    "base_committee",
    "district_committee",
    "other",
]
DeciderCode: TypeAlias = Literal[
    "branch",
    "base_union",
    "other",
]
IncomeCode: TypeAlias = Literal[
    "state_budget",
    "dues",
    "other_lawful",
    "other",
]
SexCode: TypeAlias = Literal[
    "male",
    "female",
]
EntrySourceCode: TypeAlias = Literal[
    "app",
    "web",
    "file",
    "other",
]
PlatformCode: TypeAlias = Literal[
    "ios",
    "android",
    "other",
]
MembershipCode: TypeAlias = Literal[
    "doan_vien",
    "hoi_vien_lhtn",
    "hoi_vien_sinh_vien",
]
ViewCode: TypeAlias = Literal[
    "totals",
    "records",
]
ArmyUnitCode: TypeAlias = Literal[
    "regiment",
    "independent_battalion",
    "other",
]
ActCode: TypeAlias = Literal[
    "thanh_lap",
    "chia_tach",
    "sap_nhap",
    "hop_nhat",
    "giai_the",
    "other",
]
ActDeciderCode: TypeAlias = Literal[
    "direct_superior",
    "other",
]
DeadlineWordingCode: TypeAlias = Literal[
    "by",
    "before",
    "latest_before",
]
ListSourceCode: TypeAlias = Literal[
    "resolution",
    "book",
]
MovementCode: TypeAlias = Literal[
    "admitted",
    "arrived",
    "departed",
    "struck_off",
    "expelled",
    "matured",
]
TransferRoleCode: TypeAlias = Literal[
    "sending_branch",
    "sending_tier",
    "sending_base",
    "receiving_base",
    "receiving_tier",
    "receiving_branch",
]
OutsideCode: TypeAlias = Literal[
    "armed_forces",
    "abroad",
    "other",
]
HostedAsCode: TypeAlias = Literal[
    "residence",
    "temporary",
    "away",
    "deferral",
]
ResidenceKindCode: TypeAlias = Literal[
    "permanent",
    "temporary",
]
CardUseCode: TypeAlias = Literal[
    "free",
    "handed_down",
    "staged",
    "issued",
    "void",
]
DisciplinedCode: TypeAlias = Literal[
    "member",
    "committee_member",
    "central_committee_member",
    "other_officer",
    "leading_body",
]
DisciplineFormCode: TypeAlias = Literal[
    "khien_trach",
    "canh_cao",
    "cach_chuc",
    "khai_tru",
    "giai_tan",
    "other",
]
DisciplineMeetingCode: TypeAlias = Literal[
    "branch",
    "same_committee",
    "central_committee",
    "superior_committee",
    "other",
]
DisciplineBodyCode: TypeAlias = Literal[
    "chi_doan",
    "chi_doan_co_so",
    "branch_committee",
    "executive_committee",
    "standing_committee",
    "inspection_committee",
    "other",
]
DecidingUnitCode: TypeAlias = Literal[
    "own_unit",
    "direct_superior",
    "higher_superior",
    "appointing_unit",
    "other",
]
ArmyBodyCode: TypeAlias = Literal[
    "army_branch_committee",
    "army_battalion",
    "army_regiment",
    "other",
]
PostRemovedCode: TypeAlias = Literal[
    "secretary",
    "committee_seat",
    "other",
]
AppellantCode: TypeAlias = Literal[
    "person",
    "leading_body",
    "other",
]
AppealBodyCode: TypeAlias = Literal[
    "direct_superior_committee",
    "higher_committee",
    "central_committee",
    "same_committee",
    "standing_committee",
    "inspection_committee",
    "other",
]
ChangeAdviserCode: TypeAlias = Literal[
    "inspection_committee_of_that_level",
    "other",
]
StepKindCode: TypeAlias = Literal[
    "found",
    "rename",
    "split",
    "merge",
    "unify",
    "dissolve",
    "re_parent",
]
RelationCode: TypeAlias = Literal[
    "own",
    "child",
    "below",
    "elsewhere",
]
SoftwareFunctionCode: TypeAlias = Literal[
    "ket_nap",
    "chuyen_di",
    "chuyen_den",
    "truong_thanh",
    "xoa_ten",
    "ren_luyen",
    "danh_gia",
    "danh_du",
    "uu_tu",
    "khen_thuong_ky_luat",
    "lam_an_xa",
    "noi_cu_tru",
    "tam_thoi",
    "van_ban",
]
MovementKindCode: TypeAlias = Literal[
    "admitted",
    "arrived",
    "departed",
    "card_issued",
    "matured",
    "struck_off",
    "expelled",
    "made_honorary",
    "made_outstanding",
    "rewarded",
    "disciplined",
    "introduced_to_party",
    "admitted_to_party",
]
DisciplinePartCode: TypeAlias = Literal[
    "hearing_unit",
    "voting_unit",
    "own_unit",
    "direct_superior",
    "appointing_unit",
]
RatingLevelCode: TypeAlias = Literal[
    "htxs",
    "htt",
    "ht",
    "kht",
    "xuat_sac",
    "kha",
    "trung_binh",
    "yeu_kem",
    "not_rated",
    "other",
]
TrainingSourceCode: TypeAlias = Literal[
    "app",
    "yum",
    "other",
]
TrainingRegistrationCode: TypeAlias = Literal[
    "chua_dang_ky",
    "da_dang_ky",
]
TrainingEvaluationCode: TypeAlias = Literal[
    "chua_danh_gia",
    "da_danh_gia",
]
RatingUnitCode: TypeAlias = Literal[
    "branch",
    "former_branch",
    "other",
]
AwayKindCode: TypeAlias = Literal[
    "maternity",
    "study",
    "work",
    "sick",
    "other",
]
RatedTimeCode: TypeAlias = Literal[
    "whole_year",
    "active_time",
]
RatingChannelCode: TypeAlias = Literal[
    "software",
    "paper",
    "other",
]
CriterionTopicCode: TypeAlias = Literal[
    "all_or_nothing",
    "partial",
    "per_event",
    "penalty",
    "plus_minus",
    "tiers",
    "joint_cap",
    "difference",
    "excellent_share",
    "app_phases",
    "app_points",
    "software_work",
    "structure",
    "total",
    "class",
    "council",
    "conduct",
    "five_good",
    "study",
    "members_rated",
    "officer_data",
    "recognised",
]
SetDetailCode: TypeAlias = Literal[
    "criteria",
    "groups",
    "outline",
]
RowKindCode: TypeAlias = Literal[
    "group",
    "content",
    "criterion",
    "joint_cap",
    "class",
    "ceiling",
]
CriterionFormCode: TypeAlias = Literal[
    "all_or_nothing",
    "partial",
    "per_event",
    "penalty",
    "plus_minus",
    "tiers",
    "proportional",
]
NoBaseCode: TypeAlias = Literal[
    "undetermined",
    "full",
    "nothing",
]
ScoredByCode: TypeAlias = Literal[
    "self",
    "graded",
]
ReportedToCode: TypeAlias = Literal[
    "congress",
    "conference",
    "other",
]
RatedWhatCode: TypeAlias = Literal[
    "member",
    "branch",
    "base_organization",
]
PointKindCode: TypeAlias = Literal[
    "check_in",
    "daily_task",
    "interaction",
    "steps",
    "wheel",
    "exchange",
]


class Applicant(TypedDict, total=False):
    """Somebody who applies for admission, with the dossier."""

    nationality: enums.Nationality | NationalityCode | None
    """Nationality."""

    birth_date: Day | None
    """Day of birth."""

    considered_on: Day | None
    """Day on which the admission is considered: the branch meeting, or the superior committee's on the special path."""

    decided_on: Day | None
    """Day of the decision; read only where a reading tests the age on that day."""

    active_attested: bool | None
    """Whether studying or working actively is attested."""

    union_introduction_attested: bool | None
    """Whether it is attested that the applicant has learned about the Union."""

    charter_approval_attested: bool | None
    """Whether it is attested that the applicant approves the charter."""

    voluntary_attested: bool | None
    """Whether volunteering to be active is attested."""

    target_base_units: int | None
    """In how many base units the applicant is to be active."""

    background_clear_attested: bool | None
    """Whether a clear background is attested."""

    application_received: bool | None
    """Whether the written application is there."""

    background_reported: bool | None
    """Whether the background report is there."""

    guarantor_is_member: bool | None
    """Whether a Union member vouches for the applicant."""

    shared_activity_since: Day | None
    """Since when the guarantor and the applicant have worked or been active together."""

    is_federation_member: bool | None
    """Whether the applicant belongs to the youth federation."""

    federation_chapter_vouches: bool | None
    """Whether the collective of the federation chapter vouches."""

    is_student_association_member: bool | None
    """Whether the applicant belongs to the student association."""

    student_chapter_committee_vouches: bool | None
    """Whether the executive committee of the association chapter vouches."""

    is_pioneer: bool | None
    """Whether the applicant is a Pioneer."""

    pioneer_troop_vouches: bool | None
    """Whether the collective of the Pioneer troop vouches."""

    guarantor_is_party_member: bool | None
    """Whether a Party member vouches, for the special path."""

    place_has_union: bool | None
    """Whether the place has a Union organization."""

    place_has_members: bool | None
    """Whether the place has Union members."""

    place_has_association: bool | None
    """Whether the association that matters to the applicant has a body at the place."""

    relative_detained: bool | None
    """Whether a parent or sibling is in detention."""

    party_opinion_on: Day | None
    """Day of the opinion of the Party committee of the same level."""

    education: enums.Education | EducationCode | None
    """Finished schooling."""

    area: enums.Area | AreaCode | None
    """Kind of area."""

    expelled_before: bool | None
    """Whether the applicant was expelled before."""

    expelled_on: Day | None
    """Day of that expulsion."""

    workplace_has_union: bool | None
    """Whether the workplace has a Union organization."""

    active_at_residence: bool | None
    """Whether the applicant is active at the place of residence."""

    handled_at: enums.Place | PlaceCode | None
    """Where the admission is handled."""


class AdmissionDecision(TypedDict, total=False):
    """How an admission was considered and decided."""

    path: enums.Path | PathCode | None
    """The way: through a branch, or where there is none."""

    meeting: enums.Meeting | MeetingCode | None
    """The body that met."""

    considered_on: Day | None
    """Day of the meeting."""

    age_tested_on: Day | None
    """Day the age was tested on."""

    members_summoned: int | None
    """Members of the branch summoned."""

    members_present: int | None
    """Members present."""

    votes_for: int | None
    """Votes for this applicant."""

    applicants_in_vote: int | None
    """Applicants put to this one vote."""

    decided_on: Day | None
    """Day of the decision."""

    issuer: enums.Issuer | IssuerCode | None
    """Who issued the decision."""

    unit_kind: enums.Kind | KindCode | None
    """Kind of the unit that will hold the member."""

    admitting_kind: enums.Kind | KindCode | None
    """Kind of the base unit whose right to admit is used."""

    approved_by: enums.DecidingBody | DecidingBodyCode | None
    """Level whose committee approved and issued the card number."""

    ceremony_on: Day | None
    """Day of the ceremony."""

    function_code: int | None
    """Code of the software function the case is recorded under."""

    resolution_number: str | None
    """Number of the resolution by which the superior admits this applicant."""

    refusal_reason: str | None
    """Why the superior does not admit this applicant."""


class Member(TypedDict, total=False):
    """A member, as far as leaving by age asks."""

    birth_date: Day | None
    """Day of birth."""

    on: Day | None
    """Day asked about."""

    stay_requested: bool | None
    """Whether the member asked to stay on."""

    stay_granted: bool | None
    """Whether staying on was granted."""

    stay_decided_by: enums.Decider | DeciderCode | None
    """Who decided on staying on."""

    stay_votes_for: int | None
    """Votes for staying on."""

    stay_members_present: int | None
    """Members present at that vote."""

    stay_members_summoned: int | None
    """Members of the branch summoned to it."""

    elected_post: bool | None
    """Whether the member holds an elected seat in a leading body of the Union."""

    appointed_post: bool | None
    """Whether the member holds such a seat by appointment."""

    fulltime_post: bool | None
    """Whether the member does full-time Union work."""

    post_ended_on: Day | None
    """Day the last of these posts ended."""

    ceremony_held_by: enums.Decider | DeciderCode | None
    """Who held the maturity ceremony."""

    ceremony_on: Day | None
    """Day of the maturity ceremony."""

    joined_party: bool | None
    """Whether the member joined the Party."""

    ended_on_joining_party: bool | None
    """Whether membership was ended because of that."""

    function_code: int | None
    """Code of the software function the case is recorded under."""


class Unit(TypedDict, total=False):
    """A unit of the Union."""

    kind: enums.Kind | KindCode | None
    """Its kind."""

    level: enums.Level | LevelCode | None
    """Its level."""

    sector: enums.Sector | SectorCode | None
    """Its sector."""

    parent_kind: enums.Kind | KindCode | None
    """The kind of the unit directly above it; a linking kind is looked through where `superior_kind` is given."""

    parent_level: enums.Level | LevelCode | None
    """The level of the unit directly above it."""

    superior_kind: enums.Kind | KindCode | None
    """The kind of the nearest unit above that is not a mere link, where the parent is one."""

    members: int | None
    """Members in the whole unit."""

    branches: int | None
    """Branches in the unit."""

    founding: bool | None
    """Whether the question is about founding it; false or absent: it stands already."""

    members_referred: int | None
    """Members below the minimum who were referred to a base unit."""

    formation_basis: enums.Basis | BasisCode | None
    """What it is formed by."""

    need_attested: bool | None
    """Whether the need for an inter-branch is attested."""

    vertical_leadership_attested: bool | None
    """Whether the sector is led uniformly from top to base."""

    team_months: int | None
    """For how many months a team works; absent for units that are no team."""

    is_team: bool | None
    """Whether it is a team of limited duration."""

    has_office: bool | None
    """Whether it has a full-time office."""

    has_seal: bool | None
    """Whether it uses a seal."""

    pioneer_council_level: enums.Level | LevelCode | None
    """Level of its Pioneer council; absent where it has none."""

    council_founder_level: enums.Level | LevelCode | None
    """Level of the unit that founded the council."""

    council_founder_is_committee: bool | None
    """Whether that unit's executive committee founded it."""

    army_unit: enums.ArmyUnit | ArmyUnitCode | None
    """What it is in the army; absent for units that are not the army's."""

    army_tiers: int | None
    """Tiers of the Union in it."""

    at_workers_place: bool | None
    """Whether it is a branch at workers' housing, an industrial park or a plant."""

    place_has_union: bool | None
    """Whether that place has a Union organization."""


class Progress(TypedDict, total=False):
    """A unit's or province's progress against its targets."""

    on: Day | None
    """Day asked about."""

    downloads: int | None
    """Downloads of the app in the province."""

    units_with_quota: int | None
    """Units that were given a quota, a number or a percentage."""

    fulltime_officers: int | None
    """Full-time officers of the Union and the associations."""

    officers_using: int | None
    """Of these, officers who downloaded and use the app."""

    members_and_association_members: int | None
    """Members and association members, each person once."""

    people_using: int | None
    """Of these, people who downloaded and use the app."""

    members_base: int | None
    """Members the unit's quota is taken of."""

    quota: int | None
    """The quota the unit was given."""

    registered: int | None
    """Members with an account."""

    units: int | None
    """Units of the Union."""

    armed_forces_units: int | None
    """Of these, units of the armed forces."""

    units_using: int | None
    """Units outside the armed forces that use the software."""

    members: int | None
    """Members."""

    members_using: int | None
    """Of these, members who downloaded and use the app."""

    members_introduced: int | None
    """Outstanding members introduced to the Party over the term."""

    district_congresses: int | None
    """Congresses of district level held."""

    direct_elections: int | None
    """Of these, congresses that elected the secretary directly."""

    total_printed: int | None
    """The printed sum of the quotas."""

    total_of_units: int | None
    """The sum of the quotas of the units."""

    accounts: int | None
    """Accounts on the app."""

    accounts_interacting: int | None
    """Of these, accounts that interacted often enough in every week."""


class Removal(TypedDict, total=False):
    """A case of striking off: the ground, and how it was decided."""

    on: Day | None
    """Day asked about; its calendar year is the year that counts."""

    inactive_months: str | None
    """Months without any Union activity, written `2024-01 2024-03`; an empty text: none."""

    unpaid_months: str | None
    """Months whose dues are owed and were not paid; an empty text: none."""

    excused_months: str | None
    """Months for which the branch accepted a good reason; an empty text: none."""

    claimed_months: str | None
    """Months for which a reason was given that the branch has not judged; absent: none."""

    exempt_months: str | None
    """Months exempt from dues; absent: none."""

    pays_quarterly: bool | None
    """Whether the member may pay by quarter; absent: pays by month."""

    away_from: Day | None
    """First day away for study or work; absent: not away."""

    away_until: Day | None
    """Last day away; absent: still away on the day asked about."""

    away_reported: bool | None
    """Whether the member told the branch committee of being away."""

    away_attended: bool | None
    """Whether the member was active after each trip."""

    away_dues_paid: bool | None
    """Whether all dues of that time were paid."""

    away_contributed: bool | None
    """Whether the member contributed as asked."""

    decided_by: enums.Decider | DeciderCode | None
    """Who decided."""

    decided_on: Day | None
    """Day of the decision."""

    members_summoned: int | None
    """Members of the branch summoned."""

    members_present: int | None
    """Members present."""

    votes_for: int | None
    """Votes for striking off."""

    reported_on: Day | None
    """Day of the report to the organization directly above."""

    leave_requested: bool | None
    """Whether the member asked to leave."""

    function_code: int | None
    """Code of the software function the case is recorded under."""


class Dues(TypedDict, total=False):
    """A member's dues."""

    on: Day | None
    """Day asked about."""

    unpaid_months: str | None
    """Months whose dues were not paid, written `2024-01 2024-03`; an empty text: none."""

    exempt_months: str | None
    """Months exempt from dues; absent: none."""

    has_salary: bool | None
    """Whether the member has a salary."""

    abroad: bool | None
    """Whether the member studies or works abroad; absent: in the country."""

    months_paid_for: int | None
    """How many months the amount paid is for."""

    amount_paid: int | None
    """What was paid for them, in whole đồng."""

    in_party: bool | None
    """Whether the member belongs to the Party as well."""

    released_as_party_member: bool | None
    """Whether no dues are asked for that reason."""

    pays_quarterly: bool | None
    """Whether the member pays by quarter; absent: by month."""

    often_away: bool | None
    """Whether the member is often away for work."""

    committee_consents: bool | None
    """Whether the branch committee agreed to paying by quarter."""

    exemption_from: Day | None
    """First day of an exemption from dues; absent: no exemption."""

    exemption_until: Day | None
    """Last day of the exemption."""

    exemption_decided_by: enums.Decider | DeciderCode | None
    """Who granted the exemption."""


class Remittance(TypedDict, total=False):
    """The dues a unit received and passed on."""

    kind: enums.Kind | KindCode | None
    """Kind of the unit."""

    received: int | None
    """Dues the unit received, from its members or from the units below, in whole đồng."""

    remitted: int | None
    """What it passed on to the unit above, in whole đồng."""

    on: Day | None
    """Day asked about."""

    remitted_months: str | None
    """Months in which dues were passed on, written `2024-01 2024-03`; an empty text: none."""

    remittances_in_year: int | None
    """How often a province passed dues on in the year asked about."""

    last_remitted_on: Day | None
    """Day of the last of them."""

    income: enums.Income | IncomeCode | None
    """Where money of the unit comes from."""

    income_lawful_attested: bool | None
    """Whether other income was judged lawful."""


class MemberFile(TypedDict, total=False):
    """A member's card and file, and the registers they stand in."""

    card_issued: bool | None
    """Whether the member was given a card."""

    card_number: str | None
    """Number of the card, as text."""

    has_electronic_card: bool | None
    """Whether the member has an electronic card."""

    file_present: bool | None
    """Whether the personal file is there."""

    form_version: str | None
    """The form the file is written on."""

    keeper_kind: enums.Kind | KindCode | None
    """Kind of the unit that keeps the file."""

    manager_kind: enums.Kind | KindCode | None
    """Kind of the unit that manages the member."""

    yearly_entries: int | None
    """Entries of the branch committee for the year asked about."""

    on: Day | None
    """Day asked about."""

    admitted_on: Day | None
    """Day of the first admission."""

    expelled_on: Day | None
    """Day of expulsion; absent: never expelled."""

    readmitted_on: Day | None
    """Day of admission after it."""

    union_age_years: int | None
    """Union age as recorded, in full years."""

    card_lost: bool | None
    """Whether the card was lost; absent: not lost."""

    book_lost: bool | None
    """Whether the member book was lost; absent: not lost."""

    admission_decision_kept: bool | None
    """Whether the admission decision was kept."""

    applied_to_branch: bool | None
    """Whether the member applied to the branch."""

    reissue_proposed_by: enums.Kind | KindCode | None
    """Kind of the unit that proposed the new card."""

    reissued_by: enums.DecidingBody | DecidingBodyCode | None
    """Level whose committee issued the new card."""

    activity_certified: bool | None
    """Whether the branch certified continuous activity."""

    moved_since: bool | None
    """Whether the member has moved to another base since; absent: no."""

    former_base_confirms: bool | None
    """Whether the former base confirms."""

    lost_in_transfer: bool | None
    """Whether the file was lost at a transfer; absent: no."""

    statement_present: bool | None
    """Whether the member's own statement is there."""

    proof_accepted: bool | None
    """Whether a card or other proof of membership was accepted."""

    registers_of: enums.Kind | KindCode | None
    """Kind of the unit whose registers are asked about; absent: they are not."""

    branch_book: bool | None
    """Whether it keeps the branch book."""

    member_list: bool | None
    """Whether it keeps the list of members."""

    admission_register: bool | None
    """Whether it keeps the register of admissions and cards."""

    transfer_register: bool | None
    """Whether it keeps the register of transfers."""

    reconciled_on: Day | None
    """Day the list was reconciled."""

    card_requested_on: Day | None
    """Day the card was asked for."""


class Honorary(TypedDict, total=False):
    """The admission of an honorary member."""

    decided_at: enums.Level | LevelCode | None
    """Level of the organization that decided."""

    proposing_kind: enums.Kind | KindCode | None
    """Kind of the unit that proposed."""

    recognition_number: str | None
    """Number of the decision that recognises somebody."""

    refusal_reason: str | None
    """Why somebody is not recognised."""

    function_code: int | None
    """Code of the software function the case is recorded under."""


class Identity(TypedDict, total=False):
    """Who somebody is, as a member's record has it."""

    full_name: str | None
    """Full name."""

    birth_date: Day | None
    """Birth date."""

    birth_date_text: str | None
    """The cell of the birth date as the list writes it."""

    sex: enums.Sex | SexCode | None
    """Sex."""

    male_birth_column_filled: bool | None
    """Whether the list's column of birth dates of men is filled."""

    female_birth_column_filled: bool | None
    """Whether the list's column of birth dates of women is filled."""

    id_number: str | None
    """Number of the identity card or personal number, as text."""

    birth_province: str | None
    """Code of the province of birth registration, as text."""

    birth_province_on: Day | None
    """Day of the code list that code is from."""

    phone: str | None
    """Phone number, as text."""

    email: str | None
    """E-mail address."""

    card_number: str | None
    """Number of the member's card, as text."""

    entry_source: enums.EntrySource | EntrySourceCode | None
    """Where the record was entered."""

    ethnicity: str | None
    """Ethnic group."""

    religion: str | None
    """Religion."""

    residence: str | None
    """Permanent residence."""

    occupation: str | None
    """Occupation."""

    admitted_on: Day | None
    """Day of admission."""


class DataQuality(TypedDict, total=False):
    """Counts that tell how good a unit's data are."""

    on: Day | None
    """Day asked about."""

    correct_checked: bool | None
    """Whether some check asks that data are correct."""

    complete_checked: bool | None
    """Whether some check asks that data are complete."""

    clean_checked: bool | None
    """Whether some check asks that data are clean."""

    live_checked: bool | None
    """Whether some check asks that data are live."""

    members_listed_twice: int | None
    """Members listed in more than one main unit."""

    transfers_open: int | None
    """Cases of transfer left open."""

    branches_not_in_tree: int | None
    """Branches of an outside list that the tree does not have."""

    duplicate_units: int | None
    """Units created twice."""

    dissolved_units: int | None
    """Dissolved units still in the tree."""

    renamed_units: int | None
    """Renamed units under their old name."""

    units: int | None
    """Units in the tree."""

    units_with_access: int | None
    """Of these, units with an account and rights."""

    units_without_account: int | None
    """Units without an account."""

    last_interaction: Day | None
    """Last day the unit interacted on the software."""

    members: int | None
    """Members listed."""

    members_from_app: int | None
    """Of these, members entered from the app."""

    members_missing_info: int | None
    """Of these, members with missing information."""

    members_not_entered: int | None
    """Members of an outside list who were not entered."""

    branches_below_minimum: int | None
    """Branches with fewer members than a branch needs."""

    count_fixed: int | None
    """Members in the count the unit fixed."""

    admitted: int | None
    """Members admitted since."""

    arrived: int | None
    """Members who came from other units since."""

    departed: int | None
    """Members who left for other units since."""

    struck_off: int | None
    """Members struck off since."""

    expelled: int | None
    """Members expelled since."""

    matured: int | None
    """Members who came of age and left since."""

    active_not_declared: int | None
    """Active members who are not on the software."""

    unit_deleted: bool | None
    """Whether the unit is to be deleted, or was."""

    members_left: int | None
    """Members still assigned to it."""

    account_deleted: bool | None
    """Whether its account is deleted too."""

    count_text: str | None
    """A count as a table prints it."""

    count_read: int | None
    """The number it was read as."""

    export_columns: int | None
    """Columns of the list."""

    export_first_row: int | None
    """First row with a member."""

    ethnic_codes: int | None
    """Rows of its list of ethnic groups."""

    religion_codes: int | None
    """Rows of its list of religions."""

    province_codes: int | None
    """Rows of its list of provinces."""

    post_codes: int | None
    """Rows of its list of posts."""


class Account(TypedDict, total=False):
    """An account, whom it belongs to, and what it is used for."""

    on: Day | None
    """Day asked about."""

    unit_level: enums.Level | LevelCode | None
    """Level of the unit that has the account."""

    unit_kind: enums.Kind | KindCode | None
    """Kind of the unit that has the account."""

    edits_own_branch: bool | None
    """Whether the record that is changed belongs to a member of the account's own branch."""

    delegation_accepted: bool | None
    """Whether the branch accepted that another unit updates its data."""

    view: enums.View | ViewCode | None
    """What is looked at."""

    looks_below: bool | None
    """Whether the unit looked at stands below the account's unit."""

    bound_units: int | None
    """Units the account is bound to."""

    account_name: str | None
    """Name of the account."""

    platform: enums.Platform | PlatformCode | None
    """What the app runs on."""

    full_name: str | None
    """Full name."""

    age: int | None
    """Age in years."""

    residence: str | None
    """Permanent residence."""

    occupation: str | None
    """Occupation."""

    phone: str | None
    """Phone number, as text."""

    email: str | None
    """E-mail address."""

    membership: enums.Membership | MembershipCode | None
    """What the person is a member of."""

    codes_issued: int | None
    """Identity codes issued to the account."""

    accounts_with_code: int | None
    """Accounts that have the same code."""

    identity_code: str | None
    """The member's identity code, as text."""

    group_membership: enums.Membership | MembershipCode | None
    """Target group the account was put into."""

    group_residence: str | None
    """Area of the group the account was put into."""

    password_equal: bool | None
    """Whether the password entered is the one sent."""

    password_used_before: bool | None
    """Whether it had been used before."""

    password_length: int | None
    """Length of the password."""

    password_minutes: int | None
    """Minutes from sending to entering."""

    password_tries: int | None
    """Tries, with this one."""

    new_member: bool | None
    """Whether it belongs to a member admitted lately."""

    entry_source: enums.EntrySource | EntrySourceCode | None
    """Where the member's record was entered."""

    has_app_account: bool | None
    """Whether the member has an account on the app."""

    data_declared: bool | None
    """Whether the member declared their data on the app."""

    activity_registered: bool | None
    """Whether the member registered activity on the app."""

    record_phone: str | None
    """Phone number stored with the record."""

    records_with_phone: int | None
    """Records that have this phone number."""


class NewMember(TypedDict, total=False):
    """A new member as the resolution, the member book and the system have them."""

    resolution_name: str | None
    """Full name in the resolution."""

    book_name: str | None
    """Full name in the member book."""

    system_name: str | None
    """Full name on the system."""

    resolution_birth_date: Day | None
    """Birth date in the resolution."""

    book_birth_date: Day | None
    """Birth date in the member book."""

    system_birth_date: Day | None
    """Birth date on the system."""

    resolution_admitted_on: Day | None
    """Day of admission in the resolution."""

    book_admitted_on: Day | None
    """Day of admission in the member book."""

    system_admitted_on: Day | None
    """Day of admission on the system."""


class Restructuring(TypedDict, total=False):
    """An act that founds, divides, merges, unites or dissolves units."""

    act: enums.Act | ActCode | None
    """The act."""

    act_decided_by: enums.ActDecider | ActDeciderCode | None
    """Who decided."""

    members_before: int | None
    """Members of the units before."""

    members_after: int | None
    """Of these, members in the units afterwards, each once."""

    members_referred: int | None
    """Of these, members referred to other units."""

    members_in_two_units: int | None
    """Members found in more than one unit afterwards."""

    members_in_old_units: int | None
    """Members still assigned to old units that are deleted."""

    new_branches: int | None
    """Branches the act makes."""

    smallest_new_branch: int | None
    """Members of the smallest of them."""


class Transfer(TypedDict, total=False):
    """One member's move from one unit to another."""

    residence_changed: bool | None
    """Whether the member's residence changed."""

    workplace_changed: bool | None
    """Whether the place of work changed."""

    school_changed: bool | None
    """Whether the school changed."""

    transfer_requested: bool | None
    """Whether the member asked for a transfer."""

    requested_on: Day | None
    """Day the member asked."""

    requested_of: enums.Decider | DeciderCode | None
    """Whose committee was asked."""

    assessed_on: Day | None
    """Day the branch wrote its assessment into the member book."""

    dues_paid_through: Day | None
    """A day of the last month for which dues are paid."""

    dues_exempt: bool | None
    """Whether the member is exempt from dues; absent: no."""

    introduced_on: Day | None
    """Day the branch introduced the member."""

    introducing_kind: enums.Kind | KindCode | None
    """Kind of the unit that introduces the member to other units."""

    receiving_kind: enums.Kind | KindCode | None
    """Kind of the unit that receives for the other side."""

    sent_from_higher_unit: bool | None
    """Whether the member's branch stands directly under a higher unit; absent: no."""

    received_by_higher_unit: bool | None
    """Whether the new branch stands directly under a higher unit; absent: no."""

    same_base: bool | None
    """Whether both branches belong to one base union."""

    route: str | None
    """The units passed, as tiers: `branch base base branch`; also `tier`, `base_branch`, `superior`."""

    outside: enums.Outside | OutsideCode | None
    """Where the member goes, when out of the system; absent: to a unit of it."""

    refused_by: enums.TransferRole | TransferRoleCode | None
    """Who refused; absent: nobody."""

    refusal_reason: str | None
    """Why."""

    refused_on: Day | None
    """Day of the refusal."""

    withdrawn_on: Day | None
    """Day the request was taken back; absent: it was not."""

    confirmed_on: Day | None
    """Day of the last confirmation; absent: none yet."""

    waiting_since: Day | None
    """Day since which a step is waited for."""

    on: Day | None
    """Day asked about."""

    main_units: int | None
    """In how many units the member counts as an ordinary one."""

    function_code: int | None
    """Number of the software function the case is recorded under."""


class Hosted(TypedDict, total=False):
    """Activity of a member outside the home unit."""

    hosted_as: enums.HostedAs | HostedAsCode | None
    """What for."""

    main_units: int | None
    """In how many units the member counts as an ordinary one."""

    residence_kind: enums.ResidenceKind | ResidenceKindCode | None
    """Kind of the residence."""

    residence_months: int | None
    """Full months at a temporary residence."""

    starts_on: Day | None
    """First day."""

    ends_on: Day | None
    """Last day."""

    ended_by: enums.TransferRole | TransferRoleCode | None
    """Who ended it before its last day; absent: nobody."""

    on: Day | None
    """Day asked about."""

    decided_by: enums.Decider | DeciderCode | None
    """Who decided."""

    dues_go_on: bool | None
    """Whether dues go on meanwhile."""

    function_code: int | None
    """Number of the software function it is recorded under."""

    other_starts_on: Day | None
    """First day of another activity of the same kind."""

    other_ends_on: Day | None
    """Last day of that one; where none is asked for, absent: it goes on."""


class LetterFacts(TypedDict, total=False):
    """What a letter or plan prints of its days, deadlines, phases and shares."""

    begins: Day | None
    """First day of the campaign."""

    ends: Day | None
    """Last day of the campaign."""

    printed_days: int | None
    """Number of days the text gives the campaign."""

    deadline: Day | None
    """Day a deadline names."""

    deadline_wording: enums.DeadlineWording | DeadlineWordingCode | None
    """How the deadline is written."""

    phase_ends: Day | None
    """Last day of a phase."""

    next_phase_begins: Day | None
    """First day of the phase after it."""

    text_percent: int | None
    """Share the text prints, in per cent."""

    table_percent: int | None
    """Share the table prints or works out, in per cent."""


class Discipline(TypedDict, total=False):
    """A disciplinary decision, and how it came about."""

    subject: enums.Disciplined | DisciplinedCode | None
    """Who or what it is about."""

    still_member: bool | None
    """Whether an officer is still a member."""

    committee_of_branch: bool | None
    """Whether the committee of a committee member is that of a plain branch."""

    elected_post: bool | None
    """Whether an officer outside any committee was elected, as in a branch too small for one; absent: appointed."""

    form: enums.DisciplineForm | DisciplineFormCode | None
    """The form of discipline."""

    forms_imposed: int | None
    """Forms imposed by the one decision."""

    special_case: bool | None
    """Whether it is one of the special cases that khóa XIII is said to know; absent: none."""

    disciplined_before: bool | None
    """Whether the person was disciplined before."""

    verified_on: Day | None
    """Day the facts were verified, with minutes."""

    self_criticism_on: Day | None
    """Day of the meeting with the written self-criticism."""

    heard: bool | None
    """Whether the person, or somebody for the organization, was heard."""

    heard_on: Day | None
    """Day of the hearing."""

    hearing_declined_on: Day | None
    """Day on which whoever was invited to be heard stayed away or declined; absent: nobody did."""

    absence_accepted_on: Day | None
    """Day the body that decides accepted that whoever stayed away is not heard; absent: it did not."""

    voted_by: enums.DisciplineMeeting | DisciplineMeetingCode | None
    """The meeting that discussed and voted."""

    voted_on: Day | None
    """Day of the vote."""

    secret_ballot: bool | None
    """Whether the ballot was secret."""

    voters_in_all: int | None
    """All members of the branch or committee."""

    voters_summoned: int | None
    """Of these, summoned to the meeting."""

    voters_present: int | None
    """Of these, present."""

    votes_for: int | None
    """Votes for the form decided on."""

    subject_could_vote: bool | None
    """Whether the person concerned could vote too."""

    proposed_on: Day | None
    """Day it was proposed to the superior."""

    decided_by: enums.DisciplineBody | DisciplineBodyCode | None
    """What kind of body decided."""

    decided_at: enums.DecidingUnit | DecidingUnitCode | None
    """Where it stands."""

    decided_on: Day | None
    """Day of the official decision."""

    decision_number: str | None
    """The number of the decision, as it is written on it."""

    announced_on: Day | None
    """Day it was announced."""

    notified_on: Day | None
    """Day of the public notice, where that was an act of its own."""

    made_public: bool | None
    """Whether it was made public at all; absent: the days tell."""

    effective_on: Day | None
    """Day from which it has effect or is carried out."""

    post_removed: enums.PostRemoved | PostRemovedCode | None
    """The post an officer is removed from."""

    posts_kept: int | None
    """Posts of the same level still held afterwards."""

    posts_ended: int | None
    """Lower posts of the same level that ended with it."""

    posts_ended_elsewhere: int | None
    """Posts of other levels that ended with it."""

    army_body: enums.ArmyBody | ArmyBodyCode | None
    """The body of the army that decided; absent: not the army's."""

    sent_back_on: Day | None
    """Day the superior handed the case back to the meeting that voted; absent: it did not."""

    ended_by: enums.DisciplinePart | DisciplinePartCode | None
    """Who ended the case without discipline; absent: nobody did."""

    changed_to: enums.DisciplineForm | DisciplineFormCode | None
    """The form it was changed to on a complaint; absent: it stands as decided."""

    level: enums.Level | LevelCode | None
    """Level of the unit that decides; absent: not told, or no level, as of a branch."""

    function_code: int | None
    """Code of the software function the case is recorded under."""


class Sanction(TypedDict, total=False):
    """A discipline that was imposed."""

    form: enums.DisciplineForm | DisciplineFormCode | None
    """Its form."""

    changed_to: enums.DisciplineForm | DisciplineFormCode | None
    """The form it was changed to on a complaint; absent: it stands as decided."""

    decided_on: Day | None
    """Day of the official decision."""

    effective_on: Day | None
    """Day from which it has effect."""

    on: Day | None
    """Day asked about."""


class Appeal(TypedDict, total=False):
    """A complaint against a disciplinary decision."""

    appellant: enums.Appellant | AppellantCode | None
    """Who complains."""

    announced_on: Day | None
    """Day the decision was announced."""

    appealed_on: Day | None
    """Day of the complaint."""

    appeal_step: int | None
    """Which step it is on the way up; absent: a further one after an answer to the step before, else the first."""

    previous_answer_on: Day | None
    """Day of the answer to the step before."""

    holidays: int | None
    """Holidays on weekdays up to the day before the complaint; asked for only where weekdays are counted."""

    appealed_to: enums.AppealBody | AppealBodyCode | None
    """To whom it goes."""

    answered_by: enums.AppealBody | AppealBodyCode | None
    """Who answered the step before."""

    further_up: bool | None
    """Of two higher committees, whether it stands above the one that answered; absent: it is the same one."""

    set_aside: bool | None
    """Whether the decision was set aside while the answer was awaited."""

    answered_on: Day | None
    """Day of the answer; absent: none yet."""

    on: Day | None
    """Day asked about, for an answer that is still awaited."""

    decision_changed: bool | None
    """Whether the decision was changed or cancelled; absent where it is said who did."""

    changed_by: enums.AppealBody | AppealBodyCode | None
    """Who changed or cancelled it."""

    change_advised_by: enums.ChangeAdviser | ChangeAdviserCode | None
    """Who advised that; absent: nobody."""

    form: enums.DisciplineForm | DisciplineFormCode | None
    """The form that was decided on."""

    form_before: enums.DisciplineForm | DisciplineFormCode | None
    """The form in force before the answer; absent: the one that was decided on."""

    changed_to: enums.DisciplineForm | DisciplineFormCode | None
    """The form it was changed to; absent: upheld, or cancelled."""

    given_back_as: enums.MovementKind | MovementKindCode | None
    """What a membership given back is entered as among the movements."""


class Reward(TypedDict, total=False):
    """A reward."""

    reward_form: str | None
    """Its form, as the list that was set names it."""

    decided_at: enums.DecidingUnit | DecidingUnitCode | None
    """Where the unit that decided stands, seen from whoever is rewarded."""

    level: enums.Level | LevelCode | None
    """Its level, as records and statistics name it; absent: not told, or no level, as of a branch."""

    function_code: int | None
    """Code of the software function the case is recorded under."""


class CardFacts(TypedDict, total=False):
    """A range of codes of cards that is handed down, or a code that is given."""

    range_start: str | None
    """First code of the range that is handed down or changed."""

    range_end: str | None
    """Its last code; it counts."""

    giver_start: str | None
    """First code of the range it is taken from."""

    giver_end: str | None
    """Last code of the range it is taken from."""

    giver_kind: enums.Kind | KindCode | None
    """Kind of the unit that gives it."""

    other_start: str | None
    """First code of another range beside it; absent: there is none."""

    other_end: str | None
    """Last code of that range."""

    codes_in_use: int | None
    """Codes in use that stand in the way: those in a new range, those a changed range leaves out."""

    card_code: str | None
    """The code that is given."""

    unit_start: str | None
    """First code of the range of the unit that gives it."""

    unit_end: str | None
    """Last code of that range."""

    issuer_kind: enums.Kind | KindCode | None
    """Kind of the unit that gives it."""

    code_use: enums.CardUse | CardUseCode | None
    """What has become of the code so far."""

    has_card: bool | None
    """Whether the member has a card, or a code set aside."""

    reissue: bool | None
    """Whether it replaces a card; absent: no."""

    same_number: bool | None
    """Whether the new card has the number of the old one."""

    wanted: int | None
    """How many codes are wanted; absent: they are named one by one."""

    left: int | None
    """How many of the range are free."""

    left_after_last: int | None
    """How many of these come after the highest that was used."""

    confirmed: bool | None
    """Whether codes are confirmed; absent: no."""

    decision_number: str | None
    """Number of the decision."""


class Right(TypedDict, total=False):
    """An action on the software, who takes it, and whom it concerns."""

    action: str | None
    """The action, as `actions` lists it: `admission.decide`."""

    by_member: bool | None
    """Whether a member takes it in the app, instead of a unit."""

    unit_kind: enums.Kind | KindCode | None
    """Kind of the unit that acts."""

    unit_level: enums.Level | LevelCode | None
    """Its level; needed where its kind does not say it."""

    relation: enums.Relation | RelationCode | None
    """Where the unit that it concerns stands, seen from the unit that acts."""

    target_kind: enums.Kind | KindCode | None
    """Kind of the unit that it concerns."""

    delegation_accepted: bool | None
    """Whether the branch accepted that another unit updates its data."""


class DoneFunction(TypedDict, total=False):
    """One function of the software, and whether a unit has done it."""

    on: Day | None
    """Day asked about."""

    unit_kind: enums.Kind | KindCode | None
    """Kind of the unit; needed only where a profile says which kinds are asked."""

    function: enums.SoftwareFunction | SoftwareFunctionCode | None
    """The function."""

    done: bool | None
    """Whether the unit has done it."""

    done_on: Day | None
    """The day it was done; only asked where it was."""

    function_number: int | None
    """The number that a list gives the function."""


class Document(TypedDict, total=False):
    """A directive document as one of its recipients has it."""

    on: Day | None
    """Day asked about."""

    directly_below: bool | None
    """Whether the recipient stands directly below the unit that issued it."""

    issued_on: Day | None
    """The day it was issued."""

    post_by: Day | None
    """The last day to post it, where a letter or decision sets one for this document; it counts."""

    posted: bool | None
    """Whether it was posted on the software."""

    posted_on: Day | None
    """The day it was posted; only asked where it was."""

    seen: bool | None
    """Whether this recipient has seen it."""

    seen_on: Day | None
    """The day this recipient first saw it."""

    recalled_on: Day | None
    """The day it was recalled from this recipient; blank where it was not."""


class RatingList(TypedDict, total=False):
    """One member's place on a branch's list of ratings, and what became of the list."""

    rating_year: int | None
    """The year that is rated."""

    listed: int | None
    """Members on the list."""

    to_rate: int | None
    """Members that the branch rates in that year."""

    rating_level: enums.RatingLevel | RatingLevelCode | None
    """The level that the branch gave."""

    sent_on: Day | None
    """Day the branch sent the list."""

    approved_on: Day | None
    """Day the list was approved; absent: it was not yet."""

    approver: enums.DecidingUnit | DecidingUnitCode | None
    """Where whoever approved it stands, seen from the branch; absent: it was not yet."""

    approved_level: enums.RatingLevel | RatingLevelCode | None
    """The level that was approved; absent: as sent."""

    not_agreed_on: Day | None
    """Day the superior did not agree to the list; absent: it did not say so."""

    not_agreed_reason: str | None
    """Why."""

    function_code: int | None
    """Number of the software function the list is recorded under."""


class Training(TypedDict, total=False):
    """One member's training programme of a year."""

    programme_year: int | None
    """The year of the programme."""

    rule_set: str | None
    """Name of the rule set the programme follows."""

    registrations: int | None
    """Registrations of the member for that year, this one included."""

    registered_from: enums.TrainingSource | TrainingSourceCode | None
    """How the member was registered."""

    registered_on: Day | None
    """Day of the registration."""

    item_group: int | None
    """Group of one item registered, counted from 1."""

    item_number: int | None
    """Place of that item in its group, counted from 1."""

    registration_state: enums.TrainingRegistration | TrainingRegistrationCode | None
    """Whether the member is registered, as the list shows it."""

    evaluation_state: enums.TrainingEvaluation | TrainingEvaluationCode | None
    """Whether the programme was evaluated, as the list shows it."""

    window_opens: Day | None
    """First day on which programmes of that year may be scored."""

    window_closes: Day | None
    """Last day on which they may."""

    scored_on: Day | None
    """Day the branch scored the programme."""

    score: int | None
    """Points in all."""

    score_group1: int | None
    """Points of the first group; absent in all five: only the points in all are known."""

    score_group2: int | None
    """Points of the second group."""

    score_group3: int | None
    """Points of the third group."""

    score_group4: int | None
    """Points of the fourth group."""

    score_group5: int | None
    """Points of the fifth group."""

    passed_on: Day | None
    """Day the branch passed the score on; absent: it did not yet."""

    confirmed_on: Day | None
    """Day the score was confirmed; absent: it was not yet."""

    confirmer: enums.DecidingUnit | DecidingUnitCode | None
    """Where whoever confirmed it stands, seen from the branch; absent: it was not yet."""

    score_sent_back_on: Day | None
    """Day the score was sent back to the branch; absent: it was not."""

    sent_back_reason: str | None
    """Why."""

    left_out_on: Day | None
    """Day the member, who has no score, was left out of the programme; absent: the member was not."""

    lessons_studied: int | None
    """Lessons of political theory that a new member has studied."""

    lessons_tested: int | None
    """Lessons whose test the new member has taken."""

    function_code: int | None
    """Number of the software function the programme is recorded under."""


class TrainingCounts(TypedDict, total=False):
    """A unit's counts of the training programme of a year, or the total row of a table of them."""

    members: int | None
    """Members."""

    registered: int | None
    """Members registered."""

    registered_yum: int | None
    """Registered by the branch on the software."""

    registered_app: int | None
    """Registered by themselves on the app."""

    scores_passed_on: int | None
    """Members whose score the branch has passed on."""

    scores_confirmed: int | None
    """Members whose score was confirmed."""

    members_in_rows: int | None
    """Members in the rows of the units below, added up."""


class PartyIntroduction(TypedDict, total=False):
    """One member's way from the branch's choice as an outstanding member to the Party."""

    rating_level: enums.RatingLevel | RatingLevelCode | None
    """The level of the yearly rating that counts."""

    certificate_on: Day | None
    """Day of the certificate of the class on the Party."""

    study_average_hundredths: int | None
    """Average of the studies, times 100: 7.05 is 705."""

    is_serving_officer: bool | None
    """Whether the member studies as a serving officer."""

    voted_on: Day | None
    """Day of the branch's vote."""

    secret_ballot: bool | None
    """Whether the ballot was secret."""

    votes_for: int | None
    """Votes for the member."""

    members_present: int | None
    """Members present at the vote."""

    branch_members: int | None
    """All members of the branch."""

    recogniser: enums.DecidingUnit | DecidingUnitCode | None
    """Where whoever recognised the member stands, seen from the branch; absent: nobody did yet."""

    recognised_on: Day | None
    """Day the member was recognised as outstanding; absent: not yet."""

    recognition_number: str | None
    """Number of that decision."""

    not_recognised_reason: str | None
    """Why the member was not recognised."""

    introducing_kind: enums.Kind | KindCode | None
    """Kind of the unit that introduces the member to the Party."""

    introducing_superior: bool | None
    """Whether that unit is the direct superior of a branch with no base above it; absent: it is not."""

    introduced_on: Day | None
    """Day of the introduction; absent: not yet."""

    birth_date: Day | None
    """Day of birth."""

    party_considered_on: Day | None
    """Day the Party cell considered the admission; absent: not yet."""

    party_admitted_on: Day | None
    """Day of the admission to the Party; absent: not yet."""

    followed_until: Day | None
    """Day until which the branch followed the new Party member."""

    function_code: int | None
    """Number of the software function the case is recorded under."""


class MemberRating(TypedDict, total=False):
    """A member whom a branch rates, or may not rate."""

    rating_year: int | None
    """The year that is rated."""

    joined_unit_on: Day | None
    """Day the member came to the branch."""

    left_unit_on: Day | None
    """Last day in the branch; absent: still there."""

    left_by_transfer: bool | None
    """Whether the member left by a transfer to another branch; asked only of who left before the year ended."""

    admitted_on: Day | None
    """Day of admission to the Union; absent: before the year that is rated."""

    rated_on: Day | None
    """Day the branch rates."""

    transferred: bool | None
    """Whether the member came from another unit; asked only of who has too few months in the branch."""

    rated_by: enums.RatingUnit | RatingUnitCode | None
    """Who rates."""

    old_unit_remarks: bool | None
    """Whether the old unit's remarks are there."""

    on_leave: bool | None
    """Whether the member was away for a time."""

    leave_kind: enums.AwayKind | AwayKindCode | None
    """What for."""

    leave_from: Day | None
    """First day away."""

    leave_to: Day | None
    """Last day away."""

    rated_time: enums.RatedTime | RatedTimeCode | None
    """The time that is rated."""

    party_member: bool | None
    """Whether the member is a Party member."""

    ratings_in_year: int | None
    """Ratings of the member for the year, this one included."""

    rating_channel: enums.RatingChannel | RatingChannelCode | None
    """Where the rating is done."""

    screen_label: str | None
    """The level as the screen writes it."""

    rating_level: enums.RatingLevel | RatingLevelCode | None
    """The level given."""


class UnitRating(TypedDict, total=False):
    """A unit in the yearly rating."""

    on: Day | None
    """Day asked about."""

    entry_complete: bool | None
    """Whether the unit has finished entering its data."""

    entry_completed_on: Day | None
    """Day it finished."""

    rated: int | None
    """Members rated."""

    good_or_better: int | None
    """Of these, members with the second level or better."""

    excellent: int | None
    """Of these, members with the best level; absent: the answer says how many there may be."""


class Criterion(TypedDict, total=False):
    """A criterion or a set as somebody scored or printed it."""

    about: enums.CriterionTopic | CriterionTopicCode | None
    """What is asked about; absent: whatever rule is asked by name."""

    points: Exact | None
    """The points given, or a total."""

    max_points: Exact | None
    """The most that a criterion or a set gives."""

    step: Exact | None
    """Points for each event."""

    count: int | None
    """Events, absences or missing reports."""

    units: int | None
    """Units asked."""

    units_done: int | None
    """Of these, units that did it."""

    done: bool | None
    """Whether it was done."""

    hosting_points: Exact | None
    """Points of hosted work."""

    creative_points: Exact | None
    """Points of creative work."""

    self_points: Exact | None
    """A unit's own points."""

    graded_points: Exact | None
    """The graded points."""

    difference_points: Exact | None
    """The difference kept beside them."""

    members: int | None
    """Members."""

    members_excellent: int | None
    """Of these, members rated excellent."""

    members_rated_on_time: int | None
    """Of these, members rated on schedule."""

    members_studied: int | None
    """Of these, members who studied the resolutions."""

    officers: int | None
    """Officers of a branch."""

    officers_studied: int | None
    """Of these, officers who studied the resolutions."""

    officer_data_complete: bool | None
    """Whether the officers' data are complete on the software."""

    recognised: bool | None
    """Whether the branch was recognised as one of 3 nắm, 3 biết, 3 làm."""

    reached_on: Day | None
    """The day it was reached."""

    phase1_done_on: Day | None
    """The day the first phase was finished."""

    phase2_done_on: Day | None
    """The day the second phase was finished."""

    scored_on: Day | None
    """The day of scoring."""

    work_in_set: bool | None
    """Whether the set of the year scores the work."""

    groups: int | None
    """Groups of a set."""

    contents: int | None
    """Contents of a set."""

    conditions: int | None
    """Criteria or conditions of a set."""

    base_points: Exact | None
    """Points of the groups, added up."""

    bonus_points: Exact | None
    """Points of bonus."""

    score_class: str | None
    """The class that was given, as its set calls it."""

    council_size: int | None
    """Members of a self-assessment council."""

    union_level: str | None
    """The Union's rating as a conduct form calls it."""

    union_points: Exact | None
    """Points for it."""

    section_points: Exact | None
    """Points of the section it is in."""

    conduct_points: Exact | None
    """The conduct score of the year."""

    student_disciplined: bool | None
    """Whether the student was disciplined in the year."""

    student_discipline: enums.DisciplineForm | DisciplineFormCode | None
    """The form of that discipline, the heaviest of several."""

    exam_rules_broken: bool | None
    """Whether the student broke the rules of an exam."""

    rating_level: enums.RatingLevel | RatingLevelCode | None
    """The Union's rating of the year."""


class CommitteeReport(TypedDict, total=False):
    """A committee's report on its own activity."""

    unit_kind: enums.Kind | KindCode | None
    """Kind of the unit that the committee leads."""

    reported: bool | None
    """Whether a report is recorded."""

    reported_to: enums.ReportedTo | ReportedToCode | None
    """To whom; only asked where there is one."""

    own_level: bool | None
    """Whether that congress or conference is of the committee's own level."""


class PrintedShare(TypedDict, total=False):
    """A share as somebody printed it, with the two numbers that it is of."""

    part: int | None
    """The part."""

    whole: int | None
    """The whole."""

    printed: str | None
    """The percentage as printed: `99,8%`. How many decimals it has is read from it."""


class Engagement(TypedDict, total=False):
    """What an account did on the app, and what it was given for it."""

    interactions_in_week: int | None
    """Interactions of the account in the week asked about."""

    notices_on_day: int | None
    """Notices sent to phones on the day asked about."""

    check_ins_on_day: int | None
    """Check-ins of the account that were counted on the day asked about."""

    votes_of_account: int | None
    """Votes of the account that were counted in the poll asked about."""

    earned: int | None
    """Points earned."""

    exchanged: int | None
    """Points exchanged."""

    expired: int | None
    """Points that have expired; asked where a profile lets them."""

    balance: int | None
    """Points the account has."""

    voucher_cost: int | None
    """Points that the voucher asked about costs."""

    voucher_free: bool | None
    """Whether the voucher is given free."""

    kind: enums.PointKind | PointKindCode | None
    """What points were given for; blank where points are not asked about."""

    amount_on_day: int | None
    """How often on that day; of steps, how many."""

    points_given: int | None
    """Points given for it on that day."""


class Survey(TypedDict, total=False):
    """A survey or poll, and who took part."""

    held_on: Day | None
    """The day of the survey."""

    invited: int | None
    """People invited."""

    answered: int | None
    """Of these, people who answered, each once."""


class QuotaBase(TypedDict, total=False):
    """A unit a quota is worked out for."""

    unit: str | None
    """Its name or code."""

    base: int | None
    """Members the quota is taken of; without it the row is a percentage only."""

    achieved: int | None
    """What was reached so far."""


class ReformRow(TypedDict, total=False):
    """A commune of before and what it becomes."""

    old: str | None
    """Code of the commune's union as it stands."""

    new: str | None
    """Code of the union it becomes or goes into, the same for all that are joined; its own where it goes on alone."""

    name: str | None
    """The name afterwards."""


class RightRequest(TypedDict, total=False):
    """Who wants to do what, and whom it concerns. The first three are needed."""

    action: str | None
    """The action, as `actions` lists it: `admission.decide`."""

    actor: str | None
    """Code of the unit that acts; of a member, that of the own branch."""

    target: str | None
    """Code of the unit that it concerns: of a member's case, the member's branch; of a document, who receives it."""

    by_member: bool | None
    """Whether a member takes it in the app, instead of the unit."""

    delegation_accepted: bool | None
    """Whether the branch accepted that another unit updates its data."""


class FunctionDay(TypedDict, total=False):
    """A function that a unit did."""

    unit: str | None
    """The unit's code."""

    function: enums.SoftwareFunction | SoftwareFunctionCode | None
    """The function."""

    done_on: Day | None
    """The day it was done; blank where it was done and the day is not known."""


class MovementRow(TypedDict, total=False):
    """A row of a list of movements."""

    unit: str | None
    """Code of the unit that it happened in."""

    member: str | None
    """The host's opaque key of the member; by it people are told apart, never by name."""

    kind: enums.MovementKind | MovementKindCode | None
    """What happened."""

    on: Day | None
    """The day."""

    level: enums.Level | LevelCode | None
    """Of a reward or a discipline, the level that decided; absent: not told."""


class OpenRequest(TypedDict, total=False):
    """A request that waits for a unit."""

    id: str | None
    """The host's own id of the case. Rows with one id, unit and day are one request."""

    unit: str | None
    """Code of the unit that it waits for."""

    since: Day | None
    """The day since which it waits for that unit."""


class SetHead(TypedDict, total=False):
    """The head of a criteria set."""

    id: str | None
    """A short name of the host's own."""

    title: str | None
    """Its title."""

    issuer: str | None
    """Who issued it."""

    number: str | None
    """Its full number with its suffix."""

    issued_on: Day | None
    """The day it was issued."""

    first_day: Day | None
    """The first day it scores."""

    last_day: Day | None
    """The last day it scores; it counts."""

    detail: enums.SetDetail | SetDetailCode | None
    """How much of it is known; absent: each criterion."""

    groups: int | None
    """Groups that it prints."""

    contents: int | None
    """Contents that it prints."""

    criteria: int | None
    """Criteria or conditions that it prints."""

    base: Exact | None
    """Points of all groups but those of bonus."""

    bonus: Exact | None
    """Points of bonus, beyond these."""

    total: Exact | None
    """Both together."""

    lowest: Exact | None
    """The lowest total there is, where points can be taken off."""

    note: str | None
    """Where it comes from and what was not seen of it."""


class SetRow(TypedDict, total=False):
    """A row of a criteria set."""

    kind: enums.RowKind | RowKindCode | None
    """What it is."""

    id: str | None
    """Its own number or name, once in the set."""

    within: str | None
    """The group a content is in; the content or group a criterion is in."""

    title: str | None
    """Its title."""

    max: Exact | None
    """The points that are printed for a group or content; of a joint cap its limit."""

    capped: bool | None
    """Whether what is in it may come to more, so that `max` cuts it."""

    bonus: bool | None
    """Whether a group gives points beyond the base."""

    contents: int | None
    """Contents that are printed for a group."""

    criteria: int | None
    """Criteria or conditions that are printed for a group."""

    form: enums.CriterionForm | CriterionFormCode | None
    """How a criterion gives points."""

    points: Exact | None
    """Points of a criterion."""

    step: Exact | None
    """Points for each event; below zero for a penalty."""

    limit: Exact | None
    """The most that events give; the least, below zero, for a penalty."""

    target: str | None
    """The share that gives all the points: `80/100`; absent: the whole."""

    goal: int | None
    """The number that gives all the points of a share of it; absent: each unit has its own."""

    no_base: enums.NoBase | NoBaseCode | None
    """What all of nothing gives; absent: it stays open."""

    rounding: str | None
    """How a share of points is rounded: `half_up`, `half_even`, `half_down`, `up` or `down`."""

    decimals: int | None
    """To how many decimals, 0 to 4."""

    tiers: str | None
    """Counts and their points: `0=10, 1=8, 2-5=4, 6-=0`."""

    holes: bool | None
    """Whether counts may be in no tier."""

    deadline: Day | None
    """The last day for a criterion."""

    before: bool | None
    """Whether it has to be done before that day, which then does not count."""

    late: Exact | None
    """The most a criterion gives when it was late; absent: none."""

    of: str | None
    """The contents or groups that share a cap: `5.1, 5.2`."""

    criterion: str | None
    """The criterion that a ceiling looks at."""

    at_least: Exact | None
    """The least points of a class; the points of a criterion below which a ceiling holds, absent: all it can have."""

    share: str | None
    """The least share of all points for a class: `90/100`."""

    best_class: str | None
    """The best class that a ceiling leaves."""


class ScoredUnit(TypedDict, total=False):
    """A unit that is scored."""

    unit: str | None
    """Its code."""

    cluster: str | None
    """The cluster it is ranked in (cụm, khối); absent: one cluster of all without."""


class ScoreEntry(TypedDict, total=False):
    """What a unit, or whoever graded it, says of one criterion."""

    unit: str | None
    """Code of the unit."""

    criterion: str | None
    """Id of the criterion."""

    by: enums.ScoredBy | ScoredByCode | None
    """Whose points they are."""

    done: bool | None
    """Whether it was done."""

    count: int | None
    """Events, absences, or the number reached."""

    whole: int | None
    """The whole that the number is a part of."""

    points: Exact | None
    """The points entered, of a criterion that takes a part."""

    on: Day | None
    """The day it was done."""


class AppUser(TypedDict, total=False):
    """One person of a list that targets are measured on, with or without the app. The first is needed."""

    person: str | None
    """The host's opaque key of the person."""

    fulltime_officer: bool | None
    """Whether the person is a full-time officer of the Union or an association."""

    member: bool | None
    """Whether the person is a member of the Union."""

    association_member: bool | None
    """Whether the person is a member of an association."""

    uses_app: bool | None
    """Whether the person downloaded and uses the app."""

    unit: str | None
    """The host's key of the person's unit; left out where others have one, it could be any of these."""


class AppInteraction(TypedDict, total=False):
    """One interaction on the app."""

    person: str | None
    """The host's opaque key of the person."""

    on: Day | None
    """The day."""


class ScheduleUnit(TypedDict, total=False):
    """A unit, or a body that a plan names, whose state is asked about. The first is needed."""

    unit: str | None
    """The host's key of the unit; rows of what was done name it."""

    name: str | None
    """The plan's code for it, or its name: `hai_phong`, `Hải Phòng`, `Ban Tuyên giáo Trung ương Đoàn`."""

    kind: enums.Kind | KindCode | None
    """Its kind."""

    directly_below: bool | None
    """Whether it stands directly below the unit that issued the plan."""

    sector: enums.Sector | SectorCode | None
    """Its sector; only asked where a plan leaves sectors out."""


class ItemDone(TypedDict, total=False):
    """What a host knows of one item of a plan and one unit."""

    unit: str | None
    """The key of the unit."""

    item: str | None
    """The item's id within the plan."""

    done: bool | None
    """Whether it was done."""

    done_on: Day | None
    """The day it was done; blank where it was done and the day is not known."""

    people: int | None
    """How many people were named, for items that ask for people."""


class HandedIn(TypedDict, total=False):
    """A report that was handed in, or saved on the software."""

    unit: str | None
    """The key of the unit."""

    report: str | None
    """The report's id within the plan."""

    handed_on: Day | None
    """The day it was handed in; blank where it was and the day is not known."""

    period_day: Day | None
    """A day of the period it is about; left out, the day it was handed in tells."""


class FormEntry(TypedDict, total=False):
    """A figure of a form."""

    unit: str | None
    """The unit's code."""

    column: str | None
    """The id of the column."""

    count: int | None
    """The figure."""

    line: str | None
    """The line, where a unit has several: a post. Blank where it has one."""

    own: bool | None
    """Whether the figure is the unit's own, without those below it; else it has everything in the unit and below."""


class RatingResult(TypedDict, total=False):
    """What became of the rating of one member or organization in a year."""

    key: str | None
    """The host's opaque key of who or what was rated."""

    unit: str | None
    """Code of the unit it is counted in: of a member the branch, of a base organization the organization itself."""

    what: enums.RatedWhat | RatedWhatCode | None
    """Who or what was rated."""

    rating_year: int | None
    """The year that was rated."""

    level: enums.RatingLevel | RatingLevelCode | None
    """The level; `not_rated` for whoever was not rated. Absent: not told."""


class PointEvent(TypedDict, total=False):
    """An event of a ledger of points."""

    id: str | None
    """The host's own id of the event; by it events of one day are put in order."""

    account: str | None
    """The host's opaque key of the account."""

    kind: enums.PointKind | PointKindCode | None
    """What happened."""

    on: Day | None
    """The day in Vietnam."""

    amount: int | None
    """Steps walked, points won on the wheel, or points exchanged; of anything else how often, once where blank."""


class InteractionDay(TypedDict, total=False):
    """A day on which an account interacted."""

    account: str | None
    """The host's opaque key of the account."""

    on: Day | None
    """The day in Vietnam."""

    count: int | None
    """How often; once where blank."""


class ScoreRow(TypedDict, total=False):
    """A score of an account in a programme."""

    programme: str | None
    """The programme."""

    account: str | None
    """The host's opaque key of the account."""

    score: int | None
    """The score."""


class LessonAttempt(TypedDict, total=False):
    """An attempt at the test of a lesson or contest."""

    account: str | None
    """The host's opaque key of the account."""

    lesson: str | None
    """The lesson or contest."""

    on: Day | None
    """The day; attempts of one day are in the order of what they reached, the least first."""

    score: int | None
    """Points reached."""

    maximum: int | None
    """Points that can be reached."""


class PollVote(TypedDict, total=False):
    """A vote in a poll, or an answer to a question of a survey."""

    voter: str | None
    """The host's opaque key of the voter."""

    option: str | None
    """What was voted for."""

    on: Day | None
    """The day; a voter with several votes needs it, and no two on the day that decides."""


class PlanUnit(TypedDict, total=False):
    """A unit that a step leads to: a new one, or one that stands. Whichever names nobody takes the rest."""

    code: str | None
    """Its code; where the step renames or moves a unit, that of the unit."""

    kind: enums.Kind | KindCode | None
    """Its kind; of a new unit, absent: that of the units it comes of."""

    level: enums.Level | LevelCode | None
    """Its level; not needed where the kind says it."""

    sector: enums.Sector | SectorCode | None
    """Its sector; of a new unit, absent: that of the units it comes of."""

    name: str | None
    """Its name; absent: as it was."""

    parent: str | None
    """Code of the unit above; absent: as it was, or as of the units it comes of."""

    has_account: bool | None
    """Whether a new unit is given an account."""

    members: Sequence[str] | None
    """Keys of the members who go to it."""

    units: Sequence[str] | None
    """Codes of the units below that go to it."""

    cases: Sequence[str] | None
    """Ids of the open cases that go on there."""

    accounts: Sequence[str] | None
    """Accounts that it takes over."""


class PlanStep(TypedDict, total=False):
    """One step of a plan."""

    kind: enums.StepKind | StepKindCode | None
    """What it does."""

    decided_by: str | None
    """Code of the unit that decided it."""

    decision: str | None
    """Number of the decision."""

    decided_on: Day | None
    """Day of the decision."""

    units: Sequence[str] | None
    """Codes of the units it is done to; none where one is founded."""

    into: Sequence[PlanUnit] | None
    """What comes of them."""


class Plan(TypedDict, total=False):
    """A plan for units: steps carried out together, in order."""

    id: str | None
    """The host's own id of the plan."""

    on: Day | None
    """The day it takes effect."""

    steps: Sequence[PlanStep] | None
    """The steps, in order."""


class UnitRow(TypedDict, total=False):
    """The units of a list."""

    code: str | None
    """The host's code of the unit: any text, unique."""

    parent: str | None
    """The code of the unit directly above."""

    name: str | None
    """Its name, for reports and for finding units created twice."""

    decided_name: str | None
    """The name by the latest decision, where one changed it: another than the listed one tells a renamed unit."""

    kind: enums.Kind | KindCode | None
    """Its kind."""

    level: enums.Level | LevelCode | None
    """Its level; not needed where the kind says it."""

    sector: enums.Sector | SectorCode | None
    """Its sector; needed only where a letter leaves sectors out."""

    has_account: bool | None
    """Whether it has an account on the software."""

    has_rights: bool | None
    """Whether the account was granted its rights."""

    last_interaction: Day | None
    """Last day it interacted on the software."""

    dissolved: bool | None
    """Whether it was dissolved."""


class UnitColumns(TypedDict, total=False):
    """The units of a list."""

    code: Sequence[str | None]
    """The host's code of the unit: any text, unique."""

    parent: Sequence[str | None]
    """The code of the unit directly above."""

    name: Sequence[str | None]
    """Its name, for reports and for finding units created twice."""

    decided_name: Sequence[str | None]
    """The name by the latest decision, where one changed it: another than the listed one tells a renamed unit."""

    kind: Sequence[enums.Kind | KindCode | None]
    """Its kind."""

    level: Sequence[enums.Level | LevelCode | None]
    """Its level; not needed where the kind says it."""

    sector: Sequence[enums.Sector | SectorCode | None]
    """Its sector; needed only where a letter leaves sectors out."""

    has_account: Sequence[bool | None]
    """Whether it has an account on the software."""

    has_rights: Sequence[bool | None]
    """Whether the account was granted its rights."""

    last_interaction: Sequence[Day | None]
    """Last day it interacted on the software."""

    dissolved: Sequence[bool | None]
    """Whether it was dissolved."""


class MemberRow(TypedDict, total=False):
    """The members of a list."""

    key: str | None
    """The host's opaque key of the member; findings carry it. Without it they carry the row alone."""

    unit: str | None
    """The code of the member's unit."""

    full_name: str | None
    """Full name; only compared, never shown."""

    id_number: str | None
    """Number of the identity card or personal number, as text."""

    birth_province: str | None
    """Code of the province of birth registration, as text."""

    phone: str | None
    """Phone number, as text."""

    email: str | None
    """E-mail address."""

    card_number: str | None
    """Number of the member's card, as text."""

    ethnicity: str | None
    """Ethnic group."""

    religion: str | None
    """Religion."""

    residence: str | None
    """Permanent residence."""

    occupation: str | None
    """Occupation."""

    comment: str | None
    """The branch's comment of the year; only compared, never shown."""

    birth_date: Day | None
    """Day of birth."""

    sex: enums.Sex | SexCode | None
    """Sex."""

    admitted_on: Day | None
    """Day of admission to the Union."""

    joined_unit_on: Day | None
    """Day of coming to the unit; of a new member, the day of admission."""

    entry_source: enums.EntrySource | EntrySourceCode | None
    """Where the record was entered."""

    app_installed: bool | None
    """Whether the member installed the app."""

    app_declared: bool | None
    """Whether the member declared their data in the app."""

    app_registered: bool | None
    """Whether the member registered Union activity in the app."""

    score: int | None
    """The score of the year's training programme."""

    stay_granted: bool | None
    """Whether staying on past the age limit was granted."""

    elected_post: bool | None
    """Whether the member holds an elected seat in a leading body of the Union."""

    appointed_post: bool | None
    """Whether the member holds such a seat by appointment."""

    fulltime_post: bool | None
    """Whether the member does full-time Union work."""


class MemberColumns(TypedDict, total=False):
    """The members of a list."""

    key: Sequence[str | None]
    """The host's opaque key of the member; findings carry it. Without it they carry the row alone."""

    unit: Sequence[str | None]
    """The code of the member's unit."""

    full_name: Sequence[str | None]
    """Full name; only compared, never shown."""

    id_number: Sequence[str | None]
    """Number of the identity card or personal number, as text."""

    birth_province: Sequence[str | None]
    """Code of the province of birth registration, as text."""

    phone: Sequence[str | None]
    """Phone number, as text."""

    email: Sequence[str | None]
    """E-mail address."""

    card_number: Sequence[str | None]
    """Number of the member's card, as text."""

    ethnicity: Sequence[str | None]
    """Ethnic group."""

    religion: Sequence[str | None]
    """Religion."""

    residence: Sequence[str | None]
    """Permanent residence."""

    occupation: Sequence[str | None]
    """Occupation."""

    comment: Sequence[str | None]
    """The branch's comment of the year; only compared, never shown."""

    birth_date: Sequence[Day | None]
    """Day of birth."""

    sex: Sequence[enums.Sex | SexCode | None]
    """Sex."""

    admitted_on: Sequence[Day | None]
    """Day of admission to the Union."""

    joined_unit_on: Sequence[Day | None]
    """Day of coming to the unit; of a new member, the day of admission."""

    entry_source: Sequence[enums.EntrySource | EntrySourceCode | None]
    """Where the record was entered."""

    app_installed: Sequence[bool | None]
    """Whether the member installed the app."""

    app_declared: Sequence[bool | None]
    """Whether the member declared their data in the app."""

    app_registered: Sequence[bool | None]
    """Whether the member registered Union activity in the app."""

    score: Sequence[int | None]
    """The score of the year's training programme."""

    stay_granted: Sequence[bool | None]
    """Whether staying on past the age limit was granted."""

    elected_post: Sequence[bool | None]
    """Whether the member holds an elected seat in a leading body of the Union."""

    appointed_post: Sequence[bool | None]
    """Whether the member holds such a seat by appointment."""

    fulltime_post: Sequence[bool | None]
    """Whether the member does full-time Union work."""


class AcceptanceRow(TypedDict, total=False):
    """Findings that somebody verified as fine. All but `field` are needed."""

    rule: str | None
    """The rule of the finding."""

    key: str | None
    """The key of the member or the code of the unit it is about."""

    field: str | None
    """The missing field, where one of several missing facts is accepted."""

    by: str | None
    """Who verified it."""

    why: str | None
    """Why it is fine."""

    until: Day | None
    """The last day it is accepted; the day counts."""


class AcceptanceColumns(TypedDict, total=False):
    """Findings that somebody verified as fine. All but `field` are needed."""

    rule: Sequence[str | None]
    """The rule of the finding."""

    key: Sequence[str | None]
    """The key of the member or the code of the unit it is about."""

    field: Sequence[str | None]
    """The missing field, where one of several missing facts is accepted."""

    by: Sequence[str | None]
    """Who verified it."""

    why: Sequence[str | None]
    """Why it is fine."""

    until: Sequence[Day | None]
    """The last day it is accepted; the day counts."""


class EntryRow(TypedDict, total=False):
    """One side of a comparison of two lists."""

    key: str | None
    """The host's opaque key of the member, or the code of the branch; differences carry it."""

    unit: str | None
    """The code of the member's unit, or of the unit that is counted."""

    parent: str | None
    """Of a branch: the code of the unit directly above."""

    name: str | None
    """Of a branch: its name."""

    full_name: str | None
    """Of a member: full name; only compared, never shown."""

    id_number: str | None
    """Of a member: number of the identity card or personal number, as text; only compared, never shown."""

    kind: enums.Kind | KindCode | None
    """Of a branch: its kind."""

    birth_date: Day | None
    """Of a member: day of birth."""

    admitted_on: Day | None
    """Of a member: day of admission to the Union."""

    source: enums.ListSource | ListSourceCode | None
    """Of a new member: the paper the row comes from. Needed in the list."""

    count: int | None
    """Members counted; of a movement, how many it is, one where nothing is given."""

    movement: enums.Movement | MovementCode | None
    """What the row is, where it is a movement and no count."""

    on: Day | None
    """The day of the count or of the movement."""


class EntryColumns(TypedDict, total=False):
    """One side of a comparison of two lists."""

    key: Sequence[str | None]
    """The host's opaque key of the member, or the code of the branch; differences carry it."""

    unit: Sequence[str | None]
    """The code of the member's unit, or of the unit that is counted."""

    parent: Sequence[str | None]
    """Of a branch: the code of the unit directly above."""

    name: Sequence[str | None]
    """Of a branch: its name."""

    full_name: Sequence[str | None]
    """Of a member: full name; only compared, never shown."""

    id_number: Sequence[str | None]
    """Of a member: number of the identity card or personal number, as text; only compared, never shown."""

    kind: Sequence[enums.Kind | KindCode | None]
    """Of a branch: its kind."""

    birth_date: Sequence[Day | None]
    """Of a member: day of birth."""

    admitted_on: Sequence[Day | None]
    """Of a member: day of admission to the Union."""

    source: Sequence[enums.ListSource | ListSourceCode | None]
    """Of a new member: the paper the row comes from. Needed in the list."""

    count: Sequence[int | None]
    """Members counted; of a movement, how many it is, one where nothing is given."""

    movement: Sequence[enums.Movement | MovementCode | None]
    """What the row is, where it is a movement and no count."""

    on: Sequence[Day | None]
    """The day of the count or of the movement."""
