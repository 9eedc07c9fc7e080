"""Plans as the vectors write them: a line for each item or report, totals as counts."""

from typing import Any

from dieule import DueReports, ScheduleStatus

STATES = ("not_bound", "not_due", "due", "in_time", "early", "late", "overdue", "unknown")


def line(one: dict[str, Any]) -> str:
    """One item or report: ``phase1 late 2021-10-18 +3``."""
    period = f"{one['first_day']}..{one['last_day']} by {one['due_on']}" if "due_on" in one else None
    done = one.get("done_on") or one.get("handed_on")
    days = None if one["days"] is None else f"+{one['days']}"
    return " ".join(filter(None, (one.get("item") or one["report"], period, one["state"], done, days)))


def counts(one: dict[str, Any]) -> str:
    """The states of a total that have units."""
    return ", ".join(f"{state} {one[state]}" for state in STATES if one.get(state))


def told(answer: ScheduleStatus | DueReports, given: dict[str, Any]) -> dict[str, Any]:
    """An answer in the vectors' form, and its table where a vector names a language."""
    if "language" not in given:
        return shown(answer.to_dict(), given)
    csv = answer.to_csv(given["language"])
    assert (csv[0], csv[-2:]) == ("\ufeff", "\r\n")
    rows = answer.to_rows(given["language"])
    assert {len(row) for row in rows} == {len(rows[0])}
    return shown(answer.to_dict() | {"csv": csv[1:-2].split("\r\n")}, given)


def shown(whole: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """An answer in the vectors' form; where `show` names parts only these, where `only` names items only those."""
    only = given.get("only")

    def asked(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row for row in rows if only is None or (row.get("item") or row.get("report")) in only]

    units = []
    for unit in whole["units"]:
        told = "items" if "items" in unit else "reports"
        one = {"unit": unit["unit"], "bound": unit["bound"], told: [line(row) for row in asked(unit[told])]}
        for key in ("phases_done", "phase", "phase_open", "shown_as_reported"):
            if unit.get(key) is not None:
                one[key] = unit[key]
        if unit.get("out_of_order"):
            one["out_of_order"] = unit["out_of_order"]
        if unit.get("consequences"):
            one["follows"] = {row["consequence"]: row["follows"] for row in unit["consequences"]}
        units.append(one)
    totals = asked(whole.get("totals") or whole.get("periods") or [])
    parts: dict[str, Any] = {
        "units": units,
        "totals": {row.get("item") or f"{row['report']} {row['due_on']}": counts(row) for row in totals},
        **{key: whole[key] for key in ("left_out", "certainty", "standing", "phases", "csv") if key in whole},
    }
    return {key: value for key, value in parts.items() if key in given.get("show", parts)}
