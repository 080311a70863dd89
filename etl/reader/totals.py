"""What a row or column 合计 of a table stands for."""

from collections import Counter

from etl.catalog import Catalog
from etl.reader.facets import Facets
from etl.reader.headings import TableHeadings


class Totals:
    """What a row 合计 stands for: the parent whose members are all in the table.

    The sum of the parks is nobody's figure: their parents have enterprises outside them. The sum of
    chains is all of industry only where the industries outside every chain stand there too.
    """

    def __init__(self, headings: TableHeadings, context: Facets, catalog: Catalog):
        areas = {stack.facets.area for stack in headings.rows.values()} - {""}
        areas |= {stack.facets.area for stack in headings.columns.values()} - {""}
        rows = [catalog.areas[area] for area in areas if catalog.areas[area]["level"] != "park"]
        parents = Counter(row["parent"] for row in rows if row["rank_group"])
        self.area = ""
        for parent, count in parents.items():
            group = {row["rank_group"] for row in rows if row["parent"] == parent}
            members = [
                row
                for row in catalog.areas.values()
                if row["parent"] == parent and row["rank_group"] in group
            ]
            if count == len(members) and len(group) == 1 and context.area in ("", parent):
                self.area = parent
        if not areas:
            self.area = context.area
        chains = {stack.facets.chain for stack in headings.rows.values()}
        chains |= {stack.facets.chain for stack in headings.columns.values()}
        kinds = {code: row["kind"] for code, row in catalog.chains.items()}
        parts = {code for code, kind in kinds.items() if kind in ("chain", "other")}
        has_rest = any(kinds.get(code) == "other" for code in chains)
        self.chain = "all" if has_rest and parts <= chains else ""
