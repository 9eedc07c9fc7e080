"""The charter of a day: everything that answers goes through it, so everything cites."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, final

from ._figures import Figures
from ._files import text_of
from .rights import Rights

# The types of facts are many, and only type checkers need them.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any, Literal, TypeAlias, Unpack

    from . import enums
    from ._native import (
        Ahead,
        Allocation,
        Case,
        CharterBase,
        DuesSplit,
        MappedMembers,
        MappedUnits,
        PlanCheck,
        QuotaTable,
        Rated,
        RatedList,
        RatingBasis,
        Reconciliation,
        Repairs,
        Review,
        StatusChanges,
        Verdict,
    )
    from ._records import (
        AcceptanceColumns,
        AcceptanceRow,
        Day,
        EntryColumns,
        EntryRow,
        KindCode,
        MemberColumns,
        MemberRating,
        MemberRow,
        Plan,
        QuotaBase,
        RightRequest,
        UnitColumns,
        UnitRow,
    )
    from .rating import RatingTable

    FloorPair: TypeAlias = tuple[
        enums.Certainty | Literal["assumed", "reported", "quoted", "text"],
        enums.Standing | Literal["undetermined", "carried_forward", "in_force"],
    ]
    """The least certainty and the least standing a host accepts."""

    ReconciledName: TypeAlias = Literal["new_members", "branches", "active_members", "member_counts"]
    """What two lists are compared on, as codes."""


__all__ = ["Charter", "in_force_on"]


@final
class Charter(Figures):
    """The charter in force on a day, with the letters and profiles a host chose.

    Made by :func:`in_force_on`. It never changes, and threads may share it.
    """

    __slots__ = ()

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

    def rate_list(
        self, table: RatingTable, rows: Iterable[Mapping[str, object]], below: RatedList | None = None
    ) -> RatedList:
        """Rate a whole list by one table, as :meth:`rate` rates one subject, and count the levels of each unit.

        Each row is a dict: ``key``, ``unit`` (the branch that rates a member, the base union of a branch), ``basis``
        (the facts of :meth:`rating_basis`; left out: it is rated) and ``facts`` by the names of the table.

        With `below`, a list rated before, the table's counts are taken from the rows that name this row's key as their
        unit: a branch's from its members, a base union's from its branches. What is open there is a span here; who was
        not rated is in no count of levels.

        Raises TableError with everything that is wrong in any row, NotEstablishedError as in :meth:`rate`.
        """
        return self._rate_list(table, rows, below)

    def explain_row(
        self,
        table: RatingTable,
        row: Mapping[str, object],
        below: RatedList | None = None,
        language: enums.Language | Literal["vi", "en"] = "vi",
    ) -> str:
        """Say why a row of :meth:`rate_list` has its level: what was counted below, each level tried, the answer.

        `table`, `row` and `below` are those of the list. Of one that is not rated the reasons for that are told. Names
        no value of a fact that was given.

        Raises TableError and NotEstablishedError as :meth:`rate_list` of this row alone.
        """
        return self._explain_row(table, row, below, language)

    def dues_split(self, received: int, path: Sequence[enums.Kind | KindCode]) -> DuesSplit:
        """Share out dues of `received` đồng along a path of units, from the one that collected them upward.

        Raises NotEstablishedError when no single share or rounding is established.
        """
        return self._dues_split(received, path)

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
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[MemberRow] | MemberColumns | MappedMembers,
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
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[MemberRow] | MemberColumns | MappedMembers,
    ) -> StatusChanges:
        """Whose status changes under another charter, and because of which provisions.

        Both charters review the lists, each on its own day. What the days between them did alone is marked ``by_day``.

        Raises InputError as :meth:`review` does.
        """
        return self._changes(other, units, members)

    def repairs(
        self,
        units: Sequence[UnitRow] | UnitColumns | MappedUnits,
        members: Sequence[MemberRow] | MemberColumns | MappedMembers,
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

        The charter is that of the day of the opening. Raises RouteError when no route leads from one unit to the other,
        InputError and UnknownNameError for what the request or the list lacks.
        """
        # One text would be a list of its letters; it is refused as what it is.
        keys = members if isinstance(members, str) else list(members)
        return self._open_case(machine, units, keys, id, opened_on, unit, to_unit, facts)

    def may(self, units: Sequence[UnitRow] | UnitColumns | MappedUnits, **request: Unpack[RightRequest]) -> Verdict:
        """May a unit of this list, or a member of one, take an action that concerns another unit?

        `action` is one of :meth:`actions`; `actor` is the code of the unit that acts, of a member (`by_member`) that of
        the own branch; `target` that of the unit it concerns: of a member's case the member's branch, of a document who
        receives it. The relation between the two is worked out from the tree. `delegation_accepted` says that the
        branch accepted that another unit updates its data. Who asks more than once of one list prepares it with
        :meth:`rights`.

        Raises UnknownNameError for an action of no function and for a code that no unit has, InputError for what the
        request or the list lacks.
        """
        return self._may(units, request)

    def rights(self, units: Sequence[UnitRow] | UnitColumns | MappedUnits) -> Rights:
        """Prepare a list of units for questions about rights: read once, asked by :meth:`Rights.may` in microseconds.

        Raises InputError for a bad cell.
        """
        return Rights(self, units)


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
