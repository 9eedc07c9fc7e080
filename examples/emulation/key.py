"""What the answer has to be, worked out without the library: the numbers of `criteria.toml`, written again by hand.

A score is (least, most): both the same where it is known. Every limit keeps order, so each is worked out by itself.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import floor
from typing import Any

Span = tuple[Fraction, Fraction]
Rows = dict[str, dict[str, Any]]

MOST = 110
CLASSES = [("xuat_sac", Fraction(85, 100)), ("tot", Fraction(75, 100)), ("kha", Fraction(60, 100)), ("chua_dat", None)]
DEADLINE = date(2026, 3, 20)


def exactly(points: Fraction | float) -> Span:
    """A score that is known."""
    return Fraction(points), Fraction(points)


def criteria(rows: Rows) -> dict[str, Span]:
    """Each criterion by what was graded; what is not there is open."""

    def events(criterion: str, step: int, limit: int) -> Span:
        row = rows.get(criterion)
        if row is None:
            return (Fraction(0), Fraction(limit)) if step > 0 else (Fraction(limit), Fraction(0))
        return exactly(min(step * row["count"], limit) if step > 0 else max(step * row["count"], limit))

    def part(criterion: str, most: int) -> Span:
        row = rows.get(criterion)
        return (Fraction(0), Fraction(most)) if row is None else exactly(Fraction(row["points"]))

    learned, works, tier, dues, plan = (rows.get(criterion) for criterion in ("1.1.1", "2.3", "3.1", "3.2", "3.4"))
    scores = {
        "1.1.2": part("1.1.2", 10),
        "1.2": events("1.2", 2, 10),
        "2.1.1": events("2.1.1", 5, 15),
        "2.2.1": part("2.2.1", 15),
        "3.3": events("3.3", -1, -5),
        "3.5": part("3.5", 10),
        "4.1": events("4.1", 3, 10),
    }
    reached = learned is not None and learned["whole"] > 0 and 100 * learned["count"] >= 80 * learned["whole"]
    scores["1.1.1"] = (Fraction(0), Fraction(10)) if learned is None else exactly(10 if reached else 0)
    if works is None or works["whole"] == 0:
        scores["2.3"] = Fraction(0), Fraction(20)
    else:
        # 20 times the share of works done, half up to one decimal
        tenths = Fraction(200 * works["count"], works["whole"])
        scores["2.3"] = exactly(Fraction(floor(tenths + Fraction(1, 2)), 10))
    if tier is None or tier["count"] == 3:
        scores["3.1"] = Fraction(0), Fraction(10)
    else:
        scores["3.1"] = exactly(0 if tier["count"] == 0 else 4 if tier["count"] < 3 else 10)
    scores["3.2"] = (Fraction(-5), Fraction(5)) if dues is None else exactly(5 if dues["done"] else -5)
    if plan is None:
        scores["3.4"] = Fraction(0), Fraction(5)
    elif not plan["done"]:
        scores["3.4"] = exactly(0)
    else:
        scores["3.4"] = exactly(5 if plan["on"] <= DEADLINE else 2)
    return scores


def total(scores: dict[str, Span], side: int) -> Fraction:
    """The total from criteria, on the side of the least or of the most."""
    of = {criterion: span[side] for criterion, span in scores.items()}
    education = min(min(of["1.1.1"] + of["1.1.2"], Fraction(20)) + of["1.2"], Fraction(30))
    shared = min(min(of["2.1.1"], Fraction(15)) + min(of["2.2.1"], Fraction(15)), Fraction(20))
    movement = min(shared + of["2.3"], Fraction(40))
    union = min(of["3.1"] + of["3.2"] + of["3.3"] + of["3.4"] + of["3.5"], Fraction(30))
    base = min(education + movement + union, Fraction(100))
    return min(base + min(of["4.1"], Fraction(10)), Fraction(MOST))


def reached(points: Fraction) -> int:
    """The place of the class whose line the points reach."""
    return next(place for place, (_, share) in enumerate(CLASSES) if share is None or points >= share * MOST)


def classed(span: Span, best: int = 0, worst: int = 0) -> str:
    """The class, or what is left of them; `best` and `worst` are what ceilings hold it to."""
    names = [CLASSES[max(reached(span[1]), best)][0], CLASSES[max(reached(span[0]), worst)][0]]
    return names[0] if names[0] == names[1] else "..".join(names)


def written(points: Fraction) -> str:
    """As points are written: a decimal, else a fraction."""
    if (points * 10**9).denominator != 1:
        return f"{points.numerator}/{points.denominator}"
    text = f"{abs(points.numerator) * 10**9 // points.denominator:010d}"
    return ("-" if points < 0 else "") + f"{text[:-9]}.{text[-9:]}".rstrip("0").rstrip(".")


def lines(label: str, spans: dict[str, Span], clusters: dict[str, str], classes: dict[str, str]) -> list[str]:
    """The ranking inside each cluster, a unit a line; equal totals share a place."""
    ranked = []
    for unit, (low, high) in spans.items():
        others = [spans[other] for other in spans if other != unit and clusters[other] == clusters[unit]]
        best, worst = 1 + sum(least > high for least, _ in others), 1 + sum(most > low for _, most in others)
        tied = best == worst and low == high and (low, high) in others
        points = written(low) if low == high else f"{written(low)}..{written(high)}"
        place = f"{best}{'=' if tied else ''}" if best == worst else f"{best}-{worst}"
        ranked.append((clusters[unit], best != worst, best, worst, unit, place, points, classes[unit]))
    return [
        " | ".join([label, cluster, place, unit, points, of])
        for cluster, _, _, _, unit, place, points, of in sorted(ranked)
    ]


def answer(quarters: dict[str, dict[str, Rows]], clusters: dict[str, str]) -> list[str]:
    """The rankings of all quarters and of the year, the mean of the four."""
    told, of_quarter = [], []
    for label, units in quarters.items():
        scores = {unit: criteria(rows) for unit, rows in units.items()}
        spans = {unit: (total(of, 0), total(of, 1)) for unit, of in scores.items()}
        # Ceiling K1: fewer than five points for the plan of the year, and the class is at best the second.
        held = {unit: [int(of["3.4"][1] < 5), int(of["3.4"][0] < 5)] for unit, of in scores.items()}
        told += lines(label, spans, clusters, {unit: classed(spans[unit], *held[unit]) for unit in spans})
        of_quarter.append(spans)
    year = {unit: tuple(sum(spans[unit][side] for spans in of_quarter) / 4 for side in (0, 1)) for unit in clusters}
    return told + lines("Năm", year, clusters, {unit: classed(year[unit]) for unit in year})
