"""A list screened by a query says what it says when it is screened, or reviewed, at once; however the files are cut."""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import province_parquet
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest
import screen_parquet
from dieule import InputError, Outcome, Review, Screened, Screening

# Importing province_parquet puts the province's programs on the path.
from generate import write as write_lists
from review import read

HERE = Path(__file__).parent
PROVINCES = 40
# How the rows are spread over files, and how they lie in one.
SPREADS = {
    "one file": ("0", "number"),
    "one file, shuffled": ("0", "hash(number)"),
    "three files": ("hash(number) % 3", "number"),
    "seven files, shuffled": ("hash(number) % 7", "hash(number + 1)"),
    "seven ranges, the last first": ("6 - number * 7 // 75000", "number desc"),
}


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lists of a province, and its members by district."""
    out = tmp_path_factory.mktemp("duckdb")
    write_lists(out)
    province_parquet.write(out, out / "members")
    return out


Lists = tuple[Any, Any]
"""Units and members as columns."""
Districts = tuple[duckdb.DuckDBPyConnection, screen_parquet.Run]


@pytest.fixture(scope="module")
def lists(province: Path) -> Lists:
    units, members = read(province / "units.csv", province / "members.csv")
    return units.columns, members.columns


@pytest.fixture(scope="module")
def screening(lists: Lists) -> Screening:
    return screen_parquet.law().screening(lists[0])


@pytest.fixture(scope="module")
def at_once(screening: Screening, lists: Lists) -> Screened:
    """What is said of the lists as the province's own program reads them."""
    return screening.screen(lists[1])


def opened(units: Any, files: Path, work: Path) -> duckdb.DuckDBPyConnection:
    return screen_parquet.opened(units, str(files / "*.parquet"), work)


def test_the_query_reads_cells_as_the_province_does(province: Path, lists: Lists, tmp_path: Path) -> None:
    units, members = lists
    with opened(units, province / "members", tmp_path) as connection:
        told = pa.Table.from_batches(screen_parquet.in_order(connection))
    assert told.column("number").to_pylist() == list(range(75_000))
    assert set(told.column_names) == {"number", *members}
    differing = [name for name, cells in members.items() if told.column(name).to_pylist() != cells]
    assert differing == []


@pytest.mark.parametrize("spread", SPREADS)
def test_however_the_rows_are_spread(
    province: Path, lists: Lists, screening: Screening, at_once: Screened, tmp_path: Path, spread: str
) -> None:
    files = province_parquet.write(province, tmp_path / "members", *SPREADS[spread])
    assert {"one": 1, "three": 3, "seven": 7}[spread.split()[0]] == len(files)
    with opened(lists[0], tmp_path / "members", tmp_path) as connection:
        run = screen_parquet.screen(connection, screening, tmp_path)
    assert run.screened == at_once
    assert pq.read_table(run.answers).equals(
        pa.table(screening.answers(lists[1])).add_column(0, "number", pa.array(range(75_000)))
    )


@pytest.fixture(scope="module")
def reviewed(lists: Lists) -> Review:
    return screen_parquet.law().review(*lists)


@pytest.fixture(scope="module")
def districts(
    province: Path, lists: Lists, screening: Screening, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Districts]:
    """The files of the districts, screened."""
    out = tmp_path_factory.mktemp("districts")
    assert len(list((province / "members").iterdir())) > 18
    with opened(lists[0], province / "members", out) as connection:
        yield connection, screen_parquet.screen(connection, screening, out)


def test_the_counts_are_those_of_a_review(districts: Districts, reviewed: Review) -> None:
    connection, run = districts
    named = {rule.rule for rule in (*run.screening.rules, *run.screened.unit_rules)}
    counted = 0
    for rule in reviewed.rules:
        expected = (rule.not_met, rule.needs_decision, rule.unknown)
        if rule.rule in named:
            count = run.screened.total(rule.rule)
            assert (count.not_met, count.needs_decision, count.unknown) == expected, rule.rule
            counted += rule.not_met
        else:
            # A rule that the list does not let anybody ask has nothing to count.
            assert expected == (0, 0, 0), rule.rule
    assert counted > 400

    (top,) = (unit for unit in reviewed.below() if unit.code == "MG")
    below = {unit.code: [unit.members, unit.members_not_met] for unit in reviewed.below(top.row) if unit.members}
    worst = screen_parquet.below_the_top(connection, run)
    assert {code: counts for code, _, *counts in worst} == below
    shares = [failing / of for _, _, of, failing in worst]
    assert shares == sorted(shares, reverse=True)


def test_answers_joined_to_keys_are_the_findings_of_a_review(districts: Districts, reviewed: Review) -> None:
    """Of the worst branch, and of the first unit in which each rule was answered in each way."""
    connection, run = districts
    expected: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    first: dict[tuple[str, Outcome], str] = {}
    for found in reviewed.findings:
        if found.subject == "member" and found.unit and found.key:
            first.setdefault((found.finding.rule, found.finding.outcome), found.unit)
            if found.finding.outcome is Outcome.NOT_MET:
                expected[found.unit][found.finding.rule].append(found.key)
    # One of them only other rows could tell of.
    assert ("record.key", Outcome.NOT_MET) in first
    assert {Outcome.UNKNOWN, Outcome.NEEDS_DECISION} <= {outcome for _, outcome in first}
    branch = screen_parquet.worst_branch(connection, run)
    assert expected[branch]
    for unit in {branch, *first.values()}:
        assert screen_parquet.not_met_in(connection, run, unit) == expected[unit], unit


def test_a_stream_may_be_screened_as_it_is(
    province: Path, lists: Lists, screening: Screening, at_once: Screened, tmp_path: Path
) -> None:
    with opened(lists[0], province / "members", tmp_path) as connection:
        assert screening.screen(connection.sql("select * exclude (number) from members order by number")) == at_once


def test_the_program_prints_counts_and_keys_and_nothing_personal(province: Path, lists: Lists) -> None:
    printed = run_program(province, province / "members", province / "out")
    assert printed.returncode == 0, printed.stderr
    assert "75,000 members" in printed.stdout
    assert "maturity.age" in printed.stdout
    for column in ("full_name", "id_number", "phone", "email"):
        assert not [value for value in {*lists[1][column]} if value and value in printed.stdout], column


def run_program(province: Path, files: Path, out: Path) -> subprocess.CompletedProcess[str]:
    paths = ["--units", province / "units.csv", "--members", files / "*.parquet", "--out", out]
    command = [sys.executable, HERE / "screen_parquet.py", *paths]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def test_a_bad_cell_stops_the_run_and_leaves_nothing(
    province: Path, lists: Lists, screening: Screening, tmp_path: Path
) -> None:
    files = province_parquet.write(province, tmp_path / "members", "number * 3 // 75000")
    # In the last of three files, beyond the first batches: a score that no list may have.
    table = pq.read_table(files[2])
    at = table.column_names.index("Điểm rèn luyện")
    cells = table.column(at).to_pylist()
    cells[14_000] = "-5"
    number = table.column("number")[14_000].as_py()
    pq.write_table(table.set_column(at, "Điểm rèn luyện", pa.array(cells, pa.string())), files[2])

    out = tmp_path / "out"
    with opened(lists[0], tmp_path / "members", tmp_path) as connection, pytest.raises(InputError) as caught:
        screen_parquet.screen(connection, screening, out)
    assert (caught.value.record, caught.value.field, caught.value.code) == ("members", "score", "out_of_range")
    assert caught.value.__notes__ == [f"row {number} of the list: row 14000 of {files[2].name}, counted from 0"]
    assert list(out.iterdir()) == []

    told = run_program(province, tmp_path / "members", out)
    assert told.returncode == 2
    assert "score" in told.stderr
    assert files[2].name in told.stderr
    assert "-5" not in told.stderr
    assert told.stdout == ""
    assert [path.name for path in out.iterdir() if path.suffix in (".parquet", ".unfinished")] == []


# --- memory ---------------------------------------------------------------------------------------------------------

CHILD = """
import json, sys
from pathlib import Path
import pyarrow
import screen_parquet
_, times, units, files, work = sys.argv
units = screen_parquet.units_of(Path(units))
law = screen_parquet.law()
# Rules that compare rows must remember all of them; the others remember nothing of a row.
rules = [rule.rule for rule in law.screening(units).rules if rule.cost == "table"]
screening = law.screening(units, rules=rules)

def peak():
    # Not ru_maxrss: a process takes that over from the one that started it.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

with screen_parquet.opened(units, files, Path(work)) as connection:
    columns = "unit, full_name, ethnicity, residence, id_number, occupation, email, phone, entry_source, comment"
    province = screen_parquet.in_order(connection, columns).read_all()

def again(times):
    for _ in range(times):
        yield from province.to_batches()

screening.screen(pyarrow.RecordBatchReader.from_batches(province.schema, again(1)))
before = peak()
screened = screening.screen(pyarrow.RecordBatchReader.from_batches(province.schema, again(int(times))))
unplaced = screened.total("record.unit").not_met
told = {"members": screened.members, "unplaced": unplaced, "grown": peak() - before, "read": province.nbytes // 1024}
print(json.dumps(told))
"""


def test_memory_does_not_grow_with_the_list(province: Path, at_once: Screened, tmp_path: Path) -> None:
    """3 million members as a stream, one province over and over: what a process grows by beyond one, in kilobytes."""
    files = tmp_path / "members"
    province_parquet.write(province, files, "0")
    command = [sys.executable, "-c", CHILD, str(PROVINCES), province / "units.csv", files / "*.parquet", tmp_path]
    said = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout
    told = json.loads(said.splitlines()[-1])
    assert told["members"] == PROVINCES * 75_000
    assert told["unplaced"] == PROVINCES * at_once.total("record.unit").not_met
    # What 40 provinces would take at once is far more than what one more may cost by chance.
    assert told["grown"] < told["read"] * 2, told
