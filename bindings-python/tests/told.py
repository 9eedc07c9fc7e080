"""Procedures as vectors tell them: a case is opened, then step after step is taken, refused or asked about.

Each is asked under the charter of its day, unless the vector says under which (`under`).
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import dieule

Law = Callable[[str | None], dieule.Charter]
"""The charter of a day, or the vector's own."""


def opened(law: Law, given: dict[str, Any]) -> dieule.Case:
    """The case of a vector."""
    charter = law(given.get("under", given["request"]["opened_on"]))
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
    unasked = {} if offer.waited_for else {"waited_for": False}
    return {key: plain[key] for key in keys} | {"reason": reason} | unasked | advised(offer.advice)


def refused(refusal: dieule.CaseRefusal) -> dict[str, Any]:
    """What a vector says about a refusal."""
    plain = refusal.to_dict()
    finding = plain["finding"] or {"citation": None, "missing": []}
    said = {key: plain[key] for key in ("kind", "rule", "reason", "members", "version")}
    allowed = [f"{offer.action} {offer.unit}" for offer in refusal.allowed]
    rules = [f"{found.rule} {found.reason}" for found in refusal.findings]
    several = {"rules": rules} if len(rules) > 1 else {}
    return said | {"missing": finding["missing"], "citation": finding["citation"], "allowed": allowed} | several


def route(case: dieule.Case) -> list[str]:
    """Who acts, in one line each."""
    return [f"{stop.role} {stop.unit}" for stop in case.route]


def step(law: Law, case: dieule.Case, told: dict[str, Any]) -> tuple[dict[str, Any], dieule.Case]:
    """What one line of a vector comes to, and the case after it."""
    if asked := told.get("next"):
        charter = law(told.get("under", asked["on"]))
        return {"offers": [offer(each) for each in case.next(charter, asked["on"], by=asked["by"])]}, case
    if asked := told.get("counts_for"):
        counts = case.counts_for(asked["member"], asked["on"])
        return {"counts_for": counts and {"unit": counts.unit, "outside": counts.outside}}, case
    if "stored" in told:
        read = dieule.Case.from_json(case.to_json())
        return {"same": read == case and case.replay(law(None)).case == case, "closed": case.closed}, case
    if changed := told.get("re_route"):
        taken = case.re_route(law(told.get("under", changed["on"])), told["units"], **changed)
    else:
        taken = case.apply(law(told.get("under", told["event"]["on"])), **told["event"])
    if taken.case is None:
        assert taken.refusal is not None
        return {"refused": refused(taken.refusal)}, case
    states = [f"{item.member} {item.state}" for item in taken.case.items]
    effects = [effect(each) for each in taken.effects]
    answer = {"states": states, "effects": effects, "version": taken.case.version, "repeated": taken.repeated}
    answer |= {"route": route(taken.case)} if changed else {}
    return answer | advised(taken.advice), taken.case


def driven(law: Law, given: dict[str, Any]) -> dieule.Case:
    """The case of a vector after its events; what is refused or cannot be asked changes nothing."""
    case = opened(law, given)
    for each in given["steps"]:
        with suppress(dieule.DieuleError):
            if "event" in each or "re_route" in each:
                _, case = step(law, case, each)
    return case


def told(law: Law, given: dict[str, Any]) -> dict[str, Any]:
    """The route, then what each line comes to."""
    case = opened(law, given)
    way, lines = route(case), []
    for each in given["steps"]:
        try:
            answer, case = step(law, case, each)
        except dieule.DieuleError as error:
            answer = {"error": {"code": error.code, "field": getattr(error, "field", None)}}
        lines.append(answer)
    return {"route": way, "steps": lines}
