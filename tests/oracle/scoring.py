"""Scores by criteria sets, worked out anew from what sets say: fractions, one unit at a time, no span arithmetic.

Reads one case per line on standard input ({"set": …, "entries": […]}, all entries graded and of one unit) and writes
for each the bounds of the total. What an entry leaves open is tried both ways: the total is monotone in every
criterion, so the least and the most of each suffice.
"""

import json
import sys
from fractions import Fraction


def tiers(text):
    """The tiers of a text: first count, last count or None, points."""
    for part in text.split(","):
        counts, points = part.strip().split("=")
        first, dash, last = counts.partition("-")
        yield int(first), (int(last) if last else None) if dash else int(first), Fraction(points)


def rounded(value, mode, decimals):
    """A fraction to so many decimals; an exact tie is decided on the fraction itself, not on its digits."""
    scaled = value * 10**decimals
    whole, rest = divmod(scaled, 1)
    if mode == "up":
        whole += rest > 0
    elif mode != "down":
        half = Fraction(1, 2)
        tie = {"half_up": True, "half_down": False, "half_even": whole % 2 == 1}[mode]
        whole += rest > half or (rest == half and tie)
    return Fraction(whole, 10**decimals)


def range_of(row):
    """The least and the most a criterion gives."""
    form = row["form"]
    if form == "per_event":
        return Fraction(0), Fraction(row["limit"])
    if form == "penalty":
        return Fraction(row["limit"]), Fraction(0)
    if form == "plus_minus":
        return -Fraction(row["points"]), Fraction(row["points"])
    if form == "tiers":
        points = [points for _, _, points in tiers(row["tiers"])]
        return min(points), max(points)
    return Fraction(0), Fraction(row["points"])


def in_time(row, entry):
    """What a form gives in itself, without its deadline."""
    low, high = range_of(row)
    form, count, done = row["form"], entry.get("count"), entry.get("done")
    nothing = {"full": (high, high), "nothing": (Fraction(0), Fraction(0))}.get(row.get("no_base"), (low, high))
    if form == "all_or_nothing":
        whole = entry.get("whole")
        if done is None and count is not None and whole == 0:
            return nothing
        if done is None and count is not None and whole is not None:
            done = Fraction(count, whole) >= Fraction(row.get("target", "1/1"))
        return (low, high) if done is None else (high, high) if done else (low, low)
    if form == "partial":
        if entry.get("points") is not None:
            return (Fraction(entry["points"]),) * 2
        return (low, high) if done is None else (high, high) if done else (low, low)
    if form == "plus_minus":
        return (low, high) if done is None else (high, high) if done else (low, low)
    if count is None:
        return low, high
    if form == "per_event":
        return (min(Fraction(row["step"]) * count, high),) * 2
    if form == "penalty":
        return (max(Fraction(row["step"]) * count, low),) * 2
    if form == "tiers":
        found = [
            points for first, last, points in tiers(row["tiers"]) if first <= count and (last is None or count <= last)
        ]
        return (found[0],) * 2 if found else (low, high)
    goal = row.get("goal", entry.get("whole"))
    if goal is None:
        return low, high
    if goal == 0:
        return nothing
    return (min(rounded(high * count / goal, row["rounding"], row["decimals"]), high),) * 2


def criterion(row, entry):
    """The least and the most an entry gives, with its deadline."""
    low, high = in_time(row, entry)
    undone = range_of(row)[0] if row["form"] == "plus_minus" else Fraction(0)
    if "deadline" not in row or high <= undone:
        return low, high
    most = undone if row["form"] == "plus_minus" else Fraction(row.get("late", 0))
    late = min(low, most), min(high, most)
    if entry.get("on") is None:
        return late[0], high
    too_late = entry["on"] >= row["deadline"] if row.get("before") else entry["on"] > row["deadline"]
    return late if too_late else (low, high)


def total(rules, given):
    """The total of criteria that gave these points."""

    def within(name):
        return sum((given[row["id"]] for row in rules["criterion"] if row["within"] == name), Fraction(0))

    def cut(points, row):
        return min(points, Fraction(row["max"])) if "max" in row else points

    caps = [
        ({name.strip() for name in cap["of"].split(",")}, Fraction(cap["max"])) for cap in rules.get("joint_cap", [])
    ]

    def together(parts):
        whole = Fraction(0)
        for members, most in caps:
            if members & set(parts):
                whole += min(sum((parts.pop(name) for name in members), Fraction(0)), most)
        return whole + sum(parts.values(), Fraction(0))

    groups = {}
    for group in rules["group"]:
        parts = {
            row["id"]: cut(within(row["id"]), row) for row in rules.get("content", []) if row["within"] == group["id"]
        }
        groups[group["id"]] = cut(together(parts) + within(group["id"]), group)
    base = together({row["id"]: groups[row["id"]] for row in rules["group"] if not row.get("bonus")})
    bonus = together({row["id"]: groups[row["id"]] for row in rules["group"] if row.get("bonus")})
    return base + bonus


def scored(case):
    """The bounds of a case's total, as fractions in lowest terms."""
    entries = {entry["criterion"]: entry for entry in case["entries"]}
    spans = {row["id"]: criterion(row, entries.get(row["id"], {})) for row in case["set"]["criterion"]}
    bounds = [total(case["set"], {name: span[side] for name, span in spans.items()}) for side in (0, 1)]
    return [f"{bound.numerator}/{bound.denominator}" for bound in bounds]


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(scored(json.loads(line))))
