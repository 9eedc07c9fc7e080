"""Column mappings: a host's headings, codes and forms of days as the library's, in one TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, final

from ._files import text_of
from ._native import MappingBase

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence
    from collections.abc import Mapping as Dict
    from typing import Self, TypeAlias

    from ._native import MappedMembers, MappedScores, MappedUnits
    from ._records import UnitColumns, UnitRow

    Rows: TypeAlias = Iterable[Dict[str, object]] | Dict[str, Sequence[object]] | Iterable[Iterable[object]]
    """A host's list: dicts by heading, lists by heading, or rows of cells."""

__all__ = ["Mapping"]


@final
class Mapping(MappingBase):
    """How a host's lists are read: from its column names, codes and forms of days to the library's.

    Takes a text (TOML, or JSON when it starts with a brace) or the path of a file. Raises MappingError with every
    refusal at once. A mapping never changes, and threads may share it.
    """

    __slots__ = ()

    def __new__(cls, mapping: str | os.PathLike[str]) -> Self:
        """Read and check the mapping."""
        return cast("Self", super().__new__(cls, text_of(mapping)))

    def units(self, rows: Rows, *, headings: Iterable[str | None] | None = None) -> MappedUnits:
        """Read a list of units. What cannot be read is not known, and is listed in `.report`.

        `rows` is a list of dicts (`csv.DictReader`), a dict of lists, or rows of cells (`csv.reader`, `values` of an
        openpyxl sheet). Rows of cells either come with `headings`, or hold them: they are then looked for in the first
        rows, where titles may stand above them and where they may take two rows.

        Raises MappingError naming every required heading that the list does not have.
        """
        return self._units(rows, headings)

    def members(
        self,
        rows: Rows,
        *,
        headings: Iterable[str | None] | None = None,
        units: MappedUnits | Sequence[UnitRow] | UnitColumns | None = None,
    ) -> MappedMembers:
        """Read a list of members, in the same shapes as `units`.

        `units` is the list of units in which names of units are looked up; it is needed where the mapping reads names.
        """
        return self._members(rows, headings, units)

    def scores(
        self,
        rows: Rows,
        *,
        headings: Iterable[str | None] | None = None,
        units: MappedUnits | Sequence[UnitRow] | UnitColumns | None = None,
    ) -> MappedScores:
        """Read a sheet of scores, in the same shapes as `units`: a row for each unit and criterion.

        A row gives an entry for each side that it says something of; an empty cell says nothing. Points are exactly
        what a number shows, or a text such as 88,5. `units` is needed where the mapping reads names of units.
        """
        return self._scores(rows, headings, units)
