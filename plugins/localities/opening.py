"""The gazetteer that the settings name, ready for a site of the provinces that they name."""

from __future__ import annotations

from plugins.gazetteer import Level, NameIndex, load
from plugins.settings import Settings, SettingsError, check_gazetteer


def open_names(settings: Settings) -> NameIndex:
    """Load the site's gazetteer. Raises SettingsError, saying what to change."""
    check_gazetteer(settings.gazetteer)
    try:
        gazetteer = load(settings.gazetteer)
    except (OSError, ValueError) as error:
        raise SettingsError(f"GAZETTEER: không đọc được “{settings.gazetteer}” ({error})") from None
    provinces = {unit.id: unit for unit in gazetteer if unit.level is Level.PROVINCE}
    for unit_id in settings.localities_provinces:
        if unit_id not in provinces:
            known = ", ".join(f"“{unit.id}” ({unit.title})" for unit in provinces.values())
            raise SettingsError(
                f"LOCALITIES_PROVINCES: không có tỉnh “{unit_id}”. Các tỉnh: {known}."
            )
    return NameIndex(gazetteer, frozenset(settings.localities_provinces))
