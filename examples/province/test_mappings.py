"""The shipped mappings read the lists of the made-up province as this example does by hand."""

import csv
from collections.abc import Iterator
from pathlib import Path

import dieule
import generate
import pytest
import tables

SHIPPED = Path(__file__).parents[1] / "mappings"
UNITS = dieule.Mapping(SHIPPED / "don-vi.toml")
MEMBERS = dieule.Mapping(SHIPPED / "danh-sach-33-cot.toml")


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("province")
    generate.write(out)
    return out


def rows(path: Path) -> Iterator[list[str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file)


def test_the_lists_are_read_as_by_hand(province: Path) -> None:
    by_hand = tables.read_units(province / "units.csv", lambda *_: None)
    units = UNITS.units(rows(province / "units.csv"))
    assert units.columns() == {column: cells for column, cells in by_hand.columns.items() if column in units.columns()}
    assert not [column.missing for column in units.report.columns if column.missing]
    members_by_hand = tables.read_members(province / "members.csv", by_hand, lambda *_: None)
    members = MEMBERS.members(rows(province / "members.csv"), units=units)
    read = members.columns()
    assert len(read) > 15
    for column in read:
        assert read[column] == members_by_hand.columns[column], column


def test_the_same_cells_are_bad(province: Path) -> None:
    by_hand = tables.read_units(province / "units.csv", lambda *_: None)
    troubles = tables.read_members(province / "members.csv", by_hand, lambda *_: None).troubles
    members = MEMBERS.members(rows(province / "members.csv"), units=UNITS.units(rows(province / "units.csv")))
    births = next(column for column in members.report.columns if column.field == "birth_date")
    first, problems = members.report.first_row, births.problems
    read = {(row + first, dieule.word_for(each.reason)) for each in problems for row in each.rows}
    said = {(trouble.line, trouble.why) for trouble in troubles if trouble.heading.startswith("Ngày sinh")}
    assert {line for line, _ in read} == {line for line, _ in said}
    assert len(read) > 10
    assert {why for _, why in read} >= {"chỉ có năm", "ngày không có thật"}
