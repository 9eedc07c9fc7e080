"""Plans for units that follow from a table: they are proposed here, and checked like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ._native import _reform_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._native import MappedUnits
    from ._records import Plan, PlanStep, ReformRow, UnitColumns, UnitRow

__all__ = ["reform_plan"]


def reform_plan(
    units: Sequence[UnitRow] | UnitColumns | MappedUnits,
    province: str,
    rows: Sequence[ReformRow],
    plan: Plan,
    decision: PlanStep,
) -> Plan:
    """Propose the reform of a province as a plan: communes go where `rows` say, under the province; districts end.

    A commune that no row names goes on below the province, as what stands below a district does. `plan` brings the id
    and the day, `decision` who decided, the number and the day; they are put into every step.

    Raises UnknownNameError for a province or a commune that is not in the list, InputError for a row without a code and
    for a commune that stands in two rows: a commune that is divided needs a step of its own.
    """
    return cast("Plan", _reform_plan(units, province, rows, plan, decision))
