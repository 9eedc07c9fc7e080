"""Screened in parts by Spark, a list says exactly what it says screened at once; however its rows are spread."""

import pickle
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest
import screen_spark
from dieule import InputError, Screened, StoredValueError

# Importing screen_spark puts the province's programs on the path.
from generate import write as write_lists
from parts import NUMBER, in_runs, telling
from pyspark.sql import SparkSession
from review import read

Lists = tuple[Any, Any]
"""Units and members as columns."""


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Lists:
    out = tmp_path_factory.mktemp("province")
    write_lists(out)
    units, members = read(out / "units.csv", out / "members.csv")
    return units.columns, members.columns


@pytest.fixture(scope="module")
def at_once(lists: Lists) -> Screened:
    units, members = lists
    return screen_spark.law().screening(units).screen(members)


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    session = screen_spark.session()
    yield session
    session.stop()


def test_what_is_screened_is_not_trivial(lists: Lists, at_once: Screened) -> None:
    """Rows share keys, and which of them stands is told: a wrong numbering would show."""
    reviewed = {rule.rule: rule for rule in screen_spark.law().review(*lists).rules}
    for rule in ("record.key", "maturity.age", "identity.required_fields", "unit.branch.minimum_members"):
        count, expected = at_once.total(rule), reviewed[rule]
        told = (count.not_met, count.needs_decision, count.unknown)
        assert told == (expected.not_met, expected.needs_decision, expected.unknown) != (0, 0, 0)
    assert {row.rule for row in at_once.cross_rows} == {"record.key", "record.same_person"}
    assert at_once.members == 75_000


@pytest.mark.parametrize("files", [1, 3, 7])
def test_however_many_files(spark: SparkSession, lists: Lists, at_once: Screened, tmp_path: Path, files: int) -> None:
    units, members = lists
    screen_spark.write(members, tmp_path / "members", files)
    assert len(list((tmp_path / "members").iterdir())) == files
    frame = spark.read.parquet(str(tmp_path / "members"))
    assert screen_spark.screen(frame, screen_spark.law(), units) == at_once


def test_rows_in_no_order(spark: SparkSession, lists: Lists, at_once: Screened, tmp_path: Path) -> None:
    """Seven files of rows that lie anywhere, brought into ranges once; more ranges than files."""
    units, members = lists
    table = pa.table(members)
    places = list(range(table.num_rows))
    random.Random(7).shuffle(places)
    shuffled = table.add_column(0, NUMBER, pa.array(range(table.num_rows), pa.int64())).take(places)
    for file in range(7):
        pq.write_table(shuffled.slice(file * 11_000, 11_000), tmp_path / f"members-{file}.parquet")
    frame = screen_spark.numbered(spark.read.parquet(str(tmp_path)), 11)
    assert frame.rdd.getNumPartitions() == 11
    assert screen_spark.screen(frame, screen_spark.law(), units) == at_once


def test_rows_in_no_order_need_not_be_moved(spark: SparkSession, lists: Lists, tmp_path: Path) -> None:
    """Told one by one they give the same, only slowly; partitions without a row tell nothing."""
    units, members = lists
    few = pa.table(members).slice(0, 1000)
    # Every fourth row has the key of the row before it, so that the order of rows matters throughout.
    keys = few.column("key").to_pylist()
    keys = [keys[row - 1] if row % 4 == 1 else key for row, key in enumerate(keys)]
    few = few.set_column(few.column_names.index("key"), "key", pa.array(keys))
    places = list(range(1000))
    random.Random(8).shuffle(places)
    numbered = few.add_column(0, NUMBER, pa.array(range(1000), pa.int64()))
    for file in range(3):
        pq.write_table(numbered.take(places[file::3]), tmp_path / f"members-{file}.parquet")
    pq.write_table(numbered.slice(0, 0), tmp_path / "members-none.parquet")
    whole = screen_spark.law().screening(units)
    expected = whole.screen(few)
    # Of each pair the later row is at fault, unless neither has a key.
    assert expected.total("record.key").not_met == sum(key is not None for key in keys[1::4]) > 200
    frame = spark.read.parquet(str(tmp_path))
    assert screen_spark.screen(frame, screen_spark.law(), units) == expected
    # Numbered as they lie, other rows would stand: the numbers of the list are what makes it the same.
    assert whole.screen(few.take(places)) != expected


def test_a_bad_cell_stops_the_run(spark: SparkSession, lists: Lists, tmp_path: Path) -> None:
    """The typed error reaches the driver, with the row's number in the list; of several the lowest."""
    units, members = lists
    screen_spark.write(members, tmp_path / "members", 3)
    for file, row in ((1, 20_000), (2, 5)):
        path = tmp_path / "members" / f"members-{file}.parquet"
        table = pq.read_table(path)
        scores = table.column("score").to_pylist()
        scores[row] = -5
        at = table.column_names.index("score")
        pq.write_table(table.set_column(at, "score", pa.array(scores, pa.int64())), path)
    frame = spark.read.parquet(str(tmp_path / "members"))
    with pytest.raises(InputError, match=r"^members\[45000\]\.score: ") as caught:
        screen_spark.screen(frame, screen_spark.law(), units)
    error = caught.value
    assert (error.record, error.field, error.row, error.code) == ("members", "score", 45_000, "out_of_range")
    # A column that is none has no row.
    with pytest.raises(InputError, match="brith_date") as caught:
        screen_spark.screen(frame.withColumnRenamed("birth_date", "brith_date"), screen_spark.law(), units)
    assert (caught.value.field, caught.value.row) == ("brith_date", None)


def test_a_part_of_other_units_is_refused(lists: Lists) -> None:
    """A worker with another list of units cannot spoil the whole."""
    units, _ = lists
    fewer = {name: cells[:-1] for name, cells in units.items()}
    batch = pa.record_batch({NUMBER: [0], "unit": ["MG"]})
    ((given,),) = (answer.column("part").to_pylist() for answer in telling(screen_spark.law(), fewer)([batch]))
    with pytest.raises(StoredValueError, match="another screening"):
        screen_spark.law().screening(units).part_from_bytes(given)


def test_what_travels_is_small(lists: Lists) -> None:
    units, _ = lists
    assert pickle.loads(pickle.dumps(screen_spark.law())) == screen_spark.law()
    assert len(pickle.dumps(screen_spark.law())) < 10_000
    assert len(pickle.dumps(units)) < 1_000_000


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [
        ([], []),
        ([5], [(5, 1)]),
        ([5, 6, 7], [(5, 3)]),
        ([5, 6, 0, 1, 2], [(5, 2), (0, 3)]),
        ([3, 2, 1], [(3, 1), (2, 1), (1, 1)]),
        ([1, 3, 4], [(1, 1), (3, 2)]),
    ],
)
def test_pieces_of_a_batch(numbers: list[int], runs: list[tuple[int, int]]) -> None:
    batch = pa.record_batch({NUMBER: pa.array(numbers, pa.int64()), "row": pa.array(numbers, pa.int64())})
    pieces = list(in_runs(batch))
    assert [(first, piece.num_rows) for first, piece in pieces] == runs
    assert [row for _, piece in pieces for row in piece.column("row").to_pylist()] == numbers
    assert all(piece.schema.names == ["row"] for _, piece in pieces)
