"""What people read is the same text in every language: the pins of tests/messages."""

import json
from pathlib import Path
from typing import Any

import pytest

import dieule
from answers import asked
from planned import checked

TESTS = Path(__file__).parents[2] / "tests"
FILES = sorted((TESTS / "messages").glob("*.json"))
PINS: list[dict[str, Any]] = [pin for file in FILES for pin in json.loads(file.read_text(encoding="utf-8"))["cases"]]


def findings(pin: dict[str, Any]) -> list[dieule.Finding]:
    profiles = [TESTS / "profiles" / name for name in pin.get("profiles", ())]
    charter = dieule.in_force_on(
        pin["on"], campaigns=pin.get("campaigns", ()), profiles=profiles, floor=pin.get("floor")
    )
    how, _, name = pin["call"].partition(":")
    if how == "review":
        return [found.finding for found in charter.review(pin["input"]["units"], pin["input"]["members"]).findings]
    if how == "reconcile":
        whole = charter.reconcile(dieule.Reconciled(name), pin["input"]["records"], pin["input"]["list"])
        return [difference.finding for difference in whole]
    if how == "plan":
        return [fault.finding for fault in checked(charter, pin["input"]).faults]
    verdict = charter.check(name, **pin["input"]) if how == "check" else asked(charter, name, pin["input"])
    return list(verdict.findings)


def ways(pin: dict[str, Any]) -> list[tuple[str, str, tuple[str, str]]]:
    charter = dieule.in_force_on(pin["on"], campaigns=pin.get("campaigns", ()))
    made = charter.repairs(pin["input"]["units"], pin["input"]["members"]).repairs
    return [
        (way.rule, way.blocked_by.reason if way.blocked_by else way.what, (way.message("vi"), way.message("en")))
        for repair in made
        for way in repair.ways
    ]


def test_there_are_pins() -> None:
    assert PINS


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: f"{pin['rule']}-{pin['reason']}")
def test_people_read_what_is_pinned(pin: dict[str, Any]) -> None:
    if pin["call"] == "repairs":
        said = next(said for rule, reason, said in ways(pin) if (rule, reason) == (pin["rule"], pin["reason"]))
        assert said == (pin["vi"], pin["en"])
        return
    found = next(each for each in findings(pin) if (each.rule, each.reason) == (pin["rule"], pin["reason"]))
    assert (found.message("vi"), found.message("en")) == (pin["vi"], pin["en"])
