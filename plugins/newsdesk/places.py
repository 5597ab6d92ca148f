"""Names of places for the front matter: as an editor should write them, or as proposals."""

from __future__ import annotations

from datetime import date

from plugins.gazetteer import Found, Level, NameIndex, Unit, detect, lookup


def address(unit: Unit, names: NameIndex, on: date) -> str:
    """The unit as an address: `xã Kiên Thành, huyện Trấn Yên`.

    The province is left out where the rest is understood without it.
    """
    gazetteer = names.gazetteer
    whole = gazetteer.full_name(unit)
    above = [u for u in (unit, *gazetteer.ancestors(unit)) if u.level is not Level.PROVINCE]
    short = ", ".join(u.title for u in above)
    match lookup(names, short, on) if short else None:
        case Found(found, False) if found.id == unit.id:
            return short
    return whole


def normalise(written: str, names: NameIndex, on: date) -> str:
    """The address of the place that `written` names; `written` itself if that is not clear."""
    match lookup(names, written, on):
        case Found(unit, _):
            return address(unit, names, on)
    return written


def propose(text: str, names: NameIndex, on: date) -> tuple[str, ...]:
    """Addresses of the places that `text` is about, in its order.

    A district or province goes without saying where one of its communes is proposed.
    """
    gazetteer = names.gazetteer
    ids = dict.fromkeys(mention.id for mention in detect(names, text, on))
    above = {a.id for unit_id in ids for a in gazetteer.ancestors(gazetteer[unit_id])}
    return tuple(address(gazetteer[i], names, on) for i in ids if i not in above)
