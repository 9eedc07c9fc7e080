"""Reads units.csv and members.csv into the columns that a review takes.

Columns are found by their headings, never by position. What cannot be read is noted with file, line and heading, counts
as not known, and is never repeated: a cell may hold what is personal.
"""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dieule import Kind, Level, Sector

Done = Callable[[int, int], None]


class FileError(Exception):
    """A file that cannot be reviewed; the text tells the officer why and what would be right."""


@dataclass(frozen=True)
class Trouble:
    """A cell that could not be read: where, and what is wrong, never what it says."""

    file: str
    line: int
    heading: str
    why: str


@dataclass
class Table:
    """The columns of a list, with the line of each row in its file."""

    path: Path
    columns: dict[str, list[Any]]
    lines: list[int] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)

    def notes(self) -> dict[int, str]:
        """What is wrong with the cells of a line, for every line that has any."""
        notes: dict[int, list[str]] = defaultdict(list)
        for trouble in self.troubles:
            notes[trouble.line].append(f"{trouble.heading}: {trouble.why}")
        return {line: "; ".join(notes) for line, notes in notes.items()}


def plain(text: str) -> str:
    """A heading or name as it is compared: one form of Unicode, no case, no outer or double spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def code(text: str) -> str:
    """A code, or the Vietnamese words it stands for, as the library writes it: `Chi đoàn` is `chi_doan`."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "_".join("".join(sign for sign in bare if not unicodedata.combining(sign)).replace("_", " ").split())


KINDS, LEVELS, SECTORS = set(Kind), set(Level), set(Sector)
SECTOR_WORDS = {
    "dia_ban_dan_cu": Sector.RESIDENTIAL,
    "truong_hoc": Sector.SCHOOL,
    "co_quan": Sector.OFFICE,
    "doanh_nghiep": Sector.ENTERPRISE,
    "luc_luong_vu_trang": Sector.ARMED_FORCES,
    "khac": Sector.OTHER,
}


def rows(path: Path, headings: dict[str, str], table: Table, done: Done) -> Iterator[tuple[int, dict[str, str]]]:
    """Line and cells of every row that has any; `headings` are the columns to find, by the name they get."""
    name = path.name
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise FileError(f"{name}: không mở được tệp ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise FileError(f"{name}: tệp không phải UTF-8. Trong Excel, chọn lưu dạng “CSV UTF-8”.") from error
    if not text.strip():
        raise FileError(f"{name}: tệp trống, không có dòng tiêu đề.")
    first = text.lstrip().split("\n", 1)[0]
    # Excel with Vietnamese settings separates cells by semicolons.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        head = next(row for row in reader if any(cell.strip() for cell in row))
        place = found(name, head, headings)
        lines = max(text.count("\n"), 1)
        line = reader.line_num + 1
        for number, row in enumerate(reader):
            if any(cell.strip() for cell in row):
                if len(row) < len(head):
                    table.troubles.append(
                        Trouble(name, line, "(cả dòng)", f"có {len(row)} ô, dòng tiêu đề có {len(head)} ô")
                    )
                    row += [""] * (len(head) - len(row))
                yield line, {heading: row[at].strip() for heading, at in place.items()}
            line = reader.line_num + 1
            if number % 1000 == 0:
                done(line, lines)
    except csv.Error as error:
        raise FileError(f"{name}, dòng {reader.line_num}: không đọc được như CSV ({error}).") from error


def found(name: str, head: list[str], headings: dict[str, str]) -> dict[str, int]:
    """Where each heading stands; those that are missing, or stand twice, are named together."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, heading in enumerate(head):
        places[plain(heading)].append(at)
    missing = [heading for heading in headings.values() if not places[plain(heading)]]
    if missing:
        quoted = ", ".join(f"“{heading}”" for heading in missing)
        raise FileError(f"{name}, dòng tiêu đề: thiếu cột {quoted}.")
    twice = [heading for heading in headings.values() if len(places[plain(heading)]) > 1]
    if twice:
        quoted = ", ".join(f"“{heading}”" for heading in twice)
        raise FileError(f"{name}, dòng tiêu đề: cột {quoted} xuất hiện hơn một lần.")
    return {column: places[plain(heading)][0] for column, heading in headings.items()}


UNIT_HEADINGS = {
    "code": "Mã đơn vị",
    "name": "Tên đơn vị",
    "parent": "Mã cấp trên",
    "kind": "Loại tổ chức",
    "level": "Cấp",
    "sector": "Khối",
}


def read_units(path: Path, done: Done) -> Table:
    table = Table(path, {column: [] for column in UNIT_HEADINGS})
    for line, cells in rows(path, UNIT_HEADINGS, table, done):
        table.lines.append(line)
        for column in ("code", "name", "parent"):
            table.columns[column].append(cells[column] or None)
        if not cells["code"]:
            table.troubles.append(Trouble(path.name, line, UNIT_HEADINGS["code"], "để trống"))
        # A kind or level of the province's own is kept as such and shows up as a finding.
        kind, level, sector = code(cells["kind"]), code(cells["level"]), code(cells["sector"])
        table.columns["kind"].append((kind if kind in KINDS else Kind.OTHER) if kind else None)
        table.columns["level"].append((level if level in LEVELS else Level.OTHER) if level else None)
        sector = SECTOR_WORDS.get(sector, sector)
        if sector and sector not in SECTORS:
            table.troubles.append(Trouble(path.name, line, UNIT_HEADINGS["sector"], "không phải khối đã biết"))
        table.columns["sector"].append(sector if sector in SECTORS else None)
    if not table.lines:
        raise FileError(f"{path.name}: chỉ có dòng tiêu đề, không có đơn vị nào.")
    return table


MEMBER_HEADINGS = {
    "key": "Mã định danh đoàn viên",
    "man": "Ngày sinh (Nam)",
    "woman": "Ngày sinh (Nữ)",
    "title": "Chức vụ trong chi đoàn",
    "unit": "Đơn vị",
}
MEMBER_COLUMNS = ("key", "unit", "birth_date", "elected_post", "appointed_post", "fulltime_post")


def read_members(path: Path, units: Table, done: Done) -> Table:
    codes, shared = unit_codes(units)
    table = Table(path, {column: [] for column in MEMBER_COLUMNS})
    posts: dict[str, tuple[bool | None, bool | None]] = {}
    for line, cells in rows(path, MEMBER_HEADINGS, table, done):
        table.lines.append(line)
        unit = plain(cells["unit"])
        if unit in shared:
            table.troubles.append(
                Trouble(path.name, line, MEMBER_HEADINGS["unit"], "nhiều đơn vị cùng tên; hãy ghi mã đơn vị")
            )
        birth, heading, why = born(cells["man"], cells["woman"])
        if why:
            table.troubles.append(Trouble(path.name, line, heading, why))
        title = cells["title"]
        if title not in posts:
            posts[title] = post(title)
        elected, fulltime = posts[title]
        columns = table.columns
        columns["key"].append(cells["key"] or None)
        columns["unit"].append(None if unit in shared else codes.get(unit, cells["unit"]) or None)
        columns["birth_date"].append(birth)
        columns["elected_post"].append(elected)
        # The list does not tell an appointed seat from an elected one: a seat counts as elected.
        columns["appointed_post"].append(False)
        columns["fulltime_post"].append(fulltime)
    return table


def unit_codes(units: Table) -> tuple[dict[str, str], set[str]]:
    """The code of the unit that a member's cell names, by name or by code; and the names that several units share."""
    of_name: dict[str, set[str]] = defaultdict(set)
    for name, unit in zip(units.columns["name"], units.columns["code"], strict=True):
        if name and unit:
            of_name[plain(name)].add(unit)
    codes = {plain(unit): unit for unit in units.columns["code"] if unit}
    shared = {name for name, of in of_name.items() if len(of) > 1} - codes.keys()
    return {name: min(of) for name, of in of_name.items()} | codes, shared


DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def born(man: str, woman: str) -> tuple[date | None, str, str]:
    """The birth date, or the heading and what is wrong. One of the two columns is filled: which one tells the sex."""
    heading = MEMBER_HEADINGS["man" if man else "woman"]
    if man and woman:
        return None, heading, "cả hai cột ngày sinh đều có giá trị"
    cell = man or woman
    if not cell:
        return None, "", ""
    if cell.isdigit() and len(cell) == 4:
        return None, heading, "chỉ có năm sinh"
    shape = DAY.fullmatch(cell)
    if not shape:
        return None, heading, "không viết theo dạng ngày/tháng/năm"
    try:
        day = date(int(shape[3]), int(shape[2]), int(shape[1]))
    except ValueError:
        return None, heading, "ngày không có thật"
    return (day, "", "") if day.year >= 1900 else (None, heading, "năm sinh trước 1900")


# Posts in the Party and the trade union stand in the same list and say nothing about a post in the Union; whether an
# inspection committee is a leading body the charter does not say.
ELSEWHERE = ("chi bộ", "chi ủy", "đảng", "công đoàn", "kiểm tra", "ubkt")


def post(title: str) -> tuple[bool | None, bool | None]:
    """Whether a title is an elected seat, and whether it is full-time work of the Union; None where it does not say."""
    said = plain(title)
    if not said or any(word in said for word in ELSEWHERE):
        return None, None
    if said == "đoàn viên":
        return False, False
    if "chuyên trách" in said or "chuyên viên" in said:
        return None, True
    if "bí thư" in said or "ủy viên" in said or "uỷ viên" in said or said.startswith("uv "):
        return True, None
    return None, None
