"""Laws of parcels: land adds up, amounts are kept, one firm alone is left as it is."""

import math

from hypothesis import given
from hypothesis import strategies as st

from metrics.parcel import settle_leases
from metrics.shared_parcel import settle_shared
from metrics.terms import Terms
from metrics.unit_row import Firm
from tests.examples import examples

TRIES = 60
NUMBER = st.integers(1, 4000).map(lambda n: n / 8)
TERMS = Terms(
    {"shared_parcel": "merge"},
    [{"unit_group": "", "land_min_mu": 0.0}],
    [{"unit_group": "", "indicator": code} for code in ("tax_per_mu", "tax_per_power")],
    {
        "tax_per_mu": {"denominator": "land", "name": "亩均税收"},
        "tax_per_power": {"denominator": "", "name": "单位用电税收"},
    },
    {},
    [],
    [],
)


@st.composite
def parcels(draw) -> list[Firm]:
    """Two to five firms on one parcel, each with the area of the whole."""
    land = draw(NUMBER)
    return [
        Firm(
            row, f"u{row}", "", {
                "tax_per_mu": draw(NUMBER), "tax_per_power": draw(NUMBER), "land": land,
                "floor_area": draw(NUMBER), "weight_tax_per_power": draw(NUMBER),
            }, land, "D1",
        )
        for row in range(2, draw(st.integers(4, 7)))
    ]  # fmt: skip


def refuse(row: int, text: str, cure: str) -> None:
    raise AssertionError((row, text, cure))


def same(left: float, right: float) -> bool:
    return math.isclose(left, right, rel_tol=1e-12)


@examples(TRIES)
@given(parcels())
def test_apportioned_land_and_tax_add_up_to_those_of_the_parcel(firms):
    land = firms[0].land
    taxes = [firm.numbers["tax_per_mu"] * land for firm in firms]
    kept, shared = settle_shared(refuse, TERMS, firms, "apportion")
    assert (len(kept), shared) == (len(firms), {})
    assert same(sum(firm.land for firm in kept), land)
    for firm, tax in zip(kept, taxes, strict=True):
        assert same(firm.numbers["tax_per_mu"] * firm.land, tax)


@examples(TRIES)
@given(parcels())
def test_merged_firms_have_the_tax_of_all_over_the_parcel_and_the_power_of_all(firms):
    land = firms[0].land
    tax = sum(firm.numbers["tax_per_mu"] * land for firm in firms)
    power = sum(firm.numbers["weight_tax_per_power"] for firm in firms)
    by_power = sum(f.numbers["tax_per_power"] * f.numbers["weight_tax_per_power"] for f in firms)
    (one,), shared = settle_shared(refuse, TERMS, firms, "merge")
    assert shared == {firm.unit: one.unit for firm in firms[1:]}
    assert same(one.numbers["tax_per_mu"] * one.land, tax)
    assert same(one.numbers["tax_per_power"], by_power / power)


@examples(TRIES)
@given(parcels(), st.sampled_from(["refuse", "merge", "apportion"]))
def test_a_firm_alone_or_with_tenants_only_is_left_as_it_is(firms, rule):
    for firm in firms[1:]:
        firm.numbers["land_leased_in"] = 1.0
    before = [(firm.land, dict(firm.numbers)) for firm in firms]
    kept, shared = settle_shared(refuse, TERMS, firms, rule)
    assert [(firm.land, firm.numbers) for firm in kept] == before
    assert shared == {}


@examples(TRIES)
@given(NUMBER, st.lists(NUMBER, min_size=1, max_size=4))
def test_land_of_owner_and_tenants_is_never_more_than_the_parcel(owned, leases):
    told = []
    owner = Firm(2, "o", "", {"land_owned": owned, "land_leased_out": None}, owned, "D1")
    tenants = [
        Firm(row, f"t{row}", "", {"land_leased_in": mu}, mu, "D1")
        for row, mu in enumerate(leases, start=3)
    ]
    settle_leases(lambda *fault: told.append(fault), [owner, *tenants])
    if sum(leases) > owned + 0.01:
        assert len(told) == 1
    else:
        assert told == []
        assert same(owner.land + sum(leases), owned)
