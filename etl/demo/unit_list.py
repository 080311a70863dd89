"""The list of enterprises that the demo city evaluates: one row a firm, what schemes ask for."""

import csv
from pathlib import Path

import numpy as np

from etl.catalog import Catalog
from etl.demo import stories as s
from etl.demo.city import SEED, City, city
from etl.demo.firms import MONTHS

FOLDER = "units"
YEARS = (2024, 2025)
WAN = 1e4  # the model's 亿元, 亿千瓦时, 万吨标准煤 -> 万元, 万千瓦时, 吨标准煤
VETOED = {7: "环境违法", 93: "安全事故", 211: "违法用地"}
EXEMPT = (30, 158, 420)
SMALL_SHARE = 0.14  # of the firms, the smallest are below scale
HEADS = (
    "unit", "year", "group", "industry", "land", "tax_per_mu", "value_added_per_mu",
    "sales_per_mu", "renewal_per_mu", "value_added_per_energy", "revenue_per_energy",
    "tax_per_energy", "tax_per_power", "value_added_per_emission", "revenue_per_emission",
    "tax_per_emission", "labour_productivity", "rd_share", "veto", "exempt",
)  # fmt: skip


def write_unit_lists(workspace: Path, catalog: Catalog) -> list[Path]:
    """One list a year under units/ of the workspace."""
    folder = workspace / FOLDER
    folder.mkdir(exist_ok=True)
    written = []
    for year in YEARS:
        path = folder / f"企业名单{year}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as target:
            writer = csv.writer(target, lineterminator="\n")
            writer.writerow(HEADS)
            writer.writerows(unit_rows(city(), catalog, year))
        written.append(path)
    return written


def unit_rows(model: City, catalog: Catalog, year: int) -> list[list]:
    """The firms in the register at the end of a year.

    Revenue, tax, energy and renewal are what they did; land, value added, staff, emission and R&D
    are drawn to go with that.
    """
    rng = np.random.default_rng(SEED + 2)  # the same land in every year
    count = model.firms.count
    per_mu = rng.lognormal(np.log(420), 0.42, count)  # 万元 a mu
    tonne = rng.lognormal(np.log(3600), 0.5, count)  # value added, 万元 a tonne of emission
    research = np.clip(rng.lognormal(np.log(2.4), 0.45, count), 0, 9)
    margin = rng.uniform(0.17, 0.33, count)  # value added of revenue
    staff = rng.lognormal(np.log(26), 0.4, count)  # value added, 万元 a head
    silent = rng.random(count) < 0.04  # no report of emission
    first = _sums(model, YEARS[0])
    land = np.maximum(first["output"] / per_mu, 1.2)
    now, drift = _sums(model, year), 1 + 0.05 * (year - YEARS[0])
    last = max(i for i, (y, _) in enumerate(MONTHS) if y == year)
    held = np.flatnonzero(model.firms.register[last] & (now["output"] > 0))
    small = set(held[np.argsort(now["output"][held])][: int(len(held) * SMALL_SHARE)].tolist())
    rows = []
    for firm in held.tolist():
        f = {name: float(level[firm]) for name, level in now.items()}
        f["value_added"] = f["revenue"] * margin[firm]
        emission = f["value_added"] / (tonne[firm] * drift)
        power = f["electricity"]
        ratios = [
            f["industrial_tax"] / land[firm], f["value_added"] / land[firm],
            f["revenue"] / land[firm], f["technical_investment"] / land[firm],
            f["value_added"] / f["energy"], f["revenue"] / f["energy"],
            f["industrial_tax"] / f["energy"], f["industrial_tax"] / power,
            *("" if silent[firm] else f[name] / emission
              for name in ("value_added", "revenue", "industrial_tax")),
            staff[firm] * drift, research[firm],
        ]  # fmt: skip
        rows.append(
            [_name(model, catalog, firm), year, "规下" if firm in small else "规上",
             _chain(model, catalog, firm), f"{land[firm]:.1f}",
             *(value if value == "" else f"{value:.4g}" for value in ratios),
             VETOED.get(firm, ""), "是" if firm in EXEMPT else ""]
        )  # fmt: skip
    return rows


def _sums(model: City, year: int) -> dict[str, np.ndarray]:
    """What every firm did in a year: 万元, 吨标准煤, 万千瓦时."""
    months = [i for i, (y, _) in enumerate(MONTHS) if y == year]
    return {name: level[months].sum(axis=0) * WAN for name, level in model.month.items()}


def _name(model: City, catalog: Catalog, firm: int) -> str:
    """An invented name: area, chain, number."""
    area = catalog.areas[s.AREAS[model.firms.area[firm]]]["short"].rstrip("区县市")
    return f"{area}{_chain(model, catalog, firm)}{firm + 1:03d}"


def _chain(model: City, catalog: Catalog, firm: int) -> str:
    """The short name of the main chain; 其他 where it is in none."""
    chain = s.CHAINS[model.firms.chain[firm]]
    return catalog.chains[chain]["short"] if chain in catalog.chains else "其他"
