"""A year of quarters from a workbook: scored, ranked in clusters, merged, held against an answer worked out elsewhere.

python emulation.py [FOLDER]      reads what generate.py wrote there; writes FOLDER/thi-dua-python.html
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import dieule
from openpyxl import load_workbook

QUARTERS = ["Quý 1", "Quý 2", "Quý 3", "Quý 4"]
FIELDS = ["unit", "criterion", "by", "done", "count", "whole", "points", "on"]
WORDS = {"Tự chấm": "self", "Thẩm định": "graded", "có": True, "không": False}


def entry(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row of a sheet as an entry: its words become codes, its days days."""
    cells = {
        field: WORDS.get(cell, cell) if field in ("by", "done") else cell
        for field, cell in zip(FIELDS, row, strict=True)
    }
    if isinstance(cells["on"], datetime):
        cells["on"] = cells["on"].date()
    return cells


def span(score: dieule.Score) -> str:
    """The points, or what they lie between."""
    return f"{score.lower}..{score.upper}" if score.points is None else score.points


def class_of(unit: dieule.UnitScore | dieule.MergedUnit) -> str:
    """The class; open, from the best that is left to the worst."""
    return unit.score_class or f"{unit.best_class or '-'}..{unit.worst_class or '-'}"


def lines(label: str, ranking: dieule.Ranking, scored: dieule.Scoring | dieule.Merged) -> list[str]:
    """The ranking, a unit a line."""
    of = {unit.unit: unit for unit in scored.units}
    told = []
    for place in ranking.units:
        rank = f"{place.best_rank}-{place.worst_rank}" if place.rank is None else f"{place.rank}{'=' * place.tied}"
        unit = of[place.unit]
        told.append(" | ".join([label, place.cluster or "-", rank, place.unit, span(unit.graded), class_of(unit)]))
    return told


def main(folder: Path) -> None:
    """Score, rank, merge, print, draw, compare."""
    criteria = dieule.CriteriaSet(Path(__file__).with_name("criteria.toml"))
    book = load_workbook(folder / "nam-2026.xlsx", read_only=True)
    listed = list(book["Đơn vị"].iter_rows(min_row=2, values_only=True))
    units = [{"unit": code, "cluster": cluster} for code, _, cluster in listed]

    periods, told = [], []
    for quarter in QUARTERS:
        scoring = criteria.score(units, [entry(row) for row in book[quarter].iter_rows(min_row=2, values_only=True)])
        ranked = lines(quarter, scoring.rank("shared"), scoring)
        print("\n".join(ranked))
        for unit in scoring.units:
            for step in unit.steps:
                if step.by == "graded" and step.before != step.after:
                    print(f"      {unit.unit}: {step.message()}")
        told += ranked
        periods.append(scoring)

    year = criteria.merge_periods(periods, "average")
    ranked = lines("Năm", criteria.rank_periods(periods, "average", "shared"), year)
    print("\n".join(ranked))
    told += ranked

    names = {code: name for code, name, _ in listed}
    page = folder / "thi-dua-python.html"
    criteria.write_report(page, periods, "shared", merge="average", labels=QUARTERS, names=names)

    expected = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    if told != expected:
        wrong = [f"{ours} != {key}" for ours, key in zip(told, expected, strict=False) if ours != key]
        sys.exit(f"not the answer that was worked out elsewhere: {'; '.join(wrong)}")
    print(f"emulation (Python): {len(told)} lines as expected")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/emulation"))
