"""The oracle on reports in turn: it walks the calendar day by day and asks of each whether a report falls on it."""

import calendar
from datetime import date, timedelta

ONE = timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


def block(day, every):
    """What names the period a day lies in: two days of one period have the same name."""
    if every == "week":
        return day.isocalendar()[:2]
    return day.year, (day.month - 1) // MONTHS[every]


def is_due(day, report):
    """Whether the report falls on this day."""
    every = report["every"]
    if report.get("on"):
        month, wanted = (int(part) for part in report["on"].split("-"))
        last = calendar.monthrange(day.year, month)[1]
        return (day.month, day.day) == (month, min(wanted, last))
    if report.get("weekday"):
        return day.isoweekday() == report["weekday"]
    if report.get("day_of_month"):
        return day.day == min(report["day_of_month"], calendar.monthrange(day.year, day.month)[1])
    return block(day + ONE, every) != block(day, every)


def bounds(due, report):
    """The first and the last day of the period of a day that is due."""
    if report.get("on"):
        first = due
        if not report.get("opens"):
            return date(due.year, 1, 1), due
        month, wanted = (int(part) for part in report["opens"].split("-"))
        while (first.month, first.day) != (month, min(wanted, calendar.monthrange(first.year, month)[1])):
            first -= ONE
        return first, due
    first = last = due
    while block(first - ONE, report["every"]) == block(due, report["every"]):
        first -= ONE
    while block(last + ONE, report["every"]) == block(due, report["every"]):
        last += ONE
    return first, last


def place(handed, report, readings, begins, ends):
    """Each day on which something was handed in, with a day of the period it is for."""
    reading = readings["unnamed_period"]
    placed = []
    for day in sorted(handed):
        about = day
        if reading != "period_of_the_day" and not report.get("opens"):
            back = near(day - ONE, -ONE, report, begins, ends)
            ahead = near(day, ONE, report, begins, ends)
            if reading == "last_day":
                late = ahead != day
            else:
                late = back is not None and (ahead is None or (day - back) <= (ahead - day))
            if late and back is not None:
                first, last = bounds(back, report)
                first, last = max(first, begins or first), min(last, ends or last)
                if not any(first <= taken <= last for taken, _ in placed):
                    about = back
        placed.append((about, day))
    return placed


def near(day, step, report, begins, ends):
    """The next day the report falls on, going one way; none after two years and a half."""
    for _ in range(900):
        if is_due(day, report) and (not begins or begins <= day) and (not ends or day <= ends):
            return day
        day += step
    return None


def state(first, last, due, placed, report, readings, on):
    """Where it stands, by the days of what was handed in for the period."""
    days = {day for about, day in placed if first <= about <= last}
    exact = (report.get("weekday") and readings["weekday"] == "exact_day") or (
        report.get("day_of_month") and readings["month_day"] == "exact_day"
    )
    end = due - ONE if report.get("on") and readings["year_day"] == "before" else due
    if end in days or (not exact and any(day <= end for day in days)):
        return "in_time"
    if any(day < end for day in days):
        return "early"
    if days:
        return "late"
    if on < first:
        return "not_due"
    return "due" if on <= end else "overdue"


def reports(report, stretch, handed, readings, on):
    """Every report owed in a stretch of days: first and last day of its period, the day, where it stands."""
    begins, ends = (report.get(key) and date.fromisoformat(report[key]) for key in ("begins", "ends"))
    first_day, last_day = map(date.fromisoformat, stretch)
    on = date.fromisoformat(on)
    handed = {day for day in map(date.fromisoformat, handed) if day <= on}
    placed = place(handed, report, readings, begins, ends)
    owed = []
    day = first_day
    while day <= last_day:
        if is_due(day, report) and (not begins or begins <= day) and (not ends or day <= ends):
            first, last = bounds(day, report)
            first, last = max(first, begins or first), min(last, ends or last)
            owed.append([str(first), str(last), str(day), state(first, last, day, placed, report, readings, on)])
        day += ONE
    return owed
