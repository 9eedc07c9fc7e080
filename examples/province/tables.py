"""Reads units.csv, members.csv and accepted.csv into the columns that a review takes.

A column that an officer's file does not have is not given, so that the review can say what it could not ask. What
cannot be read is noted with file, line and heading, counts as not known, and is never repeated.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import dieule
from cells import Reader, count, day, flag, post, source, text
from dieule import Kind, Level, Sector, Sex
from files import Done, FileError, Table, Trouble, code, plain, rows

KINDS, LEVELS, SECTORS = set(Kind), set(Level), set(Sector)
SECTOR_WORDS = {
    "dia_ban_dan_cu": Sector.RESIDENTIAL,
    "truong_hoc": Sector.SCHOOL,
    "co_quan": Sector.OFFICE,
    "doanh_nghiep": Sector.ENTERPRISE,
    "luc_luong_vu_trang": Sector.ARMED_FORCES,
    "khac": Sector.OTHER,
}

UNIT_HEADINGS = {
    "code": "Mã đơn vị",
    "name": "Tên đơn vị",
    "parent": "Mã cấp trên",
    "kind": "Loại tổ chức",
    "level": "Cấp",
    "sector": "Khối",
}
# Columns that may be absent, each with how its cells are read.
MORE_OF_UNITS: dict[str, tuple[str, Reader]] = {
    "has_account": ("Có tài khoản", flag),
    "has_rights": ("Được phân quyền", flag),
    "last_interaction": ("Tương tác gần nhất", day),
    "dissolved": ("Đã giải thể", flag),
    "decided_name": ("Tên theo quyết định", text),
}


def more_cells(table: Table, more: Mapping[str, tuple[str, Reader]], line: int, cells: dict[str, str]) -> None:
    """Read the cells of those columns that the file has."""
    for column, (heading, read) in more.items():
        if column in cells:
            value, why = read(cells[column])
            if why:
                table.troubles.append(Trouble(table.path.name, line, heading, why))
            table.columns.setdefault(column, []).append(value)


def headings(more: Mapping[str, tuple[str, Reader]]) -> dict[str, str]:
    return {column: heading for column, (heading, _) in more.items()}


def read_units(path: Path, done: Done) -> Table:
    table = Table(path, {column: [] for column in UNIT_HEADINGS})
    for line, cells in rows(path, UNIT_HEADINGS, headings(MORE_OF_UNITS), table, done):
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
        more_cells(table, MORE_OF_UNITS, line, cells)
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
MORE_OF_MEMBERS: dict[str, tuple[str, Reader]] = {
    "full_name": ("Họ và tên", text),
    "ethnicity": ("Dân tộc", text),
    "religion": ("Tôn giáo", text),
    "residence": ("Địa chỉ thường trú", text),
    "id_number": ("Số CMND/CCCD", text),
    "birth_province": ("Mã tỉnh khai sinh", text),
    "admitted_on": ("Thời gian vào đoàn", day),
    "joined_unit_on": ("Ngày về đơn vị", day),
    "card_number": ("Số thẻ đoàn", text),
    "occupation": ("Nghề nghiệp hiện nay", text),
    "email": ("Email liên hệ", text),
    "phone": ("Điện thoại liên hệ", text),
    "entry_source": ("Nguồn đăng ký", source),
    "app_installed": ("Đã tải ứng dụng", flag),
    "app_declared": ("Đã khai báo trên ứng dụng", flag),
    "app_registered": ("Đã đăng ký sinh hoạt", flag),
    "score": ("Điểm rèn luyện", count),
    "comment": ("Nhận xét", text),
}
MEMBER_COLUMNS = ("key", "unit", "birth_date", "sex", "elected_post", "appointed_post", "fulltime_post")


def read_members(path: Path, units: Table, done: Done) -> Table:
    codes, shared = unit_codes(units)
    table = Table(path, {column: [] for column in MEMBER_COLUMNS})
    posts: dict[str, tuple[bool | None, bool | None]] = {}
    for line, cells in rows(path, MEMBER_HEADINGS, headings(MORE_OF_MEMBERS), table, done):
        table.lines.append(line)
        unit = plain(cells["unit"])
        if unit in shared:
            table.troubles.append(
                Trouble(path.name, line, MEMBER_HEADINGS["unit"], "nhiều đơn vị cùng tên; hãy ghi mã đơn vị")
            )
        birth, sex, heading, why = born(cells["man"], cells["woman"])
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
        columns["sex"].append(sex)
        columns["elected_post"].append(elected)
        # The list does not tell an appointed seat from an elected one: a seat counts as elected.
        columns["appointed_post"].append(False)
        columns["fulltime_post"].append(fulltime)
        more_cells(table, MORE_OF_MEMBERS, line, cells)
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


def born(man: str, woman: str) -> tuple[date | None, Sex | None, str, str]:
    """Birth date and sex, or the heading and what is wrong. Which of the two columns is filled tells the sex."""
    heading = MEMBER_HEADINGS["man" if man else "woman"]
    if man and woman:
        return None, None, heading, "cả hai cột ngày sinh đều có giá trị"
    sex = Sex.MALE if man else Sex.FEMALE if woman else None
    birth, why = day(man or woman)
    return birth, sex, heading, why


ACCEPTED_HEADINGS = {
    "rule": "Quy định",
    "key": "Mã",
    "field": "Thông tin thiếu",
    "by": "Người xác nhận",
    "why": "Lý do",
    "until": "Đến hết ngày",
}


def read_accepted(path: Path, titles: Mapping[str, str], done: Done) -> Table:
    """Findings that were verified as fine. Rules and facts are named as in findings.csv, or by their ids."""
    called = Counter(map(plain, titles.values()))
    rules = {plain(title): rule for rule, title in titles.items()} | {rule: rule for rule in titles}
    known = [*UNIT_HEADINGS, *MORE_OF_UNITS, *MEMBER_COLUMNS, *MORE_OF_MEMBERS]
    fields = {plain(dieule.field_name(field)): field for field in known} | {field: field for field in known}
    table = Table(path, {column: [] for column in ACCEPTED_HEADINGS})
    for line, cells in rows(path, ACCEPTED_HEADINGS, {}, table, done):
        table.lines.append(line)

        def refused(column: str, why: str, line: int = line) -> FileError:
            return FileError(f"{path.name}, dòng {line}, cột “{ACCEPTED_HEADINGS[column]}”: {why}.")

        for column in ("rule", "key", "by", "why", "until"):
            if not cells[column]:
                raise refused(column, "để trống; phải ghi đủ ai xác nhận, lý do và ngày cuối cùng")
        rule, field = rules.get(plain(cells["rule"])), fields.get(plain(cells["field"]))
        until, why = day(cells["until"])
        if called[plain(cells["rule"])] > 1:
            raise refused("rule", "nhiều quy định cùng tên; hãy ghi mã quy định, ở cột cuối của findings.csv")
        if rule is None:
            raise refused("rule", "không có quy định này; hãy chép từ cột “Quy định” của findings.csv")
        if cells["field"] and field is None:
            raise refused("field", "không có thông tin này")
        if until is None:
            raise refused("until", why)
        values = {"rule": rule, "key": cells["key"], "field": field, "by": cells["by"], "why": cells["why"]}
        for column, value in (values | {"until": until}).items():
            table.columns[column].append(value)
    return table
