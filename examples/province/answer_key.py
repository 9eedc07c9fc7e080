"""Compares a review of the bundled province with planted.json, the key written before any review."""

from typing import Any

import dieule
from dieule import Subject

Point = tuple[str, int, str, str]
"""What a finding is about: unit or member, its row, the rule, and the outcome or the fact that is missing."""

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
    return points


def near_misses(key: dict[str, Any], review: str) -> set[tuple[str, int]]:
    """The rows about which the review must say nothing."""
    clear = (fault for fault in key["planted"] if not fault["expect"][review]["rules"])
    return {(fault["subject"], place["row"]) for fault in clear for place in fault["at"]}


def found(review: dieule.Review) -> list[Point]:
    points = []
    for each in review.findings:
        subject = "unit" if each.subject is Subject.UNIT else "member"
        missing = each.finding.rule == FACTS[subject]
        said = each.finding.missing[0] if missing else str(each.finding.outcome)
        points.append((subject, each.row, each.finding.rule, said))
    return points


def compared(key: dict[str, Any], name: str, review: dieule.Review) -> tuple[bool, str]:
    """Whether the review finds what is planted and nothing else, and that in Vietnamese."""
    expected, points = planted(key, name), found(review)
    near = near_misses(key, name)
    hit = len(expected & set(points))
    extra = len(points) - hit
    wrongly = len(near & {(subject, row) for subject, row, _, _ in points})
    agrees = hit == len(expected) and not extra and not wrongly
    said = f"Đối chiếu với planted.json: tìm thấy {hit}/{len(expected)} điểm đã cài, thừa {extra};"
    return agrees, f"{said} {wrongly}/{len(near)} trường hợp sát ranh bị báo nhầm. {'✓' if agrees else '✗ KHÔNG KHỚP'}"
