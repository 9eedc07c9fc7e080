"""Rights: the actions as values, a request asked of a tree, and what is refused."""

import copy
import pickle
import re
from pathlib import Path
from typing import Any, assert_type

import pytest

import dieule

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "rights.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", DOCUMENTATION, re.MULTILINE | re.DOTALL)

CHARTER = dieule.in_force_on("2026-02-03")
UNITS: list[dieule.UnitRow] = [
    {"code": "T", "kind": "tinh"},
    {"code": "X", "parent": "T", "kind": "doan_xa"},
    {"code": "A", "parent": "X", "kind": "chi_doan"},
]
REQUEST: dieule.RightRequest = {"action": "admission.decide", "actor": "X", "target": "A"}


def test_actions_are_values_with_words() -> None:
    actions = CHARTER.actions()
    assert_type(actions, tuple[dieule.RightAction, ...])
    decide = next(action for action in actions if action.id == "admission.decide")
    assert_type(decide.cells, tuple[dieule.RightCell, ...])
    assert_type(decide.cells[0].certainty, dieule.Certainty | None)
    assert (decide.function, decide.relations) == ("admission", (dieule.Relation.CHILD,))
    assert (decide.name(), decide.name("en")) == ("duyệt hoặc không duyệt kết nạp", "approve or refuse the admission")
    assert (decide.function_name(), decide.function_name("en")) == ("kết nạp đoàn viên mới", "admission")
    cells = {cell.holder: cell for cell in decide.cells}
    base = cells[dieule.Holder.DOAN_CO_SO]
    assert (base.grant, base.certainty) == (dieule.Grant.YES, dieule.Certainty.TEXT)
    assert base.citation == dieule.Citation("HDSDYUM", None)
    unseen = cells[dieule.Holder.CHI_DOAN_CO_SO]
    assert (unseen.grant, unseen.certainty, unseen.citation) == (dieule.Grant.UNKNOWN, None, None)
    assert dieule.Holder.HUYEN not in cells
    assert repr(decide) == "RightAction(id='admission.decide', …)"
    for again in (copy.deepcopy(decide), pickle.loads(pickle.dumps(decide))):
        assert again == decide
        assert hash(again) == hash(decide)
    assert decide.to_dict()["cells"][0] == {
        "holder": "app_member",
        "grant": "no",
        "certainty": "assumed",
        "citation": {"instrument": "HDSDYUM", "at": None},
    }
    assert dieule.in_force_on("2023-06-30").actions() == ()


def test_a_request_is_asked_of_a_tree_in_any_form_of_list() -> None:
    columns: dieule.UnitColumns = {
        "code": ["T", "X", "A"],
        "parent": [None, "T", "X"],
        "kind": ["tinh", "doan_xa", "chi_doan"],
    }
    known = CHARTER.check_right(
        action="admission.decide", unit_kind="doan_xa", relation="child", target_kind=dieule.Kind.CHI_DOAN
    )
    assert known.outcome is dieule.Outcome.MET
    for verdict in (CHARTER.may(UNITS, **REQUEST), CHARTER.may(columns, **REQUEST)):
        assert_type(verdict, dieule.Verdict)
        assert verdict == known


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"action": None}, "missing_value", "action"),
        ({"by_member": "yes"}, "wrong_type", "by_member"),
        ({"byMember": True}, "unknown_field", "byMember"),
    ],
)
def test_a_request_that_lacks_something(changed: dict[str, Any], code: str, field: str) -> None:
    request: Any = {**REQUEST, **changed}
    with pytest.raises(dieule.InputError) as refused:
        CHARTER.may(UNITS, **request)
    assert (refused.value.record, refused.value.code, refused.value.field) == ("right_request", code, field)


def test_names_that_there_are_not() -> None:
    for changed, nearest in (({"action": "admission.decides"}, "admission.decide"), ({"target": "B"}, None)):
        request: Any = {**REQUEST, **changed}
        with pytest.raises(dieule.UnknownNameError) as refused:
            CHARTER.may(UNITS, **request)
        assert refused.value.nearest == nearest
    bad: Any = [{"code": "X", "kind": "doan_xaa"}]
    with pytest.raises(dieule.InputError) as cell:
        CHARTER.may(bad, **REQUEST)
    assert (cell.value.record, cell.value.field, cell.value.row) == ("units", "kind", 0)


@pytest.mark.parametrize("block", BLOCKS)
def test_documentation_example(block: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block, "rights.md", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_the_documentation_has_examples() -> None:
    assert len(BLOCKS) == 2


def test_a_list_prepared_answers_the_same() -> None:
    rights = CHARTER.rights(UNITS)
    assert_type(rights, dieule.Rights)
    assert (rights.units, repr(rights)) == (3, "Rights(units=3)")
    assert rights.may(**REQUEST) == CHARTER.may(UNITS, **REQUEST)
    # The list was read once: what becomes of it afterwards is of no matter.
    units: list[dieule.UnitRow] = list(UNITS)
    rights = CHARTER.rights(units)
    units.clear()
    assert rights.may(**REQUEST).outcome == dieule.Outcome.MET
    with pytest.raises(dieule.UnknownNameError, match=r"transfer\.review_and_route"):
        rights.may(action="transfer.introduce", actor="X", target="A")
    with pytest.raises(dieule.UnknownNameError):
        rights.may(action="admission.decide", actor="X", target="B")
    with pytest.raises(dieule.InputError):
        rights.may(action="admission.decide", actor="X")
