"""Repairs as vectors write them: what a rule or a row says already is left out."""

from typing import Any

import dieule


def made(charter: dieule.Charter, given: dict[str, Any]) -> dieule.Repairs:
    """The repairs of two lists, with as many partners as the vector asks for."""
    accepted, targets = given.get("accepted", ()), given.get("targets")
    return charter.repairs(given["units"], given["members"], accepted=accepted, targets=targets)


def terse(plain: dict[str, Any]) -> dict[str, Any]:
    """An object without what says nothing, with the citation as one text; a law in force is not said either."""
    out: dict[str, Any] = {}
    for key, value in plain.items():
        if value is None or value in ([], {}) or (key, value) == ("standing", "in_force"):
            continue
        if key == "citation":
            out["cite"] = " ".join(part for part in (value["instrument"], value["at"]) if part is not None)
        else:
            out[key] = value
    return out


def way_of(plain: dict[str, Any]) -> dict[str, Any]:
    """One way."""
    way = terse({key: value for key, value in plain.items() if key != "rule"})
    return way | {"blocked_by": terse(way["blocked_by"])} if "blocked_by" in way else way


def repaired(repairs: dieule.Repairs) -> dict[str, Any]:
    """Repairs in the form of an expectation."""
    out = []
    for repair in (each.to_dict() for each in repairs.repairs):
        kept = {key: value for key, value in terse(repair).items() if key not in ("subject", "reason")}
        if not kept["more_targets"]:
            del kept["more_targets"]
        out.append(kept | {"ways": [way_of(way) for way in repair["ways"]]})
    return {"repairs": out, "left_out": repairs.left_out}
