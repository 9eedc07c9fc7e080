"""Cases as Python has them: stored, copied, driven with dates and with text, never printed with anybody's key."""

import copy
import datetime
import pickle
from pathlib import Path
from typing import Any

import pytest

import dieule

TESTS = Path(__file__).parents[2] / "tests"
CHARTER = dieule.in_force_on("2026-02-03")
UNITS: list[dieule.UnitRow] = [
    {"code": "T", "kind": "tinh"},
    {"code": "X", "parent": "T", "kind": "doan_xa"},
    {"code": "A", "parent": "X", "kind": "chi_doan"},
    {"code": "B", "parent": "X", "kind": "chi_doan"},
]


def opened() -> dieule.Case:
    """A transfer inside one commune."""
    members = ["secret-key-1", "secret-key-2"]
    return CHARTER.open_case("transfer", UNITS, members, id="case-1", opened_on="2026-02-03", unit="A", to_unit="B")


def introduced() -> dieule.CaseStep:
    """The same after its first step, with days and with text."""
    facts: dict[str, Any] = {"assessed_on": datetime.date(2026, 2, 3), "dues_paid_through": "2026-02-28"}
    return opened().apply(CHARTER, id="e1", action="introduce", on=datetime.date(2026, 2, 3), by="A", facts=facts)


def test_a_case_is_a_value() -> None:
    step = introduced()
    assert step.case is not None
    offers = step.case.next(CHARTER, "2026-02-03")
    values: list[Any] = [step, step.case, step.effects[0], step.case.history[0], step.case.items[0], offers[0]]
    values += [step.case.route[0], dieule.machine("transfer"), step.case.counts_for("secret-key-1", "2026-02-03")]
    for value in values:
        for again in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
            assert again == value
            assert hash(again) == hash(value)
        assert "secret-key" not in repr(value)
    assert step.case != opened()
    assert opened().version == 0, "the case asked is not changed"


def test_days_are_texts_in_facts() -> None:
    step = introduced()
    assert step.case is not None
    assert step.case.items[0].facts == {
        "assessed_on": "2026-02-03",
        "dues_paid_through": "2026-02-28",
        "introduced_on": "2026-02-03",
    }


def test_a_refusal_says_why_and_what_would_be_allowed() -> None:
    step = opened().apply(CHARTER, id="e1", action="introduce", on="2026-02-03", by="A")
    assert step.case is None
    assert step.effects == ()
    assert step.refusal is not None
    refusal = step.refusal
    assert (refusal.kind, refusal.rule) == (dieule.RefusalKind.RULE, "transfer.assessment")
    assert refusal.message("en") == "Missing: day of the assessment."
    assert (
        refusal.cited("vi") == "mục 3.3.đ, Hướng dẫn 16-HD/TWĐTN-BTC năm 2018; theo trích dẫn; áp dụng tiếp quy định cũ"
    )
    assert [(offer.action, offer.needs) for offer in refusal.allowed] == [
        ("introduce", ("assessed_on", "dues_paid_through")),
        ("withdraw", ()),
    ]
    stale = opened().apply(CHARTER, id="e1", action="withdraw", on="2026-02-03", by="A", expects=1).refusal
    assert stale is not None
    assert stale.message("en").startswith("The case has changed")
    assert stale.cited() == ""


def test_errors() -> None:
    with pytest.raises(dieule.RouteError) as route:
        CHARTER.open_case("transfer", UNITS, ["1"], id="case-1", opened_on="2026-02-03", unit="A", to_unit="A")
    assert (route.value.code, route.value.unit) == ("no_route", "A")
    with pytest.raises(dieule.InputError) as twice:
        CHARTER.open_case("transfer", UNITS, ["1", "1"], id="case-1", opened_on="2026-02-03", unit="A", to_unit="B")
    assert (twice.value.code, twice.value.row) == ("repeated", 1)
    facts = {"confirmed_on": "2026-02-01"}
    with pytest.raises(dieule.InputError) as fact:
        CHARTER.open_case("transfer", UNITS, ["1"], id="1", opened_on="2026-02-03", unit="A", to_unit="B", facts=facts)
    assert (fact.value.code, fact.value.field) == ("unknown_field", "facts.confirmed_on")
    with pytest.raises(dieule.InputError, match="not taken here, but by refuse") as elsewhere:
        opened().apply(CHARTER, id="e1", action="introduce", on="2026-02-03", by="A", facts={"refusal_reason": "…"})
    assert (elsewhere.value.code, elsewhere.value.field) == ("unknown_field", "facts.refusal_reason")
    with pytest.raises(dieule.InputError) as day:
        opened().apply(CHARTER, id="e1", action="introduce", on="2026-02-04", by="A")
    assert (day.value.code, day.value.field) == ("other_day", "on")
    with pytest.raises(dieule.InputError) as nameless:
        opened().apply(CHARTER, id="", action="introduce", on="2026-02-03", by="A")
    assert (nameless.value.code, nameless.value.field) == ("missing_value", "id")
    assert dieule.machine("transfer").opens_with == ("requested_on", "outside")
    with pytest.raises(dieule.UnknownNameError) as action:
        opened().apply(CHARTER, id="e1", action="intoduce", on="2026-02-03", by="A")
    assert action.value.nearest == "introduce"
    with pytest.raises(dieule.InputError, match="takes"):
        opened().apply(CHARTER, id="e1", action="introduce", on="2026-02-03", by="A", facts={"assessed_on": 1.5})
    with pytest.raises(dieule.StoredValueError, match="format 2"):
        dieule.Case.from_json('{"format": 2}')
    with pytest.raises(dieule.UnknownNameError):
        dieule.machine("transfers")


def test_one_text_is_no_list_of_keys() -> None:
    with pytest.raises(dieule.InputError, match="takes a list of keys, not one text") as opening:
        CHARTER.open_case("transfer", UNITS, "m-1", id="1", opened_on="2026-02-03", unit="A", to_unit="B")
    assert (opening.value.code, opening.value.record, opening.value.field) == ("wrong_type", "case_request", "members")
    with pytest.raises(dieule.InputError, match="takes a list of keys, not one text") as event:
        opened().apply(CHARTER, id="e1", action="introduce", on="2026-02-03", by="A", members="m-1")
    assert (event.value.code, event.value.record, event.value.field) == ("wrong_type", "event", "members")


def test_a_case_goes_on_after_a_change_of_units() -> None:
    case = introduced().case
    assert case is not None
    after = [
        {"code": "T", "kind": "tinh"},
        {"code": "N", "parent": "T", "kind": "doan_xa"},
        {"code": "A", "parent": "N", "kind": "chi_doan"},
        {"code": "B", "parent": "N", "kind": "chi_doan"},
    ]
    law = dieule.in_force_on("2026-02-10")
    step = case.re_route(law, after, id="plan-1", on=datetime.date(2026, 2, 10), replaced={"X": "N"}, expects=1)
    assert step.case is not None
    assert ([stop.unit for stop in step.case.route], step.effects) == (["A", "N", "B"], ())
    assert step.case.items == case.items
    entry = step.case.history[1]
    assert entry.re_routed is not None
    assert (entry.event.action, entry.re_routed.replaced) == ("re_route", {"X": "N"})
    assert dieule.Case.from_json(step.case.to_json()) == step.case == pickle.loads(pickle.dumps(step.case))
    again = step.case.re_route(law, after, id="plan-1", on="2026-02-10", replaced={"X": "N"})
    assert (again.repeated, again.case) == (True, step.case)
    gone = step.case.apply(law, id="e2", action="release", on="2026-02-10", by="X").refusal
    assert gone is not None
    assert gone.kind is dieule.RefusalKind.NOT_THE_ACTOR
    assert step.case.apply(law, id="e2", action="release", on="2026-02-10", by="N").case is not None


def test_cases_stored_before_still_load() -> None:
    for machine in dieule.machines():
        text = (TESTS / "stored" / f"{machine}-1.json").read_text("utf-8").strip()
        case = dieule.Case.from_json(text)
        assert case.to_json() == text
        assert case.machine == machine
        assert case.replay(CHARTER).case == case


def test_a_machine_tells_of_itself() -> None:
    machine = dieule.machine("transfer")
    assert machine.states[0].id == "requested"
    assert [state.id for state in machine.states if state.ends] == [
        "transferred",
        "left_system",
        "refused",
        "withdrawn",
    ]
    assert machine.word("roles", "sending_branch", "en") == "the member's branch"
    assert machine.word("effects", "leave_unit", "en") == "leave the unit"
    assert machine.mermaid().startswith("stateDiagram-v2\n    requested: đã đề nghị")
    assert machine.steps[0].effects[0] is dieule.EffectKind.WRITE_ASSESSMENT
