"""The oracle on reports in turn, on days worked out by hand. Run in this folder: python3 -m unittest"""

import unittest

import schedules

READ = {"weekday": "exact_day", "month_day": "latest_day", "year_day": "counts", "unnamed_period": "nearest_day"}


def owed(report, first, last, handed=(), on="2022-01-01", **readings):
    return schedules.reports(report, (first, last), handed, READ | readings, on)


class Days(unittest.TestCase):
    def test_sundays_of_the_pilot(self):
        weekly = {"every": "week", "weekday": 7, "begins": "2021-10-04", "ends": "2021-12-31"}
        days = [day for _, _, day, _ in owed(weekly, "2021-01-01", "2022-12-31")]
        # From 10 October to 26 December: twelve Sundays.
        self.assertEqual((days[0], days[-1], len(days)), ("2021-10-10", "2021-12-26", 12))

    def test_the_first_quarter_of_a_plan_that_begins_in_march(self):
        quarterly = {"every": "quarter", "begins": "2022-03-01", "ends": "2022-12-31"}
        self.assertEqual(
            owed(quarterly, "2022-01-01", "2022-04-30"), [["2022-03-01", "2022-03-31", "2022-03-31", "not_due"]]
        )

    def test_windows_of_the_software(self):
        half = {"every": "year", "on": "06-30", "opens": "12-31"}
        for day, state in (
            ("2023-12-30", "overdue"),
            ("2023-12-31", "in_time"),
            ("2024-06-30", "in_time"),
            ("2024-07-01", "overdue"),
        ):
            told = owed(half, "2024-06-30", "2024-06-30", [day], "2024-07-02")
            self.assertEqual(told, [["2023-12-31", "2024-06-30", "2024-06-30", state]])

    def test_mondays_and_saturdays(self):
        weekly = {"every": "week", "weekday": 7}
        # Sundays: 10, 17 October. Wednesday is 3 days after one and 4 before the next.
        for day, states in (
            ("2021-10-11", {"nearest_day": "late due", "last_day": "late due", "period_of_the_day": "overdue early"}),
            ("2021-10-13", {"nearest_day": "late due", "last_day": "late due", "period_of_the_day": "overdue early"}),
            ("2021-10-14", {"nearest_day": "overdue early", "last_day": "late due"}),
            ("2021-10-16", {"nearest_day": "overdue early", "last_day": "late due"}),
            ("2021-10-17", {"nearest_day": "overdue in_time", "last_day": "overdue in_time"}),
        ):
            for reading, expected in states.items():
                told = owed(weekly, "2021-10-04", "2021-10-17", [day], "2021-10-17", unnamed_period=reading)
                self.assertEqual(" ".join(state for *_, state in told), expected, (day, reading))
        told = owed(weekly, "2021-10-04", "2021-10-17", ["2021-10-10", "2021-10-11"], "2021-10-17")
        self.assertEqual([state for *_, state in told], ["in_time", "early"])

    def test_the_twentieth(self):
        monthly = {"every": "month", "day_of_month": 20}
        for day, latest, exact in (
            ("2022-05-19", "in_time", "early"),
            ("2022-05-20", "in_time", "in_time"),
            ("2022-05-21", "late", "late"),
        ):
            for reading, state in (("latest_day", latest), ("exact_day", exact)):
                told = owed(monthly, "2022-05-20", "2022-05-20", [day], "2022-06-01", month_day=reading)
                self.assertEqual(told[0][3], state)


if __name__ == "__main__":
    unittest.main()
