"""The state of a workspace: what is in service, from which batches, up to which month."""

from pathlib import Path

from etl.batch import BATCHES, read_batches
from etl.catalog import load_catalog
from warehouse.folder import store_folder
from warehouse.pointer import kept_snapshots, read_manifest, read_pointer


def status(workspace: Path) -> dict:
    """Facts about a workspace, as plain values.

    Returns  snapshot, published, size_bytes: None before a publish; batches: how many are kept;
             unpublished: those that the snapshot in service lacks; newest: indicator -> month.
    """
    store = store_folder(workspace)
    current = read_pointer(store)
    manifest = (read_manifest(store, current.id) if current else None) or {}
    batches = read_batches(workspace / BATCHES)
    held = set(manifest.get("batches", []))
    catalog = load_catalog(workspace / "catalog")
    return {
        "workspace": catalog.workspace["name"],
        "folder": str(workspace),
        "snapshot": current.id if current else None,
        "published": manifest.get("published"),
        "size_bytes": current.size if current else None,
        "is_catalog_current": manifest.get("catalog") == catalog.fingerprint,
        "batches": len(batches),
        "unpublished": [batch.batch for batch in batches if batch.batch not in held],
        "newest": {
            catalog.indicators[name]["name"] if name in catalog.indicators else name: month
            for name, month in sorted(manifest.get("newest", {}).items())
        },
        "kept": [
            {"id": kept.id, "size_bytes": kept.size, "is_current": kept == current}
            for kept in kept_snapshots(store)
        ],
    }


def status_text(found: dict) -> str:
    """The same for people."""
    lines = [f"{found['workspace']}（{found['folder']}）"]
    if found["snapshot"] is None:
        return "\n".join([*lines, f"尚未发布快照；批次 {found['batches']} 个"])
    size = found["size_bytes"] / 1e6
    lines.append(f"当前快照  {found['snapshot']}（{size:,.1f} MB，{found['published']} 发布）")
    pending = f"，其中 {len(found['unpublished'])} 个未发布" if found["unpublished"] else ""
    lines.append(f"批次      {found['batches']} 个{pending}")
    if not found["is_catalog_current"]:
        lines.append("目录      发布后有改动 → 用 python -m etl publish 使其生效")
    lines.append("最新月份")
    lines += [f"  {month}  {name}" for name, month in found["newest"].items()]
    lines.append("保留的快照")
    lines += [
        f"  {kept['id']}  {kept['size_bytes'] / 1e6:,.1f} MB"
        + ("  当前" if kept["is_current"] else "")
        for kept in found["kept"]
    ]
    return "\n".join(lines)
