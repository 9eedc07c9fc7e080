"""Writes a synthetic province: units.csv, members.csv and planted.json, the key to what is wrong in them.

The size is that of Bắc Giang in 2024. Seeded, standard library only; it does not know the library that will review it.

    python generate.py [--out DIR] [--seed N]
"""

import argparse
import csv
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import names
from planted import AUTUMN, MEMBERS, NOT_MET, REVIEWS, UNITS, UNKNOWN, Expected, Planted
from tree import Unit, province

PEOPLE = 75_000
UNIT_HEADINGS = ["Mã đơn vị", "Tên đơn vị", "Mã cấp trên", "Loại tổ chức", "Cấp", "Khối"]
# The 33 headings of the national list, as printed (the blank after "văn hóa" too), its two sub-columns on one line.
MEMBER_HEADINGS = [
    *(
        "STT",
        "Họ và tên",
        "Mã định danh đoàn viên",
        "Ngày sinh (Nam)",
        "Ngày sinh (Nữ)",
        "Dân tộc",
        "Tôn giáo",
        "Quê quán",
    ),
    *(
        "Địa chỉ thường trú",
        "Số CMND/CCCD",
        "Ngày cấp",
        "Nơi cấp",
        "Trình độ văn hóa ",
        "Trình độ chuyên môn",
        "Trình độ LLCT",
    ),
    *(
        "Tin học",
        "Ngoại ngữ",
        "Thời gian vào đoàn",
        "Số Nghị quyết chuẩn y kết nạp đoàn viên",
        "Số thẻ đoàn",
        "Thời gian vào Đảng",
    ),
    *(
        "Nghề nghiệp hiện nay",
        "Đối tượng đoàn viên",
        "Rèn luyện đoàn viên",
        "Đánh giá, xếp loại đoàn viên",
        "Khen thưởng",
        "Kỷ luật",
    ),
    *("Chức vụ trong chi đoàn", "Hội", "Đoàn viên danh dự", "Email liên hệ", "Điện thoại liên hệ", "Đơn vị"),
]
JOBS = {
    "residential": "Khác",
    "school": "Học sinh",
    "office": "Cán bộ/Công chức/Viên chức",
    "enterprise": "Khác",
    "armed_forces": "Khác",
}
# Planted members who are listed under no unit of the list.
ELSEWHERE = ("unit_not_in_the_list", "unit_blank")
# Ordinary members: 17 to 27 on 2024-05-09, so neither too young nor past thirty on any day of review.
YOUNGEST, OLDEST = date(2006, 12, 31), date(1996, 6, 1)


@dataclass
class Row:
    """What varies from member to member on purpose; the other cells are filled in while writing."""

    unit: str
    sector: str
    born: str
    title: str = "Đoàn viên"
    key: str = ""
    name: str = ""
    plant: str = ""


def people(draw: random.Random, units: list[Unit]) -> list[Row]:
    """Every member's row: ordinary ones, then the planted ones in place of ordinary ones of ordinary branches."""
    elsewhere = sum(planted.count for planted in MEMBERS if planted.name in ELSEWHERE)
    ordinary = [unit for unit in units if unit.members is None]
    for unit in ordinary:
        unit.members = draw.randint(9, 21)
    left = PEOPLE - elsewhere - sum(unit.members or 0 for unit in units)
    while left:
        unit = draw.choice(ordinary)
        step = 1 if left > 0 else -1
        if (unit.members or 0) + step >= 9:
            unit.members = (unit.members or 0) + step
            left -= step
    span = (YOUNGEST - OLDEST).days
    rows: list[Row] = []
    free: list[int] = []
    """The places in `rows` that a planted member may take."""
    officers = ["Bí thư chi đoàn", "Phó Bí thư chi đoàn", "UV BCH chi đoàn"]
    may_host = {unit.code for unit in ordinary}
    for unit in units:
        for place in range(unit.members or 0):
            born = (OLDEST + timedelta(draw.randint(0, span))).strftime("%d/%m/%Y")
            title = officers[place] if place < len(officers) and unit.code in may_host else "Đoàn viên"
            if title == "Đoàn viên" and unit.code in may_host:
                free.append(len(rows))
            rows.append(Row(unit.name, unit.sector or "residential", born, title))
    for number, row in enumerate(rows):
        row.key = f"{1_000_000 + number * 7}"
    draw.shuffle(free)
    for planted in MEMBERS:
        plant_member(planted, rows, free)
    return rows


def plant_member(planted: Planted, rows: list[Row], free: list[int]) -> None:
    for turn in range(planted.count):
        if planted.name in ELSEWHERE:
            rows.append(Row("", "residential", "", key=f"{2_000_000 + len(rows)}"))
            at = len(rows) - 1
        else:
            at = free.pop()
        if planted.name == "duplicate_key":
            # Of two rows with one key, the later one repeats it.
            first, at = sorted((at, free.pop()))
            rows[at].key = rows[first].key
        row = rows[at]
        if planted.name == "unit_not_in_the_list":
            row.unit = f"Chi đoàn đã giải thể số {turn + 1}"
        elif planted.name == "key_blank":
            row.key = ""
        elif planted.name == "same_name_and_birth_date":
            row.name = f"Nguyễn Minh Anh {turn // 2 + 1}"
        row.born, row.title, row.plant = planted.born, planted.title, planted.name


def printed(draw: random.Random, number: int, row: Row) -> list[str]:
    """The 33 cells of one member. Identity numbers, phones and addresses are of a kind that nobody has."""
    cells = row.born.split("|")
    man = draw.random() < 0.49
    born = cells * 2 if len(cells) == 1 else cells
    year = row.born[-4:] if row.born[-4:].isdigit() else "2002"
    sex = "Nam" if man else "Nữ"
    century = (0 if year < "2000" else 2) + (not man)
    home = f"xã {draw.choice(names.FIRST)} {draw.choice(names.SECOND)}, tỉnh Minh Giang"
    return [
        str(number),
        row.name or names.person(draw, sex),
        row.key,
        born[0] if man or len(cells) == 2 else "",
        born[1] if not man or len(cells) == 2 else "",
        draw.choice(("Kinh", "Kinh", "Kinh", "Tày", "Nùng", "Dao")),
        "Không",
        home,
        home,
        f"000{century}{year[2:]}{number % 1_000_000:06d}",
        "10/10/2021",
        "CỤC CẢNH SÁT QLHC VỀ TTXH",
        "Hệ 12/12",
        draw.choice(("Chưa có", "Chưa có", "Cao đẳng", "Cử nhân")),
        "Chưa có",
        "",
        "",
        f"26/03/{min(int(year) + 17, 2024)}",
        "",
        "",
        "",
        JOBS[row.sector],
        "Sinh hoạt chính",
        "Đã đăng ký",
        "Đã đánh giá",
        "Không",
        "Không",
        row.title,
        "Hội LHTN Việt Nam",
        "",
        f"dv{number}@example.invalid",
        f"000{number:07d}",
        row.unit,
    ]


def turned(born: date, age: int) -> date:
    """The birthday; of 29 February in a common year, the 28th."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28)


def by_age(planted: Planted, review: str) -> Expected:
    """What the age alone leads to, worked out a second time to check the table."""
    day, month, year = map(int, planted.born.split("/"))
    born, on = date(year, month, day), date.fromisoformat(review[:10])
    # Spring counts the year of life (past 30 the day after the birthday), autumn completed years (past 30 on the 31st).
    completed = review == AUTUMN
    reached = turned(born, 16) <= on if completed else turned(born, 15) < on

    def past(age: int) -> bool:
        return turned(born, age + 1) <= on if completed else turned(born, age) < on

    if not reached:
        return {"record.age_minimum": NOT_MET}
    if planted.title not in ("", "Đoàn viên", "Bí thư chi bộ") or not past(30):
        return {}
    if not past(35):
        return {"maturity.age": "needs_decision"}
    return {"maturity.age": NOT_MET if planted.title == "Đoàn viên" else UNKNOWN}


def key(seed: int, units: list[Unit], rows: list[Row]) -> dict[str, object]:
    """planted.json: what is planted where, and how many findings each rule must have in each review."""
    for planted in MEMBERS:
        if planted.born.count("/") == 2 and "impossible" not in planted.name:
            for review in REVIEWS:
                age_rules = {
                    r: o for r, o in planted.expected(review).items() if r in ("record.age_minimum", "maturity.age")
                }
                assert by_age(planted, review) == age_rules, (planted.name, review)
    at: dict[str, list[dict[str, object]]] = {planted.name: [] for planted in UNITS + MEMBERS}
    for number, unit in enumerate(units):
        if unit.plant:
            at[unit.plant].append({"row": number, "line": number + 2, "code": unit.code})
    for number, row in enumerate(rows):
        if row.plant:
            at[row.plant].append({"row": number, "line": number + 2, "key": row.key or None})
    planted_list = []
    for subject, table in (("unit", UNITS), ("member", MEMBERS)):
        for planted in table:
            assert len(at[planted.name]) == planted.count, (planted.name, len(at[planted.name]))
            expect = {r: {"rules": planted.expected(r), "missing": list(planted.missing_in(r))} for r in REVIEWS}
            planted_list.append(
                {
                    "name": planted.name,
                    "subject": subject,
                    "count": planted.count,
                    "expect": expect,
                    "at": at[planted.name],
                }
            )
    return {
        "seed": seed,
        "units": len(units),
        "members": len(rows),
        "reviews": {review: counts(review) for review in REVIEWS},
        "planted": planted_list,
    }


def counts(review: str) -> dict[str, object]:
    rules: dict[str, dict[str, int]] = {}
    missing = {"tree.facts": 0, "record.facts": 0}
    members_not_met = 0
    for table, facts in ((UNITS, "tree.facts"), (MEMBERS, "record.facts")):
        for planted in table:
            for rule, outcome in planted.expected(review).items():
                rules.setdefault(rule, {"not_met": 0, "needs_decision": 0, "unknown": 0})[outcome] += planted.count
            missing[facts] += planted.count * len(planted.missing_in(review))
    members_not_met = sum(planted.count for planted in MEMBERS if NOT_MET in planted.expected(review).values())
    return {"rules": dict(sorted(rules.items())), "missing_facts": missing, "members_not_met": members_not_met}


def write(out: Path, seed: int = 2024, done: Callable[[int, int], None] = lambda *_: None) -> None:
    draw = random.Random(seed)
    every_unit = province(draw)
    rows = people(draw, every_unit)
    out.mkdir(parents=True, exist_ok=True)
    with open(out / "units.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(UNIT_HEADINGS)
        writer.writerows([unit.code, unit.name, unit.parent, unit.kind, unit.level, unit.sector] for unit in every_unit)
    with open(out / "members.csv", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(MEMBER_HEADINGS)
        for number, row in enumerate(rows, 1):
            writer.writerow(printed(draw, number, row))
            if number % 1000 == 0:
                done(number, len(rows))
    (out / "planted.json").write_text(
        json.dumps(key(seed, every_unit, rows), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Tạo một tỉnh giả định để chạy thử việc rà soát.")
    parser.add_argument(
        "--out", type=Path, default=Path("out/province"), help="thư mục ghi kết quả (mặc định: out/province)"
    )
    parser.add_argument("--seed", type=int, default=2024, help="số gieo: cùng một số cho cùng một tỉnh")
    chosen = parser.parse_args()
    write(chosen.out, chosen.seed)
    print(f"Đã ghi units.csv, members.csv và planted.json vào {chosen.out}")


if __name__ == "__main__":
    main()
