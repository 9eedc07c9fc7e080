"""The oracle on ratings, on cases worked out by hand. Run in this folder: python3 -m unittest"""

import unittest
from fractions import Fraction

import ratings

ROWS = {
    "share": [Fraction(9, 10), Fraction(8, 10), Fraction(1, 2)],
    "score": [Fraction(80), Fraction(65), Fraction(50)],
    "code": [0, 1, 1],
    "flag_to": 1,
    "veto": True,
    "ceiling": 2,
    "otherwise": True,
}
BEST = {"attended": 18, "held": 20, "score": "80", "conduct": "best", "loyal": True, "punished": False, "ill": False}


class Ratings(unittest.TestCase):
    def test_levels(self):
        for change, level in (
            ({}, 0),
            ({"attended": 17}, 1),
            ({"score": "79"}, 1),
            ({"score": "64.5"}, 2),
            ({"loyal": False}, 1),
            ({"conduct": "middle"}, 1),
            ({"conduct": "worst"}, 3),
            ({"ill": True}, 2),
            ({"ill": True, "conduct": "worst"}, 3),
            ({"punished": True}, 3),
        ):
            self.assertEqual(ratings.level(ROWS, BEST | change), level, change)

    def test_no_level(self):
        rows = ROWS | {"otherwise": False}
        self.assertIsNone(ratings.level(rows, BEST | {"conduct": "worst"}))
        self.assertEqual(ratings.level(rows, BEST | {"conduct": "worst", "score": "49.99"}), 3)

    def test_what_is_not_known_is_tried(self):
        known = {name: value for name, value in BEST.items() if name != "loyal"}
        self.assertEqual(ratings.possible(ROWS, known), (["a", "b"], False))
        known = {name: value for name, value in BEST.items() if name != "punished"}
        self.assertEqual(ratings.possible(ROWS, known), (["a", "d"], False))


if __name__ == "__main__":
    unittest.main()
