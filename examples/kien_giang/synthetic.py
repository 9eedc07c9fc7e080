"""Writes a made-up list of 21 units and their members in which the published statements about Kiên Giang hold.

The names of fourteen units are those that the letter prints; it does not name the other seven, so they have numbers.
Everything else is invented. Seeded, standard library only; it does not know the library that will review it.

    python synthetic.py [--out DIR] [--seed N]
"""

import argparse
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "province"))

from generate import MEMBER_HEADINGS, UNIT_HEADINGS, member_cells, unit_cells, write_table
from people import Crowd, Person, complete
from tree import Unit

DISTRICTS = (
    *("Rạch Giá", "Giang Thành", "Kiên Hải", "Vĩnh Thuận", "Giồng Riềng", "Gò Quao", "An Biên", "An Minh"),
    *("Tân Hiệp", "Châu Thành"),
)
SCHOOLS = (*("Đại học Kiên Giang", "Cao đẳng Kiên Giang", "Cao đẳng Nghề Kiên Giang", "Cao đẳng Sư phạm Kiên Giang"),)
UNNAMED = tuple(f"Đơn vị không nêu tên {number}" for number in range(1, 8))
HALF_FROM_THE_APP, HALF_LACKING, ARMED = UNNAMED[0], UNNAMED[1], UNNAMED[6]

BELOW_HALF_FROM_THE_APP = ("Rạch Giá", "Giang Thành", "Kiên Hải", "Cao đẳng Sư phạm Kiên Giang")
ABOVE_HALF_LACKING = ("Vĩnh Thuận", "Giồng Riềng")
SMALL_BRANCHES = (
    *("Gò Quao", "An Biên", "An Minh", "Vĩnh Thuận", "Giang Thành", "Tân Hiệp", "Giồng Riềng", "Châu Thành"),
    *("Đại học Kiên Giang", "Cao đẳng Kiên Giang", "Cao đẳng Nghề Kiên Giang"),
)
# 8,885 of 12,500 are 71.08 per cent without a remainder, so that no way of rounding matters.
PEOPLE, FROM_THE_APP = 12_500, 8_885
REQUIRED = ("number", "residence", "admitted", "name")
"""Cells that the profile requires and that somebody may lack here."""


@dataclass
class Block:
    """A unit directly below the province, with everything below it."""

    name: str
    members: int
    app: int = 0
    lacking: int = 0


def sizes(draw: random.Random, count: int) -> list[int]:
    """Members of each block, even numbers between 300 and 900, so that exactly half can be had."""
    even = [2 * draw.randint(200, 350) for _ in range(count)]
    while (left := PEOPLE - sum(even)) != 0:
        at, step = draw.randrange(count), 2 if left > 0 else -2
        if 300 <= even[at] + step <= 900:
            even[at] += step
    return even


def blocks(draw: random.Random) -> list[Block]:
    names = (*DISTRICTS, *SCHOOLS, *UNNAMED)
    every = [Block(name, size) for name, size in zip(names, sizes(draw, len(names)), strict=True)]
    for block in every:
        half = block.members // 2
        if block.name == BELOW_HALF_FROM_THE_APP[1]:
            block.app = half - 1
        elif block.name in BELOW_HALF_FROM_THE_APP:
            block.app = draw.randint(block.members // 4, half - 1)
        else:
            block.app = half if block.name == HALF_FROM_THE_APP else block.members * 4 // 5
        if block.name == ABOVE_HALF_LACKING[0]:
            block.lacking = half + 1
        elif block.name in ABOVE_HALF_LACKING:
            block.lacking = draw.randint(half + 1, block.members * 3 // 4)
        else:
            block.lacking = half if block.name == HALF_LACKING else draw.randint(1, block.members // 3)
    free = [block for block in every if block.name not in (*BELOW_HALF_FROM_THE_APP, HALF_FROM_THE_APP)]
    while (left := FROM_THE_APP - sum(block.app for block in every)) != 0:
        block, step = draw.choice(free), 1 if left > 0 else -1
        if block.members // 2 < block.app + step <= block.members:
            block.app += step
    return every


def branch_sizes(draw: random.Random, members: int, exact: Sequence[int]) -> list[int]:
    """So many members in branches of 10 or more, and in the branches whose size is given."""
    left, even = members - sum(exact), []
    while left >= 20:
        size = draw.randint(10, min(24, left - 10)) if left > 34 else left // 2
        even.append(size)
        left -= size
    return [*even, *([left] if left else []), *exact]


def units_of(draw: random.Random, number: int, block: Block, top: str) -> list[Unit]:
    """The block and its base unions, of some eight branches each; the members are those of its branches."""
    armed = block.name == ARMED
    kind, level = ("doan_giao_quyen_cap_tren_co_so", "huyen") if block.name in SCHOOLS else ("huyen", "huyen")
    if armed:
        kind, level = "doan_nganh", "tinh"
    code = f"{top}.{number:02d}"
    every = [Unit(code, block.name, top, kind, level)]
    sector = "armed_forces" if armed else "school" if block.name in SCHOOLS else "residential"
    exact = [2, 1, 0][: draw.randint(1, 3)] if block.name in SMALL_BRANCHES else [2] if armed else [3]
    branches = branch_sizes(draw, block.members, exact)
    draw.shuffle(branches)
    bases = max(len(branches) // 8, 1)
    for base in range(bases):
        of_base = branches[base::bases]
        above = f"{code}.{base + 1:02d}"
        every.append(Unit(above, f"Đoàn cơ sở {base + 1}, {block.name}", code, "doan_co_so", "co_so", sector))
        for turn, size in enumerate(of_base, 1):
            name = f"Chi đoàn {turn}, Đoàn cơ sở {base + 1}, {block.name}"
            every.append(Unit(f"{above}.{turn:02d}", name, above, "chi_doan", "", sector, members=size))
    return every


def members_of(draw: random.Random, block: Block, units: list[Unit]) -> list[Person]:
    people = [
        Person(
            unit.name, unit.code, 0, draw.random() < 0.49, f"{draw.randint(2, 28):02d}/05/{draw.randint(1998, 2006)}"
        )
        for unit in units
        for _ in range(unit.members or 0)
    ]
    for person in draw.sample(people, block.members - block.app):
        person.source = "YUM"
    for person in draw.sample(people, block.lacking):
        person.plant = draw.choice(REQUIRED)
    return people


def write(out: Path, seed: int = 2024) -> None:
    draw = random.Random(seed)
    crowd = Crowd(draw)
    units = [Unit("KG", "Tỉnh đoàn Kiên Giang (danh sách giả định)", "", "tinh", "tinh")]
    people: list[Person] = []
    for number, block in enumerate(blocks(draw), 1):
        below = units_of(draw, number, block, units[0].code)
        units += below
        people += members_of(draw, block, below)
    for serial, person in enumerate(people):
        person.serial = serial
        complete(draw, crowd, person)
        person.residence = "địa chỉ giả định"
        if person.plant:
            setattr(person, person.plant, "")
    out.mkdir(parents=True, exist_ok=True)
    write_table(out / "units.csv", UNIT_HEADINGS, (unit_cells(draw, unit) for unit in units))
    cells = (member_cells(draw, number, person) for number, person in enumerate(people, 1))
    write_table(out / "members.csv", MEMBER_HEADINGS, cells)


def main() -> None:
    parser = argparse.ArgumentParser(description="Tạo danh sách giả định gồm 21 đơn vị, theo công văn của Kiên Giang.")
    parser.add_argument("--out", type=Path, default=Path("out/kien_giang"), help="thư mục ghi kết quả")
    parser.add_argument("--seed", type=int, default=2024, help="số gieo: cùng một số cho cùng một danh sách")
    chosen = parser.parse_args()
    write(chosen.out, chosen.seed)
    print(f"Đã ghi units.csv và members.csv vào {chosen.out}")


if __name__ == "__main__":
    main()
