"""Repairs through Python: typed, frozen, pickled, and refused with field and row."""

import copy
import datetime
import pickle
import time
from typing import Any, Literal, assert_type

import pytest

import dieule
from dieule import Actor, WayKind

CHARTER = dieule.in_force_on("2024-05-10", campaigns=["SEED4"])
BRANCHES: list[dieule.UnitRow] = [
    {"code": code, "parent": "X", "kind": "chi_doan", "sector": "school"} for code in "ABC"
]
UNITS: list[dieule.UnitRow] = [{"code": "X", "kind": "doan_co_so"}, *BRANCHES]
SIZES = {"A": 2, "B": 20, "C": 8}
MEMBERS: list[dieule.MemberRow] = [
    {"unit": unit, "birth_date": "2002-02-02"} for unit, size in SIZES.items() for _ in range(size)
]


def test_ways_are_values_with_words() -> None:
    repairs = CHARTER.repairs(UNITS, MEMBERS)
    assert_type(repairs, dieule.Repairs)
    (repair,) = repairs.repairs
    assert_type(repair.ways, tuple[dieule.Way, ...])
    assert (repair.subject, repair.key, repair.by_day) == ("unit", "A", datetime.date(2024, 5, 30))
    kinds = ["complete_members", "merge", "merge", "refer_members", "dissolve", "delete_unit"]
    assert [way.what for way in repair.ways] == kinds
    merge = repair.ways[1]
    assert merge.what is WayKind.MERGE
    assert merge.who is Actor.DIRECT_SUPERIOR
    assert (merge.open, merge.blocked_by, merge.target, merge.target_row) == (True, None, "C", 3)
    assert merge.resulting == {"members": 10}
    assert merge.message("en") == "Merge with C: 10 members afterwards. The direct superior decides."
    assert (merge.title("en"), merge.title()) == ("Merge the branch", "Sáp nhập chi đoàn")
    assert merge.cited() == "Điều 6 khoản 2, Điều lệ Đoàn khóa XII"
    deletion = repair.ways[-1]
    assert deletion.blocked_by is not None
    assert (deletion.blocked_by.reason, deletion.blocked_by.figures) == ("members_left", {"members": 2})
    assert dieule.word_for(deletion.what) == "xóa tổ chức và tài khoản"
    assert "Repair(subject=" in repr(repair)


def test_as_many_partners_as_are_asked_for() -> None:
    (repair,) = CHARTER.repairs(UNITS, MEMBERS, targets=1).repairs
    assert [way.target for way in repair.ways if way.what is WayKind.MERGE] == ["C"]
    assert repair.more_targets == 1
    refused: list[tuple[Any, str]] = [(-1, "out_of_range"), ("two", "wrong_type"), (True, "wrong_type")]
    for targets, code in refused:
        with pytest.raises(dieule.InputError) as caught:
            CHARTER.repairs(UNITS, MEMBERS, targets=targets)
        assert (caught.value.code, caught.value.record, caught.value.field) == (code, "repairs", "targets")


def test_an_accepted_fault_needs_no_mending() -> None:
    rule = "unit.branch.minimum_members"
    accepted: list[dieule.AcceptanceRow] = [
        {"rule": rule, "key": "A", "by": "Ban Tổ chức", "why": "Đã giới thiệu", "until": "2024-06-30"}
    ]
    assert CHARTER.repairs(UNITS, MEMBERS, accepted=accepted).repairs == ()


def test_repairs_are_frozen_equal_hashable_and_pickled() -> None:
    repairs = CHARTER.repairs(UNITS, MEMBERS)
    for value in (repairs, repairs.repairs[0], repairs.repairs[0].ways[0], repairs.repairs[0].ways[-1].blocked_by):
        again = pickle.loads(pickle.dumps(value))
        assert again == value
        assert hash(again) == hash(value)
        assert copy.deepcopy(value) == value
    assert repairs == CHARTER.repairs(UNITS, MEMBERS)
    assert repairs.to_dict()["repairs"][0] == repairs.repairs[0].to_dict()
    assert repairs.repairs[0].to_dict()["ways"][1] == repairs.repairs[0].ways[1].to_dict()


def test_a_cell_that_cannot_be_read_is_refused_with_its_row() -> None:
    with pytest.raises(dieule.InputError) as caught:
        CHARTER.repairs(UNITS, [{"unit": "A", "birth_date": "2002-02-30"}])
    assert (caught.value.record, caught.value.field, caught.value.row) == ("members", "birth_date", 0)


def test_a_province_takes_well_under_a_few_seconds() -> None:
    branch: Literal["chi_doan"] = "chi_doan"
    units: dieule.UnitColumns = {
        "code": ["X", *(f"C{row}" for row in range(4700))],
        "parent": [None, *["X"] * 4700],
        "kind": ["doan_co_so", *[branch] * 4700],
    }
    members: dieule.MemberColumns = {
        "unit": [f"C{row % 4700 if row < 9000 else row % 2000}" for row in range(75_000)],
        "birth_date": ["2001-02-03"] * 75_000,
    }
    charter = dieule.in_force_on("2024-05-09")
    began = time.perf_counter()
    repairs = charter.repairs(units, members)
    took = time.perf_counter() - began
    assert len(repairs.repairs) == 2700
    # A machine under load is slow; an accident that asks for every pair of branches is far slower.
    assert took < 5, took
