"""The units of the synthetic province: 18 of district level, 482 base organizations, 4,700 branches."""

import random
from dataclasses import dataclass
from typing import Any

import names

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
    has_account: str = "Có"
    has_rights: str = "Có"
    last_interaction: str | None = None
    """Printed day, or nothing; None: a day in the month before the reviews of spring."""
    dissolved: str = "Không"
    decided_name: str = ""
    remarks: list[tuple[str, str]] | None = None
    """Comment and score of each member; None: as they come."""
    web: int | None = None
    """How many of its members, the first ones, were entered on the web; None: three in ten."""
    lacking: int = 0
    """How many of its members, the first ones, lack a required field."""


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
        self.districts = [self.below_top("huyen", name, "huyen") for name in names.DISTRICTS]
        # The rest of the 18, with the theme and the number of their base organizations.
        self.others = [
            (self.below_top("doan_khoi", "Đoàn Khối Cơ quan tỉnh", "huyen"), "office", 30),
            (self.below_top("doan_khoi", "Đoàn Khối Doanh nghiệp tỉnh", "huyen"), "company", 24),
            (self.below_top("doan_nganh", "Đoàn ngành Y tế tỉnh", "tinh"), "hospital", 10),
            (self.below_top("doan_nganh", "Đoàn Thanh niên Công an tỉnh", "tinh"), "armed", 12),
            (self.below_top("doan_nganh", "Đoàn Thanh niên Quân sự tỉnh", "tinh"), "armed", 12),
        ]
        self.armed = [unit for unit, theme, _ in self.others if theme == "armed"]
        for school in ("Trường Đại học Minh Giang", "Trường Cao đẳng Tân Khê", "Trường Cao đẳng Y Minh Giang"):
            unit = self.below_top("doan_giao_quyen_cap_tren_co_so", f"Đoàn {school}", "huyen")
            self.others.append((unit, "faculty", 6))

    def below_top(self, kind: str, name: str, level: str) -> Unit:
        return self.add(self.top, kind, name, level=level, plant="directly_below")

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
