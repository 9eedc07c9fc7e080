"""Criteria sets as vectors tell them: a set and rows in, each aspect of the answer out.

A score is its points, or its bounds.
"""

import json
from typing import Any

import dieule


def criteria(given: dict[str, Any]) -> dieule.CriteriaSet:
    """A set that the library brings, one written as text, or one whose rows stand in a sheet."""
    if "bundled" in given:
        return dieule.CriteriaSet.bundled(given["bundled"])
    if "toml" in given:
        return dieule.CriteriaSet(given["toml"])
    if "set" in given:
        return dieule.CriteriaSet(json.dumps(given["set"]))
    return dieule.CriteriaSet.from_rows(given["head"], given["rows"])


def score(score: dieule.Score) -> Any:
    """The points, or their bounds."""
    return [score.lower, score.upper] if score.points is None else score.points


def step(step: dieule.ScoreStep) -> Any:
    """A step in one list, with what it lacks."""
    change = [step.by, step.stage, step.id, score(step.before), score(step.after), step.why]
    return [change, list(step.missing)] if step.missing else change


def scored(scoring: dieule.Scoring) -> dict[str, Any]:
    """What a vector says about units scored."""

    def classes(unit: dieule.UnitScore) -> Any:
        return [unit.class_state, unit.score_class, unit.best_class, unit.worst_class]

    def items(unit: dieule.UnitScore) -> Any:
        return {item.criterion: [score(item.self_score), score(item.graded), item.difference] for item in unit.items}

    units = {unit.unit: unit for unit in scoring.units}
    return {
        "range": [scoring.lowest, scoring.highest],
        "totals": {code: [score(one.self_score), score(one.graded), one.difference] for code, one in units.items()},
        "classes": {code: classes(one) for code, one in units.items()},
        "ceilings": {code: [list(one.ceilings), list(one.open_ceilings)] for code, one in units.items()},
        "items": {code: items(one) for code, one in units.items()},
        "steps": {code: [step(taken) for taken in one.steps] for code, one in units.items()},
        "messages": {
            code: [[taken.message("vi"), taken.message("en")] for taken in one.steps] for code, one in units.items()
        },
    }


def ranking(scoring: dieule.Scoring, given: dict[str, Any]) -> dieule.Ranking:
    """The places a vector asks for."""
    return scoring.rank(given.get("ties", "shared"), tie_break=given.get("tie_break", []))


def place(unit: dieule.Ranked) -> list[Any]:
    """A place in one list."""
    return [unit.cluster, unit.unit, unit.rank, [unit.best_rank, unit.worst_rank], unit.tied, list(unit.told_by)]


def merged(whole: dieule.Merged) -> dict[str, Any]:
    """Periods that became one."""

    def row(unit: dieule.MergedUnit) -> list[Any]:
        classes = [unit.class_state, unit.score_class, unit.best_class, unit.worst_class]
        return [unit.unit, [score(period) for period in unit.periods], score(unit.graded), *classes]

    held = [[unit.unit, list(unit.ceilings), list(unit.open_ceilings)] for unit in whole.units]
    return {"highest": whole.highest, "merged": [row(unit) for unit in whole.units], "held": held}


def over_periods(rules: dieule.CriteriaSet, given: dict[str, Any]) -> tuple[dieule.Merged, dieule.Ranking]:
    """Periods, each scored by the set unless it has one of its own, as one, and the places over all of them."""
    periods = [
        (criteria(period) if "set" in period else rules).score(period["units"], period["entries"])
        for period in given["periods"]
    ]
    rule = given.get("merge", "sum")
    return rules.merge_periods(periods, rule), rules.rank_periods(periods, rule, given.get("ties", "shared"))


def told(what: str, given: dict[str, Any]) -> dict[str, Any]:
    """What the library says of a vector's set."""
    if what == "faults":
        try:
            if "periods" in given:
                over_periods(criteria(given), given)
                return {"faults": []}
            ranking(criteria(given).score(given.get("units", []), given.get("entries", [])), given)
        except dieule.CriteriaError as error:
            return {"faults": [list(refusal) for refusal in error.refusals]}
        return {"faults": []}
    rules = criteria(given)
    if what == "set":
        bounds = [rules.lowest, rules.highest]
        groups = [[one.id, one.title, one.max, one.bonus, one.contents, one.criteria] for one in rules.groups]
        lists = {"groups": groups, "criteria": list(rules.criteria), "classes": list(rules.classes)}
        return {"id": rules.id, "key": rules.key, "range": bounds} | lists
    if what in ("merge", "rank_periods"):
        whole, places = over_periods(rules, given)
        return merged(whole) if what == "merge" else {"ranking": [place(unit) for unit in places.units]}
    if what == "stored":
        read = rules.scoring_from_json(
            given["stored"] if "stored" in given else rules.score(given["units"], given["entries"]).to_json()
        )
        return {"stored": read.to_json(), "totals": scored(read)["totals"]}
    scoring = rules.score(given["units"], given["entries"])
    if what == "score":
        return scored(scoring)
    return {"ranking": [place(unit) for unit in ranking(scoring, given).units]}
