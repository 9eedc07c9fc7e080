"""The call `map` of the vectors: a list read by a mapping that is shipped or stands in the vector."""

import json
from pathlib import Path
from typing import Any

import dieule

SHIPPED = Path(__file__).parents[2] / "examples" / "mappings"


def read(table: str, given: dict[str, Any]) -> dieule.MappedUnits | dieule.MappedMembers | dieule.MappedScores:
    """The list of a vector, read."""
    mapping = given["mapping"]
    mapping = dieule.Mapping(SHIPPED / mapping if isinstance(mapping, str) else json.dumps(mapping))
    rows: Any = given.get("rows", given.get("sheet"))
    headings = given.get("headings")
    if table == "units":
        return mapping.units(rows, headings=headings)
    listed = given.get("units")
    units = mapping.units(listed["rows"], headings=listed["headings"]) if listed else None
    if table == "scores":
        return mapping.scores(rows, headings=headings, units=units)
    return mapping.members(rows, headings=headings, units=units)


def cells(column: list[Any] | None) -> Any:
    """A column as a vector writes it: days as text."""
    return column and [cell if cell is None or isinstance(cell, bool | int) else str(cell) for cell in column]


ENTRY = ("unit", "criterion", "by", "points", "done", "count", "whole", "on")


def entries(scores: dieule.MappedScores) -> list[Any]:
    """Entries as a vector writes them: the row, then whose they are, of what, and what they say."""
    rows = zip(scores.rows, scores.entries, strict=True)
    return [[row, *cells([dict(entry).get(field) for field in ENTRY])] for row, entry in rows]


def said(mapped: dieule.MappedUnits | dieule.MappedMembers | dieule.MappedScores) -> dict[str, Any]:
    """What a vector says about it: of each field apart, so that it need not speak of all."""
    columns: dict[str, Any] = {} if isinstance(mapped, dieule.MappedScores) else dict(mapped.columns())
    report = mapped.report.to_dict()
    said = {key: value for key, value in report.items() if key not in ("columns", "mapping", "table")}
    said["set"] = list(columns)
    if isinstance(mapped, dieule.MappedScores):
        said["entries"] = entries(mapped)
    for read in report["columns"]:
        field = read["field"]
        said |= {f"{field}.{key}": read[key] for key in ("columns", "missing", "read_as", "forms")}
        said[f"{field}.cells"] = cells(columns.get(field))
        said[f"{field}.counts"] = [read["read"], read["blank"], read["unreadable"]]
        said[f"{field}.problems"] = [[each[key] for key in ("column", "reason", "rows")] for each in read["problems"]]
        said[f"{field}.unlisted"] = read["unlisted_rows"]
    return said
