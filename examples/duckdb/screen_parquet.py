"""Screens the members of a province straight from a query over Parquet files, and writes the answers beside them.

    python screen_parquet.py --units units.csv --members 'members/*.parquet' [--out DIR]

The rows go from the files to the rules in batches of Arrow: the list is never a Python object, nor in memory whole.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dieule
import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

sys.path.append(str(Path(__file__).resolve().parents[1] / "province"))

from tables import read_units

HERE = Path(__file__).resolve().parent
DAY, LETTER, PROFILE = "2024-05-09", "kien_giang_2024", HERE.parent / "profiles" / "minh-giang.toml"
OUT = Path("out") / "duckdb"
BATCH = 20_000
# Sorting is duckdb's affair: above this it goes on in a file.
MEMORY = "300MB"


def law() -> dieule.Charter:
    return dieule.in_force_on(DAY, campaigns=[LETTER], profiles=[PROFILE])


def units_of(path: Path) -> Any:
    """The list of units: thousands of rows, so it is read as a whole."""
    return read_units(path, lambda *_: None).columns


def opened(units: Any, files: str, work: Path) -> duckdb.DuckDBPyConnection:
    """A connection with the view `members` of members.sql over these files."""
    work.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(work / "sorting")})
    connection.execute("set enable_progress_bar = false")
    connection.register("listed_units", pa.table({name: units[name] for name in ("code", "name", "parent", "kind")}))
    connection.execute("create table units as from listed_units")
    connection.execute("set variable files = ?", [files])
    connection.execute((HERE / "members.sql").read_text(encoding="utf-8"))
    return connection


def in_order(connection: duckdb.DuckDBPyConnection, columns: str = "*") -> Any:
    """The members by their number, as a stream of Arrow, however they are spread over the files.

    Of rows that share a key the first of the list stands, so that the order decides what is said of each.
    """
    return connection.sql(f"select {columns} from members order by number").to_arrow_reader(BATCH)


@dataclass(frozen=True)
class Run:
    """What a run over the files gave."""

    screening: dieule.Screening
    screened: dieule.Screened
    answers: Path
    """A Parquet file: the number of each row, and the answers about it."""
    columns: tuple[str, ...]
    """The columns of it that hold answers."""


def screen(connection: duckdb.DuckDBPyConnection, screening: dieule.Screening, out: Path) -> Run:
    """Screen the view `members` and write the answers about every row. On a bad cell nothing is left behind."""
    part = screening.part()
    # The answers about nobody give the file its form before the first batch is read.
    empty = pa.table(screening.answers({"unit": []}))
    schema = empty.schema.insert(0, pa.field("number", pa.int64()))
    answers, unfinished = out / "answers.parquet", out / "answers.unfinished"
    out.mkdir(parents=True, exist_ok=True)
    numbers = pa.array([], pa.int64())
    try:
        with pq.ParquetWriter(unfinished, schema) as writer, in_order(connection) as batches:
            for batch in batches:
                numbers = batch.column("number")
                told = pa.table(part.add(batch.drop_columns(["number"]), first_row=part.members))
                writer.write_table(told.add_column(0, "number", numbers))
        screened = part.finish()
        unfinished.replace(answers)
    except dieule.InputError as error:
        # The row is told by its place in the batch; the stream is closed by now, so the connection can be asked again.
        if error.row is not None:
            error.add_note(place(connection, numbers[error.row].as_py()))
        raise
    finally:
        unfinished.unlink(missing_ok=True)
    return Run(screening, screened, answers, tuple(empty.column_names))


def place(connection: duckdb.DuckDBPyConnection, number: int) -> str:
    """Where the row of this number stands; asked only when it is at fault, so that no other run carries file names."""
    query = """select filename, file_row_number
      from read_parquet(getvariable('files'), filename = true, file_row_number = true) where number = ?"""
    (path, row) = connection.execute(query, [number]).fetchall()[0]
    return f"row {number} of the list: row {row} of {Path(path).name}, counted from 0"


def below_the_top(connection: duckdb.DuckDBPyConnection, run: Run) -> list[tuple[Any, ...]]:
    """The units directly below the province, the worst share of members first: code, name, members, not met."""
    with_counts(connection, run)
    return connection.sql("""
        select code, name, members, members_not_met from counted
        where parent in (select code from units where kind = 'tinh') and members > 0
        order by members_not_met / members desc, code
    """).fetchall()


def worst_branch(connection: duckdb.DuckDBPyConnection, run: Run) -> str:
    with_counts(connection, run)
    query = "select code from counted where kind = 'chi_doan' order by members_not_met desc, code limit 1"
    ((code,),) = connection.sql(query).fetchall()
    return str(code)


def with_counts(connection: duckdb.DuckDBPyConnection, run: Run) -> None:
    """The view `counted`: the list of units beside what was counted of each; by row, for two may have one code."""
    connection.register("screened_units", pa.table(run.screened.units()).drop_columns(["code"]))
    connection.execute("create or replace temp view counted as from units positional join screened_units")


def not_met_in(connection: duckdb.DuckDBPyConnection, run: Run, unit: str) -> dict[str, list[str]]:
    """By rule, the keys of the members of one unit for whom it is not met: joined to the files again, and keys only."""
    rules = run.screening.rules
    places = {
        "rule": [rule.rule for rule in rules],
        "word": [rule.word for rule in rules],
        "shift": [rule.shift for rule in rules],
    }
    crossed = [row for row in run.screened.cross_rows if row.outcome is dieule.Outcome.NOT_MET]
    numbers, names = pa.array([row.row for row in crossed], "int64"), pa.array([row.rule for row in crossed], "string")
    connection.register("places", pa.table(places))
    connection.register("crossed", pa.table({"number": numbers, "rule": names}))
    # Two bits for each rule: 10 is not met. What only other rows could tell of is in no answers, so it is added.
    found = connection.execute(
        f"""
        with here as (select number, key from members where unit = $unit),
             found as (
               select number, rule from read_parquet($answers), places
               where ([{", ".join(run.columns)}][word + 1] >> shift) & 3 = 2
               union select number, rule from crossed)
        select rule, list(key order by number) from found join here using (number) group by rule order by rule
        """,
        {"unit": unit, "answers": str(run.answers)},
    )
    return dict(found.fetchall())


def summary(connection: duckdb.DuckDBPyConnection, run: Run) -> str:
    screened = run.screened
    lines = [f"{screened.members:,} members, {screened.members_not_met:,} with a requirement not met", ""]
    lines.append(f"{'rule':<36}{'not met':>10}{'decision':>10}{'unknown':>10}")
    for rule in (*run.screening.rules, *screened.unit_rules):
        count = screened.total(rule.rule)
        if count != dieule.ScreenedCount(0, 0, 0):
            lines.append(f"{rule.rule:<36}{count.not_met:>10}{count.needs_decision:>10}{count.unknown:>10}")
    lines += ["", "worst units directly below the province"]
    for code, name, members, failing in below_the_top(connection, run)[:5]:
        lines.append(f"{code:<8}{name:<44}{failing:>6} of {members:>6}")
    branch = worst_branch(connection, run)
    lines += ["", f"{branch}, the branch with the most: whom to look at, by key"]
    for name, keys in not_met_in(connection, run, branch).items():
        lines.append(f"{name:<36}{', '.join(keys[:5])}{f' and {len(keys) - 5} more' if len(keys) > 5 else ''}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Screens members in Parquet files by a query.")
    parser.add_argument("--units", type=Path, default=OUT / "units.csv", help="the list of units (CSV)")
    parser.add_argument("--members", default=str(OUT / "members" / "*.parquet"), help="the files, as a pattern")
    parser.add_argument("--out", type=Path, default=OUT, help=f"where the answers go (else: {OUT})")
    chosen = parser.parse_args()
    units = units_of(chosen.units)
    with opened(units, chosen.members, chosen.out) as connection:
        try:
            run = screen(connection, law().screening(units), chosen.out)
        except dieule.InputError as error:
            print("\n".join([f"stopped: {error}", *getattr(error, "__notes__", [])]), file=sys.stderr)
            return 2
        print(summary(connection, run))
        print(f"\nanswers about every row: {run.answers}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
