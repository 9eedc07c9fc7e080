"""The library's answer to a vector, in the form of the vector's own expectation."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cards
import dieule
import mapped
import rights
import scheduled
import scored
from comparing import compared
from planned import told as plan_told
from repaired import made, repaired

EXAMPLES = Path(__file__).parents[2] / "examples" / "ratings"
QUOTA = ("unit", "quota", "exact", "outcome", "surplus")
FOUND = ("subject", "row", "key", "unit", "rule", "outcome", "reason", "figures", "missing")


def only(keys: Sequence[str], rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with these keys alone."""
    return [{key: row[key] for key in keys} for row in rows]


def written(value: object) -> str | None:
    """A provision's value as the vectors write it."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def asked(charter: dieule.Charter, question: str, given: dict[str, Any]) -> dieule.Verdict:
    """The verdict of the method for a question; a question without one is named where the methods name theirs."""
    method = getattr(charter, f"check_{question}", None)
    verdict: dieule.Verdict = method(**given) if method else charter._ask(question, given)
    return verdict


def reviewed(review: dieule.Review) -> dict[str, Any]:
    """What a vector says about a review."""
    return review.to_dict() | {
        "findings": only(FOUND, [found.to_dict() for found in review.findings]),
        "rules": {rule.rule: [rule.met, rule.not_met, rule.needs_decision, rule.unknown] for rule in review.rules},
        "worst_first": [unit.code for unit in review.worst_first],
        "accepted": [
            {"row": given.row, "state": given.state, "finding": given.finding is not None} for given in review.accepted
        ],
    }


def reconciled(whole: dieule.Reconciliation) -> dict[str, Any]:
    """What a vector says about two lists compared: of a difference only what it has."""
    bare = ("severity", "candidates")
    rows = [found.to_dict() for found in whole]
    found = [{key: row[key] for key in row if key not in bare and row[key] not in (None, [], {})} for row in rows]
    return {key: getattr(whole, key) for key in ("rule", "compared", "agreeing", "outcome")} | {"differences": found}


def rating_table(given: dict[str, Any]) -> dieule.RatingTable:
    """The table of a vector: by its name, its text, or one of the examples."""
    if "example" in given:
        return dieule.RatingTable(EXAMPLES / f"{given['example']}.toml")
    return dieule.RatingTable.shipped(given["table"]) if "table" in given else dieule.RatingTable(given["text"])


def rated_list(charter: dieule.Charter, given: dict[str, Any]) -> tuple[dieule.RatedList, dict[str, Any]]:
    """A list rated, with the lists below it, and why its first row has its level.

    `times` stands for as many rows that are alike; `language` asks for the reasons.
    """
    below = rated_list(charter, given["below"])[0] if "below" in given else None
    rows = []
    for row in given["rows"]:
        row, times = dict(row), row.get("times")
        row.pop("times", None)
        rows += [row] if times is None else [row | {"key": f"{row['key']}{time}"} for time in range(times)]
    table = rating_table(given)
    rated = charter.rate_list(table, rows, below)
    if "language" not in given:
        return rated, {}
    return rated, {"explained": charter.explain_row(table, rows[0], below, given["language"]).split("\n")}


def answer(charter: dieule.Charter, call: str, given: dict[str, Any], expect: dict[str, Any]) -> dict[str, Any]:
    """What the library answers to a call."""
    how, _, name = call.partition(":")
    match how:
        case "check":
            return charter.check(name, **given).to_dict()
        case "ask":
            return asked(charter, name, given).to_dict()
        case "charter":
            return {"instruments": list(charter.instruments_in_force), "standing": charter.standing}
        case "window":
            window = charter.admission_window(given["birth_date"])
            days = {day: window.first_day_from(day) for day in expect.get("first_day_from", ())}
            return window.to_dict() | {"first_day_from": {day: first and str(first) for day, first in days.items()}}
        case "quota":
            table = charter.quota(given["bases"]).to_dict()
            return table | {"rows": only(QUOTA, table["rows"])}
        case "allocate":
            allocation = charter.allocate(given["total"], given["bases"])
            shares = {"amounts": [share.amount for share in allocation.shares]}
            return allocation.to_dict() | shares | {"tied": [share.tied for share in allocation.shares]}
        case "dues_split":
            return charter.dues_split(given["received"], given["path"]).to_dict()
        case "functions":
            return charter.functions_done(given["units"], given["rows"]).to_dict()
        case "movements":
            return charter.movements(given["units"], given["rows"], given["first_day"], given["last_day"]).to_dict()
        case "open_requests":
            return charter.open_requests(given["units"], given["rows"]).to_dict()
        case "rate":
            return charter.rate(rating_table(given), given["facts"]).to_dict()
        case "rate_list":
            rated, explained = rated_list(charter, given)
            return rated.to_dict() | explained
        case "rating_basis":
            basis = charter.rating_basis(**given).to_dict()
            verdict = basis.pop("verdict")
            return basis | {"outcome": verdict["outcome"], "findings": verdict["findings"]}
        case "schedule":
            return scheduled.told(charter.schedule_status(name, given["units"], given["rows"]), given)
        case "due_reports":
            span = given["first_day"], given["last_day"]
            return scheduled.told(charter.due_reports(name, given["units"], *span, given["rows"]), given)
        case "measure":
            span = given["first_day"], given["last_day"]
            return charter.measure_targets(given["people"], given["interactions"], *span).to_dict()
        case "schedules":
            return {"schedules": [plan.id for plan in charter.schedules()]}
        case "statistics":
            return charter.statistics(
                name,  # type: ignore[arg-type]
                given["units"],
                given["members"],
                under=given.get("under"),
            ).to_dict()
        case "movements_form":
            period = given["first_day"], given["last_day"]
            return charter.movements_form(given["units"], given["rows"], *period, under=given.get("under")).to_dict()
        case "party_form":
            period = given["first_day"], given["last_day"]
            return charter.party_form(given["units"], given["rows"], *period, under=given.get("under")).to_dict()
        case "ratings_form":
            return charter.ratings_form(
                given["units"], given["rows"], given["year"], under=given.get("under")
            ).to_dict()
        case "check_form":
            return charter.check_form(name, given["units"], given["rows"]).to_dict()  # type: ignore[arg-type]
        case "percentage":
            return {"shown": charter.percentage(given["part"], given["whole"], given["decimals"])}
        case "points":
            return charter.points(given["rows"]).to_dict()
        case "activity":
            return charter.activity(given["rows"], given["first_day"], given["last_day"]).to_dict()
        case "leaderboards":
            return charter.leaderboards(given["rows"]).to_dict()
        case "lesson_results":
            return charter.lesson_results(given["rows"]).to_dict()
        case "tally":
            return charter.tally(given["rows"], invited=given.get("invited")).to_dict()
        case "letters":
            return {"letters": [letter.to_dict() for letter in charter.letters()]}
        case "review":
            return reviewed(charter.review(given["units"], given["members"], accepted=given.get("accepted", ())))
        case "reconcile":
            return reconciled(charter.reconcile(dieule.Reconciled(name), given["records"], given["list"]))
        case "repairs":
            return repaired(made(charter, given))
        case "cards":
            return cards.told(charter, given)
        case "plan":
            return plan_told(charter, given)
        case "actions":
            return rights.row(charter, name)
        case "may":
            return rights.may(charter, given)
        case "scoring":
            return scored.told(name, given)
        case "map":
            return mapped.said(mapped.read(name, given))
        case "provision":
            (found,) = (provision for provision in charter.provisions() if provision.id == name)
            where = {"instrument": found.instrument, "at": found.at, "certainty": found.certainty}
            return where | {"value": written(found.value), "standing": found.standing}
    if (got := compared(charter, call, given, expect)) is not None:
        return got
    raise AssertionError(f"the call {call} is not known")
