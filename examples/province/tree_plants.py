"""The planted units that the charter alone speaks of: sizes, places, kinds and the tree itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from tree import Tree, Unit


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


def plant_branches(tree: Tree, number: dict[str, int], spare: Iterator[Unit]) -> None:
    """The planted branches and oddities, in ordinary base unions (each takes in one) or where they should not be."""
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
