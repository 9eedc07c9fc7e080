"""Plans for units through Python: frozen, pickled, refused with field and row; the page's examples run."""

import copy
import pickle
import re
from pathlib import Path
from typing import Any, assert_type

import pytest

import dieule
from dieule import PlanEventKind

PAGE = (Path(__file__).parents[2] / "docs" / "plans.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

CHARTER = dieule.in_force_on("2024-05-09")
UNITS: list[dieule.UnitRow] = [
    {"code": "X", "kind": "doan_co_so"},
    {"code": "A", "parent": "X", "kind": "chi_doan"},
    {"code": "B", "parent": "X", "kind": "chi_doan"},
    {"code": "C", "parent": "X", "kind": "chi_doan"},
]
MEMBERS: list[dieule.MemberRow] = [{"key": f"secret-{unit}{place}", "unit": unit} for unit in "ABC" for place in "123"]
STEP: dieule.PlanStep = {
    "kind": "merge",
    "units": ["A"],
    "into": [{"code": "B"}],
    "decided_by": "X",
    "decision": "1-QĐ",
    "decided_on": "2024-05-01",
}
PLAN: dieule.Plan = {"id": "merge", "on": "2024-05-09", "steps": [STEP]}


def test_the_examples_of_the_page_run() -> None:
    assert BLOCKS
    for block in BLOCKS:
        exec(compile(block, "docs/plans.md", "exec"), {})


def test_a_check_is_a_value() -> None:
    check = CHARTER.check_plan(UNITS, MEMBERS, PLAN)
    assert_type(check, dieule.PlanCheck)
    assert_type(check.events, tuple[dieule.PlanEvent, ...])
    assert check.open
    assert check.events[0].what is PlanEventKind.MOVE_MEMBER
    assert pickle.loads(pickle.dumps(check)) == check == copy.copy(check)
    assert "secret" not in repr(check) + repr(check.events) + repr(check.faults)


def test_a_plan_is_not_carried_out_twice() -> None:
    check = CHARTER.check_plan(UNITS, MEMBERS, PLAN)
    units, members = check.apply(UNITS, MEMBERS)
    assert (units["code"], members["unit"]) == (["X", "B", "C"], ["B"] * 6 + ["C"] * 3)
    with pytest.raises(dieule.InputError) as refused:
        check.apply(units, members)
    assert (refused.value.code, refused.value.record, refused.value.row) == ("does_not_fit", "events", 0)


@pytest.mark.parametrize(
    ("plan", "code", "record", "field", "row"),
    [
        ({"steps": [{"kind": "found"}, {"kinds": "found"}]}, "unknown_field", "plan_step", "kinds", 1),
        ({"steps": [{"kind": "found", "into": [{"kind": "nothing"}]}]}, "unknown_code", "plan_unit", "kind", 0),
        ({"steps": [{"kind": "found", "decided_on": "2024-02-30"}]}, "impossible_date", "plan_step", "decided_on", 0),
        ({"step": []}, "unknown_field", "plan", "step", None),
        ({"on": "2024-05-09", "steps": []}, "missing_value", "plan", "id", None),
        ({"steps": [{"kind": "merge", "units": [1]}]}, "wrong_type", "plan_step", "units", 0),
    ],
)
def test_what_cannot_be_asked(plan: Any, code: str, record: str, field: str, row: int | None) -> None:
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.check_plan(UNITS, MEMBERS, plan)
    error = refused.value
    assert (error.code, error.record, error.field, error.row) == (code, record, field, row)


def test_no_list_of_steps_is_a_type_error() -> None:
    plans: list[Any] = [[], {"steps": "merge"}, {"steps": [1]}]
    for plan in plans:
        with pytest.raises(TypeError):
            CHARTER.check_plan(UNITS, MEMBERS, plan)
