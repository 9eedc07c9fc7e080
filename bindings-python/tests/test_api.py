"""The public names are those of ``tests/api.json``, and no others."""

import inspect
import json
import re
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import dieule
from dieule import enums, errors

API: dict[str, Any] = json.loads((Path(__file__).parents[2] / "tests" / "api.json").read_text("utf-8"))
VERBS = [row["python"] for row in API["verbs"] if row["python"]]
TYPES = {row["python"]: row.get("fields") for row in API["types"] if row["python"]}
ERRORS = {row["python"]: row for row in API["errors"]}
# What a class must have that makes a value: Python asks for these names, nobody calls them.
MACHINERY = re.compile(r"_.*")


def public(value: type) -> set[str]:
    """The names a class gives its users."""
    return {name for name in dir(value) if not MACHINERY.fullmatch(name)}


def test_every_public_name_is_listed_and_every_listed_one_is_there() -> None:
    functions = {verb.partition("(")[0] for verb in VERBS if "." not in verb}
    listed = functions | TYPES.keys() | API["enums"].keys() | ERRORS.keys() | {"__version__"}
    assert set(dieule.__all__) == listed
    assert all(hasattr(dieule, name) for name in listed)


def test_a_start_is_short() -> None:
    """What takes long to make and is seldom needed is made when somebody asks for it."""
    code = "import sys, dieule; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    bare = subprocess.run(
        [sys.executable, "-I", "-c", code.replace(", dieule", "")], check=True, capture_output=True, text=True
    )
    loaded = set(done.stdout.split()) - set(bare.stdout.split())
    assert "dieule._native" in loaded
    assert not loaded & {"dieule._records", "dieule.enums", "dieule.lists", "pathlib"}
    assert {"Outcome", "MemberRow", "enums"} <= set(dir(dieule))


def test_arguments_that_are_listed_are_taken() -> None:
    arguments = [verb.removesuffix(")").split("(") for verb in VERBS if "(" in verb]
    assert arguments
    for verb, argument in arguments:
        function: Any = dieule
        for part in verb.split("."):
            function = getattr(function, part)
        assert argument in inspect.signature(function).parameters, verb


def test_classes_have_the_methods_and_fields_listed() -> None:
    methods: dict[str, set[str]] = {}
    for verb in VERBS:
        owner, dot, name = verb.partition("(")[0].partition(".")
        if dot:
            methods.setdefault(owner, set()).add(name)
    assert methods
    for name, fields in TYPES.items():
        if fields is not None and name != "Refusal":
            assert public(getattr(dieule, name)) == set(fields) | methods.get(name, set()), name
    assert public(dieule.Charter) == methods["Charter"]
    assert list(dieule.Refusal._fields) == TYPES["Refusal"]


def test_enums_have_the_codes_listed() -> None:
    for name, codes in API["enums"].items():
        kind = getattr(dieule, name)
        assert issubclass(kind, StrEnum)
        assert list(kind) == codes
    assert set(enums.__all__) == API["enums"].keys()


def test_errors_have_the_fields_and_codes_listed() -> None:
    assert set(errors.__all__) == ERRORS.keys() | {"DieuleError", "Refusal"}
    for name, row in ERRORS.items():
        kind = getattr(errors, name)
        assert issubclass(kind, dieule.DieuleError)
        assert set(get_type_hints(kind)) == {"code", *row["fields"]}
    assert sorted(code for row in ERRORS.values() for code in row["codes"]) == sorted(API["error_codes"])
