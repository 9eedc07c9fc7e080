"""Who may do what over one list of units."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from ._native import RightsBase

if TYPE_CHECKING:
    from typing import Unpack

    from ._native import Verdict
    from ._records import RightRequest

__all__ = ["Rights"]


@final
class Rights(RightsBase):
    """The units of a list with their rights: prepared once, asked as often as a page has buttons.

    Made by :meth:`Charter.rights`. It never changes, and threads may share it.
    """

    __slots__ = ()

    def may(self, **request: Unpack[RightRequest]) -> Verdict:
        """May a unit of the list, or a member of one, take an action that concerns another unit?

        As :meth:`Charter.may`, without reading the list again.

        Raises UnknownNameError for an action of no function and for a code that no unit has, InputError for what the
        request lacks.
        """
        return self._may(request)
