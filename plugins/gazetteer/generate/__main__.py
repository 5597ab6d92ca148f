"""`python -m plugins.gazetteer.generate "Lào Cai" --packages DIR`: write a province's CSV.

Exit status 0 if the CSV is written or up to date, 1 if it would be unsound (nothing is
written), 2 if the province or the packages are not found.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.problems import use_utf8
from plugins.vietnamese import collation_key, slugify

from ..country import PROVINCES
from ..table import Gazetteer, dump, load
from ..unit import REFORM, Unit
from . import assemble, evidence, invariants, notes, overrides, provinces, slugs, sources, spelling

DATA = Path(__file__).parent.parent / "data"


def main(arguments: list[str]) -> int:
    """Generate, check and write; print what was done or what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m plugins.gazetteer.generate")
    parser.add_argument("province", help="a province of the new era, such as Lào Cai")
    parser.add_argument("--packages", type=Path, required=True, help="where they are installed")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the CSV and its inputs")
    options = parser.parse_args(arguments)
    try:
        read = sources.read(options.packages)
    except FileNotFoundError as error:
        print(f"Thiếu dữ liệu “{error}”: hãy chạy `make gazetteer`.", file=sys.stderr)
        return 2
    province = provinces.find(options.province, read.provinces)
    if province is None:
        country = Gazetteer(provinces.of_the_country(read))
        print(unknown(options.province, country), file=sys.stderr)
        return 2
    path = options.data / f"{slugify(spelling.split(province.title)[1])}.csv"
    try:
        published = tuple(load(path)) if path.exists() else ()
        units = generate(read, province, options.data, published)
        faults = check(units, read, province, options.data, published)
    except ValueError as error:
        units, faults = (), [str(error)]
    if faults:
        print(*faults, sep="\n", file=sys.stderr)
        print(f"Không ghi “{path.name}”: {len(faults)} lỗi trên cần được sửa.", file=sys.stderr)
        return 1
    write(path, dump(units))
    write(options.data / PROVINCES.name, dump(provinces.of_the_country(read)))
    print(f"{os.path.relpath(path)}: {len(units)} đơn vị")
    return 0


def unknown(name: str, country: Gazetteer) -> str:
    """What to tell who asked for a province that is not there: which one to ask for."""
    if now := provinces.became(name, country):
        return (
            f"“{name}” từ {REFORM:%d/%m/%Y} thuộc {now.title}. "
            f'Hãy chạy: make gazetteer PROVINCE="{now.name}"'
        )
    alike = [_today(other, country) for other in provinces.alike(name, country)]
    today = sorted({u.name for u in country if u.valid_to is None}, key=collation_key)
    remedy = (
        f"Có phải là {' hay '.join(alike)}?"
        if alike
        else f"Hãy chọn một trong: {', '.join(today)}."
    )
    return f"Không có tỉnh, thành phố nào tên “{name}”. {remedy}"


def _today(name: str, country: Gazetteer) -> str:
    """The name of a province, and the one to ask for if that is no longer one."""
    if any(unit.name == name and unit.valid_to is None for unit in country):
        return f"“{name}”"
    now = provinces.became(name, country)
    return f"“{name}” (nay thuộc “{now.name}”)" if now else f"“{name}”"


def generate(
    read: sources.Sources, province: sources.NewRow, data: Path, published: Iterable[Unit]
) -> tuple[Unit, ...]:
    """The units in the order of the CSV; those `published` keep their slugs."""
    corrections = overrides.read(data / "overrides.csv", f"n{province.code}")
    units = overrides.apply(assemble.assemble(read, province), corrections)
    return slugs.assign(assemble.in_order(units), {unit.id: unit.slug for unit in published})


def check(
    units: tuple[Unit, ...],
    read: sources.Sources,
    province: sources.NewRow,
    data: Path,
    published: Iterable[Unit],
) -> list[str]:
    """Why the units may not be written; whether they fit the evidence only if they are sound."""
    faults = invariants.broken(units)
    if faults:
        return faults
    province_id = f"n{province.code}"
    expected = evidence.read(data / "expected.csv", evidence.EXPECTED, province_id)
    exceptions = evidence.read(data / "exceptions.csv", evidence.EXCEPTIONS, province_id)
    gazetteer = Gazetteer(units)
    taken = {f"n{row.code}": notes.read(row.note) for row in read.new}
    return [
        *evidence.miscounted(gazetteer, expected),
        *evidence.unsupported(gazetteer, taken, exceptions),
        *evidence.vanished(gazetteer, published),
    ]


def write(path: Path, text: str) -> None:
    """Replace the file at once, so that no reader ever sees half of it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8", newline="")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


if __name__ == "__main__":
    use_utf8()
    sys.exit(main(sys.argv[1:]))
