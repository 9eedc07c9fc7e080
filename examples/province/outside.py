"""Lists from outside the software, beside the synthetic province: resolutions and books of new members, branches that
are expected, members who are active, counts that units fixed. Standard library only, like all that makes the province.
"""

import csv
import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from people import Crowd, Person
from planted_lists import ACTIVE, BRANCHES, COUNTS, LISTS, NEW
from tree import Unit

UNITS = 40
"""So many branches whose members the lists are about, each in a base union of its own."""
ADMITTED = "26/03/2023"
FIXED_ON, MOVED_ON = "20/10/2023", "15/11/2023"
HEADINGS = {
    NEW: ["Nguồn", "Mã định danh đoàn viên", "Đơn vị", "Họ và tên", "Ngày sinh", "Thời gian vào đoàn"],
    BRANCHES: ["Mã đơn vị", "Mã cấp trên", "Tên đơn vị"],
    ACTIVE: ["Mã định danh đoàn viên", "Đơn vị", "Họ và tên", "Ngày sinh"],
    COUNTS: ["Đơn vị", "Số đoàn viên", "Biến động", "Ngày"],
}

Row = list[str]
Place = dict[str, object]


@dataclass
class Outside:
    """The lists, and where in them the planted rows are."""

    lists: dict[str, list[Row]] = field(default_factory=lambda: {what: [] for what in HEADINGS})
    at: dict[tuple[str, str], list[Place]] = field(default_factory=lambda: defaultdict(list))

    def row(self, what: str, name: str, cells: Row, key: str | None = None) -> None:
        """A row of a list; planted where it has a name, and its key where the difference has one."""
        if name:
            self.at[what, name].append({"list_row": len(self.lists[what]), "key": key})
        self.lists[what].append(cells)

    def absent(self, what: str, name: str, key: str) -> None:
        """Something that the software has and the list leaves out."""
        self.at[what, name].append({"list_row": None, "key": key})


class Names:
    """Gives the rows of a comparison their plants, in turn, and then none."""

    def __init__(self, what: str) -> None:
        self.left = [listed.name for listed in LISTS if listed.what == what for _ in range(listed.count)]

    def take(self, *unless: str) -> str:
        if not self.left or self.left[0] in unless:
            return ""
        return self.left.pop(0)


def otherwise(name: str) -> str:
    """The same name, written otherwise."""
    return name.upper().replace("  ", " ")


def ordinary_bases(units: list[Unit]) -> list[list[Unit]]:
    """Base unions in which nothing is planted, each with its branches."""
    below: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        below[unit.parent].append(unit)

    def ordinary(unit: Unit, kind: str) -> bool:
        return unit.kind == kind and not unit.plant

    return [
        [unit, *below[unit.code]]
        for unit in units
        if ordinary(unit, "doan_co_so")
        and below[unit.code]
        and all(ordinary(branch, "chi_doan") for branch in below[unit.code])
    ]


def outside(draw: random.Random, crowd: Crowd, units: list[Unit], people: list[Person]) -> Outside:
    members: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        members[person.host].append(person)
    bases = ordinary_bases(units)
    draw.shuffle(bases)
    out = Outside()
    expected_branches(out, sorted(bases[:UNITS], key=lambda base: base[0].code))
    clean = [
        branch
        for base in bases
        for branch in base[1:2]
        if members[branch.code] and not any(person.plant for person in members[branch.code])
    ]
    chosen = sorted(clean[:UNITS], key=lambda unit: unit.code)
    active_members(out, crowd, chosen, members)
    member_counts(out, chosen, members)
    new_members(out, crowd, chosen, members)
    for listed in LISTS:
        found = len(out.at[listed.what, listed.name])
        assert found == listed.count * listed.rows, (listed, found)
    return out


def expected_branches(out: Outside, bases: list[list[Unit]]) -> None:
    names = Names(BRANCHES)
    for turn, (base, *branches) in enumerate(bases):
        for place, branch in enumerate(branches):
            # One planted row in each base union, so that no two of them meet.
            name = names.take() if place == 0 else ""
            code, parent, said = branch.code, base.code, branch.name
            if name.startswith("only_expected"):
                # Beside its branches, one more that the software does not have.
                new = "" if name.endswith("without_code") else f"{base.code}.9{turn:02d}"
                out.row(BRANCHES, name, [new, parent, f"Chi đoàn mới thành lập, {base.name}"], new or None)
                name = ""
            if name == "not_expected":
                out.absent(BRANCHES, name, code)
                continue
            if name == "under_another_name":
                said = f"Chi đoàn khu dân cư kiểu mẫu, {base.name}"
            elif name == "under_another_base":
                parent = bases[turn - 1][0].code
            elif name == "name_written_otherwise":
                said = otherwise(said)
            elif name == "without_code":
                code = ""
            out.row(BRANCHES, name, [code, parent, said], branch.code)


def active_members(out: Outside, crowd: Crowd, units: list[Unit], members: dict[str, list[Person]]) -> None:
    names = Names(ACTIVE)
    for turn, unit in enumerate(units):
        for place, person in enumerate(members[unit.code]):
            name = names.take() if place == 4 else ""
            key, where, said, born = person.key, unit.code, person.name, person.born
            if name == "not_on_the_software":
                new = Person(unit.name, unit.code, 900_000 + turn, True, "04/05/2003")
                crowd.named(new)
                out.row(ACTIVE, name, [f"9{turn:06d}", unit.code, new.name, new.born], f"9{turn:06d}")
                name = ""
            if name == "no_longer_active":
                out.absent(ACTIVE, name, key)
                continue
            if name == "in_another_unit":
                where = units[turn - 1].code
            elif name == "another_name":
                said = f"{said} Tên Khác"
            elif name == "name_written_otherwise":
                said = otherwise(said)
            elif name == "without_key":
                key = ""
            elif name == "birth_date_blank":
                born = ""
            out.row(ACTIVE, name, [key, where, said, born], person.key)


def member_counts(out: Outside, units: list[Unit], members: dict[str, list[Person]]) -> None:
    names = Names(COUNTS)
    for unit in units:
        name, now = names.take(), len(members[unit.code])
        if name == "not_explained":
            out.row(COUNTS, name, [unit.code, str(now + 1), "", FIXED_ON])
        elif name == "explained_by_movements":
            # Two came and three left since.
            out.row(COUNTS, name, [unit.code, str(now + 1), "", FIXED_ON])
            out.lists[COUNTS] += [[unit.code, "2", "kết nạp", MOVED_ON], [unit.code, "3", "chuyển đi", MOVED_ON]]
        else:
            out.row(COUNTS, "", [unit.code, str(now), "", FIXED_ON])
        if name == "movement_on_the_day_of_the_count":
            out.row(COUNTS, name, [unit.code, "1", "trưởng thành", FIXED_ON])


def new_members(out: Outside, crowd: Crowd, units: list[Unit], members: dict[str, list[Person]]) -> None:
    """Who was admitted on one day, by the resolution and by the member book."""
    names = Names(NEW)
    turn = 0
    for unit in units:
        for person in members[unit.code]:
            if person.admitted != ADMITTED:
                continue
            turn += 1
            name = names.take()
            if name == "not_on_the_system":
                new = Person(unit.name, unit.code, 910_000 + turn, False, "17/11/2006")
                crowd.named(new)
                for source in ("Nghị quyết", "Sổ đoàn viên"):
                    out.row(
                        NEW, name, [source, f"8{turn:06d}", unit.code, new.name, new.born, ADMITTED], f"8{turn:06d}"
                    )
                name = ""
            said, day = person.name, ADMITTED
            if name == "name_written_otherwise":
                said = otherwise(said)
            elif name == "admission_day_in_the_resolution":
                day = "26/03/2022"
            in_resolution = name if name in ("admission_day_in_the_resolution", "name_written_otherwise") else ""
            out.row(NEW, in_resolution, ["Nghị quyết", person.key, unit.code, said, person.born, day], person.key)
            if name == "not_in_the_book":
                out.absent(NEW, name, person.key)
                continue
            born = f"01/01/{person.born[-4:]}" if name == "birth_date_in_the_book" else person.born
            in_book = name if name == "birth_date_in_the_book" else ""
            out.row(NEW, in_book, ["Sổ đoàn viên", person.key, unit.code, person.name, born, ADMITTED], person.key)


def write(folder: Path, out: Outside) -> list[dict[str, object]]:
    """Write the lists; the key to them."""
    for what, headings in HEADINGS.items():
        with open(folder / f"{what}.csv", "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([headings, *out.lists[what]])
    return [
        {
            "what": listed.what,
            "name": listed.name,
            "count": listed.count,
            "side": listed.side,
            "reason": listed.reason,
            "at": out.at[listed.what, listed.name],
        }
        for listed in LISTS
    ]
