"""CSV files as rows of cells: columns are found by their headings, never by position.

What cannot be read is noted with file, line and heading, and is never repeated: a cell may hold what is personal.
"""

import csv
import io
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

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


def rows(
    path: Path, headings: dict[str, str], more: dict[str, str], table: Table, done: Done
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line and cells of every row that has any; `headings` are the columns to find, by the name they get, `more` those
    that may be absent."""
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
        place = found(name, head, headings, more)
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


def found(name: str, head: list[str], headings: dict[str, str], more: dict[str, str]) -> dict[str, int]:
    """Where each heading stands; those that are missing, or stand twice, are named together."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, heading in enumerate(head):
        places[plain(heading)].append(at)
    missing = [heading for heading in headings.values() if not places[plain(heading)]]
    if missing:
        quoted = ", ".join(f"“{heading}”" for heading in missing)
        raise FileError(f"{name}, dòng tiêu đề: thiếu cột {quoted}.")
    wanted = headings | {column: heading for column, heading in more.items() if places[plain(heading)]}
    twice = [heading for heading in wanted.values() if len(places[plain(heading)]) > 1]
    if twice:
        quoted = ", ".join(f"“{heading}”" for heading in twice)
        raise FileError(f"{name}, dòng tiêu đề: cột {quoted} xuất hiện hơn một lần.")
    return {column: places[plain(heading)][0] for column, heading in wanted.items()}
