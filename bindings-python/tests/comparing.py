"""The answers of what looks ahead and of what compares, in the form of the vectors' expectations."""

from pathlib import Path
from typing import Any

import dieule

PROFILES = Path(__file__).parents[2] / "tests" / "profiles"
LAID = ("campaigns", "pins", "floor")
BRIEF = ("subject", "key", "unit", "rule", "outcome", "reason", "missing")


def other(charter: dieule.Charter, of: dict[str, Any]) -> dieule.Charter:
    """Another charter, which is the first where nothing is said of it."""
    if "on" not in of:
        return charter
    laid = {key: of[key] for key in LAID if key in of}
    return dieule.in_force_on(of["on"], profiles=[PROFILES / name for name in of.get("profiles", ())], **laid)


def reviewed(charter: dieule.Charter, lists: dict[str, Any]) -> dieule.Review:
    """The review of two lists, with what is accepted."""
    return charter.review(lists["units"], lists["members"], accepted=lists.get("accepted", ()))


def review_diff(charter: dieule.Charter, given: dict[str, Any]) -> dieule.ReviewDiff:
    """What changed since the earlier lists."""
    earlier = given["earlier"]
    before = reviewed(other(charter, earlier), earlier)
    return reviewed(charter, given).diff(before)


def diffed(diff: dieule.ReviewDiff) -> dict[str, Any]:
    """What a vector says about two reviews."""

    def brief(found: tuple[dieule.ReviewFinding, ...]) -> list[dict[str, Any]]:
        return [{key: plain[key] for key in BRIEF} for plain in (one.to_dict() for one in found)]

    def answer(found: dieule.ReviewFinding) -> list[str]:
        return [found.finding.outcome, found.finding.reason]

    def counts(of: dieule.DiffCounts | None) -> list[int] | None:
        return of and [of.members, of.members_not_met, of.not_met]

    def rule(of: dieule.RuleCount | None) -> list[int] | None:
        return of and [of.met, of.not_met, of.needs_decision, of.unknown]

    changed = [
        {"key": one.after.key, "rule": one.after.finding.rule, "before": answer(one.before), "after": answer(one.after)}
        for one in diff.changed
    ]
    return diff.to_dict() | {
        "resolved": brief(diff.resolved),
        "new": brief(diff.new),
        "accepted": brief(diff.accepted),
        "reopened": brief(diff.reopened),
        "changed": changed,
        "without_key": [diff.without_key_before, diff.without_key_after],
        "is_empty": diff.is_empty(),
        "counts": [counts(diff.counts_before), counts(diff.counts_after)],
        "rules": {of.rule: [rule(of.before), rule(of.after)] for of in diff.rules},
        "units": {of.code: [counts(of.before), counts(of.after)] for of in diff.units},
    }


def compared(
    charter: dieule.Charter, call: str, given: dict[str, Any], expect: dict[str, Any]
) -> dict[str, Any] | None:
    """What the library answers to a call of this kind; None where it is of another."""
    match call:
        case "ahead":
            return charter.ahead(given["units"], given["members"], given["first_day"], given["last_day"]).to_dict()
        case "review_diff":
            return diffed(review_diff(charter, given))
        case "charter_diff":
            changes = [change.to_dict() for change in charter.diff(other(charter, given["other"]))]
            changes = [change for change in changes if change["id"] in given.get("only", [change["id"]])]
            rules = {change["id"]: change.pop("rules") for change in changes}
            return {"changes": changes, "rules": {id: rules[id] for id in expect.get("rules", ())}}
        case "changes":
            changed = charter.changes(other(charter, given["other"]), given["units"], given["members"])
            return changed.to_dict() | {"provisions": [change.id for change in changed.provisions]}
    return None
