"""Every unit of the synthetic province: ordinary ones, and the planted ones among them."""

import random

from planted_units import UNITS
from tree import Tree, Unit
from tree_data import Data, plant_shares
from tree_plants import plant_bases, plant_branches


def province(draw: random.Random) -> list[Unit]:
    """Every unit, in the order of the codes; of two with one code, the planted one comes second."""
    number = {planted.name: planted.count for planted in UNITS}
    tree = Tree(draw)
    plant_bases(tree, number)
    plant_shares(tree, number)
    tree.fill_bases()
    civil = [unit for unit in tree.ordinary if unit.theme != "armed"]
    draw.shuffle(civil)
    spare = iter([unit for unit in civil if unit.theme != "school"])
    plant_branches(tree, number, spare)
    Data(tree, number, spare, iter([unit for unit in civil if unit.theme == "school"])).plant()
    tree.fill_branches()
    return sorted(tree.units, key=lambda unit: unit.code)
