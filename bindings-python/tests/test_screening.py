"""A screening says what a review says, whatever form a list has, and however it is cut."""

import datetime
import itertools
import json
import pickle
import random
import subprocess
import sys
from typing import Any

import duckdb
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import dieule

DAY = datetime.date(2024, 5, 9)
CHARTER = dieule.in_force_on(DAY, campaigns=["kien_giang_2024"])

# What is given in many forms has no type of its own here; what types complete is tested in test_typing.py.
UNITS: Any = [
    {"code": "T", "parent": None, "kind": "tinh"},
    {"code": "B1", "parent": "T", "kind": "doan_co_so"},
    {"code": "C1", "parent": "B1", "kind": "chi_doan"},
    {"code": "C2", "parent": "B1", "kind": "chi_doan"},
    {"code": "C3", "parent": "nowhere", "kind": "chi_doan"},
]
FLAGS = ("stay_granted", "elected_post", "fulltime_post")
BIRTHS = ("2010-01-01", "2009-05-09", "2000-02-29", "1993-05-09", "1988-01-01")
SOURCES = ("app", "web", "file")
NUMBERS = ("001203000015", "12345", "052308012345")
NAMES = ("Nguyễn Văn A", "Trần Thị B", "TrÇn V¨n Nam")


def members(rows: int, seed: int = 7) -> Any:
    """Members with holes."""
    dice = random.Random(seed)

    def some(values: tuple[Any, ...]) -> Any:
        return dice.choice(values) if dice.random() > 0.2 else None

    def member(row: int) -> dict[str, Any]:
        birth = some(BIRTHS)
        return {
            "key": f"m{row if dice.random() > 0.1 else 0}",
            "unit": some(("C1", "C2", "C3", "gone")),
            "birth_date": birth and datetime.date.fromisoformat(birth),
            "entry_source": some(SOURCES),
            "id_number": some(NUMBERS),
            "full_name": some(NAMES),
            "score": some((80, 75)),
            **{flag: some((True, False, False)) for flag in FLAGS},
        }

    return [member(row) for row in range(rows)]


MEMBERS = members(60)
COLUMNS: dict[str, list[Any]] = {name: [member[name] for member in MEMBERS] for name in MEMBERS[0]}


def arrow() -> pa.Table:
    """The members as an Arrow table."""
    return pa.table(COLUMNS)


def numpy_columns() -> dict[str, Any]:
    """The members as numpy holds them; flags with holes are objects there."""
    columns: dict[str, Any] = {name: np.array(column, dtype=object) for name, column in COLUMNS.items()}
    return {**columns, "birth_date": np.array(COLUMNS["birth_date"], dtype="datetime64[D]")}


def dictionary() -> pa.Table:
    """The same with texts once each, days as moments, in batches of odd lengths."""
    table = arrow()
    for name in ("unit", "entry_source", "full_name"):
        table = table.set_column(table.column_names.index(name), name, table[name].dictionary_encode())
    births = table["birth_date"].cast(pa.timestamp("us"))
    table = table.set_column(table.column_names.index("birth_date"), "birth_date", births)
    return pa.concat_tables([table.slice(0, 7), table.slice(7, 0), table.slice(7, 30), table.slice(37)])


def relation() -> Any:
    """A query of duckdb over the Arrow table."""
    whole = arrow()  # duckdb finds it by its name
    assert whole.num_rows == len(MEMBERS)
    return duckdb.sql("select * from whole")


FORMS: dict[str, Any] = {
    "dicts": lambda: MEMBERS,
    "lists": lambda: COLUMNS,
    "pyarrow": arrow,
    "batch": lambda: arrow().to_batches()[0],
    "reader": lambda: dictionary().to_reader(),
    "dictionary": dictionary,
    "large": lambda: arrow().cast(
        pa.schema([f.with_type(pa.large_utf8()) if f.type == pa.utf8() else f for f in arrow().schema])
    ),
    "view": lambda: arrow().cast(
        pa.schema([f.with_type(pa.string_view()) if f.type == pa.utf8() else f for f in arrow().schema])
    ),
    "polars": lambda: pl.DataFrame(arrow()),
    "pandas": lambda: pd.DataFrame(
        {
            name: pd.array(column, dtype=None if name != "birth_date" else "datetime64[us]")
            for name, column in COLUMNS.items()
        }
    ),
    "duckdb": relation,
    "numpy": numpy_columns,
}

SCREENING = CHARTER.screening(UNITS)
REVIEW = CHARTER.review(UNITS, MEMBERS)
SCREENED = SCREENING.screen(MEMBERS)


def outcomes(answers: list[int], rule: dieule.ScreenedRule) -> list[int]:
    return [word >> rule.shift & 0b11 for word in answers]


def test_counts_are_those_of_the_review() -> None:
    assert {rule.rule for rule in REVIEW.rules if rule.not_met + rule.needs_decision + rule.unknown} <= {
        *(rule.rule for rule in SCREENING.rules),
        *(rule.rule for rule in SCREENED.unit_rules),
    }
    for rule in REVIEW.rules:
        count = SCREENED.total(rule.rule)
        assert (count.not_met, count.needs_decision, count.unknown) == (
            rule.not_met,
            rule.needs_decision,
            rule.unknown,
        ), rule.rule
    assert (SCREENED.members, SCREENED.members_not_met) == (len(MEMBERS), REVIEW.members_not_met)
    for unit in REVIEW.worst_first:
        assert SCREENED.members_of(unit.row) == unit.members
        assert SCREENED.branches_of(unit.code or unit.row) == unit.branches
        assert SCREENED.members_not_met_of(unit.row) == unit.members_not_met
        for rule_id, counts in unit.counts.items():
            count = SCREENED.count(rule_id, unit.row)
            assert (count.not_met, count.needs_decision, count.unknown) == counts
    assert sorted(SCREENED.not_asked, key=lambda rule: rule.rule) == sorted(
        REVIEW.not_asked, key=lambda rule: rule.rule
    )
    assert SCREENED.receipt == REVIEW.receipt
    assert SCREENED.standing is REVIEW.standing


def test_rows_are_those_of_the_review() -> None:
    found = {(finding.row, finding.finding.rule) for finding in REVIEW.findings if finding.subject == "member"}
    lists = pa.table(SCREENING.findings(MEMBERS))["findings"].to_pylist()
    said = {
        (row, label.split(":")[0])
        for row, labels in enumerate(lists)
        for label in labels
        if not label.endswith(":unknown")
    }
    said |= {(cross.row, cross.rule) for cross in SCREENED.cross_rows}
    assert said == {(row, rule) for row, rule in found if rule != "record.facts"}
    assert any(rule == "maturity.age" for _, rule in said)
    assert any(rule == "record.key" for _, rule in said)


def test_a_row_is_explained_as_the_review_explains_it() -> None:
    row = next(finding.row for finding in REVIEW.findings if finding.finding.rule == "maturity.age")
    explained = SCREENING.explain(MEMBERS, row)
    expected = [
        f.finding for f in REVIEW.findings if (f.subject, f.row) == ("member", row) and f.finding.rule == "maturity.age"
    ]
    assert [finding for finding in explained if finding.rule == "maturity.age"] == expected
    assert SCREENING.explain(dictionary(), row) == explained
    with pytest.raises(dieule.UnknownNameError, match="unknown row `60`"):
        SCREENING.explain(MEMBERS, len(MEMBERS))


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_list_gives_the_same(form: str) -> None:
    assert SCREENING.screen(FORMS[form]()) == SCREENED
    answers = pa.table(SCREENING.answers(FORMS[form]()))
    assert answers == pa.table(SCREENING.answers(MEMBERS)).cast(answers.schema)
    findings = pa.table(SCREENING.findings(FORMS[form]()))
    assert findings["findings"].to_pylist() == pa.table(SCREENING.findings(MEMBERS))["findings"].to_pylist()


def test_answers_go_to_every_library() -> None:
    answers = SCREENING.answers(MEMBERS)
    assert (answers.num_rows, len(answers), answers.column_names) == (len(MEMBERS), len(MEMBERS), ("answers",))
    words = answers.to_numpy("answers")
    assert words.dtype == np.uint64
    assert pl.DataFrame(answers)["answers"].to_list() == words.tolist() == pa.table(answers)["answers"].to_pylist()
    rule = next(rule for rule in SCREENING.rules if rule.rule == "record.age_minimum")
    born = [member["birth_date"] for member in MEMBERS]
    # 16 is counted as 15 years and a day: on 2024-05-09 from those born on 2009-05-08 on down.
    expected = [1 if birth is None else 2 if birth > datetime.date(2009, 5, 8) else 0 for birth in born]
    assert outcomes(words.tolist(), rule) == expected
    with pytest.raises(KeyError, match="there is no column findings; there are answers"):
        answers.to_numpy("findings")
    with pytest.raises(TypeError, match="take it through Arrow"):
        SCREENING.findings(MEMBERS).to_numpy("findings")


def test_tables_of_units() -> None:
    units = pa.table(SCREENED.units())
    assert units["code"].to_pylist() == [unit["code"] for unit in UNITS]
    assert units["members"].to_pylist() == [SCREENED.members_of(row) for row in range(len(UNITS))]
    by_rule = {rule.rule: outcomes(units["answers"].to_pylist(), rule) for rule in SCREENED.unit_rules}
    assert by_rule["tree.parent"] == [0, 0, 0, 0, 2]
    counts = pa.table(SCREENED.counts()).to_pylist()
    for row in counts:
        count = SCREENED.count(row["rule"], row["unit"])
        assert (count.not_met, count.needs_decision, count.unknown) == (
            row["not_met"],
            row["needs_decision"],
            row["unknown"],
        )
        assert count != dieule.ScreenedCount(0, 0, 0)
    assert {(unit.code, rule) for unit in REVIEW.worst_first for rule in unit.counts} == {
        (row["unit"], row["rule"]) for row in counts
    }


@pytest.mark.parametrize("seed", range(5))
def test_however_a_list_is_cut(seed: int) -> None:
    dice = random.Random(seed)
    cuts = sorted({0, len(MEMBERS), *(dice.randrange(len(MEMBERS)) for _ in range(4))})
    pieces = [(first, MEMBERS[first:last]) for first, last in itertools.pairwise(cuts)]
    dice.shuffle(pieces)
    whole = SCREENING.part()
    for first, rows in pieces:
        part = dieule.in_force_on(DAY, campaigns=["kien_giang_2024"]).screening(UNITS).part()
        answers = part.add(rows, first_row=first)
        assert answers.num_rows == len(rows) == part.members
        whole.merge(SCREENING.part_from_bytes(part.to_bytes()))
    assert whole.finish() == SCREENED == whole.finish()
    in_order = SCREENING.part()
    for _, rows in sorted(pieces, key=lambda piece: piece[0]):
        in_order.add(rows)
    assert in_order.finish() == SCREENED


def test_parts_keep_to_themselves() -> None:
    part = SCREENING.part()
    part.add(MEMBERS)
    with pytest.raises(TypeError, match="with itself"):
        part.merge(part)
    for other in (
        CHARTER.screening(UNITS[:3]),
        dieule.in_force_on(DAY).screening(UNITS),
        CHARTER.screening(UNITS, rules=["record.unit"]),
    ):
        with pytest.raises(dieule.StoredValueError, match="another screening"):
            part.merge(other.part())
        with pytest.raises(dieule.StoredValueError, match="another screening"):
            SCREENING.part_from_bytes(other.part().to_bytes())
    with pytest.raises(dieule.StoredValueError, match="no part of a screening"):
        SCREENING.part_from_bytes(part.to_bytes()[:-1])
    # A bad cell in the second batch leaves nothing of the first behind.
    schema = pa.schema([("unit", pa.utf8()), ("sex", pa.utf8())])
    good, bad = ({"unit": ["C1"], "sex": [code]} for code in ("male", "nam"))
    stream = pa.RecordBatchReader.from_batches(schema, [pa.record_batch(rows, schema=schema) for rows in (good, bad)])
    with pytest.raises(dieule.InputError) as caught:
        part.add(stream)
    assert (caught.value.field, caught.value.row) == ("sex", 1)
    assert part.finish() == SCREENED


def test_some_rules_alone() -> None:
    some = CHARTER.screening(UNITS, rules=["record.age_minimum", "maturity.age"])
    assert [(rule.rule, rule.word, rule.shift, rule.cost) for rule in some.rules] == [
        ("record.age_minimum", 0, 0, dieule.RuleCost.TABLE),
        ("maturity.age", 0, 2, dieule.RuleCost.TABLE),
    ]
    assert some.screen(MEMBERS).total("maturity.age") == SCREENED.total("maturity.age")
    with pytest.raises(dieule.UnknownNameError, match=r"maturity\.age"):
        CHARTER.screening(UNITS, rules=["maturity.ag"])
    with pytest.raises(dieule.UnknownNameError, match=r"record\.unit"):
        some.screen(MEMBERS).total("record.unit")


@pytest.mark.parametrize(
    ("column", "field", "row", "code"),
    [
        (("brith_date", pa.array(["2000-01-01"])), "brith_date", None, "unknown_field"),
        (("birth_date", pa.array([1.5])), "birth_date", None, "wrong_type"),
        (("birth_date", pa.array(["2000-02-30"])), "birth_date", 0, "impossible_date"),
        (("birth_date", pa.array([datetime.datetime(2000, 1, 1, 7)])), "birth_date", 0, "wrong_type"),
        (("sex", pa.array(["nam"]).dictionary_encode()), "sex", 0, "unknown_code"),
        (("id_number", pa.array([1203000015])), "id_number", None, "wrong_type"),
        (("stay_granted", pa.array([1])), "stay_granted", None, "wrong_type"),
        (("score", pa.array([-1])), "score", 0, "out_of_range"),
    ],
)
def test_refusals_name_column_and_row(column: tuple[str, pa.Array], field: str, row: int | None, code: str) -> None:
    name, array = column
    with pytest.raises(dieule.InputError) as caught:
        SCREENING.screen(pa.table({"unit": ["C1"], name: array}))
    assert (caught.value.record, caught.value.field, caught.value.row, caught.value.code) == (
        "members",
        field,
        row,
        code,
    )


def test_a_row_at_fault_is_told_by_its_place_in_the_list() -> None:
    sexes = pa.chunked_array([["male"] * 3, ["male", "nam"]])
    with pytest.raises(dieule.InputError) as caught:
        SCREENING.screen(pa.table({"unit": ["C1"] * 5, "sex": sexes}))
    assert caught.value.row == 4


@pytest.mark.parametrize(
    ("columns", "error", "says"),
    [
        (
            {"unit": np.array(["C1"]), "birth_date": np.array(["2000-01"], dtype="datetime64[M]")},
            TypeError,
            "datetime64",
        ),
        (
            {"unit": np.array(["C1"]), "birth_date": np.array(["2000-01-01T07"], dtype="datetime64[s]")},
            dieule.InputError,
            "birth_date",
        ),
        ({"unit": np.array(["C1"]), "score": np.array([[1]])}, TypeError, "one dimension"),
        ({"unit": np.array(["C1", "C2"]), "sex": np.array(["male"])}, dieule.InputError, "sex"),
        ({"unit": np.array(["C1"]), "brith_date": np.array([None])}, dieule.InputError, "brith_date"),
        ({"unit": np.array(["C1"]), "sex": np.array(["nam"])}, dieule.InputError, "sex"),
    ],
)
def test_numpy_refusals(columns: dict[str, Any], error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        SCREENING.screen(columns)


def test_a_list_without_units_is_refused() -> None:
    without: tuple[Any, ...] = (pa.table({"sex": ["male"]}), [{"sex": "male"}], {"sex": np.array(["male"])})
    for members in without:
        with pytest.raises(dieule.InputError, match="unit"):
            SCREENING.screen(members)


def test_units_from_arrow() -> None:
    units = pa.table({name: [unit[name] for unit in UNITS] for name in UNITS[0]})
    assert CHARTER.screening(units).screen(MEMBERS) == SCREENED
    assert CHARTER.screening(pl.DataFrame(units)).screen(MEMBERS) == SCREENED
    with pytest.raises(dieule.InputError) as caught:
        CHARTER.screening(pa.table({"code": ["a", "b"], "kind": ["tinh", "tỉnh"]}))
    assert (caught.value.record, caught.value.field, caught.value.row) == ("units", "kind", 1)


def test_progress_is_told_and_stops() -> None:
    told: list[tuple[int, int | None]] = []
    SCREENING.screen(dictionary(), progress=lambda done, total: told.append((done, total)))
    assert told == [(7, 60), (37, 60), (60, 60)]
    told.clear()
    SCREENING.answers(dictionary().to_reader(), progress=lambda done, total: told.append((done, total)))
    assert told == [(7, None), (37, None), (60, None)]

    def stop(done: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        SCREENING.screen(MEMBERS, progress=stop)


def test_a_stream_that_breaks_says_so() -> None:
    schema = pa.schema([("unit", pa.utf8())])

    def batches() -> Any:
        yield pa.record_batch({"unit": ["C1"]}, schema=schema)
        raise OSError("the disk is gone")

    with pytest.raises(ValueError, match="the disk is gone"):
        SCREENING.screen(pa.RecordBatchReader.from_batches(schema, batches()))


def test_values_print_compare_and_pickle() -> None:
    assert repr(SCREENING) == f"Screening(rules={len(SCREENING.rules)}, words=1)"
    assert repr(SCREENING.part()) == "ScreeningPart(members=0)"
    assert repr(SCREENED) == f"Screened(members=60, members_not_met={SCREENED.members_not_met})"
    assert repr(SCREENING.answers(MEMBERS)) == "ArrowTable(num_rows=60, column_names=(answers))"
    for value in (SCREENING.rules[0], SCREENED.total("maturity.age"), SCREENED.cross_rows[0]):
        assert pickle.loads(pickle.dumps(value)) == value
    with pytest.raises(dieule.UnknownNameError, match="unit"):
        SCREENED.members_of("C9")
    with pytest.raises(dieule.UnknownNameError, match="unknown unit `5`"):
        SCREENED.members_of(5)
    stored = json.loads(SCREENED.to_json())
    assert stored == SCREENED.to_dict()
    assert stored["totals"]["maturity.age"]["not_met"] == SCREENED.total("maturity.age").not_met
    assert stored["receipt"]["day"] == "2024-05-09"


def test_nothing_is_imported_that_was_not_asked_for() -> None:
    code = "import sys, dieule; print([name for name in ('numpy', 'pyarrow', 'polars') if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_one_member_is_answered_as_in_a_list() -> None:
    screening = CHARTER.screening(UNITS)
    listed = members(40)
    words = pa.table(screening.answers(listed))["answers"].to_pylist()
    outcomes = {0b00: "met", 0b01: "unknown", 0b10: "not_met", 0b11: "needs_decision"}
    for row, record in enumerate(listed):
        member = screening.member(record)
        answers = {rule.rule: outcomes[int(words[row]) >> rule.shift & 0b11] for rule in screening.rules}
        assert {rule.rule: member.answer(rule.rule) for rule in screening.rules} == answers
        assert member.findings == screening.explain(listed, row)
        required = [answers[rule.rule] for rule in screening.rules if rule.severity == "requirement"]
        order = ("not_met", "unknown", "needs_decision", "met")
        assert member.outcome == next(outcome for outcome in order if outcome in [*required, "met"])
    assert repr(screening.member(listed[0])).startswith("ScreenedMember(outcome='")


def test_one_member_refused() -> None:
    screening = CHARTER.screening(UNITS, rules=["record.age_minimum"])
    with pytest.raises(dieule.InputError) as refused:
        screening.member({"unit": "C1", "birth_date": "2003-02-30"})
    assert refused.value.field == "birth_date"
    with pytest.raises(dieule.InputError) as refused:
        screening.member({"birth_date": "2003-05-09"})
    assert refused.value.field == "unit"
    with pytest.raises(dieule.UnknownNameError, match=r"record\.age_minimum"):
        screening.member({"unit": "C1"}).answer("record.age_minimun")
