"""What follows from the reviews of the province: ways to mend, the next six months, what changed between two days.

Each part is held against the key, which is worked out from what is planted.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import answer_key
import dieule
from dieule import Outcome, Repair, ReviewDiff, WayKind
from planted import AHEAD, LETTER, SPRING
from report import WIDTH, number, wrapped
from review import Job

BRANCH = "unit.branch.minimum_members"
# The planted branches below three members, by how many they have; the armed forces are left out by the letter.
SMALL = {"branch_of_0": 0, "branch_of_1": 1, "branch_of_2": 2, "base_branch_of_2": 2}

Ways = Counter[tuple[WayKind, bool]]
"""How many of the small branches have a way of this kind that is open, or one that is not."""


def title(text: str) -> None:
    print("═" * WIDTH)
    print(text)
    print("═" * WIDTH)


def verdict(right: int, of: int) -> bool:
    print("─" * WIDTH)
    print(f"Đối chiếu với planted.json: {right}/{of} con số đúng. {'✓' if right == of else '✗ KHÔNG KHỚP'}", flush=True)
    return right == of


# --- ways to mend ---------------------------------------------------------------------------------------------------


def small_branches(job: Job) -> list[Repair]:
    """The branches below the minimum, with the ways to mend each."""
    repairs = job.charter.repairs(job.units.columns, job.members.columns, accepted=job.accepted)
    return [repair for repair in repairs.repairs if repair.rule == BRANCH and repair.outcome is Outcome.NOT_MET]


def ways(repairs: Iterable[Repair]) -> Ways:
    return Counter(way for repair in repairs for way in {(each.what, each.open) for each in repair.ways})


def expected_ways(key: dict[str, Any]) -> Ways:
    """Data first; a partner under the same unit; members referred while there are any; the end once nobody is left.

    The clause refers the members of branches, not of base branches.
    """
    count = Counter({fault["name"]: fault["count"] for fault in key["planted"] if fault["name"] in SMALL})
    count -= Counter(each["planted"] for each in key["accepted"] if each["state"][LETTER] == "applied")
    every = sum(count[name] for name in SMALL)
    empty = sum(count[name] for name, members in SMALL.items() if not members)
    referred = sum(count[name] for name, members in SMALL.items() if members and not name.startswith("base_"))
    return Counter(
        {
            (WayKind.COMPLETE_MEMBERS, True): every,
            (WayKind.MERGE, True): every,
            (WayKind.REFER_MEMBERS, True): referred,
            (WayKind.REFER_MEMBERS, False): empty,
            (WayKind.DISSOLVE, True): empty,
            (WayKind.DISSOLVE, False): every - empty,
            (WayKind.DELETE_UNIT, True): empty,
            (WayKind.DELETE_UNIT, False): every - empty,
        }
    )


def repairs_agree(job: Job, key: dict[str, Any]) -> bool:
    small = small_branches(job)
    found, expected = ways(small), expected_ways(key)
    title(f"CÁCH KHẮC PHỤC · {len(small)} chi đoàn dưới 3 đoàn viên, rà soát ngày {job.charter.day:%d/%m/%Y}")
    print(f"{'':<56}{'Làm được ngay':>16}{'Chưa làm được':>16}")
    for kind in dict.fromkeys(way.what for repair in small for way in repair.ways):
        name = next(way.title() for repair in small for way in repair.ways if way.what is kind)
        print(f"{name:<56}{number(found[kind, True]):>16}{number(found[kind, False]):>16}")
    days = {repair.by_day for repair in small if repair.by_day}
    print("".join(f"Hạn theo công văn: {day:%d/%m/%Y}. " for day in sorted(days)), end="")
    print(f"Ví dụ, {small[0].key}:")
    for way in small[0].ways[:3]:
        for line in wrapped(f"{'+' if way.open else '–'} {way.title()}: {way.message()} {way.cited()}", 2):
            print(line)
    # A merger that one partner blocks is no count of its own.
    counted = {way: count for way, count in found.items() if way != (WayKind.MERGE, False)}
    right = sum(counted.get(way, 0) == count for way, count in expected.items()) + (counted.keys() <= expected.keys())
    return verdict(right, len(expected) + 1)


# --- the next six months --------------------------------------------------------------------------------------------


def ahead_agrees(job: Job, key: dict[str, Any]) -> bool:
    first, last = AHEAD
    ahead = job.charter.ahead(job.units.columns, job.members.columns, first, last)
    title(f"SÁU THÁNG TỚI · từ {ahead.first_day:%d/%m/%Y} đến {ahead.last_day:%d/%m/%Y}")
    right = 0
    for unknown in ahead.unknown:
        events = [event for event in ahead.events if event.what is unknown.what]
        first_of = f", sớm nhất {min(event.on for event in events):%d/%m/%Y}" if events else ""
        print(f"{number(len(events)):>9}  {dieule.word_for(unknown.what)}{first_of}; thiếu ngày: {unknown.missing}")
        expected = key["ahead"][str(unknown.what)]
        right += {event.row for event in events} == set(expected["rows"])
        right += unknown.missing == expected["missing"]
    return verdict(right, 2 * len(key["ahead"]))


# --- between two days -----------------------------------------------------------------------------------------------


def found_changes(diff: ReviewDiff) -> dict[str, int]:
    return {
        "new": len(diff.new),
        "resolved": len(diff.resolved),
        "changed": len(diff.changed),
        "accepted": len(diff.accepted),
        "reopened": len(diff.reopened),
        "same": diff.same,
    }


WORDS = {
    "new": "điểm mới",
    "resolved": "điểm không còn",
    "changed": "điểm có kết quả khác",
    "accepted": "điểm đã được chấp nhận",
    "reopened": "ngoại lệ hết hạn, tính lại",
    "same": "điểm như cũ",
}
PARTS = {"day": "ngày", "instruments_in_force": "điều lệ", "campaigns": "công văn", "profiles": "hồ sơ cấu hình"}


def diff_agrees(jobs: dict[str, Job], key: dict[str, Any], earlier: str, later: str) -> bool:
    before, after = jobs[earlier], jobs[later]
    diff = after.review.diff(before.review)
    title(f"GIỮA HAI LẦN RÀ SOÁT · {before.charter.day:%d/%m/%Y} và {after.charter.day:%d/%m/%Y}, cùng một danh sách")
    found, expected = found_changes(diff), answer_key.changes(key, earlier, later)
    for name, count in found.items():
        listed = {"new": diff.new, "resolved": diff.resolved}.get(name, ())
        rules = Counter(each.finding.rule for each in listed).most_common(4)
        told = "; ".join(f"{after.titles[rule]} ({number(each)})" for rule, each in rules)
        print(f"{number(count):>9}  {WORDS[name]}{': ' if told else ''}{told}")
    rests = [f"{PARTS.get(part.field, part.field)}: {part.before} → {part.after}" for part in diff.receipt_changes]
    print(f"Khác nhau ở căn cứ: {'; '.join(rests)}.")
    return verdict(sum(found[name] == count for name, count in expected.items()), len(expected))


def report(jobs: dict[str, Job], key: dict[str, Any], later: str) -> bool:
    """Print the three parts; whether every count is the planted one."""
    agree = []
    for part in (
        lambda: repairs_agree(jobs[LETTER], key),
        lambda: ahead_agrees(jobs[SPRING], key),
        lambda: diff_agrees(jobs, key, SPRING, later),
    ):
        print()
        agree.append(part())
    return all(agree)
