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
