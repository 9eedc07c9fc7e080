"""What Python people expect of criteria sets: pickling, printing, fractions, refusals."""

import copy
import pickle
from fractions import Fraction
from pathlib import Path

import pytest

import dieule

HEAD: dieule.SetHead = {"id": "s"}
ROWS: list[dieule.SetRow] = [
    {"kind": "group", "id": "1", "max": 10},
    {"kind": "criterion", "id": "1.1", "within": "1", "form": "partial", "points": 10},
]
SET = dieule.CriteriaSet.from_rows(HEAD, ROWS)
SCORING = SET.score([{"unit": "X"}], [{"unit": "X", "criterion": "1.1", "by": "graded", "points": "9.2"}])
VALUES = [
    SET,
    dieule.CriteriaSet.bundled("trung_uong_2021"),
    SCORING,
    SCORING.rank("shared"),
    SET.merge_periods([SCORING], "sum"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_sets_and_scores_copy_and_pickle(value: object) -> None:
    for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert again == value
        assert hash(again) == hash(value)
        assert repr(again) == repr(value)


def test_points_are_exact() -> None:
    unit = SCORING.units[0]
    assert unit.graded.points is not None
    assert Fraction(unit.graded.points) == Fraction(46, 5)
    assert (unit.self_score.points, unit.self_score.lower, unit.self_score.upper) == (None, "0", "10")
    thirds = SET.merge_periods([SCORING, SCORING, SET.score([{"unit": "X"}], [])], "average").units[0].graded
    assert (thirds.points, thirds.lower, thirds.upper) == (None, "92/15", "142/15")


def test_a_set_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "set.toml"
    path.write_text(
        '[set]\nid = "f"\n[[group]]\nid = "1"\n'
        '[[criterion]]\nid = "a"\nwithin = "1"\nform = "partial"\npoints = "2.5"\n'
    )
    assert dieule.CriteriaSet(path).highest == "2.5"
    assert dieule.CriteriaSet(path.read_text()) == dieule.CriteriaSet(path)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(dieule.CriteriaError) as caught:
        dieule.CriteriaSet.from_rows(
            {}, [{"kind": "group"}, {"kind": "criterion", "id": "a", "within": "1", "form": "partial", "points": 9.2}]
        )  # type: ignore[typeddict-item]
    assert [refusal.path for refusal in caught.value.refusals] == [
        "rows[1].points",
        "set.id",
        "rows[0].id",
        "rows[1].within",
    ]
    assert (caught.value.code, caught.value.set) == ("criteria_set", "?")
    with pytest.raises(dieule.UnknownNameError, match="trung_uong_2021"):
        dieule.CriteriaSet.bundled("trung_uong")
