"""Texts that a host gives as they are, or as the path of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

__all__ = ["text_of"]


def text_of(given: str | os.PathLike[str]) -> str:
    """Give the text itself. Without pathlib, which takes longer to import than all of this package."""
    if isinstance(given, str):
        return given
    with open(given, encoding="utf-8") as file:
        return file.read()
