"""Firms that hold one parcel together: refused, scored as one, or each on its part of the land."""

from metrics.parcel import ROUNDING_MU, Fault, is_tenant, on_parcels
from metrics.terms import Terms
from metrics.unit_row import Firm, plain


def settle_shared(
    fault: Fault, terms: Terms, firms: list[Firm], rule: str
) -> tuple[list[Firm], dict[str, str]]:
    """The firms to score, and in whose name each that is merged is scored.

    A firm that says what it leases is a tenant with land of its own and stays out of this. The
    others all give the area of the whole parcel, which is what their values per mu are over.

    Takes    rule: refuse | merge | apportion.
    Source   docs/methods.md#land
    """
    gone, shared = set(), {}
    for parcel, there in on_parcels(firms).items():
        owners = [firm for firm in there if not is_tenant(firm)]
        if len(owners) < 2:
            continue
        if rule == "refuse":
            for firm in owners[1:]:
                told = f"宗地“{parcel}”已属第 {owners[0].row} 行的单位"
                cure = "合并为一行，或承租的填 land_leased_in"
                fault(firm.row, f"“{firm.unit}”：{told}", cure)
        elif not _is_whole(fault, parcel, owners):
            continue
        elif rule == "apportion":
            apportion(fault, terms, parcel, owners)
        else:
            merge(fault, terms, parcel, owners)
            shared |= {firm.unit: owners[0].unit for firm in owners[1:]}
            gone |= {firm.unit for firm in owners[1:]}
    return [firm for firm in firms if firm.unit not in gone], shared


def apportion(fault: Fault, terms: Terms, parcel: str, firms: list[Firm]) -> None:
    """Land by floor area; what is per mu of the whole parcel becomes per mu of the part.

    Source   docs/methods.md#land
    """
    floors = [firm.numbers.get("floor_area") for firm in firms]
    for firm, floor in zip(firms, floors, strict=True):
        if not floor or floor < 0:
            told = f"“{firm.unit}”没有建筑面积，宗地“{parcel}”按建筑面积分摊"
            fault(firm.row, told, "补上 floor_area，每户都要有")
            return
    whole, total = firms[0].land, sum(floors)
    for firm, floor in zip(firms, floors, strict=True):
        share = floor / total
        firm.land = whole * share
        for code in terms.per_mu(firm.group):
            if firm.numbers.get(code) is not None:
                firm.numbers[code] /= share


def merge(fault: Fault, terms: Terms, parcel: str, firms: list[Firm]) -> None:
    """The first of the firms becomes all of them: what is per mu adds up, the rest is a sum over a
    sum by the weights that the list gives; unknown where any of them is.

    Source   docs/methods.md#land
    """
    first, *others = firms
    for firm in others:
        differ = [word for word, given in plain(firm).items() if plain(first)[word] != given]
        if differ:
            told = f"“{firm.unit}”与第 {first.row} 行同宗地，{'、'.join(differ)}却不同"
            fault(firm.row, f"{told}，不能合并评价", "改成一致，或承租的填 land_leased_in")
            return
    per_mu = terms.per_mu(first.group)
    made: dict[str, float | None] = {}
    for code in terms.columns({first.group}):
        values = [firm.numbers.get(code) for firm in firms]
        if None in values:
            made[code] = None
        elif code in per_mu:
            made[code] = sum(values)
        elif len(set(values)) == 1:
            made[code] = values[0]
        else:
            weights = [firm.numbers.get(f"weight_{code}") or 0 for firm in firms]
            if min(weights) <= 0:
                told = f"宗地“{parcel}”合并评价，要知道各户{terms.indicators[code]['name']}的分母"
                fault(first.row, told, f"补上列 weight_{code}（如能耗、人数、营业收入），每户都填")
            else:
                total = sum(v * w for v, w in zip(values, weights, strict=True))
                made[code] = total / sum(weights)
    for key in ("bonus", "malus"):
        made[key] = max(firm.numbers.get(key) or 0 for firm in firms)
    first.numbers |= made
    first.veto = next((firm.veto for firm in firms if firm.veto), "")


def _is_whole(fault: Fault, parcel: str, firms: list[Firm]) -> bool:
    """Whether every firm gives the area of the whole parcel, and the same."""
    for firm in firms:
        if not firm.land or firm.land < 0:
            told = f"“{firm.unit}”没有宗地“{parcel}”的面积"
            fault(firm.row, told, "同宗地各户的 land 都写整宗的面积，亩均也按它算")
            return False
        if abs(firm.land - firms[0].land) > ROUNDING_MU:
            other = f"第 {firms[0].row} 行是 {firms[0].land:g} 亩"
            fault(
                firm.row,
                f"宗地“{parcel}”写了 {firm.land:g} 亩，{other}",
                "同宗地各户的 land 都写整宗的面积，亩均也按它算",
            )
            return False
    return True
