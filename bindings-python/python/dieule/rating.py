"""Tables of criteria by which members, branches or base unions are rated."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, final

from ._files import text_of
from ._native import RatingTableBase

if TYPE_CHECKING:
    import os
    from typing import Self

__all__ = ["RatingTable"]


@final
class RatingTable(RatingTableBase):
    """A table of criteria: levels from the best, what each needs, and what overrules them.

    Takes a text (TOML, or JSON when it starts with a brace) or the path of a file; `shipped` is for :meth:`shipped`
    and pickling. Raises TableError with every refusal at once. A table never changes, and threads may share it.
    """

    __slots__ = ()

    def __new__(cls, table: str | os.PathLike[str], shipped: bool = False) -> Self:
        """Read and check the table."""
        return cast("Self", super().__new__(cls, text_of(table), shipped))

    @classmethod
    def shipped(cls, name: str) -> Self:
        """Take a table that the library ships: ``hd25``, ``cong_an_2019``; :meth:`names` lists them.

        Raises UnknownNameError with the names there are.
        """
        return cls(name, shipped=True)
