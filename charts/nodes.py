"""The links of one chain, upstream to downstream, with the number of local firms; 断点 marked."""

import html

import pandas as pd

STAGES = (("upstream", "上游"), ("midstream", "中游"), ("downstream", "下游"))
BROKEN = "断点"


def nodes(rows: pd.DataFrame) -> str:
    """Three columns, one per stage; the rod's length is the number of local firms.

    Takes    stage, node, local_firms of one chain; a link with no local firm is broken (断点).
    """
    most = max(int(rows.local_firms.max()), 1) if len(rows) else 1
    blocks = []
    for stage, name in STAGES:
        part = rows[rows.stage == stage]
        lines = "".join(_node(row, most) for row in part.itertuples())
        if not len(part):
            lines = '<div class="node"><span class="q">未建环节台账</span></div>'
        firms = int(part.local_firms.sum())
        blocks.append(
            f'<div class="stage" role="list" aria-label="{name}"><div class="name">{name}'
            f"<span>{len(part)} 个环节 · {firms} 户次</span></div>{lines}</div>"
        )
    return f'<div class="links">{"".join(blocks)}</div>'


def _node(row, most: int) -> str:
    count = int(row.local_firms)
    name = html.escape(row.node)
    if count == 0:
        return (
            f'<div class="node broken" role="listitem"><span class="what">{name}</span>'
            f'<span></span><span class="many">{BROKEN}</span></div>'
        )
    width = 100 * count / most
    return (
        f'<div class="node" role="listitem"><span class="what">{name}</span>'
        f'<span><div class="rod" style="width:{width:.1f}%"></div></span>'
        f'<span class="many">{count} 户</span></div>'
    )
