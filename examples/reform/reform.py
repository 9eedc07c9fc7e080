"""The reform of 1 July 2025 on a synthetic province: no districts any more, communes joined, all under the province.

The plan is proposed from a list of old and new communes, checked as a whole and carried out on the lists, which are
counted again. What stands in the way is told before anything is written.

    python reform.py [units.csv members.csv]
"""

import csv
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dieule

sys.path.append(str(Path(__file__).parents[1] / "province"))
import generate

PROVINCE = "MG"
ON = "2025-07-01"
DECISION: Any = {"decided_by": PROVINCE, "decision": "112-QĐ/TĐTN", "decided_on": "2025-06-28"}
# So many neighbouring communes become one.
JOINED = 3
Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """The rows of a table with a head."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def standing(rows: list[Row]) -> list[Any]:
    """The units that a plan can speak of: known kinds, each code once, each below a unit of the list.

    What a review finds wrong with the others is mended first; a plan about them would be refused.
    """
    codes = Counter(row["Mã đơn vị"] for row in rows)
    known = {kind.value for kind in dieule.Kind}
    kept = {row["Mã đơn vị"]: row for row in rows if codes[row["Mã đơn vị"]] == 1 and row["Loại tổ chức"] in known}

    def rooted(code: str) -> bool:
        seen = set()
        while code != PROVINCE:
            if code not in kept or code in seen:
                return False
            seen.add(code)
            code = kept[code]["Mã cấp trên"]
        return True

    return [
        {
            "code": code,
            "parent": row["Mã cấp trên"] or None,
            "kind": row["Loại tổ chức"],
            "level": row["Cấp"] or None,
            "sector": row["Khối"] or None,
            "name": row["Tên đơn vị"],
        }
        for code, row in kept.items()
        if rooted(code)
    ]


def belonging(units: list[Any], rows: list[Row]) -> list[Any]:
    """The members of these units; the list names a unit by its name, where several have it by its code."""
    names = Counter(unit["name"] for unit in units)
    known = {unit["name"]: unit["code"] for unit in units if names[unit["name"]] == 1}
    known |= {unit["code"]: unit["code"] for unit in units}
    places = enumerate(known.get(row["Đơn vị"]) for row in rows)
    return [{"key": str(place), "unit": unit} for place, unit in places if unit is not None]


def reform(units: list[Any]) -> list[Any]:
    """Which commune goes into which: neighbours of one district, three by three."""
    districts = [unit["code"] for unit in units if unit["kind"] == "huyen"]
    mapping: list[Any] = []
    for district in districts:
        communes = [
            unit
            for unit in units
            if unit["parent"] == district and unit["kind"] == "doan_co_so" and unit["sector"] == "residential"
        ]
        for place in range(0, len(communes), JOINED):
            group = communes[place : place + JOINED]
            name = group[0]["name"]
            new = group[0]["code"] if len(group) == 1 else f"{district}.X{place // JOINED + 1:02}"
            mapping += [{"old": unit["code"], "new": new, "name": f"{name} (mới)"} for unit in group]
    return mapping


def kinds(codes: Iterable[str | None]) -> str:
    """How many units of each kind."""
    counted = Counter(code or "?" for code in codes)
    return ", ".join(f"{kind} {count}" for kind, count in sorted(counted.items()))


def told(check: dieule.PlanCheck, least: int = 3) -> None:
    """The faults by rule, the blocking ones first."""
    groups: dict[tuple[bool, str, str], list[dieule.PlanFault]] = {}
    for fault in check.faults:
        groups.setdefault((not fault.blocks, fault.finding.rule, fault.finding.reason), []).append(fault)
    for (told_only, rule, _), faults in sorted(groups.items()):
        mark = "đã có từ trước" if told_only else "CHẶN"
        print(f"  {mark:<14} {rule}: {len(faults)} đơn vị. {faults[0].message()} {faults[0].cited()}")
        for fault in faults[: 0 if told_only else least]:
            print(f"      {fault.unit}")


def run(folder: Path) -> tuple[dieule.PlanCheck, Any, Any, list[Any], list[Any]]:
    """Propose, check, carry out; gives the check with the lists after and before."""
    units = standing(read(folder / "units.csv"))
    members = belonging(units, read(folder / "members.csv"))
    print(f"Trước: {len(units)} đơn vị ({kinds(unit['kind'] for unit in units)}), {len(members)} đoàn viên")
    charter = dieule.in_force_on(ON)
    plan = dieule.reform_plan(units, PROVINCE, reform(units), {"id": "sap-xep-2025", "on": ON}, DECISION)
    started = time.perf_counter()
    check = charter.check_plan(units, members, plan)
    seconds = time.perf_counter() - started
    print(f"Phương án: {len(plan['steps'] or ())} việc, kiểm tra trong {seconds:.2f} giây")
    told(check)
    if not check.open:
        return check, None, None, units, members
    after, people = check.apply(units, members)
    print(f"Sau: {len(after['code'])} đơn vị ({kinds(after['kind'])}), {len(people['unit'])} đoàn viên")
    for what, count in Counter(event.what for event in check.events).most_common():
        print(f"  ghi {count:>6} × {what}")
    return check, after, people, units, members


def main() -> None:
    """On the lists that are given, or on a province made for it."""
    if len(sys.argv) > 1:
        run(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        generate.write(Path(folder))
        run(Path(folder))


if __name__ == "__main__":
    main()
