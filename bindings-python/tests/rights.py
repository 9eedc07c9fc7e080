"""Rights as vectors tell them: a row of the matrix, and whether a unit of a list may do something."""

from typing import Any

import dieule


def row(charter: dieule.Charter, action: str) -> dict[str, Any]:
    """The cells of an action: ``yes text``, or ``unknown``; nothing where there is no such action."""
    listed = next((listed for listed in charter.actions() if listed.id == action), None)
    if listed is None:
        return {"cells": None}
    return {"cells": {cell.holder: " ".join(filter(None, (cell.grant, cell.certainty))) for cell in listed.cells}}


def may(charter: dieule.Charter, given: dict[str, Any]) -> dict[str, Any]:
    """The verdict on a request."""
    verdict = charter.may(given["units"], **given["request"])
    return {"outcome": verdict.outcome, "findings": [finding.to_dict() for finding in verdict.findings]}
