"""Books of codes as vectors tell them: a book is opened, then event after event is applied, refused or asked about."""

from contextlib import suppress
from typing import Any

import dieule


def effect(effect: dieule.CardEffect) -> str:
    """An effect in one line, with what else it says."""
    span = effect.start and f"{effect.start}-{effect.end}"
    rest = [(name, getattr(effect, name)) for name in ("given_by", "kind", "replaces", "decision")]
    said = [f"{name}={value}" for name, value in rest if value is not None]
    return " ".join(part for part in [str(effect.what), effect.unit, span, effect.code, effect.member, *said] if part)


def refused(refusal: dieule.CardRefusal) -> dict[str, Any]:
    """What a vector says about a refusal."""
    plain = refusal.to_dict()
    finding = plain["finding"] or {"citation": None, "missing": [], "figures": None}
    said = {key: plain[key] for key in ("kind", "rule", "reason", "members", "codes", "version")}
    free = [f"{free.start}-{free.end}" for free in refusal.free]
    return said | {key: finding[key] for key in ("citation", "missing", "figures")} | {"free": free}


def card(card: dieule.Card | None) -> dict[str, Any] | None:
    """A code as the vectors write it."""
    if card is None:
        return None
    texts = {name: getattr(card, name) for name in ("code", "unit", "member", "decision", "replaces")}
    return texts | {"state": str(card.state), "since": card.since.isoformat()}


def step(
    charter: dieule.Charter, book: dieule.CardBook, told: dict[str, Any]
) -> tuple[dict[str, Any], dieule.CardBook]:
    """What one line of a vector comes to, and the book after it."""
    if unit := told.get("counts"):
        counts = book.counts(unit)
        names = ("capacity", "used", "void", "staged", "handed_down", "left")
        return {"counts": {name: getattr(counts, name) for name in names}}, book
    if unit := told.get("free"):
        return {"free": [f"{free.start}-{free.end} ({free.codes})" for free in book.free(unit)]}, book
    if asked := told.get("next"):
        return {"next": list(book.next_codes(charter, asked["unit"], asked["count"]))}, book
    if member := told.get("card_of"):
        return {"card": card(book.card_of(member))}, book
    if "stored" in told:
        return {"same": dieule.CardBook.from_json(book.to_json()) == book and book.replay(charter).book == book}, book
    taken = book.apply(charter, **told["event"])
    if taken.book is None:
        assert taken.refusal is not None
        return {"refused": refused(taken.refusal)}, book
    effects = [effect(each) for each in taken.effects]
    return {"effects": effects, "version": taken.book.version, "repeated": taken.repeated}, taken.book


def opened(given: dict[str, Any]) -> dieule.CardBook:
    """The book of a vector."""
    return dieule.CardBook.open(**given["request"])


def driven(charter: dieule.Charter, given: dict[str, Any]) -> dieule.CardBook:
    """The book of a vector after its events; what is refused or cannot be asked changes nothing."""
    book = opened(given)
    for each in given["steps"]:
        with suppress(dieule.DieuleError):
            if "event" in each:
                _, book = step(charter, book, each)
    return book


def told(charter: dieule.Charter, given: dict[str, Any]) -> dict[str, Any]:
    """What each line comes to."""
    book = opened(given)
    lines = []
    for each in given["steps"]:
        try:
            answer, book = step(charter, book, each)
        except dieule.DieuleError as error:
            place = {"field": getattr(error, "field", None), "row": getattr(error, "row", None)}
            answer = {"error": {"code": error.code} | place}
        lines.append(answer)
    return {"steps": lines}
