"""The catalogue of a workspace: what it measures, where, in which words; validated as a whole."""

import difflib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyarrow as pa

from etl import catalog_check as check
from etl import catalog_indicators, catalog_rules, catalog_schemes
from etl.catalog_columns import SCHEMAS, arrow
from etl.catalog_file import CatalogError, CatalogFiles, Problem
from etl.names import chain_forms, normal, place_forms

__all__ = ["Catalog", "CatalogError", "Problem", "Unit", "load_catalog"]


@dataclass(frozen=True)
class Unit:
    """A unit of measure: its base unit and how many of them it holds."""

    name: str
    base: str
    factor: float


@dataclass(frozen=True)
class Catalog:
    """A validated catalogue.

    indicators, areas, chains, parks: code -> its row, named as in warehouse/schema.sql; each park
    is also an area of level park.  units: name -> Unit.  fingerprint: hash of all its files.
    """

    folder: Path
    fingerprint: str
    workspace: dict[str, str]
    indicators: dict[str, dict]
    areas: dict[str, dict]
    chains: dict[str, dict]
    parks: dict[str, dict]
    chain_nodes: list[dict]
    rules: list[dict]
    schemes: dict[str, list[dict]]
    units: dict[str, Unit]
    names: dict[str, dict[str, str]] = field(repr=False)

    @property
    def home(self) -> str:
        """Code of the area whose dispatch meeting this workspace serves."""
        return self.workspace["home"]

    def find(self, kind: str, text: str) -> str | None:
        """The code that a text means: by code, name, alias or usual form; never a guess.

        Takes    kind: indicator | area | chain | unit.
        Returns  the code, or None when unknown or when it could mean two.
        """
        known = self.names[kind]
        return known.get(text) or known.get(normal(text)) or None

    def nearest(self, kind: str, text: str) -> str | None:
        """The known name most like a text, to be offered as a cure; None when none is like it."""
        words = self._words[kind]
        near = difflib.get_close_matches(normal(text), words, n=1, cutoff=0.5)
        return words[near[0]] if near else None

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        named = {"indicator": self.indicators, "area": self.areas, "chain": self.chains}
        words = {k: {normal(r["name"]): r["name"] for r in v.values()} for k, v in named.items()}
        return words | {"unit": {normal(unit): unit for unit in self.units}}

    def rows(self) -> dict[str, list[dict]]:
        """The catalogue as the tables of warehouse/schema.sql, row by row."""
        rows: dict[str, Iterable[dict]] = {
            "workspace": [{"key": k, "value": v} for k, v in self.workspace.items()],
            "area": self.areas.values(),
            "chain": self.chains.values(),
            "chain_node": self.chain_nodes,
            "park": self.parks.values(),
            "indicator": self.indicators.values(),
            "rule": self.rules,
            **self.schemes,
        }
        return {
            name: [{column: row[column] for column in columns} for row in rows[name]]
            for name, columns in SCHEMAS.items()
        }

    def tables(self) -> dict[str, pa.Table]:
        """The same as Arrow tables."""
        return {name: arrow(name, rows) for name, rows in self.rows().items()}


def load_catalog(folder: Path | str) -> Catalog:
    """Read and validate a catalogue folder.

    Errors   CatalogError with every fault, each with file and line, value, rule and cure.
    """
    folder = Path(folder)
    files = CatalogFiles(folder)
    units = catalog_indicators.units(files)
    indicators = catalog_indicators.indicators(files, units)
    areas = check.areas(files)
    chains = check.chains(files)
    nodes = check.chain_nodes(files, chains)
    parks = check.parks(files, areas, chains)
    workspace = check.workspace(files, areas)
    whole = areas + [
        {**{k: p[k] for k in ("name", "short")}, "area": p["park"], "level": "park"}
        | {"parent": p["area"], "rank_group": "park"}
        for p in parks
    ]
    codes = {
        "indicator": {row["id"] for row in indicators},
        "area": {row["area"] for row in whole},
        "chain": {row["chain"] for row in chains},
        "unit": set(units),
    }
    given = check.aliases(files, codes)
    groups = scored_groups(whole)
    rules = catalog_rules.rules(files, codes["indicator"], groups)
    schemes = catalog_schemes.schemes(files, codes["indicator"], groups)
    names = _names(files, indicators, whole, chains, units, given)
    if files.problems:
        raise CatalogError(folder, files.problems)
    return Catalog(
        folder=folder,
        fingerprint=fingerprint(folder),
        workspace=workspace,
        indicators={row["id"]: _indicator(row, i, units) for i, row in enumerate(indicators)},
        areas={row["area"]: {**row, "place_order": i} for i, row in enumerate(whole)},
        chains={row["chain"]: {**row, "place_order": i} for i, row in enumerate(chains)},
        parks={row["park"]: row for row in parks},
        chain_nodes=[
            {**row, "local_firms": int(row["local_firms"]), "place_order": i}
            for i, row in enumerate(nodes)
        ],
        rules=rules,
        schemes=schemes,
        units={name: Unit(name, base, factor) for name, (base, factor) in units.items()},
        names=names,
    )


def scored_groups(areas: Iterable[dict]) -> set[str]:
    """Whom a rule or a scheme may be about: the groups of areas, and enterprises."""
    usual = {"province", "prefecture", "county", "park", "enterprise"}
    return usual | {row["rank_group"] for row in areas}


def fingerprint(folder: Path) -> str:
    """Hash of every file of a catalogue, so that a snapshot knows which one it was made with."""
    digest = hashlib.sha256()
    for path in sorted(p for p in Path(folder).rglob("*") if p.suffix in (".yaml", ".csv")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def _indicator(row: dict, place: int, units: dict[str, tuple[str, float]]) -> dict:
    base, factor = units[row["unit"]]
    return {
        **{k: v for k, v in row.items() if k not in ("id", "scale", "additive", "line")},
        "indicator": row["id"],
        "base_unit": base,
        "unit_factor": factor,
        "ratio_scale": float(row["scale"]),
        "is_additive": row["additive"],
        "place_order": place,
    }


def _names(
    files: CatalogFiles,
    indicators: list[dict],
    areas: list[dict],
    chains: list[dict],
    units: dict[str, tuple[str, float]],
    given: list[tuple[int, dict]],
) -> dict[str, dict[str, str]]:
    """kind -> text -> code. A stronger tier wins; in a tier a text with two meanings means none."""
    named = {
        "indicator": ("indicators.yaml", "id", indicators),
        "area": ("areas.csv", "area", areas),
        "chain": ("chains.csv", "chain", chains),
        "unit": ("units.yaml", "name", [{"name": unit, "short": unit} for unit in units]),
    }
    names: dict[str, dict[str, str]] = {}
    for kind, (file, key, rows) in named.items():
        strong = [(row[key], row[key]) for row in rows] + [(row["name"], row[key]) for row in rows]
        aliases = [("aliases.csv", n, r["alias"], r["code"]) for n, r in given if r["kind"] == kind]
        for row in rows if kind == "indicator" else ():
            aliases += [(file, row["line"], alias, row["id"]) for alias in row["aliases"]]
        known = dict(strong)
        strong += [(normal(text), code) for text, code in strong]
        for source, line, text, code in aliases:
            other = known.setdefault(normal(text), code)
            if other != code or known.get(text, code) != code:
                files.fault(source, line, text, f"已指 {other}，又指 {code}", "只留一个含义")
        strong += [(t, code) for _, _, text, code in aliases for t in (text, normal(text))]
        shorts = [(t, r[key]) for r in rows for t in (r["short"], normal(r["short"]))]
        forms = [(form, row[key]) for row in rows for form in _forms(kind, row)]
        names[kind] = {}
        for tier in (strong, shorts, forms):
            _add(names[kind], tier)
    return names


def _forms(kind: str, row: dict) -> set[str]:
    if kind == "chain" and row["kind"] == "chain":
        return chain_forms(normal(row["name"]))
    if kind == "area" and row["level"] in ("province", "prefecture", "county"):
        return place_forms(normal(row["name"]))
    return set()


def _add(known: dict[str, str], tier: list[tuple[str, str]]) -> None:
    """Add the new texts of a tier; one with two meanings is kept as '' and means nothing."""
    fresh: dict[str, str] = {}
    for text, code in tier:
        if text not in known:
            fresh[text] = code if fresh.get(text, code) == code else ""
    known.update(fresh)
