"""Ratings through Python: tables by name, text and path, what they say, what is refused."""

import copy
import pickle
from pathlib import Path

import pytest

import dieule
from dieule import (
    InputError,
    RatedStage,
    RatedState,
    RatedTime,
    RatingFactKind,
    RatingTable,
    RatingUnit,
    TableError,
    UnknownNameError,
)

CHARTER = dieule.in_force_on("2024-11-05")
EXAMPLE = Path(__file__).parents[2] / "examples" / "ratings" / "sinh-vien-5-tot.toml"


def test_tables_by_name_text_and_path() -> None:
    shipped = RatingTable.shipped("hd25")
    assert "hd25" in RatingTable.names()
    assert (shipped.id, shipped.levels) == ("hd25", ("htxs", "htt", "ht", "kht"))
    assert RatingTable(RatingTable.shipped_text("hd25")).id == "hd25"
    (training,) = (fact for fact in shipped.facts if fact.name == "training_result")
    assert (training.kind, training.codes) == (RatingFactKind.CODE, ("htxs", "htt", "ht", "kht"))
    own = RatingTable(EXAMPLE)
    assert own.levels == ("dat", "khong_dat")
    for table in (shipped, own):
        again = pickle.loads(pickle.dumps(table))
        assert again == copy.copy(table) == table
        assert hash(again) == hash(table)
        assert CHARTER.rate(again, {}).to_json() == CHARTER.rate(table, {}).to_json()
    assert repr(shipped).startswith("RatingTable(id='hd25'")


def test_what_a_table_says() -> None:
    rated = CHARTER.rate(RatingTable.shipped("doan_co_so_dai_hoc_2019"), {"branches": 9, "branches_good_or_better": 6})
    assert (rated.state, rated.level) == (RatedState.UNKNOWN, None)
    assert (rated.best, rated.worst) == ("xuat_sac", "yeu")
    assert rated.criteria[0].title == "Chi đoàn xếp loại tốt trở lên"
    assert pickle.loads(pickle.dumps(rated)) == rated


def test_refusals_at_once() -> None:
    with pytest.raises(TableError) as caught:
        CHARTER.rate(RatingTable(EXAMPLE), {"conduct_score": "tốt", "toiec": 450})
    assert caught.value.code == "table"
    assert [refusal.path for refusal in caught.value.refusals] == ["facts.conduct_score", "facts.toiec"]
    assert "did you mean `toeic`" in caught.value.refusals[1].why
    with pytest.raises(UnknownNameError):
        RatingTable.shipped("hd_25")
    with pytest.raises(TableError, match="no condition reads it"):
        RatingTable(RatingTable.shipped_text("hd25").replace("[facts]", '[facts]\nother = "flag"'))


def test_who_is_rated() -> None:
    basis = CHARTER.rating_basis(rating_year=2024, joined_unit_on="2024-10-01", transferred=True, on_leave=False)
    assert (basis.rated, basis.rated_by, basis.time) == ("met", RatingUnit.BRANCH, RatedTime.WHOLE_YEAR)
    new = CHARTER.rating_basis(rating_year=2024, admitted_on="2024-09-02")
    assert (new.rated, new.rated_by, new.time) == ("not_met", None, None)
    assert new.verdict.findings[0].reason == "newly_admitted"


def test_a_rating_explains_itself() -> None:
    rated = CHARTER.rate(RatingTable.shipped("doan_co_so_dai_hoc_2019"), {"branches": 9, "branches_good_or_better": 6})
    assert [(step.stage, step.level) for step in rated.steps][-1] == (RatedStage.VETO, "yeu")
    assert rated.criteria[0].needs == ("branches_good_or_better / branches >= 2/3",)
    assert rated.criteria[0].asked
    assert rated.explain().startswith(
        "Xếp loại đoàn cơ sở của một trường đại học: chưa xác định\n- Mức xuất sắc: chưa biết"
    )
    assert rated.explain("en").splitlines()[-1].startswith("Answer: not determined, possibly excellent (xuất sắc)")


def test_a_list_and_what_is_above_it() -> None:
    members = RatingTable(EXAMPLE)
    late = {"rating_year": 2024, "joined_unit_on": "2024-10-01", "transferred": False}
    rated = CHARTER.rate_list(
        members, [{"key": "a", "unit": "CD", "facts": {}}, {"key": "b", "basis": late, "facts": None}]
    )
    assert [(row.key, row.rated, row.reason) for row in rated.rows] == [
        ("a", "met", None),
        ("b", "not_met", "too_few_months"),
    ]
    counts = rated.unit("CD")
    assert counts is not None
    assert (counts.listed, counts.open, counts.rated, counts.excellent) == (1, 1, 1, None)
    assert rated.unit("X") is None
    assert [(left.row, left.field) for left in rated.left_out] == [(1, "unit")]
    assert pickle.loads(pickle.dumps(rated)) == rated
    with pytest.raises(TableError) as caught:
        CHARTER.rate_list(RatingTable.shipped("chi_doan_dai_hoc_2019"), [{"key": ""}], rated)
    assert [refusal.path for refusal in caught.value.refusals] == ["below", "rows[0].key"]
    with pytest.raises(InputError, match="did you mean `unit`"):
        CHARTER.rate_list(members, [{"key": "a", "unti": "CD"}])


def test_floats_are_refused_with_everything_else() -> None:
    table = RatingTable.shipped("cong_an_2019")
    with pytest.raises(TableError) as caught:
        CHARTER.rate(table, {"activities_held": 9.5, "study_average": 6.5, "student": 1, "conduct": "good"})
    assert [(refusal.path, refusal.why) for refusal in caught.value.refusals] == [
        ("facts.activities_held", "takes a whole number from 0, not float"),
        ("facts.study_average", 'takes a number from 0: a whole one, or a text such as "6.5", not float'),
        ("facts.conduct", "takes one of xuat_sac, tot, kha, trung_binh, yeu"),
        ("facts.student", "takes true or false"),
    ]
    rows = [{"key": "a", "facts": {"activities_held": 9.5}}, {"key": "a", "facts": {"activities_held": -1}}]
    with pytest.raises(TableError) as caught:
        CHARTER.rate_list(table, rows)
    assert [refusal.path for refusal in caught.value.refusals] == [
        "rows[0].facts.activities_held",
        "rows[1].key",
        "rows[1].facts.activities_held",
    ]
    # What is not a number is not known.
    assert CHARTER.rate(table, {"activities_held": float("nan")}).state == RatedState.UNKNOWN


def test_scales_and_parts() -> None:
    table = RatingTable.shipped("chi_doan_dai_hoc_2019")
    (rated,) = (fact for fact in table.facts if fact.name == "members_rated")
    assert (rated.most, rated.parts) == (None, ("members_fair_or_better", "members_weak"))
    with pytest.raises(TableError, match="is less than `members_fair_or_better` and `members_weak` together"):
        CHARTER.rate(table, {"members_rated": 10, "members_fair_or_better": 8, "members_weak": 5})
    (score,) = (fact for fact in RatingTable.shipped("dai_hoc_ngan_hang_2018").facts if fact.name == "score")
    assert (score.most, score.parts) == ("100", ())


def test_the_branch_that_was_left_does_not_rate() -> None:
    left = CHARTER.rating_basis(
        rating_year=2024, joined_unit_on="2020-01-01", left_unit_on="2024-08-31", left_by_transfer=True
    )
    assert (left.rated, left.rated_by, left.verdict.findings[0].reason) == ("not_met", None, "left_by_transfer")
    came = CHARTER.rating_basis(rating_year=2024, joined_unit_on="2024-09-01", transferred=True)
    assert (came.rated, came.rated_by) == ("met", RatingUnit.BRANCH)
