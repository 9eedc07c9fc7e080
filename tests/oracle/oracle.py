"""An independent oracle: the charter's arithmetic in plain Python, written from its articles and register.

It shares no code and no method with the library: ages are numbers counted on a day and days are found by bisection,
shares are fractions, equal remainders are settled by counting who stands before whom. It reads one JSON object a
line, {"call": …, …}, and writes one answer a line, so that tests in any language can ask it.
"""

import bisect
import calendar
import json
import sys
from datetime import date, timedelta
from fractions import Fraction

COUNTINGS = ("year_of_life", "completed_years", "calendar_year")
LEAP_DAYS = ("28_february", "1_march")
MONTH_ENDS = ("last_day", "day_after")
ROUNDINGS = ("half_up", "half_even", "half_down", "up", "down")

# Điều 1.2, 4.1, 17.4 and 17.5 as khóa XI and XII print them.
AGE_MINIMUM, AGE_MAXIMUM, AGE_LIMIT, STAY_CAP = 16, 30, 30, 35
BRANCH_MEMBERS, BASE_BRANCHES, BASE_MEMBERS = 3, 2, 30


# --- ages (Điều 1.2 and 4.1) -------------------------------------------------------------------------------------


def birthday(birth, year, leap_day="28_february"):
    """The birthday in a year; 29 February moves to the day the convention says in a common year."""
    if (birth.month, birth.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 2, 28) if leap_day == "28_february" else date(year, 3, 1)
    return date(year, birth.month, birth.day)


def completed_years(birth, day, leap_day="28_february"):
    """Birthdays reached by `day`, that of the birth itself not counted; -1 before birth."""
    return day.year - birth.year - (day < birthday(birth, day.year, leap_day))


def age_on(birth, day, counting="year_of_life", leap_day="28_february"):
    """The age as one number, from which 'from 16 to 30', 'quá 30' and 'không quá 35' all follow.

    year_of_life: full 15 years and one day is 16, so the number is one more than the years completed the day before.
    """
    if counting == "calendar_year":
        return day.year - birth.year
    if counting == "completed_years":
        return completed_years(birth, day, leap_day)
    return completed_years(birth, day - timedelta(days=1), leap_day) + 1


def first_day_of(birth, age, counting="year_of_life", leap_day="28_february"):
    """The first day somebody is `age`: the age never falls from one day to the next, so it can be bisected for."""
    days = range(
        max(birth, date(birth.year + max(age - 2, 0), 1, 1)).toordinal(), date(birth.year + age + 2, 1, 1).toordinal()
    )
    place = bisect.bisect_left(days, age, key=lambda n: age_on(birth, date.fromordinal(n), counting, leap_day))
    return date.fromordinal(days[place])


def last_day_of(birth, age, counting="year_of_life", leap_day="28_february"):
    """The last day somebody is still `age`: the next day he or she is past it."""
    return first_day_of(birth, age + 1, counting, leap_day) - timedelta(days=1)


def admission_age(
    birth, day, counting="year_of_life", leap_day="28_february", minimum=AGE_MINIMUM, maximum=AGE_MAXIMUM
):
    """Điều 1.2: tuổi từ 16 đến 30, both ends included."""
    age = age_on(birth, day, counting, leap_day)
    if age > maximum:
        return "not_met", "too_old"
    return ("not_met", "too_young") if age < minimum else ("met", None)


def admission_window(birth, counting="year_of_life", leap_day="28_february", minimum=AGE_MINIMUM, maximum=AGE_MAXIMUM):
    """The first and the last day on which age does not stand in the way."""
    return first_day_of(birth, minimum, counting, leap_day), last_day_of(birth, maximum, counting, leap_day)


def listed_by_age(
    birth,
    day,
    counting="year_of_life",
    leap_day="28_february",
    *,
    requested=None,
    granted=None,
    decided_by=None,
    elected=None,
    appointed=None,
    fulltime=None,
    post_ended_on=None,
    appointed_counts=True,
):
    """Điều 4.1 and 4.2: who is past 30 stays with a post (no cap), or by the branch's decision on a wish, up to 35."""
    age = age_on(birth, day, counting, leap_day)
    if age <= AGE_LIMIT:
        return "met", None
    posts = [elected, fulltime] + ([appointed] if appointed_counts else [])
    if post_ended_on is not None and post_ended_on < day:
        posts = [False]
    if True in posts:
        return "met", None
    past_cap = age > STAY_CAP
    # No wish, a refusal, or a decision of another body than the branch: each closes this ground.
    if not past_cap and requested is not False and granted is not False and decided_by in (None, "branch"):
        return ("met", None) if granted else ("needs_decision", "stay_not_decided")
    if None in posts:
        return "unknown", "missing_facts"
    return "not_met", "past_cap" if past_cap else "past_limit"


# --- months (Điều 1.3) ----------------------------------------------------------------------------------------------


def months_later(day, months, month_end="last_day"):
    """The same day of the month so many calendar months later, or what the convention says where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    length = calendar.monthrange(year, month)[1]
    if day.day <= length:
        return date(year, month, day.day)
    return date(year, month, length) + timedelta(days=month_end == "day_after")


def guaranteed(since, considered, months=3, month_end="last_day"):
    """Điều 1.3: cùng công tác, sinh hoạt ít nhất ba tháng."""
    return months_later(since, months, month_end) <= considered


# --- shares (Điều 1.3 and 5.5) --------------------------------------------------------------------------------------


def carried(votes, present, share=Fraction(1, 2)):
    """More than the share of those present."""
    return votes <= present and votes > share * present


def quorate(present, summoned, share=Fraction(2, 3)):
    """At least the share of those summoned; a meeting to which nobody was summoned is none."""
    return 0 < summoned >= present >= share * summoned


# --- smallest sizes (Điều 17.4 and 17.5) ------------------------------------------------------------------------------


def branch_size(kind, members, sector=None, *, founding=False, standing_too=True, base_branch_too=True, excluded=()):
    """Điều 17.4: three members or more. Says nothing ('met') of a unit that the clause does not cover."""
    covered = kind == "chi_doan" or (kind == "chi_doan_co_so" and base_branch_too)
    if not covered or not (founding or standing_too):
        return "met"
    if members is None:
        return "unknown"
    if members >= BRANCH_MEMBERS:
        return "met"
    if excluded and sector is None:
        return "unknown"
    return "met" if sector in excluded else "not_met"


def base_size(kind, branches, members, *, founding=False, standing_too=True, commune_is_base=True):
    """Điều 17.5: two branches or more, and thirty members in the unit. One answer for each condition.

    Điều 20.2: the union of a commune is such a base union, unless it is read otherwise.
    """
    bases = ("doan_co_so", "doan_xa") if commune_is_base else ("doan_co_so",)
    if kind not in bases or not (founding or standing_too):
        return "met", "met"

    def at_least(count, minimum):
        return "unknown" if count is None else "met" if count >= minimum else "not_met"

    return at_least(branches, BASE_BRANCHES), at_least(members, BASE_MEMBERS)


# --- quotas (letter of Bến Tre, annex) ----------------------------------------------------------------------------


def rounded(exact, rounding):
    """A fraction as a whole number by a named rule."""
    half = Fraction(1, 2)
    whole = exact.numerator // exact.denominator
    above = whole + (exact != whole)
    if rounding == "up":
        return above
    if rounding == "down" or exact == whole:
        return whole
    if exact - whole == half:
        return {"half_up": above, "half_down": whole, "half_even": whole if whole % 2 == 0 else above}[rounding]
    return above if exact - whole > half else whole


def written(exact):
    """An exact figure: with decimals where nine of them suffice, else as a fraction in lowest terms."""
    if (exact * 10**9).denominator != 1:
        return f"{exact.numerator}/{exact.denominator}"
    whole, rest = divmod(exact, 1)
    decimals = f"{int(rest * 10**9):09d}".rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def quota(bases, share=Fraction(2, 5), rounding="half_up"):
    """A share of each base, rounded for each unit alone; the sum stands beside the exact value."""
    quotas = [None if base is None else rounded(share * base, rounding) for base in bases]
    known = [base for base in bases if base is not None]
    return {
        "quotas": quotas,
        "exact": [None if base is None else written(share * base) for base in bases],
        "total_base": sum(known),
        "total_quota": sum(number for number in quotas if number is not None),
        "total_exact": written(share * sum(known)),
        "units_without_base": bases.count(None),
    }


def allocate(total, bases, tie="given_order"):
    """A fixed total by largest remainder; equal remainders at the line are tied, and named."""
    known = [place for place, base in enumerate(bases) if base is not None]
    whole = sum(bases[place] for place in known)
    amounts, tied = [None] * len(bases), [False] * len(bases)
    if whole == 0:
        return {"amounts": amounts, "tied": tied, "left_open": total}
    exact = {place: Fraction(total * bases[place], whole) for place in known}
    rest = {place: exact[place] - exact[place].__floor__() for place in known}
    left = total - sum(exact[place].__floor__() for place in known)
    open_ones = 0
    for place in known:
        amounts[place] = exact[place].__floor__()
        before = sum(rest[other] > rest[place] for other in known)
        equal = sum(rest[other] == rest[place] for other in known)
        tied[place] = before < left < before + equal
        if tied[place] and tie == "leave_open":
            open_ones = left - before
        elif before + sum(rest[other] == rest[place] for other in known if other < place) < left:
            amounts[place] += 1
    return {"amounts": amounts, "tied": tied, "left_open": open_ones}


# --- one question a line -------------------------------------------------------------------------------------------


def answer(question):
    """The answer to one question, as plain values. Days are ISO texts, shares are texts such as '2/3'."""
    q = dict(question)
    call = q.pop("call")
    for key in ("birth", "day", "since", "considered", "post_ended_on"):
        if q.get(key) is not None:
            q[key] = date.fromisoformat(q[key])
    if "share" in q:
        q["share"] = Fraction(q["share"])
    if call == "age":
        age, past = q.pop("age"), q.pop("day")
        first, last = first_day_of(age=age, **q), last_day_of(age=age, **q)
        number = age_on(day=past, **q)
        return {"first_day": str(first), "last_day": str(last), "reached": number >= age, "past": number > age}
    if call == "admission_age":
        outcome, reason = admission_age(**q)
        return {"outcome": outcome, "reason": reason}
    if call == "window":
        first, last = admission_window(**q)
        return {"first_day": str(first), "last_day": str(last)}
    if call == "listed_by_age":
        outcome, reason = listed_by_age(**q)
        return {"outcome": outcome, "reason": reason}
    if call == "months":
        return {"day": str(months_later(**q))}
    if call == "guaranteed":
        return {"met": guaranteed(**q)}
    if call == "carried":
        return {"met": carried(**q)}
    if call == "quorate":
        return {"met": quorate(**q)}
    if call == "branch_size":
        return {"outcome": branch_size(**q)}
    if call == "base_size":
        branches, members = base_size(**q)
        return {"branches": branches, "members": members}
    if call == "quota":
        return quota(**q)
    if call == "allocate":
        return allocate(**q)
    if call in ("roster", "screening", "screened_rules"):
        return of_rosters(call, **q)
    if call in ("discipline", "disciplined"):
        return of_discipline(call, **q)
    if call == "ratings":
        # It needs nothing of the above.
        import ratings

        return ratings.deal(**q)
    if call == "rating_lists":
        # Nor does this.
        import rating_lists

        return rating_lists.deal(**q)
    if call == "reports":
        # It builds on nothing of the above.
        import schedules

        return {"owed": schedules.reports(**q)}
    raise ValueError(f"unknown call {call}")


def of_rosters(call, seed=None):
    """A roster, what a screening of it must say, or the names of the rules that a screening must have."""
    # These build on the arithmetic above.
    from rosters import deal, screening

    if call == "screened_rules":
        return {"rules": sorted(screening.ANSWERED | screening.UNANSWERED), "unanswered": screening.UNANSWERED}
    return deal.roster(seed) if call == "roster" else deal.screening(seed)


def of_discipline(call, seed):
    """Cases of discipline and complaints, or the outcome of each."""
    # It builds on the arithmetic above.
    import discipline

    return discipline.deal(seed) if call == "discipline" else {"outcomes": discipline.answers(seed)}


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(json.loads(line)), sort_keys=True))


if __name__ == "__main__":
    main()
