"""Compares the lists from outside with what the software holds, by the plan of Gia Nghĩa; and that with the key.

python reconciling.py [--province DIR]      exit code 1 when something else is found than what is planted
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import dieule
from cells import Reader, count, day, text
from dieule import ListSource, Movement, Reconciled, Reconciliation, Side
from files import Table, plain, rows
from planted_lists import ACTIVE, BRANCHES, COUNTS, DAY, LETTER, NEW
from review import Lists, read
from tables import headings

WIDTH = 100
WORDS = {plain(dieule.word_for(code)): code for code in (*ListSource, *Movement)}


def word(cell: str) -> tuple[str | None, str]:
    """A source or movement, as the library calls it."""
    code = WORDS.get(plain(cell))
    return code, "" if code or not cell else "không phải nguồn hay biến động đã biết"


PERSON: dict[str, tuple[str, Reader]] = {
    "key": ("Mã định danh đoàn viên", text),
    "unit": ("Đơn vị", text),
    "full_name": ("Họ và tên", text),
    "birth_date": ("Ngày sinh", day),
}
COLUMNS: dict[str, dict[str, tuple[str, Reader]]] = {
    NEW: PERSON | {"admitted_on": ("Thời gian vào đoàn", day), "source": ("Nguồn", word)},
    BRANCHES: {"key": ("Mã đơn vị", text), "parent": ("Mã cấp trên", text), "name": ("Tên đơn vị", text)},
    ACTIVE: PERSON,
    COUNTS: {
        "unit": ("Đơn vị", text),
        "count": ("Số đoàn viên", count),
        "movement": ("Biến động", word),
        "on": ("Ngày", day),
    },
}


def read_list(path: Path, what: str) -> dict[str, list[Any]]:
    columns = COLUMNS[what]
    table = Table(path, {column: [] for column in columns})
    for _, cells in rows(path, headings(columns), {}, table, lambda *_: None):
        for column, (_, value) in columns.items():
            table.columns[column].append(value(cells[column])[0])
    return table.columns


def rows_where(table: Table, columns: dict[str, str], keep: Callable[[int], bool]) -> dict[str, list[Any]]:
    """Some columns of a table, under the names that a comparison has for them, of the rows to keep."""
    kept = [row for row in range(len(table.lines)) if keep(row)]
    return {name: [table.columns[column][row] for row in kept] for name, column in columns.items()}


def records(what: str, listed: dict[str, list[Any]], units: Table, members: Table) -> dict[str, list[Any]]:
    """What the software holds of the units that a list is about."""
    if what == BRANCHES:
        parents, columns = set(listed["parent"]), units.columns
        mine = {"key": "code", "parent": "parent", "name": "name", "kind": "kind"}
        return rows_where(
            units, mine, lambda row: columns["kind"][row] == "chi_doan" and columns["parent"][row] in parents
        )
    about, columns = set(listed["unit"]), members.columns
    if what == COUNTS:
        return rows_where(members, {"unit": "unit", "key": "key"}, lambda row: columns["unit"][row] in about)
    person = {column: column for column in ("key", "unit", "full_name", "birth_date", "admitted_on")}
    # The day of which most papers speak is that of the admissions.
    days = listed.get("admitted_on", [])
    admitted = {max(set(days), key=days.count)} if days else set()
    return rows_where(
        members,
        person,
        lambda row: columns["unit"][row] in about and (what != NEW or columns["admitted_on"][row] in admitted),
    )


def reconciled(folder: Path, lists: Lists) -> Iterator[tuple[str, Reconciliation]]:
    charter = dieule.in_force_on(DAY, campaigns=[LETTER])
    for what in COLUMNS:
        listed = read_list(folder / f"{what}.csv", what)
        yield what, charter.reconcile(Reconciled(what), records(what, listed, *lists), listed)


Point = tuple[str, str, int | None, str | None]
"""Side, reason, row of the list, key."""


def planted(key: dict[str, Any], what: str) -> set[Point]:
    return {
        (listed["side"], listed["reason"], place["list_row"], place["key"])
        for listed in key["lists"]
        if listed["what"] == what and listed["side"]
        for place in listed["at"]
    }


def near_misses(key: dict[str, Any], what: str) -> set[int]:
    """Rows of the list about which nothing must be said."""
    near = (listed for listed in key["lists"] if listed["what"] == what and not listed["side"])
    return {place["list_row"] for listed in near for place in listed["at"]}


def found(whole: Reconciliation) -> list[Point]:
    return [(str(each.side), each.finding.reason, each.list_row, each.key) for each in whole.differences]


def report(folder: Path, lists: Lists, key: dict[str, Any]) -> bool:
    """Print a line for each list; whether all is found that is planted, and nothing else."""
    sides = (Side.MISSING, Side.EXTRA, Side.DIFFERING, Side.REPEATED, Side.LEFT_OUT)
    print("═" * WIDTH)
    print("ĐỐI CHIẾU VỚI DANH SÁCH NGOÀI PHẦN MỀM · Kế hoạch của Thành đoàn Gia Nghĩa tháng 10/2023")
    print(f"Bốn danh sách giả định ở {folder}: new_members, branches, active_members, member_counts (.csv)")
    print("═" * WIDTH)
    print(f"{'':<54}{'Khớp':>7}" + "".join(f"{short(side):>7}" for side in sides))
    whole_agrees, hit, planned, extra, wrongly, near = True, 0, 0, 0, 0, 0
    for what, whole in reconciled(folder, lists):
        counts = "".join(f"{whole.count(side) or '–':>7}" for side in sides)
        print(f"{dieule.word_for(what):<54}{whole.agreeing:>7}{counts}")
        expected, points, misses = planted(key, what), found(whole), near_misses(key, what)
        hit += len(expected & set(points))
        planned += len(expected)
        extra += len(points) - len(expected & set(points))
        near += len(misses)
        wrongly += len(misses & {row for _, _, row, _ in points})
    whole_agrees = hit == planned and not extra and not wrongly
    print("─" * WIDTH)
    print("Thiếu: danh sách có, phần mềm không có. Thừa: phần mềm có, danh sách không có. Bỏ: biến động ngoài kỳ tính.")
    said = (
        f"Đối chiếu với planted.json: tìm thấy {hit}/{planned} điểm đã cài, thừa {extra}; {wrongly}/{near} trường hợp"
    )
    print(f"{said} sát ranh bị báo nhầm. {'✓' if whole_agrees else '✗ KHÔNG KHỚP'}", flush=True)
    return whole_agrees


def short(side: Side) -> str:
    return {Side.REPEATED: "Lặp", Side.LEFT_OUT: "Bỏ"}.get(side, dieule.word_for(side))


def main() -> int:
    parser = argparse.ArgumentParser(description="Đối chiếu các danh sách ngoài phần mềm của tỉnh giả định.")
    parser.add_argument("--province", type=Path, default=Path("out") / "province", metavar="THƯ_MỤC")
    folder = parser.parse_args().province
    key = json.loads((folder / "planted.json").read_text(encoding="utf-8"))
    return 0 if report(folder, read(folder / "units.csv", folder / "members.csv"), key) else 1


if __name__ == "__main__":
    sys.exit(main())
