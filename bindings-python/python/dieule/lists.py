"""The forms in which lists of units and members may be given, for type checkers."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from ._native import MappedMembers, MappedUnits
from ._records import MemberColumns, MemberRow, UnitColumns, UnitRow

__all__ = ["ArrowArray", "ArrowStream", "MemberList", "NumpyArray", "ProgressCallback", "UnitList"]


class ArrowStream(Protocol):
    """A table, frame or reader of any library: pyarrow, polars, pandas, duckdb."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the rows as a capsule of the Arrow C interface."""


class ArrowArray(Protocol):
    """A record batch."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        """Give the rows as capsules of the Arrow C interface."""


class NumpyArray(Protocol):
    """A numpy array of one dimension: days as ``datetime64[D]``, flags as ``bool``, texts as ``str`` or objects."""

    @property
    def dtype(self) -> Any:
        """Its type."""

    def __len__(self) -> int:
        """Its length."""


UnitList: TypeAlias = Sequence[UnitRow] | UnitColumns | MappedUnits | ArrowStream | ArrowArray
"""Units: a list of dicts, a dict of lists, what a mapping read, or anything with an Arrow stream or array."""

MemberList: TypeAlias = (
    Sequence[MemberRow] | MemberColumns | MappedMembers | ArrowStream | ArrowArray | Mapping[str, NumpyArray]
)
"""Members: the same, or a dict of numpy arrays."""

MemberFacts: TypeAlias = MemberRow
"""One member: a dict with the fields of a list."""

ProgressCallback: TypeAlias = Callable[[int, int | None], object]
"""Called with the rows done, and how many there are, or None where a stream does not say."""
