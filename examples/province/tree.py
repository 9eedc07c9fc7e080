"""The units of the synthetic province: 18 of district level, 482 base organizations, 4,700 branches."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import names
from planted import UNITS

BASES, BRANCHES = 482, 4_700
# What the base organizations of a district are, in turn.
DISTRICT = ("commune", "commune", "commune", "school", "commune", "company", "commune", "office")


@dataclass
class Unit:
    code: str
    name: str
    parent: str
    kind: str
    level: str = ""
    sector: str = ""
    members: int | None = 0
    """Listed directly under it; None: an ordinary branch, filled up to the size of the province."""
    plant: str = ""
    theme: str = "commune"


class Tree:
    """The units, as they are added."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.units: list[Unit] = []
        self.below: dict[str, int] = {}
        self.places = names.places(draw)
        self.ordinary: list[Unit] = []
        """Base unions with branches enough to take in a planted one."""
        self.top = self.add(None, "tinh", names.PROVINCE, level="tinh")
        self.districts = [self.add(self.top, "huyen", name, level="huyen") for name in names.DISTRICTS]
        # The rest of the 18, with the theme and the number of their base organizations.
        self.others = [
            (self.add(self.top, "doan_khoi", "Đoàn Khối Cơ quan tỉnh", level="huyen"), "office", 30),
            (self.add(self.top, "doan_khoi", "Đoàn Khối Doanh nghiệp tỉnh", level="huyen"), "company", 24),
            (self.add(self.top, "doan_nganh", "Đoàn ngành Y tế tỉnh", level="tinh"), "hospital", 10),
            (self.add(self.top, "doan_nganh", "Đoàn Thanh niên Công an tỉnh", level="tinh"), "armed", 12),
            (self.add(self.top, "doan_nganh", "Đoàn Thanh niên Quân sự tỉnh", level="tinh"), "armed", 12),
        ]
        self.armed = [unit for unit, theme, _ in self.others if theme == "armed"]
        for school in ("Trường Đại học Minh Giang", "Trường Cao đẳng Tân Khê", "Trường Cao đẳng Y Minh Giang"):
            unit = self.add(self.top, "doan_giao_quyen_cap_tren_co_so", f"Đoàn {school}", level="huyen")
            self.others.append((unit, "faculty", 6))

    def add(self, parent: Unit | None, kind: str, name: str, **more: Any) -> Unit:
        above = parent.code if parent else ""
        number = self.below[above] = self.below.get(above, 0) + 1
        code = f"{above}.{number:0{3 if parent.parent else 2}d}" if parent else "MG"
        unit = Unit(code, name, above, kind, **more)
        self.units.append(unit)
        return unit

    def base(self, parent: Unit, theme: str = "commune", kind: str = "doan_co_so", **more: Any) -> Unit:
        name = names.base(self.draw, theme, next(self.places))
        if kind == "chi_doan_co_so":
            name = name.replace("Đoàn", "Chi đoàn cơ sở", 1)
        return self.add(parent, kind, name, level="co_so", sector=names.THEMES[theme].sector, theme=theme, **more)

    def branch(self, parent: Unit, members: int | None = None, plant: str = "", **more: Any) -> Unit:
        name = names.branch(parent.theme, self.below.get(parent.code, 0) + 1, parent.name)
        facts = {"sector": names.THEMES[parent.theme].sector, "members": members, "plant": plant} | more
        return self.add(parent, "chi_doan", name, **facts)

    def link(self, parent: Unit, **more: Any) -> Unit:
        return self.add(
            parent,
            "lien_chi_doan",
            f"Liên chi đoàn số 1, {parent.name}",
            sector=parent.sector,
            theme=parent.theme,
            **more,
        )

    def count(self, *kinds: str) -> int:
        return sum(unit.kind in kinds and unit.plant != "duplicate_code" for unit in self.units)

    def fill_bases(self) -> None:
        """Ordinary base organizations up to the number of the province, each union with five branches to begin with."""
        wanted = [(unit, theme) for unit, theme, number in self.others for _ in range(number)]
        left = BASES - self.count("doan_co_so", "chi_doan_co_so") - len(wanted)
        ten = len(self.districts)
        wanted += [(self.districts[turn % ten], DISTRICT[turn // ten % len(DISTRICT)]) for turn in range(left)]
        for turn, (parent, theme) in enumerate(wanted):
            if theme == "office" and turn % 3:
                self.base(parent, theme, "chi_doan_co_so", members=self.draw.randint(6, 28))
                continue
            unit = self.base(parent, theme)
            self.ordinary.append(unit)
            for _ in range(5):
                self.branch(unit)

    def fill_branches(self) -> None:
        for _ in range(BRANCHES - self.count("chi_doan")):
            self.branch(self.draw.choice(self.ordinary))


def plant_bases(tree: Tree, number: dict[str, int]) -> None:
    """The planted base organizations, spread over the districts."""

    def district(turn: int) -> Unit:
        return tree.districts[turn % len(tree.districts)]

    def unions(plant: str, *branches: int, members: int = 0) -> None:
        for turn in range(number[plant]):
            unit = tree.base(district(turn), members=members, plant=plant)
            for size in branches:
                tree.branch(unit, size)

    unions("base_without_branches", members=32)
    unions("base_with_1_branch", 36)
    unions("base_with_2_branches", 20, 18)
    unions("base_of_29", 15, 14)
    unions("base_of_30", 10, 10, 10)
    unions("base_of_30_with_15_in_each_branch", 15, 15)
    for turn in range(number["base_with_2_branches_in_a_link"]):
        link = tree.link(tree.base(district(turn), "school", plant="base_with_2_branches_in_a_link"))
        tree.branch(link, 17)
        tree.branch(link, 17)
    for plant, size in (("base_branch_of_2", 2), ("base_branch_of_3", 3)):
        for turn in range(number[plant]):
            tree.base(district(turn), "office", "chi_doan_co_so", members=size, plant=plant)
    for turn in range(number["armed_base_branch_of_2"]):
        tree.base(tree.armed[turn % 2], "armed", "chi_doan_co_so", members=2, plant="armed_base_branch_of_2")
    for _ in range(number["base_branch_under_the_province"]):
        tree.base(tree.top, "office", "chi_doan_co_so", members=12, plant="base_branch_under_the_province")
    for turn in range(number["base_under_a_base"]):
        upper = tree.base(district(turn))
        for unit in (upper, tree.base(upper, plant="base_under_a_base")):
            tree.branch(unit, 18)
            tree.branch(unit, 18)
    ring = [tree.base(district(3), plant="cycle_of_two_bases") for _ in range(number["cycle_of_two_bases"])]
    ring[0].parent, ring[1].parent = ring[1].code, ring[0].code
    alone = tree.base(district(4), plant="base_above_itself")
    alone.parent = alone.code
    for unit in (*ring, alone):
        tree.branch(unit, 16, "branch_below_a_cycle_of_bases")
        tree.branch(unit, 17, "branch_below_a_cycle_of_bases")


def plant_branches(tree: Tree, number: dict[str, int]) -> None:
    """The planted branches and oddities, in ordinary base unions or where they should not be."""
    civil = [unit for unit in tree.ordinary if unit.theme != "armed"]
    tree.draw.shuffle(civil)
    spare = iter(civil)
    armed = (unit for unit in tree.ordinary if unit.theme == "armed")

    def branches(plant: str, members: int, parents: Iterable[Unit] = spare, **more: Any) -> None:
        for _, parent in zip(range(number[plant]), parents, strict=False):
            tree.branch(parent, members, plant, **more)

    for size in range(4):
        branches(f"branch_of_{size}", size)
    branches("armed_branch_of_2", 2, armed)
    branches("branch_of_2_without_sector", 2, sector="")
    for _ in range(number["branch_of_3_one_in_a_subgroup"]):
        unit = tree.branch(next(spare), 2, "branch_of_3_one_in_a_subgroup")
        tree.add(unit, "phan_doan", f"Phân đoàn 1, {unit.name}", sector=unit.sector, members=1)
    branches("branch_under_a_district", 12, tree.districts)
    branches("branch_under_the_province", 12, [tree.top] * number["branch_under_the_province"])
    for turn in range(number["branch_under_a_link_under_a_district"]):
        tree.branch(tree.link(tree.districts[turn]), 11, "branch_under_a_link_under_a_district")
    for _ in range(number["branch_under_a_link_of_a_base"] // 2):
        link = tree.link(next(spare))
        tree.branch(link, 14, "branch_under_a_link_of_a_base")
        tree.branch(link, 14, "branch_under_a_link_of_a_base")
    for plant, kind, what, level in (
        ("unknown_kind_at_base_level", "to_hop_tac", "Tổ hợp tác thanh niên", "co_so"),
        ("unknown_kind_without_level", "cau_lac_bo", "Câu lạc bộ thanh niên", ""),
        ("blank_kind", "", "Đoàn cụm công nghiệp", "co_so"),
    ):
        for turn in range(number[plant]):
            name = f"{what} {next(tree.places)}"
            tree.add(tree.districts[turn], kind, name, level=level, sector="residential", members=9, plant=plant)
    for turn in range(number["unknown_parent"]):
        tree.branch(next(spare), 13, "unknown_parent").parent = f"MG.99.{turn + 1:03d}"
    ring = [tree.link(next(spare), plant="cycle_of_three_links") for _ in range(number["cycle_of_three_links"])]
    for unit, above in zip(ring, ring[1:] + ring[:1], strict=True):
        unit.parent = above.code
    tree.branch(ring[0], 15, "branch_below_a_cycle_of_links")
    for _ in range(number["duplicate_code"]):
        first = tree.branch(next(spare), 10)
        # Its members are counted for the first unit of this code.
        tree.units.append(replace(first, name=f"{first.name} (mở lại)", members=4, plant="duplicate_code"))


def province(draw: random.Random) -> list[Unit]:
    """Every unit, in the order of the codes; of two with one code, the planted one comes second."""
    number = {planted.name: planted.count for planted in UNITS}
    tree = Tree(draw)
    plant_bases(tree, number)
    tree.fill_bases()
    plant_branches(tree, number)
    tree.fill_branches()
    return sorted(tree.units, key=lambda unit: unit.code)
