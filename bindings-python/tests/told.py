"""Procedures as vectors tell them: a case is opened, then step after step is taken, refused or asked about."""

from contextlib import suppress
from typing import Any

import dieule


def opened(charter: dieule.Charter, given: dict[str, Any]) -> dieule.Case:
    """The case of a vector."""
    return charter.open_case(given["machine"], given["units"], given["people"], **given["request"])


def written(value: object) -> str:
    """A fact as the vectors write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def effect(effect: dieule.CaseEffect) -> str:
    """An effect in one line, with the facts that go with it."""
    other = f"> {effect.other_unit}" if effect.other_unit else None
    values = [f"{field}={written(value)}" for field, value in effect.values.items()]
    return " ".join(part for part in [str(effect.what), effect.member, effect.unit, other, *values] if part)


def advised(advice: tuple[dieule.Finding, ...]) -> dict[str, Any]:
    """Guidance told beside an answer; a line of a vector names it only where there is some."""
    return {"advice": [f"{finding.rule} {finding.reason}" for finding in advice]} if advice else {}


def offer(offer: dieule.CaseOffer) -> dict[str, Any]:
    """What a vector says about an offer."""
    plain = offer.to_dict()
    keys = ("action", "members", "unit", "role", "needs", "open", "waiting_days", "due", "overdue")
    reason = offer.blocked_by and offer.blocked_by.reason
    return {key: plain[key] for key in keys} | {"reason": reason} | advised(offer.advice)


def refused(refusal: dieule.CaseRefusal) -> dict[str, Any]:
    """What a vector says about a refusal."""
    plain = refusal.to_dict()
    finding = plain["finding"] or {"citation": None, "missing": []}
    said = {key: plain[key] for key in ("kind", "rule", "reason", "members", "version")}
    allowed = [f"{offer.action} {offer.unit}" for offer in refusal.allowed]
    return said | {"missing": finding["missing"], "citation": finding["citation"], "allowed": allowed}


def step(charter: dieule.Charter, case: dieule.Case, told: dict[str, Any]) -> tuple[dict[str, Any], dieule.Case]:
    """What one line of a vector comes to, and the case after it."""
    if asked := told.get("next"):
        return {"offers": [offer(each) for each in case.next(charter, asked["on"], by=asked["by"])]}, case
    if asked := told.get("counts_for"):
        counts = case.counts_for(asked["member"], asked["on"])
        return {"counts_for": counts and {"unit": counts.unit, "outside": counts.outside}}, case
    if "stored" in told:
        read = dieule.Case.from_json(case.to_json())
        return {"same": read == case and case.replay(charter).case == case, "closed": case.closed}, case
    taken = case.apply(charter, **told["event"])
    if taken.case is None:
        assert taken.refusal is not None
        return {"refused": refused(taken.refusal)}, case
    states = [f"{item.member} {item.state}" for item in taken.case.items]
    effects = [effect(each) for each in taken.effects]
    answer = {"states": states, "effects": effects, "version": taken.case.version, "repeated": taken.repeated}
    return answer | advised(taken.advice), taken.case


def driven(charter: dieule.Charter, given: dict[str, Any]) -> dieule.Case:
    """The case of a vector after its events; what is refused or cannot be asked changes nothing."""
    case = opened(charter, given)
    for each in given["steps"]:
        with suppress(dieule.DieuleError):
            if "event" in each:
                _, case = step(charter, case, each)
    return case


def told(charter: dieule.Charter, given: dict[str, Any]) -> dict[str, Any]:
    """The route, then what each line comes to."""
    case = opened(charter, given)
    lines = []
    for each in given["steps"]:
        try:
            answer, case = step(charter, case, each)
        except dieule.DieuleError as error:
            answer = {"error": {"code": error.code, "field": getattr(error, "field", None)}}
        lines.append(answer)
    return {"route": [f"{stop.role} {stop.unit}" for stop in case.route], "steps": lines}
