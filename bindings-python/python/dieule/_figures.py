"""What the charter of a day counts: rollout, plans and reports, statistics, engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._questions import Questions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, TypeAlias

    from . import enums
    from ._native import (
        Activity,
        DueReports,
        FormCheck,
        FunctionsDone,
        Leaderboards,
        LessonResults,
        MappedUnits,
        Movements,
        OpenRequests,
        PointsLedger,
        ScheduleStatus,
        StatisticsForm,
        Tally,
        TargetsMeasured,
    )
    from ._records import (
        AppInteraction,
        AppUser,
        Day,
        FormEntry,
        FunctionDay,
        HandedIn,
        InteractionDay,
        ItemDone,
        LessonAttempt,
        MovementRow,
        OpenRequest,
        PointEvent,
        PollVote,
        RatingResult,
        ScheduleUnit,
        ScoreRow,
        UnitColumns,
        UnitRow,
    )
    from .lists import MemberList, UnitList

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

__all__ = ["Figures"]


class Figures(Questions):
    """What a charter counts over lists."""

    __slots__ = ()

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
        Targets that no letter chosen sets are left out. Where people have units, each unit is measured beside the
        whole.

        Raises InputError when `last_day` lies before `first_day`, for a row without a person, a person named twice or a
        bad cell.
        """
        return self._measure_targets(people, interactions, first_day, last_day)

    def schedule_status(self, schedule: str, units: Sequence[ScheduleUnit], done: Sequence[ItemDone]) -> ScheduleStatus:
        """Tell where each unit stands with a plan on the charter's day, item by item and phase by phase.

        `schedule` is the id or speaking name of one of :meth:`schedules`. What nobody says anything of is unknown once
        its time has begun, never undone. A row dated after the charter's day was not done yet; of several rows the
        first day counts.

        Raises UnknownNameError for no such plan, InputError for a unit without a key, a key used twice or a bad cell,
        ScheduleError with every row whose item no plan at hand has; rows of another plan are left out.
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

        `handed_in` is taken as whole: what it does not have was not handed in. A report is about the period
        that its `period_day` says; without it about the one it was handed in, or, late, about the one before it whose
        day is nearer and that has none.

        Raises UnknownNameError for no such plan, InputError when `last_day` lies before `first_day`, for a unit without
        a key, a key used twice or a bad cell, ScheduleError with every row whose report no plan at hand has; rows of
        another plan are left out.
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

        Somebody who moved between two units is one person in each of them and one in the total. The kinds are those
        that the software lists. Raises as :meth:`movements` and :meth:`statistics`.
        """
        return self._movements_form(units, rows, first_day, last_day, under)

    def party_form(
        self,
        units: UnitList,
        rows: Sequence[MovementRow],
        first_day: Day,
        last_day: Day,
        *,
        under: str | None = None,
    ) -> StatisticsForm:
        """Make the form Phát triển đảng: who was recognised, introduced and admitted between two days, both counted.

        The rows are movements of the kinds `made_outstanding`, `introduced_to_party` and `admitted_to_party`; rows of
        other kinds are not asked. Of each kind people and rows. Raises as :meth:`movements_form`.
        """
        return self._party_form(units, rows, first_day, last_day, under)

    def ratings_form(
        self,
        units: UnitList,
        rows: Sequence[RatingResult],
        year: int,
        *,
        under: str | None = None,
    ) -> StatisticsForm:
        """Make the form of ratings of a year: of members and of base organizations how many have which level.

        The levels are those of the law of the year, so `year` has to be that of the charter's day. Rows of other years
        and of branches are not asked. Rows about one key in one unit that say the same are one; of two levels neither
        counts, and a level that is not told leaves the cells it may belong to not known.

        Raises InputError for another year (``other_day``) and for a bad cell, UnknownNameError for a unit that is not
        in the list.
        """
        return self._ratings_form(units, rows, year, under)

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
        """Print a share as the law of the day does: ``71,08%``. None when there is no whole."""
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
