"""Files as they come in: found, copied once to a folder of ours, hashed, kept unchanged in raw/."""

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from etl.batch import RAW
from etl.grid.sheet import Refusal
from warehouse.pointer import sync_all

MAX_BYTES = 500 * 1024 * 1024
HEAD_BYTES = 1024 * 1024
_STRANGE = re.compile(r"[^\w.()（）+-]+")
_TEMPORARY = ("~$", ".")


@dataclass(frozen=True)
class Original:
    """A file to load, and what the reports call it."""

    path: Path
    name: str


@dataclass(frozen=True)
class Staged:
    """Our own copy of a file, under a name of ours, with what it hashes to."""

    path: Path
    head: bytes
    sha256: str
    name: str

    @property
    def batch(self) -> str:
        return self.sha256[:16]


def find_originals(paths: list[Path]) -> list[Original]:
    """The files of a call in the order of names; folders are walked, links in them passed over."""
    found = []
    for given in map(Path, paths):
        if not given.is_dir():
            found.append(Original(given, shown(given.name)))
            continue
        for path in sorted(given.rglob("*")):
            inside = path.relative_to(given)
            hidden = any(part.startswith(_TEMPORARY) for part in inside.parts)
            if not hidden and not path.is_symlink() and path.is_file():
                found.append(Original(path, shown(str(Path(given.resolve().name) / inside))))
    return found


def shown(name: str) -> str:
    """A name fit for a line of a report."""
    return "".join(c if c.isprintable() else "?" for c in name)


def stage_original(original: Original, path: Path) -> Staged:
    """Copy a file while hashing it; only the copy is read from here on.

    Errors   Refusal for what is no readable file of a sound size.
    """
    try:
        handle = os.open(original.path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        raise Refusal("文件不存在", "核对路径") from None
    except OSError as error:
        raise Refusal(f"无法读取（{error.strerror}）", "核对路径和权限") from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise Refusal("不是普通文件", "指定 .xlsx、.xls、.csv 文件或其文件夹")
        if not about.st_size:
            raise Refusal("文件是空的", "请报送单位重新导出")
        if about.st_size > MAX_BYTES:
            limit = MAX_BYTES // 1024**2
            raise Refusal(
                f"文件 {about.st_size / 1e6:,.0f} MB，超过 {limit} MB", "按年份拆分后导入"
            )
        head, digest = b"", hashlib.sha256()
        with path.open("xb") as copy:
            while part := file.read(HEAD_BYTES):
                head = head or part
                digest.update(part)
                copy.write(part)
    return Staged(path, head, digest.hexdigest(), original.name)


def keep_originals(arrived: list[tuple[Staged, datetime]], workspace: Path) -> None:
    """Move our copies to raw/<year-month>/; a given name is only ever a part of the new one."""
    folders = set()
    for staged, _ in arrived:
        staged.path.chmod(0o444)
    sync_all(staged.path for staged, _ in arrived)
    for staged, received in arrived:
        folder = workspace / RAW / f"{received:%Y-%m}"
        folder.mkdir(parents=True, exist_ok=True)
        folders.add(folder)
        name = _STRANGE.sub("_", staged.name.rsplit("/", 1)[-1])[-60:]
        staged.path.rename(folder / f"{staged.batch}-{name}")
    sync_all(folders)
