"""The gazetteer that the settings name, ready for a site of the provinces that they name."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.gazetteer import Gazetteer, Level, NameIndex, Unit, load
from plugins.settings import Settings, SettingsError, check_gazetteer
from plugins.vietnamese import fold


def open_names(settings: Settings) -> NameIndex:
    """Load the site's gazetteer. Raises SettingsError, saying what to change."""
    check_gazetteer(settings.gazetteer)
    try:
        gazetteer = load(settings.gazetteer)
    except (OSError, ValueError) as error:
        raise SettingsError(f"GAZETTEER: không đọc được “{settings.gazetteer}” ({error})") from None
    unknown = (i for i in settings.localities_provinces if not _is_province(gazetteer, i))
    if faults := [_no_province(gazetteer, unit_id) for unit_id in unknown]:
        raise SettingsError("\n".join(faults))
    return NameIndex(gazetteer, frozenset(settings.localities_provinces))


def _is_province(gazetteer: Gazetteer, unit_id: str) -> bool:
    unit = gazetteer.units.get(unit_id)
    return unit is not None and unit.level is Level.PROVINCE


def _no_province(gazetteer: Gazetteer, given: str) -> str:
    provinces = [unit for unit in gazetteer if unit.level is Level.PROVINCE]
    meant = list(_meant(gazetteer, provinces, given))
    remedy = (
        f"Có phải là {_named(meant, ' hay ')}?"
        if meant
        else f"Các tỉnh: {_named(provinces, ', ')}."
    )
    if unit := gazetteer.units.get(given):
        return f"LOCALITIES_PROVINCES: “{given}” là {unit.title}, không phải tỉnh. {remedy}"
    return f"LOCALITIES_PROVINCES: không có tỉnh “{given}” trong GAZETTEER. {remedy}"


def _meant(gazetteer: Gazetteer, provinces: list[Unit], given: str) -> Iterator[Unit]:
    """Provinces that have this code or name, or have the unit of this id in them."""
    asked = fold(given).strip()
    unit = gazetteer.units.get(asked)
    inside = {ancestor.id for ancestor in gazetteer.ancestors(unit)} if unit else ()
    for province in provinces:
        names = province.id, province.code, fold(province.name), fold(province.title), province.slug
        if asked in names or province.id in inside:
            yield province


def _named(units: list[Unit], separator: str) -> str:
    return separator.join(f"“{unit.id}” ({unit.title})" for unit in units)
