"""Write the whole result of every vector as canonical JSON from the public objects: dump.py VECTORS PROFILES OUT."""

import json
import sys
from pathlib import Path
from typing import Any

import dieule

sys.path.append(str(Path(__file__).parents[2] / "bindings-python" / "tests"))
import cards
import mapped
from told import driven


def canonical(value: Any) -> str:
    """Sorted keys, no spaces, letters as they are."""
    return json.dumps(value.to_dict(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def laid(case: dict[str, Any], profiles: Path) -> dieule.Charter:
    """The charter of a vector, or the other one it names."""
    return dieule.in_force_on(
        case["on"],
        campaigns=case.get("campaigns", ()),
        profiles=[profiles / name for name in case.get("profiles", ())],
        pins=case.get("pins"),
        floor=case.get("floor"),
    )


def reviewed(charter: dieule.Charter, given: dict[str, Any]) -> dieule.Review:
    """The review of two lists, with what is accepted."""
    return charter.review(given["units"], given["members"], accepted=given.get("accepted", ()))


def compared(charter: dieule.Charter, call: str, given: dict[str, Any], profiles: Path) -> str | None:
    """The result of a vector that looks ahead or compares."""
    match call:
        case "ahead":
            return canonical(charter.ahead(given["units"], given["members"], given["first_day"], given["last_day"]))
        case "review_diff":
            earlier = given["earlier"]
            before = laid(earlier, profiles) if "on" in earlier else charter
            return canonical(reviewed(charter, given).diff(reviewed(before, earlier)))
        case "charter_diff":
            return "".join(map(canonical, charter.diff(laid(given["other"], profiles))))
        case "changes":
            return canonical(charter.changes(laid(given["other"], profiles), given["units"], given["members"]))
    return None


def result(case: dict[str, Any], profiles: Path) -> str | None:
    """The result of one vector, or the code of its refusal."""
    call, _, name = case["call"].partition(":")
    given = case.get("input", {})
    try:
        charter = laid(case, profiles)
        match call:
            case "check":
                return canonical(charter.check(name, **given))
            case "ask":
                # A question is a method here: one that does not exist cannot be asked.
                method = getattr(charter, f"check_{name}", None)
                return canonical(method(**given)) if method else "unknown_name"
            case "quota":
                return canonical(charter.quota(given["bases"]))
            case "allocate":
                return canonical(charter.allocate(given["total"], given["bases"]))
            case "dues_split":
                return canonical(charter.dues_split(given["received"], given["path"]))
            case "functions":
                return canonical(charter.functions_done(given["units"], given["rows"]))
            case "statistics":
                return canonical(charter.statistics(name, given["units"], given["members"], under=given.get("under")))
            case "movements_form":
                period = given["first_day"], given["last_day"]
                return canonical(
                    charter.movements_form(given["units"], given["rows"], *period, under=given.get("under"))
                )
            case "party_form":
                period = given["first_day"], given["last_day"]
                return canonical(charter.party_form(given["units"], given["rows"], *period, under=given.get("under")))
            case "ratings_form":
                return canonical(
                    charter.ratings_form(given["units"], given["rows"], given["year"], under=given.get("under"))
                )
            case "check_form":
                return canonical(charter.check_form(name, given["units"], given["rows"]))
            case "points" | "leaderboards" | "lesson_results":
                return canonical(getattr(charter, call)(given["rows"]))
            case "activity":
                return canonical(charter.activity(given["rows"], given["first_day"], given["last_day"]))
            case "tally":
                return canonical(charter.tally(given["rows"], invited=given.get("invited")))
            case "movements":
                return canonical(
                    charter.movements(given["units"], given["rows"], given["first_day"], given["last_day"])
                )
            case "open_requests":
                return canonical(charter.open_requests(given["units"], given["rows"]))
            case "schedule":
                return canonical(charter.schedule_status(name, given["units"], given["rows"]))
            case "due_reports":
                days = given["first_day"], given["last_day"]
                return canonical(charter.due_reports(name, given["units"], *days, given["rows"]))
            case "measure":
                days = given["first_day"], given["last_day"]
                return canonical(charter.measure_targets(given["people"], given["interactions"], *days))
            case "letters":
                return " ".join(map(canonical, charter.letters()))
            case "review":
                return canonical(reviewed(charter, given))
            case "reconcile":
                return canonical(charter.reconcile(name, given["records"], given["list"]))
            case "repairs":
                accepted, targets = given.get("accepted", ()), given.get("targets")
                repairs = charter.repairs(given["units"], given["members"], accepted=accepted, targets=targets)
                return canonical(repairs)
            case "cards":
                return canonical(cards.driven(charter, given))
            case "procedure":
                return canonical(driven(lambda on: laid({**case, "on": on or case["on"]}, profiles), given))
            case "map":
                return canonical(mapped.read(name, given).report)
            case "window":
                return canonical(charter.admission_window(given["birth_date"]))
        return compared(charter, call, given, profiles)
    except dieule.DieuleError as error:
        return str(error.code)


def main() -> None:
    """Every vector, in the order of the files."""
    vectors, profiles, out = map(Path, sys.argv[1:4])
    lines = []
    for file in sorted(vectors.glob("*.json")):
        for case in json.loads(file.read_text(encoding="utf-8"))["cases"]:
            text = result(case, profiles)
            if text is not None:
                lines.append(f"{case['name']}\t{text}\n")
    out.write_text("".join(lines), encoding="utf-8")


main()
