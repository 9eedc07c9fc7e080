"""Compares a review of the bundled province with planted.json, the key written before any review."""

from collections import Counter
from typing import Any

import dieule
from dieule import Subject

Point = tuple[str, int, str, str]
"""What a finding is about: unit or member, its row, the rule, and the outcome or the fact that is missing.

Where the key gives the reasons of a rule, and of two records of one person the place, they follow the outcome."""

FACTS = {"unit": "tree.facts", "member": "record.facts"}


def planted(key: dict[str, Any], review: str) -> set[Point]:
    """Every finding that the review must have."""
    points: set[Point] = set()
    for fault in key["planted"]:
        subject, expect = fault["subject"], fault["expect"][review]
        for place in fault["at"]:
            # What cannot be told is reported once, as the fact that is missing.
            points |= {
                (subject, place["row"], rule, said) for rule, said in expect["rules"].items() if said != "unknown"
            }
            points |= {(subject, place["row"], FACTS[subject], fact) for fact in expect["missing"]}
    return {point for point in points if not any(speaks_of(accepted, point, review) for accepted in key["accepted"])}


def speaks_of(accepted: dict[str, Any], point: Point, review: str) -> bool:
    """Whether an acceptance takes this finding out of the review."""
    subject, row, rule, said = point
    of_a_unit = not accepted["rule"].startswith(("record.", "maturity."))
    return (
        accepted["state"][review] == "applied"
        and (subject == "unit") == of_a_unit
        and (row, rule) == (accepted["row"], accepted["rule"])
        and accepted["field"] in (None, said)
    )


def changes(key: dict[str, Any], earlier: str, later: str) -> Counter[str]:
    """What a diff of two reviews of the same lists must count."""

    def told(review: str) -> dict[tuple[str, int, str, str], str]:
        facts = FACTS.values()
        return {
            (subject, row, rule, said if rule in facts else ""): said
            for subject, row, rule, said in planted(key, review)
        }

    def taken_out(review: str) -> set[tuple[int, str]]:
        return {(each["row"], each["rule"]) for each in key["accepted"] if each["state"][review] == "applied"}

    before, after = told(earlier), told(later)
    counts = Counter(dict.fromkeys(("new", "resolved", "changed", "accepted", "reopened", "same"), 0))
    for point, said in after.items():
        if point in before:
            counts["same" if before[point] == said else "changed"] += 1
        else:
            counts["reopened" if (point[1], point[2]) in taken_out(earlier) else "new"] += 1
    for point in before.keys() - after.keys():
        counts["accepted" if (point[1], point[2]) in taken_out(later) else "resolved"] += 1
    return counts


def near_misses(key: dict[str, Any], review: str) -> set[tuple[str, int]]:
    """The rows about which the review must say nothing."""
    clear = (fault for fault in key["planted"] if not fault["expect"][review]["rules"])
    return {(fault["subject"], place["row"]) for fault in clear for place in fault["at"]}


def found(key: dict[str, Any], review: dieule.Review) -> list[Point]:
    """The findings of a review, with reasons where the key has them."""
    said = (item for fault in key["planted"] for expect in fault["expect"].values() for item in expect["rules"].items())
    reasoned = {rule for rule, answer in said if ":" in answer}
    points = []
    for each in review.findings:
        finding = each.finding
        subject = "unit" if each.subject is Subject.UNIT else "member"
        answer = finding.missing[0] if finding.rule == FACTS[subject] else str(finding.outcome)
        if finding.rule in reasoned:
            place = finding.figures.get("place")
            answer = ":".join([answer, finding.reason, *([str(place)] if place else [])])
        points.append((subject, each.row, finding.rule, answer))
    return points


def compared(key: dict[str, Any], name: str, review: dieule.Review) -> tuple[bool, str]:
    """Whether the review finds what is planted and nothing else, and that in Vietnamese."""
    expected, points = planted(key, name), found(key, review)
    near = near_misses(key, name)
    hit = len(expected & set(points))
    extra = len(points) - hit
    wrongly = len(near & {(subject, row) for subject, row, _, _ in points})
    states: list[str | None] = [None] * len(key["accepted"])
    for accepted in review.accepted:
        states[accepted.row] = str(accepted.state)
    as_planted = sum(state == accepted["state"][name] for state, accepted in zip(states, key["accepted"], strict=True))
    agrees = hit == len(expected) and not extra and not wrongly and as_planted == len(states)
    became = Counter(states)
    said = (
        f"Đối chiếu với planted.json: tìm thấy {hit}/{len(expected)} điểm đã cài, thừa {extra}; {wrongly}/{len(near)} "
        f"trường hợp sát ranh bị báo nhầm; ngoại lệ: {became['applied']} áp dụng, {became['expired']} hết hạn, "
        f"{became['unused']} không dùng đến ({as_planted}/{len(states)} đúng)."
    )
    return agrees, f"{said} {'✓' if agrees else '✗ KHÔNG KHỚP'}"
