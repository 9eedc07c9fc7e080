"""The oracle on cases worked out by hand. Run in this folder: python3 -m unittest"""

import io
import json
import unittest
from datetime import date
from fractions import Fraction
from unittest import mock

import oracle
from oracle import (
    admission_age,
    admission_window,
    age_on,
    allocate,
    base_size,
    birthday,
    branch_size,
    carried,
    first_day_of,
    guaranteed,
    last_day_of,
    listed_by_age,
    months_later,
    quorate,
    quota,
    rounded,
    written,
)


class Ages(unittest.TestCase):
    """Điều 1.2 and 4.1."""

    def test_sixteen_by_year_of_life_is_full_fifteen_and_one_day(self):
        birth = date(2008, 5, 10)
        self.assertEqual(first_day_of(birth, 16), date(2023, 5, 11))
        self.assertEqual(age_on(birth, date(2023, 5, 10)), 15)
        self.assertEqual(age_on(birth, date(2023, 5, 11)), 16)

    def test_thirty_by_year_of_life_lasts_through_the_birthday(self):
        birth = date(1994, 5, 10)
        self.assertEqual(last_day_of(birth, 30), date(2024, 5, 10))
        self.assertEqual(age_on(birth, date(2024, 5, 11)), 31)
        self.assertEqual(last_day_of(birth, 35), date(2029, 5, 10))

    def test_completed_years(self):
        birth = date(2008, 5, 10)
        self.assertEqual(first_day_of(birth, 16, "completed_years"), date(2024, 5, 10))
        self.assertEqual(last_day_of(birth, 30, "completed_years"), date(2039, 5, 9))

    def test_calendar_years(self):
        self.assertEqual(first_day_of(date(2008, 12, 31), 16, "calendar_year"), date(2024, 1, 1))
        self.assertEqual(last_day_of(date(2008, 1, 1), 30, "calendar_year"), date(2038, 12, 31))

    def test_leap_day_birthdays(self):
        birth = date(2008, 2, 29)
        self.assertEqual(birthday(birth, 2023), date(2023, 2, 28))
        self.assertEqual(birthday(birth, 2023, "1_march"), date(2023, 3, 1))
        self.assertEqual(birthday(birth, 2024, "1_march"), date(2024, 2, 29))
        self.assertEqual(first_day_of(birth, 16), date(2023, 3, 1))
        self.assertEqual(first_day_of(birth, 16, leap_day="1_march"), date(2023, 3, 2))
        self.assertEqual(last_day_of(birth, 31, "completed_years", "28_february"), date(2040, 2, 28))
        self.assertEqual(last_day_of(birth, 30, "completed_years", "28_february"), date(2039, 2, 27))
        self.assertEqual(last_day_of(birth, 30, "completed_years", "1_march"), date(2039, 2, 28))

    def test_the_first_year(self):
        birth = date(2008, 5, 10)
        self.assertEqual(first_day_of(birth, 0), birth)
        self.assertEqual(first_day_of(birth, 1), date(2008, 5, 11))
        self.assertEqual(first_day_of(birth, 0, "completed_years"), birth)

    def test_admission(self):
        day = date(2024, 5, 9)
        self.assertEqual(admission_age(date(2009, 5, 9), day), ("not_met", "too_young"))
        self.assertEqual(admission_age(date(2009, 5, 8), day), ("met", None))
        self.assertEqual(admission_age(date(1994, 5, 9), day), ("met", None))
        self.assertEqual(admission_age(date(1994, 5, 8), day), ("not_met", "too_old"))
        self.assertEqual(admission_window(date(2009, 5, 9)), (date(2024, 5, 10), date(2039, 5, 9)))

    def test_past_thirty(self):
        past, day = date(1994, 5, 8), date(2024, 5, 9)
        none = {"elected": False, "appointed": False, "fulltime": False}
        self.assertEqual(listed_by_age(date(1994, 5, 9), day), ("met", None))
        self.assertEqual(listed_by_age(past, day, **none), ("needs_decision", "stay_not_decided"))
        self.assertEqual(listed_by_age(past, day, **none, granted=True), ("met", None))
        self.assertEqual(listed_by_age(past, day, **none, granted=False), ("not_met", "past_limit"))
        self.assertEqual(
            listed_by_age(past, day, **none, granted=True, decided_by="base_union"), ("not_met", "past_limit")
        )
        self.assertEqual(listed_by_age(past, day, **none, requested=False), ("not_met", "past_limit"))
        self.assertEqual(listed_by_age(past, day, granted=False), ("unknown", "missing_facts"))
        self.assertEqual(listed_by_age(past, day, appointed=True), ("met", None))
        self.assertEqual(
            listed_by_age(past, day, **{**none, "appointed": True}, granted=False, appointed_counts=False),
            ("not_met", "past_limit"),
        )

    def test_the_cap_binds_a_stay_and_no_post(self):
        day = date(2024, 5, 9)
        none = {"elected": False, "appointed": False, "fulltime": False}
        self.assertEqual(listed_by_age(date(1989, 5, 9), day, **none, granted=True), ("met", None))
        self.assertEqual(listed_by_age(date(1989, 5, 8), day, **none, granted=True), ("not_met", "past_cap"))
        self.assertEqual(listed_by_age(date(1970, 1, 1), day, fulltime=True), ("met", None))

    def test_a_post_lasts_through_its_last_day(self):
        past, day = date(1994, 5, 8), date(2024, 5, 9)
        self.assertEqual(listed_by_age(past, day, elected=True, post_ended_on=day), ("met", None))
        self.assertEqual(
            listed_by_age(past, day, elected=True, post_ended_on=date(2024, 5, 8), granted=False),
            ("not_met", "past_limit"),
        )


class Months(unittest.TestCase):
    """Điều 1.3: ít nhất ba tháng."""

    def test_the_same_day_three_months_on(self):
        self.assertEqual(months_later(date(2024, 1, 15), 3, "day_after"), date(2024, 4, 15))
        self.assertEqual(months_later(date(2023, 11, 30), 1), date(2023, 12, 30))
        self.assertTrue(guaranteed(date(2024, 1, 15), date(2024, 4, 15)))
        self.assertFalse(guaranteed(date(2024, 1, 16), date(2024, 4, 15)))

    def test_the_end_of_a_month(self):
        self.assertEqual(months_later(date(2023, 11, 30), 3), date(2024, 2, 29))
        self.assertEqual(months_later(date(2023, 11, 30), 3, "day_after"), date(2024, 3, 1))
        self.assertEqual(months_later(date(2024, 8, 31), 3, "day_after"), date(2024, 12, 1))


class Shares(unittest.TestCase):
    """Điều 1.3 and 5.5."""

    def test_a_majority_is_more_than_half_of_those_present(self):
        self.assertTrue(carried(11, 20))
        self.assertFalse(carried(10, 20))
        self.assertFalse(carried(21, 20))
        self.assertFalse(carried(0, 0))

    def test_a_quorum_is_two_thirds_or_more(self):
        self.assertTrue(quorate(20, 30))
        self.assertFalse(quorate(20, 31))
        self.assertTrue(quorate(21, 31))
        self.assertFalse(quorate(0, 0))
        self.assertFalse(quorate(4, 3))


class Sizes(unittest.TestCase):
    """Điều 17.4 and 17.5."""

    def test_three_members_for_a_branch(self):
        self.assertEqual([branch_size("chi_doan", members) for members in (2, 3, None)], ["not_met", "met", "unknown"])
        self.assertEqual(branch_size("chi_doan_co_so", 2), "not_met")
        self.assertEqual(branch_size("chi_doan_co_so", 2, base_branch_too=False), "met")
        self.assertEqual(branch_size("chi_doan", 2, standing_too=False), "met")
        self.assertEqual(branch_size("chi_doan", 2, standing_too=False, founding=True), "not_met")
        self.assertEqual(branch_size("doan_co_so", 2), "met")

    def test_a_letter_leaves_the_armed_forces_out(self):
        left_out = {"excluded": ["armed_forces"]}
        self.assertEqual(branch_size("chi_doan", 2, "armed_forces", **left_out), "met")
        self.assertEqual(branch_size("chi_doan", 2, "school", **left_out), "not_met")
        self.assertEqual(branch_size("chi_doan", 2, None, **left_out), "unknown")
        self.assertEqual(branch_size("chi_doan", 3, None, **left_out), "met")

    def test_two_branches_and_thirty_members_for_a_base_union(self):
        self.assertEqual(base_size("doan_co_so", 2, 30), ("met", "met"))
        self.assertEqual(base_size("doan_co_so", 1, 30), ("not_met", "met"))
        self.assertEqual(base_size("doan_co_so", 2, 29), ("met", "not_met"))
        self.assertEqual(base_size("doan_co_so", None, None), ("unknown", "unknown"))
        self.assertEqual(base_size("chi_doan_co_so", 0, 3), ("met", "met"))
        self.assertEqual(base_size("doan_xa", 1, 29), ("not_met", "not_met"))
        self.assertEqual(base_size("doan_xa", 1, 29, commune_is_base=False), ("met", "met"))


class Quotas(unittest.TestCase):
    """The annex of the letter of Bến Tre, and its neighbours."""

    def test_the_annex(self):
        printed = [
            (5891, 2356),
            (6064, 2426),
            (5613, 2245),
            (4534, 1814),
            (4893, 1957),
            (3575, 1430),
            (4490, 1796),
            (5480, 2192),
            (6064, 2426),
            (2317, 927),
            (149, 60),
            (172, 69),
            (799, 320),
            (739, 296),
        ]
        table = quota([base for base, _ in printed] + [None])
        self.assertEqual(table["quotas"], [number for _, number in printed] + [None])
        self.assertEqual((table["total_base"], table["total_quota"], table["total_exact"]), (50780, 20314, "20312"))
        self.assertEqual(table["units_without_base"], 1)

    def test_halves(self):
        for half, to in ((Fraction(5, 2), (3, 2, 2)), (Fraction(7, 2), (4, 4, 3))):
            self.assertEqual(tuple(rounded(half, rule) for rule in ("half_up", "half_even", "half_down")), to)
        for exact, to in (
            (Fraction(9, 4), (2, 2, 2, 3, 2)),
            (Fraction(11, 4), (3, 3, 3, 3, 2)),
            (Fraction(4), (4, 4, 4, 4, 4)),
        ):
            self.assertEqual(tuple(rounded(exact, rule) for rule in oracle.ROUNDINGS), to)

    def test_exact_figures(self):
        self.assertEqual(
            [written(Fraction(*f)) for f in ((23564, 10), (10, 3), (4, 2), (1, 512), (1, 1024), (1, 40))],
            ["2356.4", "10/3", "2", "0.001953125", "1/1024", "0.025"],
        )

    def test_largest_remainder(self):
        self.assertEqual(allocate(7, [6, 3, 1]), {"amounts": [4, 2, 1], "tied": [False] * 3, "left_open": 0})
        self.assertEqual(allocate(2, [5, 5, 5]), {"amounts": [1, 1, 0], "tied": [True] * 3, "left_open": 0})
        self.assertEqual(
            allocate(2, [5, 5, 5], "leave_open"), {"amounts": [0, 0, 0], "tied": [True] * 3, "left_open": 2}
        )
        self.assertEqual(
            allocate(3, [5, None, 5, 5]), {"amounts": [1, None, 1, 1], "tied": [False] * 4, "left_open": 0}
        )
        self.assertEqual(allocate(5, [0, 0]), {"amounts": [None, None], "tied": [False] * 2, "left_open": 5})
        # 1.875, 1.875 and 1.25: two are left after the whole parts, for two equal remainders, so nobody is tied.
        self.assertEqual(allocate(5, [3, 3, 2]), {"amounts": [2, 2, 1], "tied": [False] * 3, "left_open": 0})


class Lines(unittest.TestCase):
    def test_a_question_a_line(self):
        questions = [
            {"call": "window", "birth": "2009-05-09"},
            {"call": "carried", "votes": 11, "present": 20, "share": "1/2"},
        ]
        out = io.StringIO()
        with mock.patch("sys.stdin", io.StringIO("\n".join(map(json.dumps, questions)))), mock.patch("sys.stdout", out):
            oracle.main()
        self.assertEqual(
            [json.loads(line) for line in out.getvalue().splitlines()],
            [{"first_day": "2024-05-10", "last_day": "2039-05-09"}, {"met": True}],
        )

    def test_an_unknown_question(self):
        with self.assertRaises(ValueError):
            oracle.answer({"call": "weather"})


if __name__ == "__main__":
    unittest.main()
