"""Screens the members of a province on Spark: every partition tells its part, the driver puts the parts together.

    python screen_spark.py [--out DIR] [--files N]      writes a made-up province as Parquet files and screens it

What travels to the workers is the charter (its settings), the list of units and the rules' names; what travels back is
one row for each partition: the bytes of a part, which hold counts and fingerprints and no member.
"""

import argparse
import itertools
import os
import pickle
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dieule
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
from pyspark.sql import DataFrame, SparkSession

sys.path.append(str(Path(__file__).resolve().parents[1] / "province"))

import generate
import review
from parts import GIVEN, NUMBER, telling

HERE = Path(__file__).resolve().parent
DAY, LETTER, PROFILE = "2024-05-09", "kien_giang_2024", HERE.parent / "profiles" / "minh-giang.toml"
OUT = Path("out") / "spark"


def session(cores: int = 2) -> SparkSession:
    """Spark on this machine alone."""
    # The workers are to run the Python that has the library.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = SparkSession.builder.master(f"local[{cores}]").appName("dieule")
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    for name, value in quiet.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.addPyFile(str(HERE / "parts.py"))
    return spark


def law() -> dieule.Charter:
    return dieule.in_force_on(DAY, campaigns=[LETTER], profiles=[PROFILE])


def screen(members: DataFrame, charter: dieule.Charter, units: Any) -> dieule.Screened:
    """Screen members that have the library's columns and a number each.

    Raises the `InputError` of the lowest row at fault that any partition came upon.
    """
    screening = charter.screening(units)
    rows = members.mapInArrow(telling(charter, units), GIVEN).collect()
    errors = [pickle.loads(row.refused) for row in rows if row.refused]
    if errors:
        raise min(errors, key=lambda error: -1 if error.row is None else error.row)
    whole = screening.part()
    for row in rows:
        whole.merge(screening.part_from_bytes(bytes(row.part)))
    return whole.finish()


def numbered(members: DataFrame, pieces: int) -> DataFrame:
    """The same rows in ranges of their numbers, each in order: for lists whose files are no ranges.

    Rows that lie about one by one are told one by one, which is slow; moving them once costs less.
    """
    return members.repartitionByRange(pieces, NUMBER).sortWithinPartitions(NUMBER)


def write(members: Any, out: Path, files: int) -> None:
    """Write columns of members as so many files, each a range of the list, and number the rows."""
    table = pa.table(members)
    table = table.add_column(0, NUMBER, pa.array(range(table.num_rows), pa.int64()))
    out.mkdir(parents=True, exist_ok=True)
    # Files of a run before, perhaps more of them, are not a part of this list.
    for old in out.glob("members-*.parquet"):
        old.unlink()
    bounds = [table.num_rows * file // files for file in range(files + 1)]
    for file, (first, end) in enumerate(itertools.pairwise(bounds)):
        pq.write_table(table.slice(first, end - first), out / f"members-{file}.parquet")


def summary(screened: dieule.Screened, rules: Iterable[str]) -> str:
    lines = [f"{screened.members:,} members, {screened.members_not_met:,} with a requirement not met", ""]
    lines.append(f"{'rule':<36}{'not met':>10}{'decision':>10}{'unknown':>10}")
    for rule in rules:
        count = screened.total(rule)
        if count != dieule.ScreenedCount(0, 0, 0):
            lines.append(f"{rule:<36}{count.not_met:>10}{count.needs_decision:>10}{count.unknown:>10}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Screens a made-up province on Spark.")
    parser.add_argument("--out", type=Path, default=OUT, help=f"where the lists are written (else: {OUT})")
    parser.add_argument("--files", type=int, default=7, help="as how many Parquet files (else: 7)")
    chosen = parser.parse_args()
    generate.write(chosen.out)
    listed, members = review.read(chosen.out / "units.csv", chosen.out / "members.csv")
    units: Any = listed.columns
    folder = chosen.out / "members"
    write(members.columns, folder, chosen.files)
    spark = session()
    try:
        frame = spark.read.parquet(str(folder))
        screened = screen(frame, law(), units)
    except dieule.InputError as error:
        print(f"stopped: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()
    rules = [rule.rule for rule in (*law().screening(units).rules, *screened.unit_rules)]
    print(summary(screened, rules))
    return 0


if __name__ == "__main__":
    sys.exit(main())
