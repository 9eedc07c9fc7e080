"""Criteria sets: read whole from a text or the rows of a sheet, then units scored by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, final

from ._files import text_of
from ._native import CriteriaSetBase

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from typing import Self

    from ._native import Merged, Scoring
    from ._records import ScoredUnit, ScoreEntry, SetHead, SetRow
    from .enums import PeriodRule, PeriodRuleCode

__all__ = ["CriteriaSet"]


@final
class CriteriaSet(CriteriaSetBase):
    """A criteria set (bộ tiêu chí): groups, contents and criteria with their points, caps, classes and ceilings.

    Takes a text (TOML, or JSON when it starts with a brace) or the path of a file. Raises CriteriaError with everything
    that is wrong at once. A set never changes, and threads may share it.
    """

    __slots__ = ("_given",)

    _given: tuple[str, Any, Any]

    def __new__(cls, criteria: str | os.PathLike[str], _head: Any = None, _rows: Any = None) -> Self:
        """Read and check the set."""
        text = criteria if _head is not None or criteria in cls.bundled_names() else text_of(criteria)
        made = cast("Self", super().__new__(cls, text, _head, _rows))
        object.__setattr__(made, "_given", (text, _head, _rows))
        return made

    @classmethod
    def bundled(cls, name: str) -> Self:
        """One of the sets that the library brings; `bundled_names()` lists them. Groups or outlines only.

        Raises UnknownNameError with all the names there are.
        """
        cls._known(name)
        return cls(name)

    @classmethod
    def from_rows(cls, head: SetHead, rows: Sequence[SetRow]) -> Self:
        """A set whose rows stand in a sheet: each a dict with its `kind`.

        Raises CriteriaError with everything that is wrong at once.
        """
        return cls("", dict(head), [dict(row) for row in rows])

    def score(self, units: Sequence[ScoredUnit], entries: Sequence[ScoreEntry]) -> Scoring:
        """Score units by what they and those who graded them say. What nobody says stays open, with bounds.

        Raises CriteriaError with every row at fault.
        """
        return self._score(units, entries)

    def merge_periods(self, periods: Sequence[Scoring], rule: PeriodRule | PeriodRuleCode) -> Merged:
        """Make one result of several scorings by this set, the earliest first.

        Raises CriteriaError when there is none, or one by another set.
        """
        return self._merge_periods(list(periods), rule)

    def __getnewargs__(self) -> tuple[str, Any, Any]:
        """What it was read from, so that it can be pickled and copied."""
        return self._given
