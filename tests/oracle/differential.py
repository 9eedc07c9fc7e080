"""The Python package against the oracle, on seeded cases crowded around the boundaries.

    python3 differential.py [--cases 2000] [--seed 17]

`dieule` must be importable. Prints how many were asked and every answer that differs; ends with 1 if any do.
"""

import argparse
import json
import random
import sys
from datetime import date, timedelta

import dieule

import oracle
from differential_screening import differing, screenings

KINDS = ["chi_doan", "chi_doan_co_so", "doan_co_so", "lien_chi_doan", "huyen", "other"]
SECTORS = [None, "residential", "school", "armed_forces"]


def charter(day="2024-05-09", **readings):
    """The charter with these readings, given as provision id (dots as double underscores) and value."""
    settings = {name.replace("__", "."): value for name, value in readings.items()}
    head = {"id": "readings", "title": "Readings", "issuer": "centre", "document": "a test", "from": "2000-01-01"}
    return dieule.in_force_on(day, profiles=[json.dumps({"profile": head, "set": settings})])


def answered(verdict):
    """Outcome and reason, as the oracle gives them."""
    return {"outcome": str(verdict.outcome), "reason": verdict.findings[0].reason if verdict.findings else None}


def birth_and_day(draw):
    """A day, and a birth whose ages change within days of it; leap days among both."""
    day = date(2017, 12, 13) + timedelta(days=draw.randrange(4000))
    year = day.year - draw.choice([1, 15, 16, 30, 31, 35, 36])
    if draw.random() < 0.1 and year % 4 == 0:
        return date(year, 2, 29), day
    return date(year, day.month, min(day.day, 28)) + timedelta(days=draw.randrange(-3, 6)), day


def ages(draw, cases):
    for counting in oracle.COUNTINGS:
        for leap_day in oracle.LEAP_DAYS:
            law = charter(calendar__counting=counting, calendar__leap_day=leap_day)
            how = {"counting": counting, "leap_day": leap_day}
            for _ in range(cases // 6):
                birth, day = birth_and_day(draw)
                verdict = law.check("admission.age", birth_date=birth, considered_on=day)
                yield {"call": "admission_age", "birth": str(birth), "day": str(day), **how}, answered(verdict)
                window = law.admission_window(birth)
                got = {"first_day": str(window.first_day), "last_day": str(window.last_day)}
                yield {"call": "window", "birth": str(birth), **how}, got


def staying_on(draw, cases):
    law = charter(calendar__counting="year_of_life")
    known = [None, True, False]
    for _ in range(cases):
        birth, day = birth_and_day(draw)
        granted = draw.choice(known)
        facts = {
            "requested": draw.choice(known),
            "granted": granted,
            "elected": draw.choice(known),
            "appointed": draw.choice(known),
            "fulltime": draw.choice(known),
            "decided_by": draw.choice([None, "branch", "base_union"]) if granted else None,
            "post_ended_on": draw.choice([None, None, day + timedelta(days=draw.randrange(-2, 3))]),
        }
        verdict = law.check(
            "maturity.age",
            birth_date=birth,
            on=day,
            stay_requested=facts["requested"],
            stay_granted=granted,
            stay_decided_by=facts["decided_by"],
            elected_post=facts["elected"],
            appointed_post=facts["appointed"],
            fulltime_post=facts["fulltime"],
            post_ended_on=facts["post_ended_on"],
        )
        ended = facts["post_ended_on"] and str(facts["post_ended_on"])
        yield (
            {"call": "listed_by_age", "birth": str(birth), "day": str(day), **facts, "post_ended_on": ended},
            answered(verdict),
        )


def months_and_votes(draw, cases):
    for month_end in oracle.MONTH_ENDS:
        law = charter(calendar__month_end=month_end)
        for _ in range(cases // 4):
            since = date(2016, 1, 1) + timedelta(days=draw.randrange(3000))
            considered = since + timedelta(days=90 + draw.randrange(-2, 4))
            verdict = law.check(
                "admission.guarantor.member",
                guarantor_is_member=True,
                shared_activity_since=since,
                considered_on=considered,
            )
            question = {
                "call": "guaranteed",
                "since": str(since),
                "considered": str(considered),
                "month_end": month_end,
            }
            yield question, {"met": verdict.outcome == "met"}
            part, whole = draw.randrange(40), draw.randrange(40)
            verdict = law.check("admission.vote", path="ordinary", votes_for=part, members_present=whole)
            yield {"call": "carried", "votes": part, "present": whole}, {"met": verdict.outcome == "met"}
            verdict = law.check("admission.quorum", path="ordinary", members_present=part, members_summoned=whole)
            yield {"call": "quorate", "present": part, "summoned": whole}, {"met": verdict.outcome == "met"}


def sizes(draw, cases):
    law = charter(organization__branch_minimum_excludes=["armed_forces"])
    for _ in range(cases // 2):
        facts = {
            "kind": draw.choice(KINDS),
            "members": draw.choice([None, *range(6), *range(28, 33)]),
            "founding": draw.random() < 0.5,
        }
        sector, branches = draw.choice(SECTORS), draw.choice([None, *range(4)])
        branch = law.check("unit.branch.minimum_members", sector=sector, **facts)
        question = {"call": "branch_size", "sector": sector, "excluded": ["armed_forces"], **facts}
        yield question, {"outcome": str(branch.outcome)}
        base = [law.check(f"unit.base.minimum_{what}", branches=branches, **facts) for what in ("branches", "members")]
        yield (
            {"call": "base_size", "branches": branches, **facts},
            {"branches": str(base[0].outcome), "members": str(base[1].outcome)},
        )


def quotas(draw, cases):
    for _ in range(cases // 10):
        # A target: above 0 and not above the whole.
        whole = draw.randrange(1, 120)
        share, rounding = f"{draw.randrange(1, whole + 1)}/{whole}", draw.choice(oracle.ROUNDINGS)
        tie = draw.choice(["given_order", "leave_open"])
        law = charter(quota__unit_share=share, quota__rounding=rounding, quota__largest_remainder_tie=tie)
        bases = [draw.choice([None, draw.randrange(12), draw.randrange(10_000)]) for _ in range(draw.randrange(9))]
        rows = [{"unit": str(place), "base": base} for place, base in enumerate(bases)]
        table = law.quota(rows)
        got = {
            "quotas": [row.quota for row in table.rows],
            "exact": [row.exact for row in table.rows],
            "total_base": table.total_base,
            "total_quota": table.total_quota,
            "total_exact": table.total_exact,
            "units_without_base": table.units_without_base,
        }
        yield {"call": "quota", "bases": bases, "share": share, "rounding": rounding}, got
        total = draw.choice([draw.randrange(30), draw.randrange(100_000)])
        shared = law.allocate(total, rows)
        got = {
            "amounts": [unit.amount for unit in shared.shares],
            "tied": [unit.tied for unit in shared.shares],
            "left_open": shared.left_open,
        }
        yield {"call": "allocate", "total": total, "bases": bases, "tie": tie}, got


def discipline(draw, cases):
    for _ in range(cases // 20):
        seed = draw.randrange(1_000_000)
        dealt = oracle.answer({"call": "discipline", "seed": seed})
        law = charter(**{name.replace(".", "__"): value for name, value in dealt["set"].items()})
        outcomes = [str(law.check(case["rule"], **case["facts"]).outcome) for case in dealt["cases"]]
        yield {"call": "disciplined", "seed": seed}, {"outcomes": outcomes}


def rating_lists(draw, cases):
    """Lists of ratings; of what is open a level more than the oracle finds is right, and one less is not."""
    for _ in range(cases // 100):
        seed = draw.randrange(1_000_000)
        deal = oracle.answer({"call": "rating_lists", "seed": seed})
        law = charter("2024-11-05", **{name.replace(".", "__"): value for name, value in deal["set"].items()})
        members = law.rate_list(dieule.RatingTable(deal["text"]), deal["members"])
        branches = law.rate_list(dieule.RatingTable.shipped("chi_doan_dai_hoc_2019"), deal["branches"], members)
        unions = law.rate_list(dieule.RatingTable.shipped("doan_co_so_dai_hoc_2019"), deal["unions"], branches)
        answers = {}
        for name, rated in (("members", members), ("branches", branches), ("unions", unions)):
            answers[name] = []
            for row, told in zip(rated.rows, deal["answers"][name], strict=True):
                levels, none = told if name == "members" else told["levels"]
                got = [list(row.possible), row.none_possible]
                exact = name != "members" and told["exact"]
                covered = set(levels) <= set(row.possible) and row.none_possible >= none
                right = [levels, none] if covered and not exact else got
                answers[name].append(right if name == "members" else told | {"levels": right})
        yield {"call": "rating_lists", "seed": seed}, deal | {"answers": answers}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cases", type=int, default=2000)
    options.add_argument("--seed", type=int, default=17)
    chosen = options.parse_args()
    draw = random.Random(chosen.seed)
    asked = differ = 0
    for topic in (ages, staying_on, months_and_votes, sizes, quotas, discipline, rating_lists, screenings):
        for question, got in topic(draw, chosen.cases):
            asked += 1
            expected = oracle.answer(question)
            if got != expected:
                differ += 1
                expected, got = differing(expected, got)
                print(f"{json.dumps(question)}\n    oracle  {expected}\n    dieule  {got}")
    print(f"oracle, from Python: {asked} questions, {differ} answers differ")
    return 1 if differ or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
