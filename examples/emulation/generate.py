"""A synthetic province: twelve units in three clusters, four quarters of entries, and what has to come out.

    python generate.py FOLDER      writes FOLDER/nam-2026.xlsx and FOLDER/expected.txt

Seeded and without the library, so that the answer in `expected.txt` (key.py) is worked out by other means.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import key
from openpyxl import Workbook

NAMES = [
    "Đoàn xã An Bình", "Đoàn xã Bình Minh", "Đoàn phường Cây Dương", "Đoàn xã Đồng Tiến",
    "Đoàn xã Gia Lộc", "Đoàn phường Hòa Thuận", "Đoàn xã Kim Sơn", "Đoàn xã Long Hải",
    "Đoàn phường Mỹ Phước", "Đoàn xã Ninh Giang", "Đoàn xã Phú Cường", "Đoàn phường Quang Trung",
]  # fmt: skip
UNITS = {f"D{at + 1:02d}": (name, f"Cụm {at // 4 + 1}") for at, name in enumerate(NAMES)}
QUARTERS = ["Quý 1", "Quý 2", "Quý 3", "Quý 4"]
HEADINGS = ["Đơn vị", "Tiêu chí", "Bên chấm", "Đã làm", "Số lượng", "Tổng số", "Điểm", "Ngày"]
FIELDS = ["done", "count", "whole", "points", "on"]


def graded(random: Random, skill: int, plan: date | None) -> dict[str, dict[str, Any]]:
    """What was graded of one unit in one quarter."""
    branches, works = random.randint(8, 20), random.randint(3, 9)
    tenths = lambda most: f"{random.randint(most * (4 + skill), most * 10) / 10:g}"  # noqa: E731
    return {
        "1.1.1": {"count": branches - random.randint(0, 6 - skill), "whole": branches},
        "1.1.2": {"points": tenths(10)},
        "1.2": {"count": random.randint(skill, 7)},
        "2.1.1": {"count": random.randint(0, 4)},
        "2.2.1": {"points": tenths(15)},
        "2.3": {"count": random.randint(min(works, skill + 1), works), "whole": works},
        "3.1": {"count": random.choice([0, 1, 2, 4, 5, 6][min(skill, 3) :])},
        "3.2": {"done": random.random() < 0.8},
        "3.3": {"count": random.choice([0, 0, 0, 1, 2, 7])},
        "3.4": {"done": plan is not None, **({} if plan is None else {"on": plan})},
        "3.5": {"points": tenths(10)},
        "4.1": {"count": random.choice([0, 0, 1, 2, 4])},
    }


def claimed(random: Random, rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What the unit says of itself: now and then a little more."""
    own = {criterion: dict(row) for criterion, row in rows.items()}
    if random.random() < 0.6:
        own["1.2"]["count"] += 1
    if random.random() < 0.5:
        own["3.3"]["count"] = 0
    if random.random() < 0.4:
        own["1.1.2"]["points"] = "10"
    return own


def year(seed: int = 2026) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both sides of all quarters: quarter, unit, criterion, what was entered."""
    random = Random(seed)
    skill = {unit: random.randint(0, 4) for unit in UNITS}
    plans = {unit: random.choice([date(2026, 3, 2), date(2026, 3, 20), date(2026, 3, 21), None]) for unit in UNITS}
    skill |= {"D01": 4, "D05": 4, "D09": 3}
    plans |= {"D01": date(2026, 2, 10), "D05": date(2026, 3, 20), "D09": date(2026, 3, 1)}
    sides = {quarter: {unit: graded(random, skill[unit], plans[unit]) for unit in UNITS} for quarter in QUARTERS}
    # Two units with one total, a place that no tier has, works of which none was registered, an entry that nobody made.
    sides["Quý 1"]["D03"] = {criterion: dict(row) for criterion, row in sides["Quý 1"]["D02"].items()}
    sides["Quý 2"]["D06"]["3.1"]["count"] = 3
    sides["Quý 3"]["D10"]["2.3"] = {"count": 0, "whole": 0}
    own = {quarter: {unit: claimed(random, rows) for unit, rows in units.items()} for quarter, units in sides.items()}
    del sides["Quý 4"]["D07"]["2.2.1"]
    return own, sides


def workbook(own: dict[str, Any], sides: dict[str, Any]) -> Workbook:
    """A sheet of units and one for each quarter. Points are texts: a number in a sheet is a binary fraction."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Đơn vị"
    sheet.append(["Mã", "Tên", "Cụm"])
    for unit, (name, cluster) in UNITS.items():
        sheet.append([unit, name, cluster])
    for quarter in QUARTERS:
        sheet = book.create_sheet(quarter)
        sheet.append(HEADINGS)
        for unit in UNITS:
            for by, entered in (("Tự chấm", own), ("Thẩm định", sides)):
                for criterion, row in entered[quarter][unit].items():
                    done = {True: "có", False: "không", None: None}[row.get("done")]
                    sheet.append([unit, criterion, by, done, *(row.get(field) for field in FIELDS[1:])])
    return book


def main(folder: Path) -> None:
    """Write the workbook and the answer."""
    folder.mkdir(parents=True, exist_ok=True)
    own, sides = year()
    workbook(own, sides).save(folder / "nam-2026.xlsx")
    clusters = {unit: cluster for unit, (_, cluster) in UNITS.items()}
    (folder / "expected.txt").write_text("\n".join(key.answer(sides, clusters)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
