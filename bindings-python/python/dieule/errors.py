"""Errors: questions that cannot be asked. A rule that says no is a value, never an error.

No error carries a value that was handed in: a message names the record, the field and the row.
"""

import datetime
from typing import Any, NamedTuple

__all__ = [
    "CriteriaError",
    "DieuleError",
    "InputError",
    "MappingError",
    "NotEstablishedError",
    "NotInForceError",
    "PinError",
    "ProfileError",
    "Refusal",
    "RouteError",
    "RulebookError",
    "ScheduleError",
    "StoredValueError",
    "TableError",
    "UnknownNameError",
]


class DieuleError(Exception):
    """The base of all errors of the library."""

    code: str
    """The error's code: the same text in Rust, Python and Node."""

    def __init__(self, message: str, code: str, **fields: Any) -> None:
        """Keep the message, the code and the fields of the class."""
        super().__init__(message)
        self.code = code
        vars(self).update(fields)

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the fields when an error travels between processes."""
        return _again, (type(self), str(self), dict(vars(self)))


def _again(cls: type[DieuleError], message: str, fields: dict[str, Any]) -> DieuleError:
    return cls(message, **fields)


class NotInForceError(DieuleError, ValueError):
    """The day lies before the first charter the rulebook knows."""

    day: datetime.date
    """The day asked for."""
    first_day: datetime.date
    """The first day a charter is known for."""


class InputError(DieuleError, ValueError):
    """A fact that cannot be read."""

    record: str
    """The record or table: ``admission``, ``members``."""
    field: str
    """The field."""
    row: int | None
    """The position in a list, counted from 0."""
    why: str
    """What would be right."""
    nearest: str | None
    """The nearest field that exists, where there is no such field."""


class Refusal(NamedTuple):
    """One thing that a profile, a mapping or a table says and may not."""

    path: str
    """Where in it: a dotted path."""
    why: str
    """What is wrong and what would be right."""


class ProfileError(DieuleError, ValueError):
    """Everything a profile sets that it may not, at once."""

    profile: str
    """The profile's id, or ``?`` when it has none."""
    refusals: tuple[Refusal, ...]
    """Each refusal."""


class MappingError(DieuleError, ValueError):
    """Everything a column mapping says that it may not, or everything a list lacks that it requires, at once."""

    mapping: str
    """The mapping's name, or ``?`` when it has none."""
    refusals: tuple[Refusal, ...]
    """Each refusal."""


class TableError(DieuleError, ValueError):
    """Everything a table of criteria says that it may not, or every fact that does not fit the table, at once."""

    table: str
    """The table's id, or ``?`` when it has none."""
    refusals: tuple[Refusal, ...]
    """Each refusal."""


class CriteriaError(DieuleError, ValueError):
    """Everything that is wrong with a criteria set, or with what is scored by one, at once."""

    set: str
    """The set's short name, or ``?`` when it has none."""
    refusals: tuple[Refusal, ...]
    """Each refusal."""


class ScheduleError(DieuleError, ValueError):
    """Every row that names an item or a report which no plan at hand has, at once."""

    schedule: str
    """The plan's id."""
    refusals: tuple[Refusal, ...]
    """Each refusal."""


class UnknownNameError(DieuleError, LookupError):
    """A name the library does not know: a rule, question, instrument, campaign or provision."""

    what: str
    """What kind of name it is."""
    name: str
    """The name given."""
    nearest: str | None
    """The nearest name that exists."""
    known: tuple[str, ...]
    """All names there are, for letters; empty where they are many."""


class NotEstablishedError(DieuleError, LookupError):
    """A question whose law no instrument chosen establishes."""

    provision: str
    """The provision."""
    why: str
    """What would settle it."""


class PinError(DieuleError, ValueError):
    """A pin outside the range in which the instrument's first day lies, or of an instrument whose day is known."""

    instrument: str
    """The instrument."""
    day: datetime.date
    """The day given."""
    why: str
    """What would be right."""


class RouteError(DieuleError, ValueError):
    """Two units between which no route leads, as the list has them."""

    unit: str
    """The code of the unit at fault."""
    why: str
    """What is wrong with it."""


class StoredValueError(DieuleError, ValueError):
    """A stored value that is not of this version or not whole."""

    why: str
    """What is wrong."""


class RulebookError(DieuleError, RuntimeError):
    """The compiled-in rulebook contradicts itself, which tests exclude."""
