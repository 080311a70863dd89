"""The land of a unit: own + leased in - leased out, and who shares a parcel with whom."""

from collections.abc import Callable, Mapping

LAND = ("land", "land_owned", "land_leased_in", "land_leased_out")
ROUNDING_MU = 0.01
Fault = Callable[[int, str, str], None]


def land_of(fault: Fault, row: int, unit: str, numbers: Mapping[str, float | None]) -> float | None:
    """Land in mu: as given, or owned plus leased in less leased out; None where nothing is said.

    Source   docs/methods.md#land
    """
    owned, leased_in, leased_out = (numbers.get(key) or 0.0 for key in LAND[1:])
    for key in LAND:
        if (numbers.get(key) or 0.0) < 0:
            fault(row, f"“{unit}”的 {key} 为负", "改为正数或留空")
    if leased_out > owned + leased_in:
        told = f"租出 {leased_out:g} 亩，超过自有与租入共 {owned + leased_in:g} 亩"
        fault(row, f"“{unit}”{told}", "核对租赁合同的面积")
    parts = owned + leased_in - leased_out
    given = numbers.get("land")
    if given is None:
        return parts if any(key in numbers for key in LAND[1:]) else None
    if any(numbers.get(key) for key in LAND[1:]) and abs(given - parts) > ROUNDING_MU:
        told = f"用地 {given:g} 亩，不等于自有＋租入－租出 {parts:g} 亩"
        fault(row, f"“{unit}”{told}", "改正其一，或只留一种写法")
    return given


def shares_parcel(fault: Fault, row: int, unit: str, parcel: str, owners: dict[str, int]) -> None:
    """A parcel has one owner; whoever else is on it leases (and says so in land_leased_in).

    Source   docs/methods.md#land
    """
    if parcel in owners:
        told = f"宗地“{parcel}”已属第 {owners[parcel]} 行的单位"
        fault(row, f"“{unit}”：{told}", "合并为一行，或承租的填 land_leased_in")
    elif parcel:
        owners[parcel] = row
