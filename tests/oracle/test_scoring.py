"""The oracle on scores, on cases worked out by hand. Run in this folder: python3 -m unittest"""

import unittest
from fractions import Fraction

from scoring import criterion, scored

ROW = {"form": "per_event", "step": "5", "limit": "20", "deadline": "2026-05-20", "late": "7.5"}


class Late(unittest.TestCase):
    """Too late gives at most what the set leaves."""

    def worth(self, row, **entry):
        return criterion({**ROW, **row}, entry)

    def test_the_day_itself_is_in_time_unless_before_is_said(self):
        self.assertEqual(self.worth({}, count=3, on="2026-05-20"), (15, 15))
        self.assertEqual(self.worth({"before": True}, count=3, on="2026-05-20"), (Fraction(15, 2),) * 2)
        self.assertEqual(self.worth({}, count=3, on="2026-05-21"), (Fraction(15, 2),) * 2)

    def test_fewer_points_than_are_left_stay_as_they_are(self):
        self.assertEqual(self.worth({}, count=1, on="2026-05-21"), (5, 5))
        self.assertEqual(self.worth({}, count=0, on="2026-05-21"), (0, 0))

    def test_without_a_day_it_may_be_either(self):
        self.assertEqual(self.worth({}, count=3), (Fraction(15, 2), 15))
        self.assertEqual(self.worth({}, count=1), (5, 5))
        # Neither the day nor the count: 0 to 7.5 late, 0 to 20 in time.
        self.assertEqual(self.worth({}), (0, 20))

    def test_nothing_is_left_where_nothing_is_said(self):
        row = {key: value for key, value in ROW.items() if key != "late"}
        self.assertEqual(criterion(row, {"count": 3, "on": "2026-05-21"}), (0, 0))

    def test_plus_or_minus_is_as_if_it_was_not_done(self):
        row = {"form": "plus_minus", "points": "10", "deadline": "2026-05-20"}
        self.assertEqual(criterion(row, {"done": True, "on": "2026-05-21"}), (-10, -10))
        self.assertEqual(criterion(row, {"done": True}), (-10, 10))


class Total(unittest.TestCase):
    """A late criterion inside a group with a cap."""

    def test_what_is_late_counts_towards_the_cap(self):
        rules = {
            "group": [{"id": "a", "max": "18"}],
            "criterion": [
                {"id": "x", "within": "a", **ROW},
                {"id": "y", "within": "a", "form": "partial", "points": "12"},
            ],
        }
        entries = [{"criterion": "x", "count": 4, "on": "2026-05-21"}, {"criterion": "y", "points": "11"}]
        # 20 late are 7.5; 7.5 + 11 = 18.5, cut to 18. In time 31, cut to 18 as well.
        self.assertEqual(scored({"set": rules, "entries": entries}), ["18/1", "18/1"])
        entries[1]["points"] = "10"
        self.assertEqual(scored({"set": rules, "entries": entries}), ["35/2", "35/2"])


if __name__ == "__main__":
    unittest.main()
