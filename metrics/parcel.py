"""The land of a unit: own + leased in - leased out, and what leases on a parcel add up to."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from metrics.unit_row import Firm

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
        return parts if any(numbers.get(key) is not None for key in LAND[1:]) else None
    if any(numbers.get(key) for key in LAND[1:]) and abs(given - parts) > ROUNDING_MU:
        told = f"用地 {given:g} 亩，不等于自有＋租入－租出 {parts:g} 亩"
        fault(row, f"“{unit}”{told}", "改正其一，或只留一种写法")
    return given


def on_parcels(firms: "Iterable[Firm]") -> "dict[str, list[Firm]]":
    """The firms of every parcel that is named.

    Source   docs/methods.md#land
    """
    found: dict[str, list[Firm]] = {}
    for firm in firms:
        if firm.parcel:
            found.setdefault(firm.parcel, []).append(firm)
    return found


def is_tenant(firm: "Firm") -> bool:
    """Whether a firm is on its parcel by lease.

    Source   docs/methods.md#land
    """
    return bool(firm.numbers.get("land_leased_in"))


def settle_leases(fault: Fault, firms: "list[Firm]") -> None:
    """What the tenants of a parcel lease is the owner's no more; it cannot exceed the parcel.

    Source   docs/methods.md#land
    """
    for parcel, there in on_parcels(firms).items():
        tenants = [firm for firm in there if is_tenant(firm)]
        owners = [firm for firm in there if not is_tenant(firm)]
        if not tenants or len(owners) != 1:
            continue
        owner, leased = owners[0], sum(firm.numbers["land_leased_in"] or 0 for firm in tenants)
        owned = owner.numbers.get("land_owned")
        whole = owner.land if owned is None else owned
        out = owner.numbers.get("land_leased_out")
        if whole is not None and leased > whole + ROUNDING_MU:
            told = f"宗地“{parcel}”承租户租入共 {leased:g} 亩，超过宗地 {whole:g} 亩"
            fault(tenants[-1].row, told, f"核对租赁合同的面积（业主在第 {owner.row} 行）")
        elif out is not None and leased > out + ROUNDING_MU:
            told = f"宗地“{parcel}”租出 {out:g} 亩，少于承租户租入共 {leased:g} 亩"
            fault(owner.row, told, "两头对上，租出可留空，由租入的面积算出")
        elif out is None and owned is not None and owner.numbers.get("land") is None:
            owner.land = owned - leased
