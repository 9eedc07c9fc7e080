"""Reviews: tables in both forms, broken ones, long chains, progress."""

import threading
import time
from collections import ChainMap
from typing import Any

import pytest

import dieule
from dieule import InputError

CHARTER = dieule.in_force_on("2024-05-09")
UNITS: list[dieule.UnitRow] = [
    {"code": "H", "kind": "huyen"},
    {"code": "X", "parent": "H", "kind": "doan_co_so"},
    {"code": "C", "parent": "X", "kind": "chi_doan"},
    {"code": "D", "parent": "X", "kind": "chi_doan", "name": "D"},
]
MEMBERS: list[dieule.MemberRow] = [
    {"key": "a", "unit": "C", "birth_date": "2000-01-01"},
    {"key": "b", "unit": "C", "birth_date": "1980-01-01", "elected_post": False, "stay_granted": False},
    {"key": "c", "unit": "D", "birth_date": None},
    {"key": "d", "unit": "E", "birth_date": "2015-01-01"},
]


def columns(rows: list[Any]) -> dict[str, list[Any]]:
    fields = dict.fromkeys(field for row in rows for field in row)
    return {field: [row.get(field) for row in rows] for field in fields}


def test_rows_and_columns_give_the_same_review() -> None:
    review = CHARTER.review(UNITS, MEMBERS)
    assert review.findings
    forms: list[tuple[Any, Any]] = [
        (columns(UNITS), MEMBERS),
        (UNITS, columns(MEMBERS)),
        ({field: tuple(cells) for field, cells in columns(UNITS).items()}, iter(MEMBERS)),
        ([ChainMap(dict(row)) for row in UNITS], ChainMap(columns(MEMBERS))),
    ]
    for units, members in forms:
        assert CHARTER.review(units, members) == review


def test_counts_and_trees() -> None:
    review = CHARTER.review(UNITS, MEMBERS)
    assert (review.units, review.members) == (4, 4)
    assert sum(review.count(outcome) for outcome in dieule.Outcome) == len(review.findings)
    (top,) = review.below()
    assert (top.code, top.members, top.branches, top.depth, top.parent_row) == ("H", 3, 2, 0, None)
    assert [unit.code for unit in review.below(top.row)] == ["X"]
    assert {unit.code for unit in review.worst_first} == {"H", "X", "C", "D"}
    stranger = next(found for found in review.findings if found.finding.rule == "record.unit")
    assert (stranger.subject, stranger.row, stranger.key, stranger.unit) == ("member", 3, "d", None)


def test_nothing_to_review() -> None:
    several: list[Any] = [[], {}, (), {"code": []}]
    for nothing in several:
        review = CHARTER.review(nothing, [])
        assert (review.units, review.findings) == (0, ())


@pytest.mark.parametrize(
    ("units", "members", "code", "record", "field", "row"),
    [
        ([{"name": "A"}], [], "missing_column", "units", "code", None),
        ({"name": ["A"]}, {}, "missing_column", "units", "code", None),
        ([], [{"key": "1"}], "missing_column", "members", "unit", None),
        ({"code": ["A", "B"], "kind": ["tinh"]}, [], "length_mismatch", "units", "kind", None),
        ({"code": ["A"], "kind": ["tinh", "tinh"]}, [], "length_mismatch", "units", "kind", None),
        ({"code": ["A"], "knd": ["tinh"]}, [], "unknown_field", "units", "knd", None),
        ({"code": [], "knd": []}, [], "unknown_field", "units", "knd", None),
        ([{"code": "A"}, {"code": "B", "knd": 1}], [], "unknown_field", "units", "knd", 1),
        ([{"code": "A"}, {"code": 7}], [], "wrong_type", "units", "code", 1),
        ([{"code": "A", "kind": "xa"}], [], "unknown_code", "units", "kind", 0),
        ([], [{"unit": "A"}, {"unit": "A", "elected_post": 1}], "wrong_type", "members", "elected_post", 1),
        ([], {"unit": ["A", "B"], "birth_date": [None, "1990-02-30"]}, "impossible_date", "members", "birth_date", 1),
    ],
)
def test_tables_that_cannot_be_read(
    units: Any, members: Any, code: str, record: str, field: str, row: int | None
) -> None:
    with pytest.raises(InputError) as caught:
        CHARTER.review(units, members)
    error = caught.value
    assert (error.code, error.record, error.field, error.row) == (code, record, field, row)


@pytest.mark.parametrize(
    "units", [5, None, "codes", b"codes", ["A"], [{1: "A"}], {"code": 5}, {"code": "ABC"}, {1: ["A"]}]
)
def test_what_is_no_table(units: Any) -> None:
    with pytest.raises(TypeError):
        CHARTER.review(units, [])


def test_a_chain_of_twenty_thousand_units() -> None:
    codes = [str(row) for row in range(20_000)]
    chain: dieule.UnitColumns = {"code": codes, "parent": [None, *codes[:-1]], "kind": ["other"] * len(codes)}
    review = CHARTER.review(chain, {"unit": [codes[-1]]})
    assert max(unit.depth for unit in review.worst_first) == 19_999
    (top,) = review.below()
    assert top.members == 1
    ring: dieule.UnitColumns = {**chain, "parent": [codes[-1], *codes[:-1]]}
    assert any(found.finding.reason == "cycle" for found in CHARTER.review(ring, []).findings)


def test_progress_is_told_after_each_rule() -> None:
    told: list[tuple[int, int]] = []
    CHARTER.review(UNITS, MEMBERS, progress=lambda done, total: told.append((done, total)))
    assert told
    assert told == [(done, len(told)) for done in range(1, len(told) + 1)]


@pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt])
def test_what_the_callback_raises_comes_through(kind: type[BaseException]) -> None:
    told: list[int] = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        raise kind("enough")

    with pytest.raises(kind, match="enough"):
        CHARTER.review(UNITS, MEMBERS, progress=stop)
    assert told == [1]


def test_other_threads_run_while_a_review_does() -> None:
    def ask(answers: list[dieule.Review]) -> None:
        answers.append(CHARTER.review(UNITS, MEMBERS))

    answers: list[dieule.Review] = []
    threads = [threading.Thread(target=ask, args=(answers,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(answers)) == 1
    assert len(answers) == 4


def test_a_province_takes_well_under_a_few_seconds() -> None:
    units = {"code": [f"C{row}" for row in range(4700)], "kind": ["chi_doan"] * 4700}
    member = {"elected_post": False, "stay_granted": False, "appointed_post": False, "fulltime_post": False}
    members = [
        {"key": str(row), "unit": f"C{row % 4700}", "birth_date": "2001-02-03", **member} for row in range(75_000)
    ]
    began = time.perf_counter()
    review = CHARTER.review(units, members)  # type: ignore[arg-type]
    took = time.perf_counter() - began
    assert review.members == 75_000
    # A machine under load is slow; an accident that is not linear in the rows is far slower.
    assert took < 5, took


def test_rows_that_set_no_column_are_refused() -> None:
    """A list of empty rows is not a list of nobody."""
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.review([{}, {}], [])
    assert (refused.value.code, refused.value.record, refused.value.field) == ("missing_column", "units", "code")
