"""What Python people expect of criteria sets: pickling, printing, fractions, refusals."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

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


def test_points_of_many_digits_come_back() -> None:
    rows: list[dieule.SetRow] = [
        {"kind": "group", "id": "1", "max": 20},
        {"kind": "criterion", "id": "a", "within": "1", "form": "per_event", "step": 5, "limit": 20},
    ]
    many: dieule.ScoreEntry = {"unit": "X", "criterion": "a", "by": "graded", "count": 4_000_000_000}
    scoring = dieule.CriteriaSet.from_rows({"id": "m"}, rows).score([{"unit": "X"}], [many])
    assert '"points":"20000000000"' in scoring.to_json()
    assert pickle.loads(pickle.dumps(scoring)).to_json() == scoring.to_json()


def test_a_set_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "set.toml"
    path.write_text(
        '[set]\nid = "f"\n[[group]]\nid = "1"\n'
        '[[criterion]]\nid = "a"\nwithin = "1"\nform = "partial"\npoints = "2.5"\n'
    )
    assert dieule.CriteriaSet(path).highest == "2.5"
    assert dieule.CriteriaSet(path.read_text()) == dieule.CriteriaSet(path)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    wrong: Any = {"kind": "criterion", "id": "a", "within": "1", "form": "partial", "points": 9.2}
    with pytest.raises(dieule.CriteriaError) as caught:
        dieule.CriteriaSet.from_rows({}, [{"kind": "group"}, wrong])
    assert [refusal.path for refusal in caught.value.refusals] == [
        "rows[1].points",
        "set.id",
        "rows[0].id",
        "rows[1].within",
    ]
    assert (caught.value.code, caught.value.set) == ("criteria_set", "?")
    with pytest.raises(dieule.UnknownNameError, match="trung_uong_2021"):
        dieule.CriteriaSet.bundled("trung_uong")


def test_the_page_shows_periods_and_is_written(tmp_path: Path) -> None:
    page = SET.report(
        [SCORING, SCORING], "shared", merge="average", labels=["Q1", "Q2"], names={"X": "Đoàn xã X"}, language="en"
    )
    assert page.startswith("<!doctype html>")
    assert all(text in page for text in ("Đoàn xã X", "Q2", '"language":"en"'))
    SET.write_report(tmp_path / "page.html", [SCORING], "dense", title="Scores of May")
    assert "<title>Scores of May</title>" in (tmp_path / "page.html").read_text(encoding="utf-8")
    with pytest.raises(dieule.CriteriaError) as refused:
        SET.report([SCORING], "shared", labels=["Q1", "Q2"])
    assert [refusal.path for refusal in refused.value.refusals] == ["labels"]


def test_periods_are_ranked_by_their_sum() -> None:
    units: list[dieule.ScoredUnit] = [{"unit": "A", "cluster": "N"}, {"unit": "B", "cluster": "N"}]

    def scored(a: str, b: str) -> dieule.Scoring:
        given = (("A", a), ("B", b))
        return SET.score(
            units, [{"unit": unit, "criterion": "1.1", "by": "graded", "points": points} for unit, points in given]
        )

    # 9 + 1 = 10 against 4 + 7 = 11; then 10 against 10.
    told = SET.rank_periods([scored("9", "4"), scored("1", "7")], "sum", "shared").units
    assert [(place.unit, place.points, place.rank) for place in told] == [("B", "11", 1), ("A", "10", 2)]
    assert all(place.tied for place in SET.rank_periods([scored("9", "4"), scored("1", "6")], "sum", "shared").units)


def test_exact_numbers_are_points_and_floats_are_refused_in_every_row() -> None:
    units: list[dieule.ScoredUnit] = [{"unit": unit} for unit in "ABCDE"]

    def entry(unit: str, points: Any) -> dieule.ScoreEntry:
        return {"unit": unit, "criterion": "1.1", "by": "graded", "points": points}

    exact = [Decimal("9.2"), Fraction(46, 5), Decimal("1E+1"), Fraction(1, 8), Decimal("NaN")]
    scored = SET.score(units, [entry(unit, points) for unit, points in zip("ABCDE", exact, strict=True)])
    assert [unit.graded.points for unit in scored.units] == ["9.2", "9.2", "10", "0.125", None]
    wrong = [9.2, "9,2", Decimal("0.00001"), Fraction(1, 3), Decimal("Infinity")]
    with pytest.raises(dieule.CriteriaError) as caught:
        SET.score(units, [entry(unit, points) for unit, points in zip("ABCDE", wrong, strict=True)])
    told = [(refusal.path, refusal.why) for refusal in caught.value.refusals]
    four = "takes points: a whole number, or a text such as 9.2 with at most four decimals"
    assert told == [
        ("entries[0].points", "takes points: a whole number, or a text such as 9.2, not float"),
        *((f"entries[{row}].points", four) for row in range(1, 5)),
    ]


def test_a_sheet_of_scores_is_read_copied_and_pickled() -> None:
    mapping = dieule.Mapping(
        '[mapping]\nname = "v"\n[scores]\nunit = "U"\ncriterion = "C"\n'
        'graded_points = "P"\nself_points = "S"\non = "D"\n'
    )
    rows = [
        {"U": "X", "C": "1.1", "P": 9.2, "S": Decimal("8.5"), "D": "20/05/2026"},
        {"U": "Y", "C": "1.1", "P": 39.199999999999996, "S": float("nan"), "D": None},
    ]
    sheet = mapping.scores(rows)
    assert [entry.get("points") for entry in sheet.entries] == ["8.5", "9.2"]
    assert sheet.rows == (0, 0)
    assert [(each.reason, each.rows) for column in sheet.report.columns for each in column.problems] == [
        ("not_points", (1,))
    ]
    assert SET.score([{"unit": "X"}], sheet.entries).units[0].difference == "0.7"
    for again in (copy.copy(sheet), copy.deepcopy(sheet), pickle.loads(pickle.dumps(sheet))):
        assert again == sheet
        assert (hash(again), repr(again), len(again)) == (hash(sheet), repr(sheet), 2)
    assert mapping.scores({"U": ["X"], "C": ["1.1"], "P": ["9,2"], "S": [None], "D": [None]}).entries == [
        {"unit": "X", "criterion": "1.1", "by": "graded", "points": "9.2"}
    ]
