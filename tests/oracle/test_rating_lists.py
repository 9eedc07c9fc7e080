"""The oracle on rating lists, on cases worked out by hand. Run in this folder: python3 -m unittest"""

import unittest

import rating_lists as lists

BEST = {"score": "95"} | dict.fromkeys(lists.ASKS, True)


class RatingLists(unittest.TestCase):
    def test_members(self):
        for change, level in (
            ({}, "xuat_sac"),
            ({"score": "90.5"}, None),
            ({"score": "90"}, "tot"),
            ({"score": "50"}, None),
            ({"score": "49.99", "dues_paid": False}, "yeu"),
            ({"university_project": False}, None),
        ):
            self.assertEqual(lists.member_level(BEST | change, "no_level"), level, change)
        self.assertEqual(lists.member_level(BEST | {"university_project": False}, "next_level"), "tot")
        self.assertEqual(lists.member_level(BEST | {"dues_paid": False}, "next_level"), "trung_binh")
        self.assertEqual(
            lists.possible({name: BEST[name] for name in BEST if name != "dues_paid"}, "no_level"), {"xuat_sac", None}
        )

    def test_nine_of_ten_are_ninety_per_cent(self):
        facts = {"registered": 10, "meetings": 12, "disciplined": 0}
        self.assertEqual(lists.branch_level(["kha"] * 8 + ["trung_binh"] * 2, 10, facts, "rated"), "vung_manh")
        self.assertEqual(lists.branch_level(["kha"] * 7 + ["trung_binh"] * 3, 10, facts, "rated"), "kha")
        # 4 of 5 that were rated, or 4 of 10 on the list.
        self.assertEqual(lists.branch_level(["kha"] * 4 + [None], 10, facts, "rated"), "vung_manh")
        self.assertEqual(lists.branch_level(["kha"] * 4 + [None], 10, facts, "listed"), "yeu_kem")

    def test_base_unions(self):
        self.assertEqual(lists.union_level(["vung_manh", "vung_manh", "kha"], {"committee_active": True}), "xuat_sac")
        self.assertEqual(lists.union_level(["vung_manh", "vung_manh", "trung_binh"], {"committee_active": True}), "kha")
        self.assertEqual(lists.union_level(["vung_manh"], {"committee_active": False}), "yeu")


if __name__ == "__main__":
    unittest.main()
