"""Writes a synthetic province: units.csv, members.csv, accepted.csv, lists from outside, and planted.json, their key.

The size is that of Bắc Giang in 2024. Seeded, standard library only; it does not know the library that will review it.

    python generate.py [--out DIR] [--seed N]
"""

import argparse
import csv
import json
import random
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import outside
from key import acceptances, key
from people import Crowd, Person, listed, sized
from people_plants import ELSEWHERE, plant
from planted_members import MEMBERS
from tree import Unit
from units import province

UNIT_HEADINGS = [
    *("Mã đơn vị", "Tên đơn vị", "Mã cấp trên", "Loại tổ chức", "Cấp", "Khối"),
    *("Có tài khoản", "Được phân quyền", "Tương tác gần nhất", "Đã giải thể", "Tên theo quyết định"),
]
# The 33 headings of the national list, as printed (the blank after "văn hóa" too), its two sub-columns on one line.
NATIONAL_HEADINGS = [
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
# What the software shows elsewhere, as columns of their own.
MEMBER_HEADINGS = [
    *NATIONAL_HEADINGS,
    *("Nguồn đăng ký", "Đã tải ứng dụng", "Đã khai báo trên ứng dụng", "Đã đăng ký sinh hoạt"),
    *("Điểm rèn luyện", "Nhận xét"),
]
ACCEPTED_HEADINGS = ["Quy định", "Mã", "Thông tin thiếu", "Người xác nhận", "Lý do", "Đến hết ngày"]
# The last day with interaction that does not matter: within thirty days of 2024-05-09.
INTERACTION = date(2024, 4, 10)


def unit_cells(draw: random.Random, unit: Unit) -> list[str]:
    day = INTERACTION + timedelta(draw.randint(0, 28))
    last = f"{day:%d/%m/%Y}" if unit.last_interaction is None else unit.last_interaction
    return [
        *(unit.code, unit.name, unit.parent, unit.kind, unit.level, unit.sector),
        *(unit.has_account, unit.has_rights, last, unit.dissolved, unit.decided_name),
    ]


def member_cells(draw: random.Random, number: int, person: Person) -> list[str]:
    cells = person.born.split("|")
    man, woman = (cells * 2)[:2] if len(cells) == 1 else cells
    if len(cells) == 1:
        man, woman = (man, "") if person.man else ("", woman)
    return [
        *(str(number), person.name, person.key, man, woman, person.ethnicity, person.religion, person.residence),
        *(person.residence, person.number, "10/10/2021", "CỤC CẢNH SÁT QLHC VỀ TTXH", "Hệ 12/12"),
        *(draw.choice(("Chưa có", "Chưa có", "Cao đẳng", "Cử nhân")), "Chưa có", "", "", person.admitted),
        *("", person.card, "", person.occupation, "Sinh hoạt chính", "Đã đăng ký", "Đã đánh giá", "Không", "Không"),
        *(person.title, "Hội LHTN Việt Nam", "", person.email, person.phone, person.unit),
        *(person.source, person.installed, person.declared, person.registered, person.score, person.comment),
    ]


def people(draw: random.Random, crowd: Crowd, units: list[Unit]) -> list[Person]:
    elsewhere = sum(planted.count for planted in MEMBERS if planted.name in ELSEWHERE)
    may_host = sized(draw, units, elsewhere)
    everybody = listed(draw, units, may_host)
    plant(draw, crowd, everybody, may_host)
    return everybody


def write_table(path: Path, headings: list[str], rows: Iterable[list[str]]) -> None:
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(rows)


def write(out: Path, seed: int = 2024, done: Callable[[int, int], None] = lambda *_: None) -> None:
    draw = random.Random(seed)
    units = province(draw)
    crowd = Crowd(draw)
    everybody = people(draw, crowd, units)
    beside = outside.outside(random.Random(seed), crowd, units, everybody)

    def told() -> Iterable[list[str]]:
        for number, person in enumerate(everybody, 1):
            if number % 1000 == 0:
                done(number, len(everybody))
            yield member_cells(draw, number, person)

    out.mkdir(parents=True, exist_ok=True)
    write_table(out / "units.csv", UNIT_HEADINGS, (unit_cells(draw, unit) for unit in units))
    write_table(out / "members.csv", MEMBER_HEADINGS, told())
    write_table(out / "accepted.csv", ACCEPTED_HEADINGS, acceptances(units, everybody))
    whole = key(seed, units, everybody) | {"lists": outside.write(out, beside)}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    (out / "planted.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Tạo một tỉnh giả định để chạy thử việc rà soát.")
    parser.add_argument(
        "--out", type=Path, default=Path("out/province"), help="thư mục ghi kết quả (mặc định: out/province)"
    )
    parser.add_argument("--seed", type=int, default=2024, help="số gieo: cùng một số cho cùng một tỉnh")
    chosen = parser.parse_args()
    write(chosen.out, chosen.seed)
    print(f"Đã ghi units.csv, members.csv, accepted.csv, bốn danh sách ngoài và planted.json vào {chosen.out}")


if __name__ == "__main__":
    main()
