"""What the cells of the lists say: days, yes or no, numbers, sources, posts; each read as a value, or what is wrong."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from dieule import EntrySource
from files import plain

Reader = Callable[[str], tuple[Any, str]]
"""Value and what is wrong; a blank cell is not known, and nothing is wrong with it."""

DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def text(cell: str) -> tuple[str | None, str]:
    return cell or None, ""


def day(cell: str) -> tuple[date | None, str]:
    if not cell:
        return None, ""
    if cell.isdigit() and len(cell) == 4:
        return None, "chỉ có năm"
    shape = DAY.fullmatch(cell)
    if not shape:
        return None, "không viết theo dạng ngày/tháng/năm"
    try:
        read = date(int(shape[3]), int(shape[2]), int(shape[1]))
    except ValueError:
        return None, "ngày không có thật"
    return (read, "") if read.year >= 1900 else (None, "năm trước 1900")


YES, NO = ("có", "x", "1", "đã", "rồi", "true"), ("không", "0", "chưa", "false")


def flag(cell: str) -> tuple[bool | None, str]:
    said = plain(cell)
    if not said:
        return None, ""
    if said in YES or said in NO:
        return said in YES, ""
    return None, "không phải “Có” hoặc “Không”"


def count(cell: str) -> tuple[int | None, str]:
    if not cell:
        return None, ""
    return (int(cell), "") if cell.isascii() and cell.isdigit() and len(cell) < 10 else (None, "không phải số nguyên")


# YUM is the web system.
SOURCES = {
    "app": EntrySource.APP,
    "ứng dụng": EntrySource.APP,
    "yum": EntrySource.WEB,
    "web": EntrySource.WEB,
    "tệp": EntrySource.FILE,
    "file": EntrySource.FILE,
    "excel": EntrySource.FILE,
}


def source(cell: str) -> tuple[EntrySource | None, str]:
    """A source of its own is kept as such and shows up as a finding."""
    return (SOURCES.get(plain(cell), EntrySource.OTHER) if cell else None), ""


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
