"""Plans as vectors tell them: faults in one line each, sizes, events in one line each, and the lists afterwards."""

from typing import Any

import dieule
from told import written


def planned(given: dict[str, Any]) -> dieule.Plan:
    """The plan of a vector, written or proposed."""
    if "reform" not in given:
        plan: dieule.Plan = given["plan"]
        return plan
    return dieule.reform_plan(given["units"], given["province"], given["reform"], given["plan"], given["decision"])


def checked(charter: dieule.Charter, given: dict[str, Any]) -> dieule.PlanCheck:
    """The check of a vector's plan."""
    known = {name: given.get(name) for name in ("accounts", "cases", "closed_codes")}
    return charter.check_plan(given["units"], given["members"], planned(given), **known)


def fault(fault: dieule.PlanFault) -> str:
    """A fault in one line, with `~` before one that does not block."""
    finding = fault.finding
    line = [("" if fault.blocks else "~") + finding.rule, finding.reason]
    line += [] if fault.step is None else [f"step={fault.step}"]
    line += [f"unit={fault.unit}"] if fault.unit else []
    line += [f"members={','.join(fault.members)}"] if fault.members else []
    line += [f"about={fault.about}"] if fault.about else []
    return " ".join(line + [f"missing={field}" for field in finding.missing])


def event(event: dieule.PlanEvent) -> str:
    """An event in one line, with what goes with it."""
    line = [str(event.step), str(event.what), event.unit]
    line += [f"> {event.other_unit}"] if event.other_unit else []
    line += [event.member] if event.member else []
    return " ".join(line + [f"{name}={written(value)}" for name, value in sorted(event.values.items())])


def pairs(columns: Any, names: tuple[str, str], rows: int) -> list[list[Any]]:
    """Codes with what they hang on."""
    one, other = (columns.get(name) or [None] * rows for name in names)
    return [list(pair) for pair in zip(one, other, strict=True)]


def told(charter: dieule.Charter, given: dict[str, Any]) -> dict[str, Any]:
    """What a plan comes to."""
    check = checked(charter, given)
    units, members = check.apply(given["units"], given["members"])
    assert check.to_dict()["faults"] == [fault.to_dict() for fault in check.faults]
    return {
        "open": check.open,
        "faults": [fault(each) for each in check.faults],
        "sizes": [[size.to_dict()[name] for name in SIZE] for size in check.sizes],
        "people": [check.members_before, check.members_after],
        "events": [event(each) for each in check.events],
        "not_asked": list(check.not_asked),
        "units": pairs(units, ("code", "parent"), len(units.get("code") or ())),
        "members": pairs(members, ("key", "unit"), len(members.get("key") or ())),
    }


SIZE = ("unit", "members_before", "members_after", "branches_before", "branches_after")
