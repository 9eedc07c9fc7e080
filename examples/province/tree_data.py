"""The planted units that letters and hints speak of: accounts, interaction, names, remarks, shares of members."""

from collections.abc import Iterator
from dataclasses import dataclass

from tree import Tree, Unit

SIZE = 12
"""The members of a planted branch whose number does not matter."""


def plant_shares(tree: Tree, number: dict[str, int]) -> None:
    """Base unions directly below the province, of two branches of twenty: what matters is how many of the forty."""
    for plant, web, lacking in (
        ("app_share_just_below_half", (20, 1), (0, 0)),
        ("app_share_half", (20, 0), (0, 0)),
        ("app_share_just_above_half", (19, 0), (0, 0)),
        ("everybody_from_the_app", (0, 0), (0, 0)),
        ("missing_info_just_above_half", (0, 0), (20, 1)),
        ("missing_info_half", (0, 0), (0, 20)),
        ("missing_info_just_below_half", (0, 0), (10, 9)),
    ):
        for _ in range(number[plant]):
            unit = tree.base(tree.top, "company", plant=plant)
            for of_web, of_lacking in zip(web, lacking, strict=True):
                tree.branch(unit, 20, web=of_web, lacking=of_lacking)


@dataclass
class Data:
    """Plants branches in base unions that take in one each."""

    tree: Tree
    number: dict[str, int]
    spare: Iterator[Unit]
    schools: Iterator[Unit]

    def branches(self, plant: str, members: int = SIZE) -> list[Unit]:
        return [self.tree.branch(next(self.spare), members, plant) for _ in range(self.number[plant])]

    def plant(self) -> None:
        self.access()
        self.names()
        self.school_years()
        self.remarks()

    def access(self) -> None:
        for unit in self.branches("without_account"):
            unit.has_account, unit.has_rights = "Không", ""
        for unit in self.branches("account_without_rights"):
            unit.has_rights = "Không"
        for unit in self.branches("account_blank"):
            unit.has_account = ""
        for unit in self.branches("rights_blank"):
            unit.has_rights = ""
        # Thirty days before 2024-05-09 is 9 April.
        for unit in self.branches("no_interaction_for_31_days"):
            unit.last_interaction = "08/04/2024"
        for unit in self.branches("interaction_30_days_ago"):
            unit.last_interaction = "09/04/2024"
        for unit in self.branches("last_interaction_blank"):
            unit.last_interaction = ""

    def names(self) -> None:
        for unit in self.branches("dissolved_but_listed"):
            unit.dissolved = "Có"
        for unit in self.branches("dissolved_blank"):
            unit.dissolved = ""
        for turn, unit in enumerate(self.branches("renamed_not_updated")):
            unit.decided_name = f"Chi đoàn khu phố Hòa Bình {turn + 1}, {unit.name.partition(', ')[2]}"
        for unit in self.branches("decided_name_written_otherwise"):
            unit.name = f"Chi đoàn xóm Hòa Thủy, {unit.name.partition(', ')[2]}"
            unit.decided_name = unit.name.replace("Hòa Thủy", "Hoà  Thuỷ").upper()
        for unit in self.branches("decided_name_as_listed"):
            unit.decided_name = unit.name
        otherwise = self.number["created_again_written_otherwise"]
        for turn in range(self.number["created_first"]):
            parent = next(self.spare)
            first = self.tree.branch(parent, SIZE, "created_first")
            first.name = f"Chi đoàn xóm Hòa Thủy, {first.name.partition(', ')[2]}"
            again = self.tree.branch(parent, SIZE, "created_again")
            again.name = first.name
            if turn < otherwise:
                again.plant = "created_again_written_otherwise"
                again.name = first.name.replace("Hòa Thủy", "HOÀ thuỷ")
        for turn, unit in enumerate(self.branches("one_name_under_two_parents")):
            unit.name = f"Chi đoàn Nông trường Tân Lập {turn // 2 + 1}"

    def school_years(self) -> None:
        for plant, said in (
            ("school_year_2022_2023", "10A3 2022-2023"),
            ("school_year_2023_2024", "11B5 (2023 – 2024)"),
            ("school_year_2026_2027", "12C1 năm học 2026/2027"),
            ("term_of_office_2022_2027", "khối 12 nhiệm kỳ 2022-2027"),
        ):
            for _ in range(self.number[plant]):
                unit = self.tree.branch(next(self.schools), SIZE, plant)
                unit.name = f"Chi đoàn {said}, {unit.name.partition(', ')[2]}"

    def remarks(self) -> None:
        """Comment and score of each member of a branch; where one of the two is planted, the other varies."""
        good = "Tích cực, chấp hành tốt Điều lệ Đoàn"
        comments = {
            "one_comment_for_everybody": [good] * SIZE,
            "one_comment_written_variously": [good, good.upper(), good.replace(" ", "  "), good.lower()] * 3,
            "one_comment_for_five_and_blanks": [good, "", good, "", good, good, "", good, "", "", "", ""],
            "one_comment_for_four": [good] * 4,
            "one_comment_but_one": [good] * (SIZE - 1) + ["Cần cố gắng hơn"],
        }
        scores = {
            "one_score_for_everybody": [90] * SIZE,
            "one_score_for_four": [90] * 4,
            "one_score_but_one": [90] * (SIZE - 1) + [89],
        }
        for plant, said in comments.items():
            for unit in self.branches(plant, len(said)):
                unit.remarks = [(text, str(70 + place)) for place, text in enumerate(said)]
        for plant, given in scores.items():
            for unit in self.branches(plant, len(given)):
                unit.remarks = [(f"Nhận xét số {place + 1}", str(score)) for place, score in enumerate(given)]
