"""The oracle on ledgers of points and on printed shares: it deals cases from a seed and writes them as vectors.

A point is one entry in a list, with the day it is over; a share is a fraction. Written again, the vectors must be
what is committed: python3 engagement.py > ../vectors/engagement_oracle.json
"""

import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction

# What the profile e-points.toml of the vectors sets.
# A turn of the wheel brings what it shows.
EACH = {"check_in": 5, "daily_task": 10, "interaction": 2, "wheel": 1}
STEPS_FOR_A_POINT = 1000
CAP = 20
LAST_DAYS = 30
ORDER = ["check_in", "daily_task", "interaction", "steps", "wheel", "exchange"]
FIRST = date(2024, 1, 1)
ON = date(2024, 4, 30)


def printed(part, whole, decimals):
    """A share to the nearest, halves up, with a comma; nearly all and nearly none keep the last step."""
    if whole == 0:
        return None
    scale = 10**decimals
    exact = Fraction(part, whole) * 100
    steps = int(exact * scale + Fraction(1, 2))
    if exact < 100 <= Fraction(steps, scale):
        steps = 100 * scale - 1
    if exact > 100 >= Fraction(steps, scale):
        steps = 100 * scale + 1
    if exact > 0 and steps == 0:
        steps = 1
    whole_part, rest = divmod(steps, scale)
    shown = f"{whole_part:,}".replace(",", ".")
    return f"{shown},{rest:0{decimals}d}%" if decimals else f"{shown}%"


def account(events):
    """One account day by day. Each point is the last day on which it can be used."""
    points, entries = [], []
    earned = expired = exchanged = 0
    day = FIRST
    while day <= ON:
        over = [last for last in points if last < day]
        expired += len(over)
        points = [last for last in points if last >= day]
        today = sorted((e for e in events if e["on"] == day), key=lambda e: (ORDER.index(e["kind"]), e["id"], e["row"]))
        brought = dict.fromkeys(ORDER, 0)
        times = dict.fromkeys(ORDER, 0)
        for event in today:
            kind = event["kind"]
            amount = 1 if event["amount"] is None else event["amount"]
            if kind == "exchange":
                state, moved = ("refused", 0) if amount > len(points) else ("counted", amount)
                points = sorted(points)[moved:]
                exchanged += moved
            elif kind == "check_in" and times[kind] >= 1 and amount > 0:
                state, moved = "repeated", 0
            else:
                amount = min(amount, 1) if kind == "check_in" else amount
                before, times[kind] = times[kind], times[kind] + amount
                if kind == "steps":
                    worth = times[kind] // STEPS_FOR_A_POINT - before // STEPS_FOR_A_POINT
                else:
                    worth = amount * EACH[kind]
                moved = max(0, min(worth, CAP - brought[kind]))
                state = "capped" if moved < worth else "counted"
                brought[kind] += moved
                earned += moved
                points += [day + timedelta(days=LAST_DAYS)] * moved
            entries.append({"row": event["row"], "state": state, "points": moved})
        day += timedelta(days=1)
    assert len(points) == earned - expired - exchanged >= 0
    return {"balance": len(points), "earned": earned, "expired": expired, "exchanged": exchanged, "entries": entries}


def ledger(rows):
    accounts = {}
    for row, event in enumerate(rows):
        on = date.fromisoformat(event["on"])
        accounts.setdefault(event["account"], []).append({**event, "row": row, "on": on})
    return [{"account": key, **account(events)} for key, events in sorted(accounts.items())]


def deal_rows(draw):
    rows = []
    for number in range(draw.randrange(4, 25)):
        kind = draw.choice([*ORDER, "exchange", "check_in"])
        amounts = {
            "steps": [0, 1, 999, 1000, 1001, 5400, 30000],
            "wheel": [0, 1, 7, 19, 20, 21],
            "exchange": [0, 1, 4, 5, 6, 12, 20, 45],
        }
        amount = draw.choice(amounts.get(kind, [None, None, 1, 2, 3, 11, 0]))
        on = FIRST + timedelta(days=draw.choice([0, 1, 1, 2, 29, 30, 31, 32, 60, 61, 119, 120]))
        rows.append(
            {"id": f"e{number}", "account": draw.choice("ab"), "kind": kind, "on": on.isoformat(), "amount": amount}
        )
    draw.shuffle(rows)
    return rows


def vectors(seed=20241126, count=40):
    draw = random.Random(seed)
    for number in range(count):
        rows = deal_rows(draw)
        yield {
            "name": f"ledger of the oracle {number + 1}",
            "rule": "engagement.ledger",
            "kind": "inside",
            "on": ON.isoformat(),
            "profiles": ["e-points.toml"],
            "call": "points",
            "input": {"rows": rows},
            "expect": {"accounts": ledger(rows), "not_established": [], "left_out": []},
            "by": "oracle",
        }
    for number in range(count):
        whole = draw.choice([1, 3, 7, 8, 100, 200, 201, 999, 1000, 52105, 10**6, 4 * 10**9])
        part = draw.choice(
            [0, 1, whole // 3, whole // 2, whole - 1, whole, whole + 1, 13 * whole, draw.randrange(whole + 1)]
        )
        decimals = draw.randrange(3)
        yield {
            "name": f"percentage of the oracle {number + 1}",
            "rule": "percent.printed",
            "kind": "inside",
            "on": ON.isoformat(),
            "call": "percentage",
            "input": {"part": part, "whole": whole, "decimals": decimals},
            "expect": {"shown": printed(part, whole, decimals)},
            "by": "oracle",
        }


def text():
    cases = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in vectors())
    return '{\n  "suite": "engagement.oracle",\n  "cases": [\n' + cases + "\n  ]\n}\n"


if __name__ == "__main__":
    sys.stdout.write(text())
