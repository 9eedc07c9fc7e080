"""planted.json: what is planted where, and how many findings each rule must have in each review."""

from datetime import date, timedelta

from people import Person
from planted import ACCEPTED, AHEAD, AUTUMN, HINTS, NOT_MET, REVIEWS, UNKNOWN, Accepted, Expected, Planted, outcome
from planted_members import MEMBERS
from planted_units import UNITS
from tree import Unit

BY_NAME = {planted.name: planted for planted in UNITS + MEMBERS}


def turned(born: date, age: int) -> date:
    """The birthday; of 29 February in a common year, the 28th."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28)


def by_age(planted: Planted, review: str) -> Expected:
    """What the age alone leads to, worked out a second time to check the table."""
    day, month, year = map(int, (planted.born or "").split("/"))
    born, on = date(year, month, day), date.fromisoformat(REVIEWS[review].day)
    # Khóa XII counts years of life (past 30 the day after the birthday), khóa XIII completed years (on the 31st).
    completed = review == AUTUMN
    reached = turned(born, 16) <= on if completed else turned(born, 15) < on

    def past(age: int) -> bool:
        return turned(born, age + 1) <= on if completed else turned(born, age) < on

    if not reached:
        return {"record.age_minimum": NOT_MET}
    if planted.title not in ("", "Đoàn viên", "Bí thư chi bộ") or not past(30):
        return {}
    if not past(35):
        return {"maturity.age": "needs_decision"}
    return {"maturity.age": NOT_MET if planted.title == "Đoàn viên" else UNKNOWN}


def check_ages() -> None:
    for planted in MEMBERS:
        if planted.born and planted.born.count("/") == 2 and "impossible" not in planted.name:
            for review in REVIEWS:
                expected = planted.expected(review)
                ages = {rule: said for rule, said in expected.items() if rule in ("record.age_minimum", "maturity.age")}
                assert by_age(planted, review) == ages, (planted.name, review)


Place = dict[str, object]


def places(units: list[Unit], people: list[Person]) -> dict[str, list[Place]]:
    """Where each fault and near miss is: row, line of the file, code or key."""
    at: dict[str, list[Place]] = {planted.name: [] for planted in UNITS + MEMBERS}
    for row, unit in enumerate(units):
        if unit.plant:
            at[unit.plant].append({"row": row, "line": row + 2, "code": unit.code})
    for row, person in enumerate(people):
        if person.plant:
            at[person.plant].append({"row": row, "line": row + 2, "key": person.key or None})
    for planted in UNITS + MEMBERS:
        assert len(at[planted.name]) == planted.count, (planted.name, len(at[planted.name]))
    return at


def key(seed: int, units: list[Unit], people: list[Person]) -> dict[str, object]:
    check_ages()
    at = places(units, people)
    planted_list = [
        {
            "name": planted.name,
            "subject": subject,
            "count": planted.count,
            "expect": {
                review: {"rules": planted.expected(review), "missing": list(planted.missing_in(review))}
                for review in REVIEWS
            },
            "at": at[planted.name],
        }
        for subject, table in (("unit", UNITS), ("member", MEMBERS))
        for planted in table
    ]
    return {
        "seed": seed,
        "units": len(units),
        "members": len(people),
        "reviews": {review: counts(review) for review in REVIEWS},
        "accepted": [
            {
                "planted": accepted.planted,
                "rule": accepted.rule,
                "field": accepted.field or None,
                "row": at[accepted.planted][0]["row"],
                "state": {review: accepted.state(BY_NAME[accepted.planted], review) for review in REVIEWS},
            }
            for accepted in ACCEPTED
        ],
        "ahead": ahead(people),
        "planted": planted_list,
    }


def read_day(printed: str) -> date | None:
    """A day as the lists print it; what is no day is not known."""
    try:
        day, month, year = map(int, printed.split("/"))
        return date(year, month, day)
    except ValueError:
        return None


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of a month that is too short."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29):
        try:
            return date(year, month, last)
        except ValueError:
            continue
    return date(year, month, 28)


def ahead(people: list[Person]) -> dict[str, object]:
    """Who reaches what in the six months after spring: past 30 and 35 the day after these birthdays, six months in the
    branch after the admission. And of how many the day is missing."""
    first, last = (date.fromisoformat(day) for day in AHEAD)
    day_after = timedelta(1)
    courses = {
        "past_age_limit": [(read_day(person.born), lambda day: turned(day, 30) + day_after) for person in people],
        "past_stay_cap": [(read_day(person.born), lambda day: turned(day, 35) + day_after) for person in people],
        "rating_months": [(read_day(person.admitted), lambda day: months_after(day, 6)) for person in people],
    }
    return {
        what: {
            "rows": [row for row, (day, reached) in enumerate(days) if day and first <= reached(day) <= last],
            "missing": sum(day is None for day, _ in days),
        }
        for what, days in courses.items()
    }


def acceptances(units: list[Unit], people: list[Person]) -> list[list[str]]:
    """The rows of accepted.csv: about the first unit or member planted under each name."""
    at = places(units, people)

    def whom(accepted: Accepted) -> str:
        place = at[accepted.planted][0]
        return str(place.get("code") or place.get("key"))

    return [[each.rule, whom(each), each.field, each.by, each.why, vietnamese(each.until)] for each in ACCEPTED]


def vietnamese(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def counts(review: str) -> dict[str, object]:
    rules: dict[str, dict[str, int]] = {}
    missing = {"tree.facts": 0, "record.facts": 0}
    for table, facts in ((UNITS, "tree.facts"), (MEMBERS, "record.facts")):
        for planted in table:
            for rule, said in planted.expected(review).items():
                count = rules.setdefault(rule, {"not_met": 0, "needs_decision": 0, "unknown": 0})
                count[outcome(said)] += planted.count
            missing[facts] += planted.count * len(planted.missing_in(review))
    members_not_met = sum(planted.count for planted in MEMBERS if fails(planted, review))
    for accepted in ACCEPTED:
        planted = BY_NAME[accepted.planted]
        if accepted.state(planted, review) != "applied":
            continue
        if accepted.field:
            # The rules that need the fact stay unknown; the finding that it is missing is taken out.
            missing[accepted.rule] -= 1
            continue
        rules[accepted.rule][outcome(planted.expected(review)[accepted.rule])] -= 1
        if planted in MEMBERS and fails(planted, review):
            assert len(planted.expected(review)) == 1, planted.name
            members_not_met -= 1
    found = {rule: count for rule, count in sorted(rules.items()) if any(count.values())}
    return {"rules": found, "missing_facts": missing, "members_not_met": members_not_met}


def fails(planted: Planted, review: str) -> bool:
    """Whether a requirement, not a hint alone, is not met."""
    return any(outcome(said) == NOT_MET and rule not in HINTS for rule, said in planted.expected(review).items())
