"""Functions done, movements and open requests: values, lists in any form, and what is refused."""

import copy
import datetime
import pickle
import re
from pathlib import Path
from typing import Any, assert_type

import pytest

import dieule

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "rollout.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", DOCUMENTATION, re.MULTILINE | re.DOTALL)

CHARTER = dieule.in_force_on("2024-11-15", campaigns=["SEED4"])
UNITS: list[dieule.UnitRow] = [{"code": "X", "kind": "doan_co_so"}, {"code": "A", "parent": "X", "kind": "chi_doan"}]
DONE: list[dieule.FunctionDay] = [{"unit": "A", "function": dieule.SoftwareFunction.KET_NAP, "done_on": "2024-10-30"}]
MOVED: list[dieule.MovementRow] = [{"unit": "A", "member": "secret-1", "kind": "departed", "on": "2024-01-01"}]
WAITING: list[dieule.OpenRequest] = [{"id": "c1", "unit": "A", "since": datetime.date(2024, 11, 1)}]


def test_functions_are_values() -> None:
    done = CHARTER.functions_done(UNITS, DONE)
    assert_type(done.units, tuple[dieule.UnitFunctions, ...])
    assert_type(done.functions, tuple[dieule.SoftwareFunction, ...])
    late = next(status for status in done.units[1].functions if status.done_on)
    assert (late.state, late.days_late, late.done_on) == (dieule.FunctionState.LATE, 1, datetime.date(2024, 10, 30))
    assert done.units[0].totals == dieule.FunctionTotals(in_time=0, late=1, not_done=17, not_due=0, unknown=0)
    assert (done.last_day, done.citation) == (datetime.date(2024, 10, 29), dieule.Citation("SEED4", "6"))


def test_counts_take_lists_in_any_form() -> None:
    columns: dieule.UnitColumns = {"code": ["X", "A"], "parent": [None, "X"]}
    for units in (UNITS, columns):
        moved = CHARTER.movements(units, MOVED, "2024-01-01", datetime.date(2024, 1, 31))
        assert_type(moved, dieule.Movements)
        assert [(unit.persons, unit.rows) for unit in moved.units] == [(1, 1), (1, 1)]
        departed = dieule.MovementCount("departed", persons=1, rows=1, rows_without_member=0, levels=())
        assert moved.units[0].kinds == (departed,)
        ages = CHARTER.open_requests(units, WAITING)
        assert [(request.id, request.days) for request in ages.requests] == [("c1", 14)]
        assert (ages.units[0].open, ages.units[0].own, ages.bands) == (1, 0, ())


@pytest.mark.parametrize(
    "value",
    [
        CHARTER.functions_done(UNITS, DONE),
        CHARTER.movements(UNITS, MOVED, "2024-01-01", "2024-01-01"),
        CHARTER.open_requests(UNITS, WAITING),
    ],
    ids=lambda value: type(value).__name__,
)
def test_answers_are_copied_pickled_and_stored(value: Any) -> None:
    for again in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert again == value
        assert hash(again) == hash(value)
        assert again.to_json() == value.to_json()
    assert "secret" not in repr(value) + value.to_json()


def test_what_cannot_be_counted() -> None:
    with pytest.raises(dieule.NotEstablishedError):
        dieule.in_force_on("2024-11-15").functions_done(UNITS, DONE)
    with pytest.raises(dieule.InputError) as order:
        CHARTER.movements(UNITS, MOVED, "2024-01-02", "2024-01-01")
    assert (order.value.code, order.value.record, order.value.field) == ("wrong_order", "movements", "last_day")
    bad: Any = [{"unit": "A"}, {"unit": "A", "kind": "secret"}]
    with pytest.raises(dieule.InputError) as kind:
        CHARTER.movements(UNITS, bad, "2024-01-01", "2024-01-01")
    assert (kind.value.record, kind.value.field, kind.value.row) == ("movement", "kind", 1)
    assert "secret" not in str(kind.value)
    bad = [{"unit": "A", "sinds": None}]
    with pytest.raises(dieule.InputError) as field:
        CHARTER.open_requests(UNITS, bad)
    assert (field.value.record, field.value.field, field.value.nearest) == ("open_request", "sinds", "since")


def test_slips_of_the_hand_are_refused_together() -> None:
    pilot = dieule.in_force_on("2021-10-18", campaigns=["SEED2"])
    units: Any = [{"unit": "a", "name": "Hải Phòng"}]
    with pytest.raises(dieule.ScheduleError) as items:
        pilot.schedule_status("SEED2", units, [{"unit": "a", "item": item} for item in ("phase9", "phase1", "x")])
    there_are = "there are phase1, phase2, phase3, own_plan, contact"
    assert (items.value.code, items.value.schedule) == ("schedule_rows", "SEED2")
    assert [tuple(refusal) for refusal in items.value.refusals] == [
        ("item_done[0].item", f"no item of the plan (did you mean `phase1`?); {there_are}"),
        ("item_done[2].item", f"no item of the plan; {there_are}"),
    ]
    with pytest.raises(dieule.ScheduleError) as reports:
        pilot.due_reports("SEED2", units, "2021-10-10", "2021-10-10", [{"unit": "a", "report": "weeklly"}])
    assert reports.value.refusals[0].path == "handed_in[0].report"
    # One of another plan at hand is that plan's.
    other = pilot.due_reports("SEED2", units, "2021-10-10", "2021-10-10", [{"unit": "a", "report": "yearly"}])
    assert [(left.row, left.field) for left in other.left_out] == [(0, "report")]


def test_plans_name_bodies_and_provisions() -> None:
    plans = {plan.id: plan for plan in dieule.in_force_on("2024-05-10", campaigns=["SEED1", "SEED4"]).schedules()}
    assert {body.code: body.names[0] for body in plans["SEED1"].bodies}["ban_to_chuc"] == "Ban Tổ chức Trung ương Đoàn"
    functions = plans["SEED4"].items[1]
    assert (str(functions.last_day), functions.last_day_of) == ("2024-10-30", "rollout.functions_deadline")
    assert functions.counts_of == "rollout.functions_deadline_counts"
    reset = dieule.in_force_on("2024-11-30").due_reports("HDSDYUM", [], "2024-11-30", "2024-11-30", []).last_reset
    assert str(reset) == "2024-10-31"


@pytest.mark.parametrize("block", BLOCKS)
def test_documentation_example(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "rollout.md", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_the_documentation_has_examples() -> None:
    assert len(BLOCKS) == 5
