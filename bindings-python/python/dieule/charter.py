"""The charter of a day: everything that answers goes through it, so everything cites."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias, Unpack, final

from . import enums
from ._native import Allocation, CharterBase, QuotaTable, Review, Verdict
from ._records import (
    AdmissionDecision,
    Applicant,
    Day,
    Member,
    MemberColumns,
    MemberRow,
    Progress,
    QuotaBase,
    Unit,
    UnitColumns,
    UnitRow,
)

__all__ = ["Charter", "in_force_on"]

FloorPair: TypeAlias = tuple[
    enums.Certainty | Literal["assumed", "reported", "quoted", "text"],
    enums.Standing | Literal["undetermined", "carried_forward", "in_force"],
]
"""The least certainty and the least standing a host accepts."""


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

    def review(
        self,
        units: Sequence[UnitRow] | UnitColumns,
        members: Sequence[MemberRow] | MemberColumns,
        *,
        progress: Callable[[int, int], object] | None = None,
    ) -> Review:
        """Review lists of units and members on the charter's day: findings, counts up the tree, units worst first.

        Each list is a list of dicts or a dict of lists. Cycles, unknown parents, duplicate codes and members of unknown
        units are findings; a cell that cannot be read raises InputError with field and row. `progress` is called after
        each rule with how many of the rules are done, and how many there are.
        """
        return self._review(units, members, progress)


def in_force_on(
    day: Day,
    *,
    campaigns: Iterable[str] = (),
    profiles: Iterable[str | os.PathLike[str]] = (),
    pins: Mapping[str, Day] | None = None,
    floor: FloorPair | None = None,
) -> Charter:
    """Resolve the charter in force on a day.

    `campaigns` are letters and plans chosen by name: :func:`dieule.campaigns` lists them. `profiles` are texts (TOML,
    or JSON when it starts with a brace) or paths of files. `pins` settle the first day of an instrument that is known
    only as a range. `floor` is the least certainty and standing accepted: a value below it is unknown, a reading below
    it is open.

    Raises NotInForceError before the first charter known, ProfileError with every refusal at once, UnknownNameError and
    PinError.
    """
    for what, names in (("campaigns", campaigns), ("profiles", profiles)):
        if isinstance(names, str | os.PathLike):
            raise TypeError(f"{what}: takes several; put the one in a list")
    return Charter(
        day,
        campaigns=list(campaigns),
        profiles=[text if isinstance(text, str) else Path(text).read_text(encoding="utf-8") for text in profiles],
        pins=dict(pins or {}),
        floor=None if floor is None else (floor[0], floor[1]),
    )
