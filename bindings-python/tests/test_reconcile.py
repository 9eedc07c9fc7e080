"""Two lists compared: tables in both forms, what is refused, and what Python people expect of the answer."""

import copy
import json
import pickle
import time
from typing import Any, assert_type

import pytest

import dieule
from dieule import InputError, Outcome, Reconciled, Side

PLAN = dieule.in_force_on("2023-10-20", campaigns=["SEED3"])
RECORDS: list[dieule.EntryRow] = [
    {"key": "secret-key-1", "unit": "C1", "full_name": "Lê Thị Hòa", "birth_date": "2004-01-02"},
    {"key": "secret-key-3", "unit": "C2"},
]
LIST: list[dieule.EntryRow] = [
    {"unit": "C1", "full_name": "LÊ THỊ HOÀ", "birth_date": "2004-01-02"},
    {"key": "secret-key-2", "unit": "C1"},
    {"key": "secret-key-3", "unit": "C1"},
]
WHOLE = PLAN.reconcile("active_members", RECORDS, LIST)


def columns(rows: list[Any]) -> dict[str, list[Any]]:
    fields = dict.fromkeys(field for row in rows for field in row)
    return {field: [row.get(field) for row in rows] for field in fields}


def test_rows_and_columns_give_the_same() -> None:
    forms: list[tuple[Any, Any]] = [(columns(RECORDS), LIST), (RECORDS, columns(LIST)), (tuple(RECORDS), iter(LIST))]
    for records, listed in forms:
        assert PLAN.reconcile(Reconciled.ACTIVE_MEMBERS, records, listed) == WHOLE
    assert PLAN.reconcile("active_members", records=RECORDS, list=LIST) == WHOLE


def test_what_it_says() -> None:
    assert (WHOLE.what, WHOLE.rule, WHOLE.outcome) == (Reconciled.ACTIVE_MEMBERS, "data.undeclared", Outcome.NOT_MET)
    assert (WHOLE.records, WHOLE.list, WHOLE.compared, WHOLE.agreeing) == (2, 3, 2, 1)
    missing, moved = WHOLE
    assert (missing.side, missing.list_row, missing.record_row, missing.key) == (Side.MISSING, 1, None, "secret-key-2")
    assert missing.responsible == ("secretary", "deputy_in_charge")
    assert missing.finding.citation == dieule.Citation("SEED3", "III.2")
    assert (moved.side, moved.unit, moved.fields, moved.source) == ("differing", "C1", ("unit",), None)
    assert (WHOLE.count("missing"), WHOLE.count(Side.EXTRA), len(WHOLE)) == (1, 0, 2)
    assert WHOLE.differences is WHOLE.differences


def test_with_no_letter_nothing_is_claimed() -> None:
    lists = dieule.in_force_on("2023-10-20").reconcile("active_members", RECORDS, LIST)
    assert lists.outcome is None
    for difference in lists:
        assert difference.finding.citation is None
        assert (difference.finding.rule, difference.finding.severity) == ("reconcile.lists", dieule.Severity.HINT)
        assert difference.responsible == ()


def test_in_words() -> None:
    lines = WHOLE.explain("vi").splitlines()
    assert WHOLE.explain() == WHOLE.explain("vi") != WHOLE.explain("en")
    assert len(lines) == 1 + len(WHOLE)
    assert "secret-key-2" in lines[1]
    assert "trách nhiệm: Bí thư cơ sở" in lines[1]
    assert "Hòa" not in WHOLE.explain()


def test_it_is_a_value() -> None:
    for value in (WHOLE, WHOLE.differences[0]):
        for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert again == value
            assert hash(again) == hash(value)
        with pytest.raises(AttributeError):
            value.side = None  # type: ignore[misc, union-attr]
        shown = repr(value)
        assert shown.startswith(f"{type(value).__name__}(")
        assert "secret" not in shown
    assert repr(WHOLE).startswith("Reconciliation(what=<Reconciled.ACTIVE_MEMBERS: 'active_members'>, compared=2, ")
    assert json.loads(WHOLE.to_json()) == WHOLE.to_dict()
    assert [difference.to_dict() for difference in WHOLE] == WHOLE.to_dict()["differences"]
    with pytest.raises(TypeError, match="outcome"):
        bool(WHOLE)


def test_types() -> None:
    assert_type(WHOLE, dieule.Reconciliation)
    assert_type(WHOLE.differences, tuple[dieule.Difference, ...])
    assert_type(WHOLE.outcome, dieule.Outcome | None)
    for difference in WHOLE:
        assert_type(difference, dieule.Difference)
        assert_type(difference.source, dieule.ListSource | None)
        assert_type(difference.responsible, tuple[str, ...])
    rows: dieule.EntryColumns = {"unit": ["C1"], "count": [3], "movement": [dieule.Movement.ADMITTED], "on": [None]}
    assert PLAN.reconcile("member_counts", [], rows).count("left_out") == 1


@pytest.mark.parametrize(
    ("records", "listed", "code", "record", "field", "row"),
    [
        ([], [{"key": "b"}, {"key": "c", "birth_date": "2004-02-30"}], "impossible_date", "list", "birth_date", 1),
        ([{"key": "a"}, {"key": 5}], [], "wrong_type", "records", "key", 1),
        ([{"kye": "a"}], [], "unknown_field", "records", "kye", 0),
        ({"kye": []}, [], "unknown_field", "records", "kye", None),
        ([], {"key": ["a", "b"], "unit": ["C1"]}, "length_mismatch", "list", "unit", None),
        ([], [{"unit": "C1"}], "missing_column", "list", "key", None),
        ([{}], [], "missing_column", "records", "key", None),
        ([{"key": "a", "kind": "chi_doen"}], [], "unknown_code", "records", "kind", 0),
    ],
)
def test_what_cannot_be_read(records: Any, listed: Any, code: str, record: str, field: str, row: int | None) -> None:
    with pytest.raises(InputError) as refused:
        PLAN.reconcile("active_members", records, listed)
    error = refused.value
    assert (error.code, error.record, error.field, error.row) == (code, record, field, row)


def test_what_is_no_list_and_no_comparison() -> None:
    wrong: list[Any] = [5, None, "key", [5]]
    for given in wrong:
        with pytest.raises(TypeError, match="list"):
            PLAN.reconcile("active_members", [], given)
    with pytest.raises(InputError) as refused:
        PLAN.reconcile("members", [], [])  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == ("unknown_code", "what")


def test_75000_rows_a_side() -> None:
    names = [f"Nguyễn Văn {place}" for place in range(75_000)]
    rows: dieule.EntryColumns = {"full_name": names, "birth_date": ["2004-01-02"] * len(names)}
    started = time.perf_counter()
    whole = PLAN.reconcile("active_members", rows, {**rows, "full_name": names[::-1]})
    took = time.perf_counter() - started
    assert (whole.agreeing, len(whole)) == (len(names), 0)
    # Well under a second on a machine that does nothing else.
    assert took < 20
