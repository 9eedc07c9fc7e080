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


@pytest.mark.parametrize("block", BLOCKS)
def test_documentation_example(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "rollout.md", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_the_documentation_has_examples() -> None:
    assert len(BLOCKS) == 5
