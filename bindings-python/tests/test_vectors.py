"""Every vector of ``tests/vectors``, asked through Python: whole findings, in order, exactly."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dieule
from answers import answer
from screened import unlike
from told import told

TESTS = Path(__file__).parents[2] / "tests"
CASES = [case for file in sorted(TESTS.glob("vectors/*.json")) for case in json.loads(file.read_text("utf-8"))["cases"]]
KEYS = {"name", "rule", "kind", "on", "campaigns", "profiles", "pins", "floor", "call", "input", "note", "by"}
EXPECTED = {"outcome", "findings", "expect", "error"}
OPTIONAL = {"severity", "candidates"}


def differences(at: str, expected: Any, got: Any, *, whole: bool = True) -> Iterator[str]:
    """Where two values differ; `whole` says that every key of the answer must be expected."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in expected.keys() - got.keys():
            yield f"{at}.{key}: no such key in the answer"
        if whole and (left_out := got.keys() - expected.keys() - OPTIONAL):
            yield f"{at}: left out of the expectation: {sorted(left_out)}"
        for key in expected.keys() & got.keys():
            yield from differences(f"{at}.{key}", expected[key], got[key])
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for place, pair in enumerate(zip(expected, got, strict=True)):
            yield from differences(f"{at}[{place}]", *pair)
    elif expected != got or isinstance(expected, bool) != isinstance(got, bool):
        yield f"{at}: expected {expected}, got {got}"


def expected_of(case: dict[str, Any]) -> dict[str, Any]:
    """What the case expects: its error, the verdict it spells out, or its own table."""
    (kind,) = case.keys() & {"error", "outcome", "expect"}
    if kind != "outcome":
        assert case[kind], "nothing is expected"
        return dict(case[kind])
    findings = (
        {} if case["call"].startswith("ask:") and "findings" not in case else {"findings": case.get("findings", [])}
    )
    return {"outcome": case["outcome"], **findings}


def test_there_are_vectors(capsys: pytest.CaptureFixture[str]) -> None:
    assert CASES
    with capsys.disabled():
        print(f"vectors: {len(CASES)} cases")


def charter_of(case: dict[str, Any]) -> dieule.Charter:
    """The charter a vector asks."""
    laid = {key: case[key] for key in ("campaigns", "pins", "floor") if key in case}
    profiles = [TESTS / "profiles" / name for name in case.get("profiles", ())]
    return dieule.in_force_on(case["on"], profiles=profiles, **laid)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_vector(case: dict[str, Any]) -> None:
    assert case.keys() <= KEYS | EXPECTED, case.keys() - KEYS - EXPECTED
    expected = expected_of(case)
    try:
        if case["call"] == "procedure":
            # A case lives on many days, each with a charter of its own.
            got = told(lambda on: charter_of({**case, "on": on or case["on"]}), case["input"])
        else:
            got = answer(charter_of(case), case["call"], case.get("input", {}), expected)
    except dieule.DieuleError as error:
        # As the other runners have it: only a refused input has a field and a row.
        got = {"field": None, "row": None} | vars(error)
    found = list(differences("", expected, got, whole=False))
    assert not found, "\n".join(found)


def test_vectors_of_reviews_through_a_screening(capsys: pytest.CaptureFixture[str]) -> None:
    """A screening says of every row what the vectors of reviews expect, and of no other row anything."""
    reviews = [case for case in CASES if case["call"] == "review"]
    # A screening takes no acceptances, so it refuses none.
    asked = [case for case in reviews if not ("error" in case and "accepted" in case["input"])]
    told: Counter[str] = Counter()
    differ: list[str] = []
    for case in asked:
        told["vectors"] += 1
        try:
            found = unlike(charter_of(case), case["input"], case.get("expect", {}), told)
            found += ["nothing was refused"] * ("error" in case)
        except dieule.DieuleError as error:
            told["refusals"] += 1
            refused = {"field": None, "row": None} | vars(error)
            found = list(differences("", case.get("error", {"code": None}), refused, whole=False))
        differ += [f"{case['name']} ({case['rule']}): {text}" for text in found]
    with capsys.disabled():
        print(f"screened: {dict(told)}; {len(reviews) - len(asked)} left out")
    assert not differ, "\n".join(differ)
    assert told["vectors"] == len(asked) > 100
    assert len(reviews) - len(asked) < 5
    assert all(told[what] for what in ("answers", "of_units", "of_cross_rows", "findings", "totals", "refusals")), told
