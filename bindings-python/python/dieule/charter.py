"""The charter of a day: everything that answers goes through it, so everything cites."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, final

from ._files import text_of
from ._native import CharterBase

# The types of facts are many, and only type checkers need them.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, Literal, TypeAlias, Unpack

    from . import enums
    from ._native import (
        Activity,
        Ahead,
        Allocation,
        Case,
        DueReports,
        DuesSplit,
        FormCheck,
        FunctionsDone,
        Leaderboards,
        LessonResults,
        MappedMembers,
        MappedUnits,
        Movements,
        OpenRequests,
        PlanCheck,
        PointsLedger,
        QuotaTable,
        Rated,
        RatingBasis,
        Reconciliation,
        Repairs,
        Review,
        ScheduleStatus,
        StatisticsForm,
        StatusChanges,
        Tally,
        TargetsMeasured,
        Verdict,
    )
    from ._records import (
        AcceptanceColumns,
        AcceptanceRow,
        Account,
        AdmissionDecision,
        Appeal,
        AppInteraction,
        Applicant,
        AppUser,
        CardFacts,
        CommitteeReport,
        Criterion,
        DataQuality,
        Day,
        Discipline,
        Document,
        DoneFunction,
        Dues,
        Engagement,
        EntryColumns,
        EntryRow,
        FormEntry,
        FunctionDay,
        HandedIn,
        Honorary,
        Hosted,
        Identity,
        InteractionDay,
        ItemDone,
        KindCode,
        LessonAttempt,
        LetterFacts,
        Member,
        MemberColumns,
        MemberFile,
        MemberRating,
        MemberRow,
        MovementRow,
        NewMember,
        OpenRequest,
        PartyIntroduction,
        Plan,
        PointEvent,
        PollVote,
        PrintedShare,
        Progress,
        QuotaBase,
        RatingList,
        Remittance,
        Removal,
        Restructuring,
        Reward,
        Right,
        RightRequest,
        Sanction,
        ScheduleUnit,
        ScoreRow,
        Survey,
        Training,
        TrainingCounts,
        Transfer,
        Unit,
        UnitColumns,
        UnitRating,
        UnitRow,
    )
    from .lists import MemberList, UnitList
    from .rating import RatingTable

    FloorPair: TypeAlias = tuple[
        enums.Certainty | Literal["assumed", "reported", "quoted", "text"],
        enums.Standing | Literal["undetermined", "carried_forward", "in_force"],
    ]
    """The least certainty and the least standing a host accepts."""

    ReconciledName: TypeAlias = Literal["new_members", "branches", "active_members", "member_counts"]
    """What two lists are compared on, as codes."""

    FormKindName: TypeAlias = Literal[
        "organizations",
        "members",
        "missing_information",
        "bases_lacking_branches",
        "branches_lacking_members",
        "member_work",
        "party_development",
        "ratings",
        "subordinate_units",
        "officers",
        "officer_training",
        "officer_courses",
        "officer_rotation",
        "enterprises",
        "movements",
    ]
    """A statistics form, as codes."""

__all__ = ["Charter", "in_force_on"]


@final
class Charter(CharterBase):
    """The charter in force on a day, with the letters and profiles a host chose.

    Made by :func:`in_force_on`. It never changes, and threads may share it.
    """

    __slots__ = ()

    def check_admission(self, **facts: Unpack[Applicant]) -> Verdict:
        """May this applicant be considered for admission (Điều 1 khoản 2 and 3)?"""
        return self._ask("admission", facts)

    def check_admission_decision(self, **facts: Unpack[AdmissionDecision]) -> Verdict:
        """Was this admission decided as the charter asks (Điều 1 khoản 3)?"""
        return self._ask("admission_decision", facts)

    def check_maturity(self, **facts: Unpack[Member]) -> Verdict:
        """Does this member's age still allow ordinary membership (Điều 4 khoản 1 and 2)?"""
        return self._ask("maturity", facts)

    def check_unit(self, **facts: Unpack[Unit]) -> Verdict:
        """Is this unit of a kind, in a place and of a size that the charter knows (Điều 6, 17 and 22)?"""
        return self._ask("unit", facts)

    def check_quota(self, **facts: Unpack[Progress]) -> Verdict:
        """Has this unit reached the targets of the letters that were chosen?"""
        return self._ask("quota", facts)

    def check_removal(self, **facts: Unpack[Removal]) -> Verdict:
        """May this member be struck off, and was it decided as the charter asks (Điều 4 khoản 3)?"""
        return self._ask("removal", facts)

    def check_dues(self, **facts: Unpack[Dues]) -> Verdict:
        """Are this member's dues paid as prescribed (Điều 2 khoản 2)?"""
        return self._ask("dues", facts)

    def check_remittance(self, **facts: Unpack[Remittance]) -> Verdict:
        """Does this unit pass on its part of the dues, and where does its money come from (Điều 40 and 41)?"""
        return self._ask("remittance", facts)

    def check_record(self, **facts: Unpack[MemberFile]) -> Verdict:
        """Has this member card and file as the charter asks, and what when they are lost (Điều 4 khoản 5)?"""
        return self._ask("record", facts)

    def check_honorary(self, **facts: Unpack[Honorary]) -> Verdict:
        """Was this honorary member admitted as the Central Standing Committee asks (Điều 4 khoản 4)?"""
        return self._ask("honorary", facts)

    def check_identity(self, **facts: Unpack[Identity]) -> Verdict:
        """Are the numbers, codes and texts of this record of the right form, and do they agree?"""
        return self._ask("identity", facts)

    def check_data_quality(self, **facts: Unpack[DataQuality]) -> Verdict:
        """Are this unit's data as good as the letters that were chosen ask?"""
        return self._ask("data_quality", facts)

    def check_account(self, **facts: Unpack[Account]) -> Verdict:
        """Is this account what the letters that were chosen ask, and may it do what it does?"""
        return self._ask("account", facts)

    def check_new_member(self, **facts: Unpack[NewMember]) -> Verdict:
        """Do resolution, member book and system agree on this new member?"""
        return self._ask("new_member", facts)

    def check_restructuring(self, **facts: Unpack[Restructuring]) -> Verdict:
        """Was this founding, division, merger or dissolution decided by the right body (Điều 6)?

        And is every member in one unit afterwards?
        """
        return self._ask("restructuring", facts)

    def check_transfer(self, **facts: Unpack[Transfer]) -> Verdict:
        """Was this member moved from unit to unit as the guidance asks (Điều 19 khoản 1)?"""
        return self._ask("transfer", facts)

    def check_hosted(self, **facts: Unpack[Hosted]) -> Verdict:
        """Does this activity elsewhere leave the home unit alone, and keep within its limits (Điều 3 khoản 3)?"""
        return self._ask("hosted", facts)

    def check_letter(self, **facts: Unpack[LetterFacts]) -> Verdict:
        """Does this letter or plan agree with itself: its days, deadlines, phases and shares?"""
        return self._ask("letter", facts)

    def check_discipline(self, **facts: Unpack[Discipline]) -> Verdict:
        """Was this disciplinary decision taken as the charter asks (Điều 32 to 34)?

        On a member, an officer or a leading body: ``subject`` says which.
        """
        return self._ask("discipline", facts)

    def check_sanction(self, **facts: Unpack[Sanction]) -> Verdict:
        """Is this discipline over (Điều 35)?"""
        return self._ask("sanction", facts)

    def check_appeal(self, **facts: Unpack[Appeal]) -> Verdict:
        """Is this complaint against discipline in time, to the right body, and obeyed meanwhile (Điều 34 khoản 3)?"""
        return self._ask("appeal", facts)

    def check_reward(self, **facts: Unpack[Reward]) -> Verdict:
        """Is this reward of a form that was set (Điều 31 khoản 2)?"""
        return self._ask("reward", facts)

    def check_card(self, **facts: Unpack[CardFacts]) -> Verdict:
        """May this range of codes of cards be handed down, may this code be given (Điều 4 khoản 5 and the software)?"""
        return self._ask("card", facts)

    def check_right(self, **facts: Unpack[Right]) -> Verdict:
        """May this unit or member do this on the software, to the unit it concerns?"""
        return self._ask("right", facts)

    def check_function(self, **facts: Unpack[DoneFunction]) -> Verdict:
        """Has this unit done this function of the software by the day that the letters chosen set?"""
        return self._ask("function", facts)

    def check_document(self, **facts: Unpack[Document]) -> Verdict:
        """Was this directive document posted in time, and has this recipient seen it?"""
        return self._ask("document", facts)

    def check_rating_list(self, **facts: Unpack[RatingList]) -> Verdict:
        """Is this branch's list of ratings whole, sent and approved as the software and the guidance ask?"""
        return self._ask("rating_list", facts)

    def check_training(self, **facts: Unpack[Training]) -> Verdict:
        """Is this member's training programme of a year registered, scored and confirmed as the software asks?"""
        return self._ask("training", facts)

    def check_training_counts(self, **facts: Unpack[TrainingCounts]) -> Verdict:
        """Do these counts of the training programme agree with each other?"""
        return self._ask("training_counts", facts)

    def check_party_introduction(self, **facts: Unpack[PartyIntroduction]) -> Verdict:
        """Was this outstanding member chosen, recognised and introduced to the Party as asked (Điều 19.1)?"""
        return self._ask("party_introduction", facts)

    def check_rating(self, **facts: Unpack[MemberRating]) -> Verdict:
        """Is this member rated, by the right unit and on the right time (đánh giá, xếp loại)?"""
        return self._ask("rating", facts)

    def check_unit_rating(self, **facts: Unpack[UnitRating]) -> Verdict:
        """Is this unit's late data considered in its rating, and does the unit keep a cap on the best level?"""
        return self._ask("unit_rating", facts)

    def check_criterion(self, **facts: Unpack[Criterion]) -> Verdict:
        """Are these points, sums and classes those that the criteria sets chosen give?"""
        return self._ask("criterion", facts)

    def check_committee_report(self, **facts: Unpack[CommitteeReport]) -> Verdict:
        """Did this committee report to the congress or conference of its level (Điều 12 khoản 1, Điều 15 khoản 1)?"""
        return self._ask("committee_report", facts)

    def check_percent(self, **facts: Unpack[PrintedShare]) -> Verdict:
        """Is this share printed as percentages are printed?"""
        return self._ask("percent", facts)

    def check_engagement(self, **facts: Unpack[Engagement]) -> Verdict:
        """Did this account interact, was it given its points, and does it keep within what it has?"""
        return self._ask("engagement", facts)

    def check_survey(self, **facts: Unpack[Survey]) -> Verdict:
        """Was this survey or poll held when the plan says, and did enough people take part?"""
        return self._ask("survey", facts)

    def check(self, rule: str, /, **facts: Any) -> Verdict:
        """Answer one rule about a record: ``charter.check("admission.age", birth_date=…, considered_on=…)``.

        Raises UnknownNameError, with the nearest rule, when there is no such rule.
        """
        return self._check(rule, facts)

    def quota(self, bases: Sequence[QuotaBase]) -> QuotaTable:
        """Work out unit quotas by the share and rounding of the letter chosen, or of a profile.

        Raises NotEstablishedError when none of them sets a share.
        """
        return self._quota(bases)

    def allocate(self, total: int, bases: Sequence[QuotaBase]) -> Allocation:
        """Share a fixed total by largest remainder; equal remainders at the line are marked ``tied``."""
        return self._allocate(total, bases)

    def rating_basis(self, **facts: Unpack[MemberRating]) -> RatingBasis:
        """Tell whether a member is rated in a year, by whom, and on what time; of two open answers none is chosen."""
        return self._rating_basis(facts)

    def rate(self, table: RatingTable, facts: Mapping[str, object]) -> Rated:
        """Rate one subject by a table: a member, a branch or a base union, whatever the table is about.

        Levels are tried from the best. One whose conditions are not known stays possible and the search goes on, so the
        answer is never a level which a missing fact could still change.

        Raises TableError naming every fact that does not fit the table, NotEstablishedError when a table that the
        library ships does not apply on the charter's day.
        """
        return self._rate(table, facts)

    def dues_split(self, received: int, path: Sequence[enums.Kind | KindCode]) -> DuesSplit:
        """Share out dues of `received` đồng along a path of units, from the one that collected them upward.

        Raises NotEstablishedError when no single share or rounding is established.
        """
        return self._dues_split(received, path)

    def functions_done(
        self, units: Sequence[UnitRow] | UnitColumns | MappedUnits, done: Sequence[FunctionDay]
    ) -> FunctionsDone:
        """Tell which functions that a letter wants done each unit has done by its day, with totals up the tree.

        `done` is taken as whole: what it does not have was not done. A row without a day was done on a day nobody
        knows; one dated after the charter's day was not done yet. Of several rows the first day counts.

        Raises NotEstablishedError when no letter or profile says which functions and by when, InputError for a bad
        cell.
        """
        return self._functions_done(units, done)

    def movements(
        self,
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        rows: Sequence[MovementRow],
        first_day: Day,
        last_day: Day,
    ) -> Movements:
        """Count the movements from `first_day` through `last_day` in each unit and all below it, by person and by row.

        A person counts once in a unit and once in every unit above it, however many rows and branches; people are told
        apart by the host's key. A row that cannot be counted is named in `left_out`.

        Raises InputError when `last_day` lies before `first_day`, and for a bad cell.
        """
        return self._movements(units, rows, first_day, last_day)

    def open_requests(
        self, units: Sequence[UnitRow] | UnitColumns | MappedUnits, rows: Sequence[OpenRequest]
    ) -> OpenRequests:
        """Tell how old open requests are on the charter's day, by the unit they wait for, with counts up the tree.

        Nothing expires, so none is called over. Bands of ages come from a profile; without one there are none. For
        stored cases the rows are what :meth:`Case.next` offers: the case's id, the offer's unit and `since`; rows that
        say the same are one request.

        Raises NotEstablishedError for bands that do not rise, InputError for a bad cell.
        """
        return self._open_requests(units, rows)

    def measure_targets(
        self,
        people: Sequence[AppUser],
        interactions: Sequence[AppInteraction],
        first_day: Day,
        last_day: Day,
    ) -> TargetsMeasured:
        """Measure the targets of the letters chosen on a list of people, with what they did from `first_day` on.

        What is not known of people is kept: an answer that it could turn is unknown. `interactions` is taken as whole.
        Targets that no letter chosen sets are left out.

        Raises InputError when `last_day` lies before `first_day`, for a row without a person, a person named twice or a
        bad cell.
        """
        return self._measure_targets(people, interactions, first_day, last_day)

    def schedule_status(self, schedule: str, units: Sequence[ScheduleUnit], done: Sequence[ItemDone]) -> ScheduleStatus:
        """Tell where each unit stands with a plan on the charter's day, item by item and phase by phase.

        `schedule` is the id or speaking name of one of :meth:`schedules`. What nobody says anything of is unknown once
        its time has begun, never undone. A row dated after the charter's day was not done yet; of several rows the
        first day counts.

        Raises UnknownNameError for no such plan, InputError for a unit without a key, a key used twice or a bad cell.
        """
        return self._schedule_status(schedule, units, done)

    def due_reports(
        self,
        schedule: str,
        units: Sequence[ScheduleUnit],
        first_day: Day,
        last_day: Day,
        handed_in: Sequence[HandedIn],
    ) -> DueReports:
        """List the reports of a plan whose day lies from `first_day` through `last_day`, with what was handed in.

        `handed_in` is taken as whole: what it does not have was not handed in. A report is about the period it was
        handed in, unless its `period_day` says which.

        Raises UnknownNameError for no such plan, InputError when `last_day` lies before `first_day`, for a unit without
        a key, a key used twice or a bad cell.
        """
        return self._due_reports(schedule, units, first_day, last_day, handed_in)

    def statistics(
        self,
        form: enums.FormKind | FormKindName,
        units: UnitList,
        members: MemberList,
        *,
        under: str | None = None,
    ) -> StatisticsForm:
        """Fill a statistics form from lists, as of the charter's day: a row for each unit directly below `under`.

        Without `under` the rows are the tops of the list. A cell is counted, blank (of a type that the row does not
        have) or not known. Headings that were not seen are None unless a profile brings them.

        Raises UnknownNameError for a form that these lists do not make and for a unit that is not in the list,
        InputError for a bad cell.
        """
        return self._statistics(form, units, members, under)

    def movements_form(
        self,
        units: UnitList,
        rows: Sequence[MovementRow],
        first_day: Day,
        last_day: Day,
        *,
        under: str | None = None,
    ) -> StatisticsForm:
        """Make a form of the movements from `first_day` through `last_day`: of each kind people and rows.

        Somebody who moved between two units is one person in each of them and one in the total. Raises as
        :meth:`movements` and :meth:`statistics`.
        """
        return self._movements_form(units, rows, first_day, last_day, under)

    def check_form(
        self,
        form: enums.FormKind | FormKindName,
        units: UnitList,
        rows: Sequence[FormEntry],
    ) -> FormCheck:
        """Look through a form that was typed in: sums in every row, every unit against those directly below it.

        All faults are told at once, each with its row. A figure that is not given is never taken for 0: what it would
        have tested is named in `not_checked`.

        Raises NotEstablishedError for sums of a profile that cannot be read, InputError for a bad cell.
        """
        return self._check_form(form, units, rows)

    def percentage(self, part: int, whole: int, decimals: int = 2) -> str | None:
        """Print a share as the law of the day does: ``71,08 %``. None when there is no whole."""
        return self._percentage(part, whole, decimals)

    def points(self, rows: Sequence[PointEvent]) -> PointsLedger:
        """Carry out a ledger of points through the charter's day, account by account.

        Every value is a profile's: an account with an event that no value is set for has no known balance. An exchange
        of more than the account has is refused whole, so no balance is ever below zero.

        Raises InputError for a bad cell.
        """
        return self._points(rows)

    def activity(self, rows: Sequence[InteractionDay], first_day: Day, last_day: Day) -> Activity:
        """Tell streaks and weekly interaction from `first_day` through `last_day`, account by account.

        Weeks run from Monday to Sunday, and only whole ones are asked. Raises InputError when `last_day` lies before
        `first_day`, and for a bad cell.
        """
        return self._activity(rows, first_day, last_day)

    def leaderboards(self, rows: Sequence[ScoreRow]) -> Leaderboards:
        """Rank accounts by score, each programme for itself; equal scores share a rank."""
        return self._leaderboards(rows)

    def lesson_results(self, rows: Sequence[LessonAttempt]) -> LessonResults:
        """Tell the result of every account in every lesson or contest, and whether it passes.

        Raises InputError for a maximum of 0 and for a score above it, with the row.
        """
        return self._lesson_results(rows)

    def tally(self, rows: Sequence[PollVote], *, invited: int | None = None) -> Tally:
        """Count a poll or a question of a survey: each person once, and whether enough of those invited took part.

        Raises InputError when more voted than were invited.
        """
        return self._tally(rows, invited)

    def review(
        self,
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[MemberRow] | MemberColumns | MappedMembers,
        *,
        accepted: Sequence[AcceptanceRow] | AcceptanceColumns = (),
        progress: Callable[[int, int], object] | None = None,
    ) -> Review:
        """Review lists of units and members on the charter's day: findings, counts up the tree, units worst first.

        Each list is a list of dicts, a dict of lists, or what a :class:`dieule.Mapping` read. Cycles, unknown parents,
        duplicate codes and members of unknown units are findings; a cell that cannot be read raises InputError with
        field and row. A rule that needs a column
        the lists do not have is named in `review.not_asked`. `accepted` are findings verified as fine, with who,
        why and until when: they are counted apart and listed in `review.accepted`. `progress` is called after each rule
        with how many of the rules are done, and how many there are.
        """
        return self._review(units, members, accepted, progress)

    def reconcile(
        self,
        what: enums.Reconciled | ReconciledName,
        records: Sequence[EntryRow] | EntryColumns,
        list: Sequence[EntryRow] | EntryColumns,
    ) -> Reconciliation:
        """Compare what the software holds with an outside list: what is missing, extra or differs, by which letter.

        `what` is ``new_members`` (rows of `list` say their `source`), ``branches``, ``active_members`` or
        ``member_counts`` (`list` has the counts fixed and the movements since). Each side is a list of dicts or a dict
        of lists. People are told apart by key, else by identity number, else by full name and birth date together;
        branches by code, else by name under one parent. Where no letter that was chosen asks for it, findings cite
        nothing and `outcome` is None.

        Raises InputError naming the side, the field and the row of a cell that cannot be read.
        """
        return self._reconcile(what, records, list)

    def ahead(
        self,
        units: Sequence[UnitRow] | UnitColumns,
        members: Sequence[MemberRow] | MemberColumns,
        first_day: Day,
        last_day: Day,
    ) -> Ahead:
        """Who passes an age, or completes the months the yearly rating asks for, from `first_day` through `last_day`.

        The ages are that of membership and that up to which somebody may stay (Điều 4 khoản 1); months are counted from
        ``joined_unit_on``, and where that is blank from ``admitted_on``. The law is that of the charter's own day
        throughout. Posts and decisions to let somebody stay are weighed by ``maturity.age``, not here.

        Raises InputError when `last_day` lies before `first_day`, and as :meth:`review` does.
        """
        return self._ahead(units, members, first_day, last_day)

    def changes(
        self,
        other: CharterBase,
        units: Sequence[UnitRow] | UnitColumns,
        members: Sequence[MemberRow] | MemberColumns,
    ) -> StatusChanges:
        """Whose status changes under another charter, and because of which provisions.

        Both charters review the lists, each on its own day. What the days between them did alone is marked ``by_day``.

        Raises InputError as :meth:`review` does.
        """
        return self._changes(other, units, members)

    def repairs(
        self,
        units: Sequence[UnitRow] | UnitColumns,
        members: Sequence[MemberRow] | MemberColumns,
        *,
        accepted: Sequence[AcceptanceRow] | AcceptanceColumns = (),
        targets: int | None = None,
    ) -> Repairs:
        """For each fault of a review of these lists the ways to mend it. Nothing is changed.

        Each way says whether it is open or what stands in it, what it comes to, who takes it or decides on it, and by
        which article. The lists, and `accepted`, are those of :meth:`review`. `targets` is how many partners of a
        merger are listed, five unless given; `more_targets` counts the rest.
        """
        return self._repairs(units, members, accepted, targets)

    def check_plan(
        self,
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[MemberRow] | MemberColumns | MappedMembers,
        plan: Plan,
        *,
        accounts: Mapping[str, str] | None = None,
        cases: Mapping[str, Sequence[str]] | None = None,
        closed_codes: Sequence[str] | None = None,
    ) -> PlanCheck:
        """Check a plan for units: every fault at once, sizes before and after, and the events of one that is open.

        The charter is that of the plan's day. Members need keys and units codes, each once. `accounts` are names of
        accounts with the code of their unit (``{"cd-a": "A"}``), `cases` ids of open cases with the codes of all units
        concerned (``{"slip-7": ["A", "B"]}``), `closed_codes` codes that were units' once (``["OLD"]``); what is not
        given is not asked about (``not_asked``), an empty one says that there are none.

        Raises InputError for lists in which units or members cannot be told apart, and for a plan without an id, a day,
        or the kind of a step, or of another day than the charter's (``other_day``).
        """
        return self._check_plan(units, members, plan, accounts, cases, closed_codes)

    def open_case(
        self,
        machine: str,
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[str],
        *,
        id: str,
        opened_on: Day,
        unit: str,
        to_unit: str | None = None,
        facts: Mapping[str, object] | None = None,
    ) -> Case:
        """Open a case of a procedure for members of one unit, by the host's keys.

        Who acts is worked out from the list of units, which is not needed afterwards: the case is a value that is
        stored, and driven by :meth:`Case.apply`. Whether its steps may be taken is asked when they are. `unit` is the
        code of the members' unit, `to_unit` of the other one it concerns: where they go, whose committee they sit on,
        who decides. `machine(name).opens_with` says which facts it takes.

        Raises RouteError when no route leads from one unit to the other, InputError and UnknownNameError for what the
        request or the list lacks.
        """
        return self._open_case(machine, units, list(members), id, opened_on, unit, to_unit, facts)

    def may(self, units: Sequence[UnitRow] | UnitColumns | MappedUnits, **request: Unpack[RightRequest]) -> Verdict:
        """May a unit of this list, or a member of one, take an action that concerns another unit?

        `action` is one of :meth:`actions`; `actor` is the code of the unit that acts, of a member (`by_member`) that of
        the own branch; `target` that of the unit it concerns: of a member's case the member's branch, of a document who
        receives it. The relation between the two is worked out from the tree. `delegation_accepted` says that the
        branch accepted that another unit updates its data.

        Raises UnknownNameError for an action of no function and for a code that no unit has, InputError for what the
        request or the list lacks.
        """
        return self._may(units, request)


def in_force_on(
    day: Day,
    *,
    campaigns: Iterable[str] = (),
    profiles: Iterable[str | os.PathLike[str]] = (),
    pins: Mapping[str, Day] | None = None,
    floor: FloorPair | None = None,
) -> Charter:
    """Resolve the charter in force on a day.

    `campaigns` are letters and plans chosen by id or name: :func:`dieule.campaigns` lists the ids. `profiles` are texts
    (TOML, or JSON when it starts with a brace) or paths of files. `pins` settle the first day of an instrument that is
    known only as a range. `floor` is the least certainty and standing accepted: a value below it is unknown, a reading
    below it is open.

    Raises NotInForceError before the first charter known, ProfileError with every refusal at once, UnknownNameError and
    PinError.
    """
    for what, names in (("campaigns", campaigns), ("profiles", profiles)):
        if isinstance(names, str | os.PathLike):
            raise TypeError(f"{what}: takes several; put the one in a list")
    return Charter(
        day,
        campaigns=list(campaigns),
        profiles=[text_of(profile) for profile in profiles],
        pins=dict(pins or {}),
        floor=None if floor is None else (floor[0], floor[1]),
    )
