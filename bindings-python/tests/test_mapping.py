"""Mappings: every shape of a list, a real workbook, and a province's speed."""

import copy
import csv
import datetime
import io
import math
import pickle
import time
from collections import ChainMap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import dieule
from dieule import CellFault, Mapping, MappingError, ReadAs

CHARTER = dieule.in_force_on("2024-05-09")
SHIPPED = Path(__file__).parents[2] / "examples" / "mappings"
NATIONAL, UNITS = Mapping(SHIPPED / "danh-sach-33-cot.toml"), Mapping(SHIPPED / "don-vi.toml")
UNIT_ROWS = [
    {"Mã đơn vị": "X", "Tên đơn vị": "Đoàn xã", "Mã cấp trên": "", "Loại tổ chức": "Đoàn cơ sở", "Cấp": "", "Khối": ""},
    {
        "Mã đơn vị": "x1",
        "Tên đơn vị": "Chi đoàn Một",
        "Mã cấp trên": "X",
        "Loại tổ chức": "Chi đoàn",
        "Cấp": "",
        "Khối": "",
    },
]
SMALL = Mapping(
    """
    [mapping]
    name = "S"
    [members]
    unit = "Đơn vị"
    birth_date = { column = "Ngày sinh", dates = ["dd/mm/yyyy", "excel"] }
    score = "Điểm"
    """
)
HEADINGS = ["Đơn vị", "Ngày sinh", "Điểm"]
ROWS: list[list[Any]] = [["x1", "09/05/2003", "85"], ["x2", datetime.date(2003, 5, 9), 85], ["x3", "2003", None]]
DAY = datetime.date(2003, 5, 9)


def test_a_review_takes_what_a_mapping_read() -> None:
    units = UNITS.units(UNIT_ROWS)
    headings = ["Mã định danh đoàn viên", "Ngày sinh (Nam)", "Ngày sinh (Nữ)", "Chức vụ trong chi đoàn", "Đơn vị"]
    rows = [["a", "09/05/1980", "", "Đoàn viên", "chi đoàn một"], ["b", "1990", "", "Bí thư", "x1"]]
    members = NATIONAL.members(rows, headings=headings, units=units)
    review = CHARTER.review(units, members)
    by_hand = CHARTER.review(units.columns(), members.columns())
    assert review == by_hand
    assert review.members_not_met == 1
    assert [found.key for found in review.findings if found.finding.missing == ("birth_date",)] == ["b"]
    # The list of units may be given in any shape.
    assert NATIONAL.members(rows, headings=headings, units=units.columns()) == members
    with pytest.raises(TypeError, match="units: takes a list of dicts or a dict of lists, not MappedMembers"):
        CHARTER.review(members, members)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given",
    [
        lambda: SMALL.members(ROWS, headings=HEADINGS),
        lambda: SMALL.members([HEADINGS, *ROWS]),
        lambda: SMALL.members(iter([tuple(HEADINGS), *map(tuple, ROWS)])),
        lambda: SMALL.members([(cell for cell in row) for row in [HEADINGS, *ROWS]]),
        lambda: SMALL.members([dict(zip(HEADINGS, row, strict=True)) for row in ROWS]),
        lambda: SMALL.members([ChainMap(dict(zip(HEADINGS, row, strict=True))) for row in ROWS]),
        lambda: SMALL.members(dict(zip(HEADINGS, zip(*ROWS, strict=True), strict=True))),
        lambda: SMALL.members(ChainMap({heading: [row[at] for row in ROWS] for at, heading in enumerate(HEADINGS)})),
    ],
)
def test_every_shape_of_a_list(given: Callable[[], dieule.MappedMembers]) -> None:
    mapped = given()
    assert mapped.columns() == {"unit": ["x1", "x2", "x3"], "birth_date": [DAY, DAY, None], "score": [85, 85, None]}
    _, births, score = mapped.report.columns
    assert (births.read, births.blank, births.unreadable) == (2, 0, 1)
    assert births.problems == (dieule.CellProblem("Ngày sinh", CellFault.YEAR_ONLY, (2,)),)
    assert (score.read_as, score.blank) == (ReadAs.COUNT, 1)
    assert (len(mapped), mapped.report.first_row, mapped.report.unreadable) == (3, 2, 1)
    assert mapped == SMALL.members(ROWS, headings=HEADINGS)
    assert hash(mapped) == hash(SMALL.members(ROWS, headings=HEADINGS))
    assert mapped != SMALL.members([*ROWS[:2], ["x4", "2003", None]], headings=HEADINGS)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (DAY, DAY),
        (datetime.datetime(2003, 5, 9), DAY),
        (datetime.datetime(2003, 5, 9, 0, 0, 1), None),
        (datetime.datetime(2003, 5, 9, tzinfo=datetime.UTC), None),
        (37750, DAY),
        (37750.0, DAY),
        (37750.5, None),
        (math.inf, None),
        (10**30, None),
        (True, None),
        (b"37750", None),
        ("09/05/2003", DAY),
    ],
)
def test_days_as_cells_of_sheets_hold_them(cell: object, day: datetime.date | None) -> None:
    mapped = SMALL.members([["x", cell, None]], headings=HEADINGS)
    assert mapped.columns()["birth_date"] == [day]
    assert mapped.report.columns[1].unreadable == (day is None)


@pytest.mark.parametrize("cell", [None, "", math.nan, " "])
def test_cells_that_say_nothing(cell: object) -> None:
    assert SMALL.members([["x", cell, cell]], headings=HEADINGS).report.columns[1].blank == 1


def test_what_csv_readers_give() -> None:
    text = "Đơn vị,Ngày sinh,Điểm\nx1,09/05/2003,1.234\nx2\nx3,09/05/2003,7,thừa\n"
    of_lists = SMALL.members(csv.reader(io.StringIO(text)))
    assert of_lists.columns() == {"unit": ["x1", "x2", "x3"], "birth_date": [DAY, None, DAY], "score": [1234, None, 7]}
    assert (of_lists.report.short_rows, of_lists.report.long_rows) == ((1,), (2,))
    of_dicts = SMALL.members(csv.DictReader(io.StringIO(text)))
    assert of_dicts.columns() == of_lists.columns()
    assert of_dicts.report.long_rows == (2,)


def test_a_workbook_as_the_national_software_exports_it(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    upper: list[str | None] = ["STT", "Họ và tên", "Mã định danh đoàn viên", "Ngày sinh", None]
    upper += ["Thời gian vào đoàn", "Chức vụ trong chi đoàn", "Đơn vị"]
    sheet.append([])
    sheet.append([None, "DANH SÁCH ĐOÀN VIÊN"])
    sheet.append(["Chi đoàn Một"])
    sheet.append([])
    sheet.append(upper)
    sheet.append([None, None, None, "Nam", "Nữ"])
    sheet.append([1, "A", 1234567, datetime.date(2003, 5, 9), None, 43550, "Đoàn viên", "Chi đoàn Một"])
    sheet.append([2, "B", "0000012", None, "10/05/2004", "26/3/2019", "Bí thư chi đoàn", "Chi đoàn Một"])
    sheet.append([3, "C", "0000013", None, 2004, None, None, "Chi đoàn Hai"])
    sheet.append([4, None, None, None, None, None, None, None])
    sheet.merge_cells("D5:E5")
    sheet.merge_cells("A5:A6")
    book.save(tmp_path / "export.xlsx")
    book = openpyxl.load_workbook(tmp_path / "export.xlsx", read_only=True)
    mapped = NATIONAL.members(book.active.values, units=UNITS.units(UNIT_ROWS))  # type: ignore[union-attr]
    book.close()
    columns, report = mapped.columns(), mapped.report
    assert columns["key"] == ["1234567", "0000012", "0000013"]
    assert columns["birth_date"] == [DAY, datetime.date(2004, 5, 10), None]
    assert columns["sex"] == ["male", "female", "female"]
    assert columns["admitted_on"] == [datetime.date(2019, 3, 26), datetime.date(2019, 3, 26), None]
    assert columns["elected_post"] == [False, True, None]
    assert columns["unit"] == ["x1", "x1", "Chi đoàn Hai"]
    assert (report.rows, report.first_row, report.unused) == (3, 7, ("STT",))
    assert "cột “Ngày sinh (Nữ)”, chỉ có năm: dòng 9" in report.explain()
    assert "column “Ngày sinh (Nữ)”, a year alone: rows 9" in report.explain("en")


def test_refusals_are_told_at_once() -> None:
    with pytest.raises(MappingError) as told:
        Mapping(
            '[mapping]\nname = "T"\n[members]\nbrith_date = "Ngày sinh"\n'
            'sex = { column = "Giới", codes = { "Nam" = "man" } }\n'
        )
    error = told.value
    assert (error.code, error.mapping) == ("mapping", "T")
    assert [refusal.path for refusal in error.refusals] == [
        "members.sex.codes.Nam",
        "members.brith_date",
        "members.unit",
    ]
    assert "did you mean `birth_date`?" in error.refusals[1].why
    assert copy.deepcopy(pickle.loads(pickle.dumps(error))).refusals == error.refusals
    with pytest.raises(ValueError, match=r"members\.unit: the list has no column `Đơn vị`"):
        SMALL.members([["Ngày sinh"], ["09/05/2003"]])
    with pytest.raises(MappingError, match="is a path, not a mapping"):
        Mapping("mapping.toml")
    with pytest.raises(FileNotFoundError):
        Mapping(Path("no.toml"))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("abc", r"members: takes a list of dicts or a dict of lists, not str"),
        (3, r"members: takes a list of dicts or a dict of lists, not int"),
        ([{"Đơn vị": "x"}, ["x"]], r"members\[1\]: takes a row like the first, not list"),
        ([["Đơn vị"], "x"], r"members\[1\]: takes a row like the first, not str"),
        ([["Đơn vị"], {"Đơn vị": "x"}], r"members\[1\]: takes a row like the first, not dict"),
        ([["Đơn vị"], 7], r"members\[1\]: takes a row like the first, not int"),
        ([{3: "x"}], r"a heading is a text"),
        ({3: ["x"]}, r"a heading is a text"),
    ],
)
def test_shapes_that_are_none(rows: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        SMALL.members(rows)


def test_columns_of_two_lengths() -> None:
    with pytest.raises(dieule.InputError, match="has 1 values where the other columns have 2") as told:
        SMALL.members({"Đơn vị": ["x", "y"], "Điểm": [1]})
    assert (told.value.code, told.value.record, told.value.field) == ("length_mismatch", "members", "Điểm")


def test_values_travel() -> None:
    mapped = SMALL.members(ROWS, headings=HEADINGS)
    for value in (SMALL, mapped, mapped.report, mapped.report.columns[1]):
        assert pickle.loads(pickle.dumps(value)) == copy.copy(value) == value
        assert hash(pickle.loads(pickle.dumps(value))) == hash(value)
    assert repr(SMALL) == "Mapping(name='S', …)"
    assert repr(mapped) == "MappedMembers(rows=3, …)"
    assert SMALL.name == "S"
    assert SMALL != NATIONAL


def test_a_province_is_read_in_about_a_second() -> None:
    cells = dict.fromkeys(ALL, "văn bản") | {"Đơn vị": "Chi đoàn Một", "Thời gian vào đoàn": "26/03/2019"}
    cells |= {"Ngày sinh (Nam)": "09/05/2003", "Ngày sinh (Nữ)": ""}
    rows = [[cells[heading] for heading in ALL] for _ in range(75_000)]
    units = UNITS.units(UNIT_ROWS)
    start = time.perf_counter()
    mapped = NATIONAL.members(rows, headings=ALL, units=units)
    took = time.perf_counter() - start
    assert len(mapped) == 75_000
    assert mapped.report.unreadable == 0
    # About half a second on a small machine; the rest is for a busy one.
    assert took < 4, took


ALL = [
    *("STT", "Họ và tên", "Mã định danh đoàn viên", "Ngày sinh (Nam)", "Ngày sinh (Nữ)", "Dân tộc", "Tôn giáo"),
    *("Quê quán", "Địa chỉ thường trú", "Số CMND/CCCD", "Ngày cấp", "Nơi cấp", "Trình độ văn hóa ", "Tin học"),
    *("Trình độ chuyên môn", "Ngoại ngữ", "Thời gian vào đoàn", "Số Nghị quyết chuẩn y kết nạp đoàn viên"),
    *("Số thẻ đoàn", "Thời gian vào Đảng", "Nghề nghiệp hiện nay", "Đối tượng đoàn viên", "Khen thưởng", "Kỷ luật"),
    *("Chức vụ trong chi đoàn", "Hội", "Đoàn viên danh dự", "Email liên hệ", "Điện thoại liên hệ", "Đơn vị"),
]
