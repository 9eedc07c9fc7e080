"""The report of a review: its options, its parts, its files."""

import csv
import io
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import dieule
from dieule import InputError

UNITS: list[dieule.UnitRow] = [
    {"code": "T", "kind": "tinh", "name": "Tỉnh đoàn Mẫu"},
    {"code": "H", "parent": "T", "kind": "huyen", "name": "Huyện đoàn Một"},
    {"code": "X", "parent": "H", "kind": "doan_co_so", "name": "=1+1"},
    {"code": "C", "parent": "X", "kind": "chi_doan"},
]
MEMBERS: list[dieule.MemberRow] = [
    {"key": "SECRET-A", "unit": "C", "birth_date": "2012-01-01"},
    {"key": "SECRET-B", "unit": "?", "birth_date": "2000-01-01"},
]
REVIEW = dieule.in_force_on("2024-05-09", campaigns=["SEED4"]).review(UNITS, MEMBERS)


def data(page: str) -> dict[str, Any]:
    text = page.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    shown: dict[str, Any] = json.loads(text)
    return shown


def test_options() -> None:
    shown = data(REVIEW.report())
    assert (shown["language"], shown["first_row"], shown["keys"]) == ("vi", 1, False)
    assert shown["title"] == "Rà soát tổ chức và đoàn viên · Tỉnh đoàn Mẫu"
    assert "SECRET" not in REVIEW.report()
    page = REVIEW.report(language="en", title="A <b>title</b>", keys=True, first_row=2)
    shown = data(page)
    assert (shown["language"], shown["first_row"], shown["title"]) == ("en", 2, "A <b>title</b>")
    assert "SECRET-A" in page
    assert "<title>A &lt;b&gt;title&lt;/b&gt;</title>" in page
    assert len(shown["findings"]["kind"]) == len(REVIEW.findings)
    assert REVIEW.report(dieule.Language.EN, "A <b>title</b>", True, 2) == page


def test_refusals() -> None:
    with pytest.raises(InputError) as refused:
        REVIEW.report(language="fr")  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == ("unknown_code", "language")
    for row in (-1, 2**40, 1.5):
        with pytest.raises(InputError) as refused:
            REVIEW.split(first_row=row)  # type: ignore[arg-type]
        assert refused.value.field == "first_row"
    with pytest.raises(TypeError):
        REVIEW.report(keys="yes")  # type: ignore[arg-type]


def test_what_was_applied_is_named() -> None:
    assert [instrument.id for instrument in REVIEW.law] == ["DL12", "SEED4"]
    assert REVIEW.law[0].title.vi == "Điều lệ Đoàn khóa XII"
    shown = data(REVIEW.report())
    assert (shown["law"], len(shown["letters"]), shown["profiles"]) == (["Điều lệ Đoàn khóa XII"], 1, [])
    profile = Path(__file__).parents[2] / "examples" / "profiles" / "tinh-mau.toml"
    with_profile = dieule.in_force_on("2026-08-01", profiles=[profile]).review(UNITS, MEMBERS)
    assert [instrument.id for instrument in with_profile.law] == ["DL12", "DL13", "tinh-mau"]
    shown = data(with_profile.report())
    assert (len(shown["law"]), shown["letters"]) == (2, [])
    assert shown["profiles"] == ["Tỉnh đoàn Mẫu: hướng dẫn nghiệp vụ đoàn viên"]


def test_parts_add_up() -> None:
    parts = REVIEW.split()
    assert [(part.code, part.name) for part in parts] == [
        ("H", "Huyện đoàn Một"),
        (None, "Ngoài các đơn vị trực thuộc"),
    ]
    assert sum(part.findings for part in parts) == len(REVIEW.findings)
    rows = []
    for part in parts:
        assert part.csv.startswith("\ufeff")
        rows += list(csv.DictReader(io.StringIO(part.csv.removeprefix("\ufeff"), newline="")))
        assert len(data(part.html)["findings"]["kind"]) == part.findings
    assert len(rows) == len(REVIEW.findings)
    assert {row["Tên đơn vị"] for row in rows} >= {"'=1+1"}
    assert "SECRET" not in repr(parts) + "".join(part.html + part.csv for part in parts)
    assert pickle.loads(pickle.dumps(parts)) == parts
    assert len({hash(part) for part in parts}) == 2


def test_files(tmp_path: Path) -> None:
    REVIEW.write_report(tmp_path / "report.html", language="en")
    assert (tmp_path / "report.html").read_bytes().decode() == REVIEW.report(language="en")
    written = REVIEW.write_split(str(tmp_path / "new" / "parts"))
    assert [path.name for path in written] == [
        "h-huyen-doan-mot.html",
        "h-huyen-doan-mot.csv",
        "ngoai-cac-don-vi-truc-thuoc.html",
        "ngoai-cac-don-vi-truc-thuoc.csv",
    ]
    assert written[1].read_bytes().decode() == REVIEW.split()[0].csv
    assert REVIEW.write_split(tmp_path / "new" / "parts") == written
    with pytest.raises(FileNotFoundError) as missing:
        REVIEW.write_report(tmp_path / "no folder" / "report.html")
    assert missing.value.strerror


def test_a_review_that_was_stored_makes_the_same_report() -> None:
    again = pickle.loads(pickle.dumps(REVIEW))
    assert again.report(keys=True) == REVIEW.report(keys=True)
