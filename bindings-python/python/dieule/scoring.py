"""Criteria sets: read whole from a text or the rows of a sheet, then units scored by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast, final

from ._files import text_of
from ._native import CriteriaSetBase

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence
    from typing import Self

    from ._native import Merged, Ranking, Scoring
    from ._records import ScoredUnit, ScoreEntry, SetHead, SetRow
    from .enums import Language, PeriodRule, TieRule

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
        named = isinstance(criteria, str) and (_head is not None or criteria in cls.bundled_names())
        text = str(criteria) if named else text_of(criteria)
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

        Points are whole numbers, texts such as 92.5, or a `Decimal` or `Fraction` of four decimals at most; no floats.
        Raises CriteriaError with every row at fault.
        """
        return self._score(units, entries)

    def merge_periods(self, periods: Sequence[Scoring], rule: PeriodRule | Literal["sum", "average", "last"]) -> Merged:
        """Make one result of several scorings by this set, the earliest first.

        Raises CriteriaError when there is none, or one by another set.
        """
        return self._merge_periods(list(periods), rule)

    def rank_periods(
        self,
        periods: Sequence[Scoring],
        rule: PeriodRule | Literal["sum", "average", "last"],
        ties: TieRule | Literal["shared", "dense"],
    ) -> Ranking:
        """The places of the units over all periods, inside the cluster each was last scored in, by the total alone.

        Raises CriteriaError when there is no period, or one by another set.
        """
        return self._rank_periods(list(periods), rule, ties)

    def report(
        self,
        periods: Sequence[Scoring],
        ties: TieRule | Literal["shared", "dense"],
        *,
        tie_break: Sequence[str] = (),
        merge: PeriodRule | Literal["sum", "average", "last"] | None = None,
        labels: Sequence[str] = (),
        names: Mapping[str, str] | None = None,
        language: Language | Literal["vi", "en"] = "vi",
        title: str | None = None,
    ) -> str:
        """The scores as one HTML page: units of each cluster by their places, groups, every step, periods side by side.

        `labels` names the periods, `names` the units by their codes; `merge` is how the periods become one. Raises
        CriteriaError when there is no period, one by another set, or a name for some periods only.
        """
        chosen = (list(tie_break), merge, list(labels), dict(names or {}))
        return self._report(list(periods), ties, *chosen, language, title)

    def write_report(
        self,
        path: str | os.PathLike[str],
        periods: Sequence[Scoring],
        ties: TieRule | Literal["shared", "dense"],
        *,
        tie_break: Sequence[str] = (),
        merge: PeriodRule | Literal["sum", "average", "last"] | None = None,
        labels: Sequence[str] = (),
        names: Mapping[str, str] | None = None,
        language: Language | Literal["vi", "en"] = "vi",
        title: str | None = None,
    ) -> None:
        """Write the page to a file, as UTF-8."""
        page = self.report(
            periods,
            ties,
            tie_break=tie_break,
            merge=merge,
            labels=labels,
            names=names,
            language=language,
            title=title,
        )
        with open(path, "wb") as file:
            file.write(page.encode())

    def __getnewargs__(self) -> tuple[str, Any, Any]:
        """What it was read from, so that it can be pickled and copied."""
        return self._given
