# Written by tools/generate from the library's own tables. Do not edit; run `make generate`.
"""The facts each question asks for, as typed dictionaries. Every field may be absent or None: not known."""

import datetime
from collections.abc import Sequence
from typing import Literal, TypeAlias, TypedDict

from . import enums

Day: TypeAlias = datetime.date | str
"""A day: a date, or text written YYYY-MM-DD."""

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


class QuotaBase(TypedDict, total=False):
    """A unit a quota is worked out for."""

    unit: str | None
    """Its name or code."""

    base: int | None
    """Members the quota is taken of; without it the row is a percentage only."""

    achieved: int | None
    """What was reached so far."""


class UnitRow(TypedDict, total=False):
    """The units of a list."""

    code: str | None
    """The host's code of the unit: any text, unique."""

    parent: str | None
    """The code of the unit directly above."""

    name: str | None
    """Its name, for reports."""

    kind: enums.Kind | KindCode | None
    """Its kind."""

    level: enums.Level | LevelCode | None
    """Its level; not needed where the kind says it."""

    sector: enums.Sector | SectorCode | None
    """Its sector; needed only where a letter leaves sectors out."""


class UnitColumns(TypedDict, total=False):
    """The units of a list."""

    code: Sequence[str | None]
    """The host's code of the unit: any text, unique."""

    parent: Sequence[str | None]
    """The code of the unit directly above."""

    name: Sequence[str | None]
    """Its name, for reports."""

    kind: Sequence[enums.Kind | KindCode | None]
    """Its kind."""

    level: Sequence[enums.Level | LevelCode | None]
    """Its level; not needed where the kind says it."""

    sector: Sequence[enums.Sector | SectorCode | None]
    """Its sector; needed only where a letter leaves sectors out."""


class MemberRow(TypedDict, total=False):
    """The members of a list."""

    key: str | None
    """The host's opaque key of the member; findings carry it. Without it they carry the row alone."""

    unit: str | None
    """The code of the member's unit."""

    birth_date: Day | None
    """Day of birth."""

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

    birth_date: Sequence[Day | None]
    """Day of birth."""

    stay_granted: Sequence[bool | None]
    """Whether staying on past the age limit was granted."""

    elected_post: Sequence[bool | None]
    """Whether the member holds an elected seat in a leading body of the Union."""

    appointed_post: Sequence[bool | None]
    """Whether the member holds such a seat by appointment."""

    fulltime_post: Sequence[bool | None]
    """Whether the member does full-time Union work."""
