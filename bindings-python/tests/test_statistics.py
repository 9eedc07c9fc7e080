"""Statistics forms and engagement: values, lists in any form, what is refused, and the examples of their pages."""

import copy
import datetime
import pickle
import re
from pathlib import Path
from typing import Any, assert_type

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import dieule

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [(page, (DOCS / page).read_text("utf-8")) for page in ("statistics.md", "engagement.md")]
FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(page, block) for page, text in PAGES for block in FENCE.findall(text)]

CHARTER = dieule.in_force_on("2024-05-09")
UNITS: list[dieule.UnitRow] = [
    {"code": "X", "kind": "doan_co_so", "has_account": True},
    {"code": "A", "parent": "X", "kind": "chi_doan"},
]
MEMBERS: list[dieule.MemberRow] = [{"unit": "A", "sex": "male", "key": "secret-1"}]
FIGURES: list[dieule.FormEntry] = [
    {"unit": "X", "column": "n", "count": 2},
    {"unit": "A", "column": "n", "count": 1},
    {"unit": "X", "column": "n", "count": 0, "own": True},
]
CHECKED_IN: list[dieule.PointEvent] = [{"id": "e1", "account": "secret-1", "kind": "check_in", "on": "2024-05-01"}]
ACTIVE: list[dieule.InteractionDay] = [{"account": "secret-1", "on": datetime.date(2024, 5, 1)}]
SCORES: list[dieule.ScoreRow] = [{"programme": "p", "account": "secret-1", "score": 1}]
ATTEMPTS: list[dieule.LessonAttempt] = [
    {"account": "secret-1", "lesson": "l", "on": "2024-05-01", "score": 7, "maximum": 10}
]
VOTES: list[dieule.PollVote] = [{"voter": "secret-1", "option": "x"}]


def test_a_form_is_a_value() -> None:
    columns: dieule.UnitColumns = {"code": ["X", "A"], "parent": [None, "X"], "kind": ["doan_co_so", "chi_doan"]}
    form = CHARTER.statistics(dieule.FormKind.ORGANIZATIONS, UNITS, MEMBERS, under="X")
    assert_type(form, dieule.StatisticsForm)
    assert (form.on, form.under, form.title) == (
        datetime.date(2024, 5, 9),
        "X",
        dieule.Bilingual("Số liệu tổ chức", "Organizations"),
    )
    cells = {column.id: cell for column, cell in zip(form.columns, form.total.cells, strict=True)}
    assert (cells["doan_co_so.created"].count, cells["doan_co_so.rate"].shown) == (1, "100%")
    assert (cells["chi_doan.with_account"].state, cells["chi_doan.with_account"].unknown) == (
        dieule.CellState.UNKNOWN,
        1,
    )
    assert cells["chi_doan_co_so.created"].state == dieule.CellState.BLANK
    assert form.to_csv("en").startswith("\ufeffNo.,Code,Subordinate organization,")
    assert CHARTER.statistics("members", columns, MEMBERS).total.cells[0].count == 1
    rows = form.to_rows("en")
    assert_type(rows, list[list[int | str | None]])
    assert (rows[0][:3], rows[-1][0]) == (["No.", "Code", "Subordinate organization"], None)
    assert {len(row) for row in rows} == {15}
    assert rows[-1][-2:] == ["?", "?"]


def test_lists_in_any_form() -> None:
    """Tables of Arrow, in one batch or several, and frames make the same forms as lists of dicts."""
    units = pa.table({"code": ["X", "A"], "parent": [None, "X"], "kind": ["doan_co_so", "chi_doan"]})
    members = pa.table({"unit": ["A", "X", "?", "A"], "sex": ["male", None, "female", "female"]})
    batches = pa.concat_tables([members.slice(0, 1), members.slice(1)])
    expected = CHARTER.statistics("members", units.to_pylist(), members.to_pylist())
    for given in (members, batches, members.to_pydict(), members.to_pandas(), batches.to_reader()):
        assert CHARTER.statistics("members", units, given) == expected
    moved: list[dieule.MovementRow] = [{"unit": "A", "member": "m", "kind": "departed", "on": "2024-01-01"}]
    assert CHARTER.movements_form(units, moved, "2024-01-01", "2024-01-31").total.cells[5].count == 1
    assert CHARTER.check_form("officers", units, FIGURES) == CHARTER.check_form("officers", units.to_pylist(), FIGURES)
    with pytest.raises(dieule.InputError):
        CHARTER.statistics("members", units, pa.table({"unit": ["A"], "sex": ["secret"]}))


def test_ratings_and_the_way_to_the_party() -> None:
    charter = dieule.in_force_on("2024-12-31")
    units = pa.table({"code": ["X", "A"], "parent": [None, "X"], "kind": ["doan_co_so", "chi_doan"]})
    results: list[dieule.RatingResult] = [
        {"key": "secret-1", "unit": "A", "what": "member", "rating_year": 2024, "level": dieule.RatingLevel.HTT},
        {"key": "X", "unit": "X", "what": dieule.RatedWhat.BASE_ORGANIZATION, "rating_year": 2024, "level": "kht"},
    ]
    form = charter.ratings_form(units, results, 2024, under="X")
    assert_type(form, dieule.StatisticsForm)
    assert (form.form, form.own is not None, len(form.columns)) == (dieule.FormKind.RATINGS, True, 26)
    assert (form.total.cells[0].count, form.total.cells[-1].count) == (1, 0)
    assert form == charter.ratings_form(units.to_pylist(), results, 2024, under="X")
    assert form.to_rows()[1][:5] == [1, "A", None, 1, 1]
    assert "secret" not in repr(form)
    with pytest.raises(dieule.InputError) as year:
        charter.ratings_form(units, results, 2023)
    assert (year.value.code, year.value.record, year.value.field) == ("other_day", "ratings_form", "year")
    bad: Any = [{"key": "k", "what": "secret"}]
    with pytest.raises(dieule.InputError) as what:
        charter.ratings_form(units, bad, 2024)
    assert (what.value.record, what.value.field, what.value.row) == ("rating_result", "what", 0)
    assert "secret" not in str(what.value)
    moved: list[dieule.MovementRow] = [
        {"unit": "A", "member": "m", "kind": dieule.MovementKind.ADMITTED_TO_PARTY, "on": "2024-01-01"}
    ]
    party = charter.party_form(units, moved, "2024-01-01", "2024-01-01")
    assert (party.form, [cell.count for cell in party.total.cells]) == ("party_development", [0, 0, 0, 0, 1, 1])


def test_a_form_that_was_typed_in() -> None:
    check = CHARTER.check_form("officers", UNITS, FIGURES)
    assert_type(check, dieule.FormCheck)
    [fault] = check.faults
    assert (fault.kind, fault.unit, fault.got, fault.expected) == (dieule.FormFaultKind.CHILDREN_DIFFER, "X", 2, 1)
    [open_one] = CHARTER.check_form("officers", UNITS, FIGURES[:2]).not_checked
    assert (open_one.unit, open_one.missing) == ("X", ("own",))


@pytest.mark.parametrize(
    "value",
    [
        CHARTER.statistics("members", UNITS, MEMBERS),
        CHARTER.movements_form(UNITS, [], "2024-01-01", "2024-01-31", under="X"),
        CHARTER.ratings_form(
            UNITS, [{"key": "secret-1", "unit": "A", "what": "member", "rating_year": 2024, "level": None}], 2024
        ),
        CHARTER.party_form(UNITS, [], "2024-01-01", "2024-01-31"),
        CHARTER.check_form("officers", UNITS, FIGURES),
        CHARTER.points(CHECKED_IN),
        CHARTER.activity(ACTIVE, "2024-05-01", "2024-05-01"),
        CHARTER.leaderboards(SCORES),
        CHARTER.lesson_results(ATTEMPTS),
        CHARTER.tally(VOTES),
    ],
    ids=lambda value: type(value).__name__,
)
def test_answers_are_copied_pickled_and_stored(value: Any) -> None:
    for again in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert again == value
        assert hash(again) == hash(value)
        assert again.to_json() == value.to_json()
    assert "secret" not in repr(value)


def test_what_is_refused() -> None:
    with pytest.raises(dieule.UnknownNameError, match="`ratings_form` makes this one"):
        CHARTER.statistics("ratings", UNITS, MEMBERS)
    with pytest.raises(dieule.UnknownNameError, match="`party_form` makes this one"):
        CHARTER.statistics("party_development", UNITS, MEMBERS)
    with pytest.raises(dieule.UnknownNameError):
        CHARTER.statistics("members", UNITS, MEMBERS, under="Z")
    bad: Any = [{"unit": "A"}, {"unit": "A", "count": -1}]
    with pytest.raises(dieule.InputError) as count:
        CHARTER.check_form("members", UNITS, bad)
    assert (count.value.record, count.value.field, count.value.row) == ("form_entry", "count", 1)
    bad = [{"account": "secret", "kind": "secret"}]
    with pytest.raises(dieule.InputError) as kind:
        CHARTER.points(bad)
    assert (kind.value.record, kind.value.field, kind.value.row) == ("point_event", "kind", 0)
    assert "secret" not in str(kind.value)
    with pytest.raises(dieule.InputError) as order:
        CHARTER.activity(ACTIVE, "2024-05-02", "2024-05-01")
    assert (order.value.code, order.value.record, order.value.field) == ("wrong_order", "activity", "last_day")
    with pytest.raises(dieule.InputError) as invited:
        CHARTER.tally(VOTES, invited=0)
    assert (invited.value.record, invited.value.field) == ("tally", "invited")


@pytest.mark.parametrize(("page", "block"), BLOCKS)
def test_documentation_example(page: str, block: str) -> None:
    exec(compile(block, page, "exec"), {})


def test_the_documentation_has_examples() -> None:
    assert [page for page, _ in BLOCKS] == ["statistics.md"] * 5 + ["engagement.md"] * 2
