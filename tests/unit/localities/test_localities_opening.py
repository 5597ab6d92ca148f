from __future__ import annotations

from pathlib import Path

import pytest
from small_site import site_settings

from plugins.gazetteer import Era, Level
from plugins.localities import open_names
from plugins.settings import SettingsError


def local(*provinces):
    """(old districts, communes of today) that the site of these provinces is for."""
    names = open_names(site_settings(Path("a"), Path("b"), localities_provinces=provinces))
    units = [names.gazetteer[unit_id] for unit_id in names.local]
    communes = [u for u in units if u.level is Level.COMMUNE and u.era is Era.NEW]
    return sum(u.level is Level.DISTRICT for u in units), len(communes)


@pytest.mark.parametrize(
    ("provinces", "counts"),
    [
        (("o15",), (9, 51)),
        (("o10",), (9, 48)),
        (("o10", "o15"), (18, 99)),
        (("n15",), (18, 99)),
        (("n15", "o15"), (18, 99)),
        (("o10", "n15"), (18, 99)),
    ],
)
def test_a_province_of_today_is_all_that_it_was_made_of(provinces, counts):
    assert local(*provinces) == counts


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("o99", "Các tỉnh: “n15” (tỉnh Lào Cai), “o10” (tỉnh Lào Cai), “o15” (tỉnh Yên Bái)."),
        ("Yên Bái", "Có phải là “o15” (tỉnh Yên Bái)?"),
        ("tinh-yen-bai", "Có phải là “o15” (tỉnh Yên Bái)?"),
        ("O15", "Có phải là “o15” (tỉnh Yên Bái)?"),
        ("15", "Có phải là “n15” (tỉnh Lào Cai) hay “o15” (tỉnh Yên Bái)?"),
        ("o138", "“o138” là huyện Trấn Yên, không phải tỉnh. Có phải là “o15” (tỉnh Yên Bái)?"),
        ("n04498", "là xã Trấn Yên, không phải tỉnh. Có phải là “n15” (tỉnh Lào Cai)?"),
    ],
)
def test_what_is_no_province_is_told_with_what_was_meant(given, remedy):
    with pytest.raises(SettingsError) as told:
        local(given)
    assert f"“{given}”" in str(told.value)
    assert str(told.value).endswith(remedy)


def test_all_that_are_wrong_are_told():
    with pytest.raises(SettingsError, match=r"(?s)“o98”.*“o99”"):
        local("o98", "o15", "o99")
