from __future__ import annotations

from pathlib import Path

import pytest

from plugins.settings import SettingsError, from_pelican

GIVEN = {
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "THEME": "theme",
    "GAZETTEER": "units.csv",
    "SITENAME": "Trang thử",
    "SITEURL": "https://example.vn",
    "LOCALITIES_PROVINCES": ["o15"],
}


def test_lists_may_be_tuples():
    given = GIVEN | {"LOCALITIES_PROVINCES": ("o10", "o15"), "STATIC_FOLDERS": ["tep"]}
    settings = from_pelican(given, Path("/site"))
    assert settings.localities_provinces == ("o10", "o15")
    assert settings.static_folders == ("tep",)


@pytest.mark.parametrize("name", ["LOCALITIES_PROVINCES", "STATIC_FOLDERS"])
@pytest.mark.parametrize(
    "value", ["o15", None, 15, [], (), [15], [None], [""], {"o15": 1}, {"o15"}]
)
def test_what_is_no_list_of_texts_is_told(name, value):
    with pytest.raises(SettingsError, match=f"^{name}: phải là danh sách như"):
        from_pelican(GIVEN | {name: value}, Path("/site"))


def test_a_site_of_no_province_is_told():
    given = {name: value for name, value in GIVEN.items() if name != "LOCALITIES_PROVINCES"}
    with pytest.raises(SettingsError, match=r'LOCALITIES_PROVINCES: .* \["o15"\]'):
        from_pelican(given, Path("/site"))
