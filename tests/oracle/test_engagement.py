"""The oracle on ledgers and printed shares, on cases worked out by hand. Run in this folder: python3 -m unittest"""

import unittest
from pathlib import Path

import engagement

VECTORS = Path(__file__).parent.parent / "vectors" / "engagement_oracle.json"


def event(kind, on, amount=None, number=0):
    return {"id": f"e{number}", "account": "a", "kind": kind, "on": on, "amount": amount}


class Shares(unittest.TestCase):
    def test_published_figures(self):
        self.assertEqual(engagement.printed(51985, 52105, 1), "99,8%")
        self.assertEqual(engagement.printed(7108, 10000, 2), "71,08%")

    def test_nearly_all_and_nearly_none(self):
        self.assertEqual(engagement.printed(51985, 52105, 0), "99%")
        self.assertEqual(engagement.printed(1, 100000, 2), "0,01%")
        self.assertEqual(engagement.printed(100001, 100000, 2), "100,01%")
        self.assertEqual(engagement.printed(7, 7, 1), "100,0%")
        self.assertEqual(engagement.printed(0, 7, 1), "0,0%")
        self.assertIsNone(engagement.printed(0, 0, 1))


class Ledgers(unittest.TestCase):
    def told(self, *rows):
        [account] = engagement.ledger(list(rows))
        return [account[key] for key in ("balance", "earned", "expired", "exchanged")]

    def test_points_last_through_their_last_day(self):
        first = event("check_in", "2024-01-01")
        self.assertEqual(self.told(first, event("exchange", "2024-01-31", 5, 1)), [0, 5, 0, 5])
        self.assertEqual(self.told(first, event("exchange", "2024-02-01", 5, 1)), [0, 5, 5, 0])

    def test_the_day_has_a_cap(self):
        self.assertEqual(self.told(event("interaction", "2024-04-30", 11)), [20, 20, 0, 0])


class Written(unittest.TestCase):
    def test_the_vectors_are_those_of_the_seed(self):
        self.assertEqual(VECTORS.read_text(encoding="utf-8"), engagement.text())


if __name__ == "__main__":
    unittest.main()
