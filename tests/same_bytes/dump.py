"""Write the whole result of every vector as canonical JSON from the public objects: dump.py VECTORS PROFILES OUT."""

import json
import sys
from pathlib import Path
from typing import Any

import dieule

sys.path.append(str(Path(__file__).parents[2] / "bindings-python" / "tests"))
import mapped


def canonical(value: Any) -> str:
    """Sorted keys, no spaces, letters as they are."""
    return json.dumps(value.to_dict(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def result(case: dict[str, Any], profiles: Path) -> str | None:
    """The result of one vector, or the code of its refusal."""
    call, _, name = case["call"].partition(":")
    given = case.get("input", {})
    try:
        charter = dieule.in_force_on(
            case["on"],
            campaigns=case.get("campaigns", ()),
            profiles=[profiles / name for name in case.get("profiles", ())],
            pins=case.get("pins"),
            floor=case.get("floor"),
        )
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
            case "letters":
                return " ".join(map(canonical, charter.letters()))
            case "review":
                return canonical(charter.review(given["units"], given["members"], accepted=given.get("accepted", ())))
            case "map":
                return canonical(mapped.read(name, given).report)
            case "window":
                return canonical(charter.admission_window(given["birth_date"]))
    except dieule.DieuleError as error:
        return str(error.code)
    return None


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
