"""Looking ahead and comparing, as Python people use them: values, days, threads, errors, types."""

import copy
import datetime
import json
import pickle
import re
import threading
from pathlib import Path
from typing import Any, assert_type

import pytest

import dieule
from dieule import Milestone

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "looking-ahead.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", DOCUMENTATION, re.MULTILINE | re.DOTALL)

CHARTER = dieule.in_force_on("2024-05-09")
KHOA_XII = dieule.in_force_on("2026-07-15", pins={"DL13": "2026-11-22"})
KHOA_XIII = dieule.in_force_on("2026-07-15", pins={"DL13": "2026-07-01"})
UNITS: list[dieule.UnitRow] = [{"code": "T", "kind": "tinh"}, {"code": "H", "parent": "T", "kind": "huyen"}]
POSTS: dict[str, Any] = {"stay_granted": False, "elected_post": False, "appointed_post": False, "fulltime_post": False}
MEMBERS: list[dieule.MemberRow] = [
    {"key": "secret-key-1", "unit": "H", "birth_date": "1996-07-01", **POSTS},  # type: ignore[typeddict-item]
    {"key": "secret-key-2", "unit": "H", "birth_date": "2011-01-01"},
    {"key": "secret-key-3", "unit": "H", "joined_unit_on": "2026-03-01"},
]
LATER: list[dieule.MemberRow] = [MEMBERS[0], {**MEMBERS[1], "unit": "?"}, {**MEMBERS[2], "birth_date": "2004-01-31"}]

AHEAD = KHOA_XII.ahead(UNITS, MEMBERS, "2026-07-01", "2026-12-31")
OPEN = dieule.in_force_on("2026-07-15").ahead(UNITS, MEMBERS, "2026-07-01", "2026-12-31")
DIFF = KHOA_XIII.review(UNITS, LATER).diff(KHOA_XII.review(UNITS, MEMBERS))
CHANGES = KHOA_XII.changes(KHOA_XIII, UNITS, MEMBERS)
PROVISIONS = KHOA_XII.diff(KHOA_XIII)

VALUES: list[Any] = [
    AHEAD,
    OPEN,
    AHEAD.events[0],
    OPEN.undecided[0],
    OPEN.undecided[0].candidates[0],
    AHEAD.by_unit[0],
    AHEAD.unknown[0],
    DIFF,
    DIFF.rules[0],
    DIFF.units[0],
    DIFF.counts_before,
    DIFF.receipt_changes[0],
    CHANGES,
    CHANGES.changes[0],
    CHANGES.rules[0],
    CHANGES.by_unit[0],
    PROVISIONS[0],
    PROVISIONS[0].here[0],
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_copy_pickle_compare_and_stay_as_they_are(value: Any) -> None:
    for again in (copy.deepcopy(value), *(pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, 6))):
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)
    assert value != 0
    with pytest.raises(AttributeError):
        value.something_new = None


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_no_repr_shows_a_key_or_a_day_of_a_person(value: Any) -> None:
    shown = repr(value)
    assert shown.startswith(f"{type(value).__name__}(")
    for personal in ("secret-key", "2026, 7, 2", "2026, 9, 1", "1996", "2011"):
        assert personal not in shown, shown


@pytest.mark.parametrize("value", [AHEAD, OPEN, DIFF, CHANGES, PROVISIONS[0]], ids=lambda value: type(value).__name__)
def test_plain_data_is_what_the_json_says(value: Any) -> None:
    assert json.loads(value.to_json()) == value.to_dict()
    assert json.dumps(value.to_dict(), sort_keys=True, separators=(",", ":"), ensure_ascii=False) == value.to_json()


def test_lists_are_built_once() -> None:
    assert AHEAD.events is AHEAD.events
    assert DIFF.resolved is DIFF.resolved
    assert CHANGES.changes is CHANGES.changes


def test_what_lies_ahead() -> None:
    first, second = AHEAD.events
    assert (first.what, first.on, first.key) == (Milestone.PAST_AGE_LIMIT, datetime.date(2026, 7, 2), "secret-key-1")
    assert (second.what, second.on) == (Milestone.RATING_MONTHS, datetime.date(2026, 9, 1))
    assert first.citation == dieule.Citation("DL12", "4.1")
    assert AHEAD.by_unit[0].counts["past_age_limit"] == (1, 0, 1)
    (undecided,) = (one for one in OPEN.undecided if one.what is Milestone.PAST_AGE_LIMIT)
    assert [(one.under, one.on) for one in undecided.candidates] == [
        ("DL12", datetime.date(2026, 7, 2)),
        ("DL13", datetime.date(2027, 7, 1)),
    ]
    day = datetime.date(2026, 7, 1)
    assert KHOA_XII.ahead(UNITS, MEMBERS, first_day=day, last_day=datetime.date(2026, 12, 31)) == AHEAD


def test_what_changed_between_two_reviews() -> None:
    assert [(found.key, found.finding.rule, found.finding.reason) for found in DIFF.resolved] == [
        ("secret-key-1", "maturity.age", "past_limit"),
        ("secret-key-3", "record.facts", "missing_facts"),
    ]
    assert {(found.key, found.finding.rule) for found in DIFF.new} == {
        ("secret-key-2", "record.unit"),
        ("secret-key-2", "record.age_minimum"),
    }
    assert [change.field for change in DIFF.receipt_changes] == ["pins"]
    assert not DIFF.is_empty()
    review = CHARTER.review(UNITS, MEMBERS)
    assert review.diff(review).is_empty()
    assert DIFF.new[0].finding.message("en")


def test_who_changes_status_and_why() -> None:
    assert [(change.key, change.rule, change.provisions) for change in CHANGES.changes] == [
        ("secret-key-1", "maturity.age", ("calendar.counting",)),
        ("secret-key-2", "record.age_minimum", ("calendar.counting",)),
    ]
    assert [change.id for change in CHANGES.provisions] == ["calendar.counting"]
    assert CHANGES.by_unit[0].counts == {"maturity.age": 1, "record.age_minimum": 1}
    counting = next(change for change in PROVISIONS if change.id == "calendar.counting")
    assert [state.value for state in counting.here + counting.there] == ["year_of_life", "completed_years"]


def test_what_cannot_be_asked() -> None:
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.ahead(UNITS, MEMBERS, "2024-12-31", "2024-12-30")
    assert (refused.value.code, refused.value.record, refused.value.field) == ("wrong_order", "ahead", "last_day")
    assert "first_day" in refused.value.why
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.ahead(UNITS, MEMBERS, "2024-12-32", "2024-12-30")
    assert (refused.value.code, refused.value.field) == ("impossible_date", "first_day")
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.changes(KHOA_XIII, UNITS, [{"unit": "H"}, {"unit": "H", "birth_date": "31/01/2004"}])
    assert (refused.value.code, refused.value.field, refused.value.row) == ("impossible_date", "birth_date", 1)
    with pytest.raises(TypeError):
        CHARTER.diff("DL13")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        CHARTER.review(UNITS, MEMBERS).diff(CHARTER)  # type: ignore[arg-type]


def test_other_threads_run_meanwhile() -> None:
    answers: list[dieule.Ahead] = []
    look = threading.Thread(target=lambda: answers.append(KHOA_XII.ahead(UNITS, MEMBERS, "2026-07-01", "2026-12-31")))
    look.start()
    look.join()
    assert answers == [AHEAD]


@pytest.mark.parametrize("block", BLOCKS)
def test_the_examples_of_the_documentation(block: str) -> None:
    exec(compile(block, "looking-ahead.md", "exec"), {})


def test_types() -> None:
    assert_type(AHEAD.events, tuple[dieule.AheadEvent, ...])
    assert_type(AHEAD.events[0].on, datetime.date)
    assert_type(AHEAD.events[0].what, Milestone)
    assert_type(OPEN.undecided[0].candidates[0].on, datetime.date | None)
    assert_type(AHEAD.by_unit[0].counts, dict[str, tuple[int, int, int]])
    assert_type(DIFF.new, tuple[dieule.ReviewFinding, ...])
    assert_type(DIFF.units[0].before, dieule.DiffCounts | None)
    assert_type(CHANGES.changes[0].before, dieule.Outcome)
    assert_type(CHANGES.rules[0].provisions, tuple[str, ...])
    assert_type(PROVISIONS, tuple[dieule.ProvisionChange, ...])
