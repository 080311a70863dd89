"""A disk that loses power: what was recorded of real calls, and every state it may be found in.

The model is harsher than most file systems. A name holds any value it had since its folder was last
synced, each name for itself: a rename may be lost, or overtake another, or arrive in one folder
only. A file holds nothing, half or all of what was written since it was last synced.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from pathlib import Path

IGNORED = {"staging", "LOCK", "CURRENT.tmp"}  # names that no reader looks at
CALLS = ("fsync", "rename", "unlink", "mkdir")

Names = dict[Path, dict[str, int]]


@dataclass
class Recording:
    """What happened in a folder: looks at its names and contents, syncs, words of the writer."""

    folder: Path
    blobs: Path
    events: list[tuple] = field(default_factory=list)

    def blob(self, content: bytes) -> str:
        """Keep a content under its hash, so that a state of the disk is made of hard links."""
        name = sha256(content).hexdigest()
        if not (self.blobs / name).exists():
            (self.blobs / name).write_bytes(content)
        return name

    def halves(self, content: bytes) -> list[str]:
        """What may be found of a file that was never synced."""
        return [self.blob(part) for part in (b"", content[: len(content) // 2], content)]

    def look(self) -> None:
        """Every name and every content as programs see them now."""
        names, contents = {}, {}
        for root, folders, files in os.walk(self.folder):
            here = Path(root)
            folders[:] = [name for name in folders if name not in IGNORED]
            kept = [name for name in files if name not in IGNORED]
            names[here] = {name: (here / name).stat().st_ino for name in [*folders, *kept]}
            contents |= {names[here][name]: (here / name).read_bytes() for name in kept}
        self.events.append(("look", names, {i: self.halves(c) for i, c in contents.items()}))

    def say(self, step: str) -> None:
        """For the writer: where it is."""
        self.events.append(("step", step))

    def without(self, synced: str) -> "Recording":
        """The same, as if one thing had not been synced."""
        left = [e for e in self.events if not (e[0] == "sync" and e[1].name == synced)]
        assert len(left) < len(self.events)
        return Recording(self.folder, self.blobs, left)


@contextmanager
def recorded(folder: Path, blobs: Path) -> Iterator[Recording]:
    """Run real code; every call that syncs or changes a name is carried out and written down."""
    blobs.mkdir()
    recording, real = Recording(folder, blobs), {name: getattr(os, name) for name in CALLS}

    def watched(call: str):
        def run(*words, **named):
            recording.look()
            if call == "fsync":
                target = Path(f"/proc/self/fd/{words[0]}").readlink()
                is_file = target.is_file()
                told = recording.blob(target.read_bytes()) if is_file else None
                inode = target.stat().st_ino
            done = real[call](*words, **named)
            if call == "fsync":
                recording.events.append(("sync", target, inode, told))
            recording.look()
            return done

        return run

    recording.look()
    for call in CALLS:
        setattr(os, call, watched(call))
    try:
        yield recording
    finally:
        for call in CALLS:
            setattr(os, call, real[call])


def crashes(recording: Recording) -> Iterator[tuple[set[str], dict[Path, str]]]:
    """Every state that the disk may be found in: steps said before, path -> blob. Each once.

    What the first look shows was there for long, and is on the disk.
    """
    names: dict[tuple[Path, str], list[int | None]] = {}
    contents: dict[int, list[str]] = {}
    said: set[str] = set()
    found = set()
    for number, event in enumerate(recording.events):
        if event[0] == "step":
            said = said | {event[1]}
        elif event[0] == "sync":
            _, target, inode, blob = event
            if blob:
                contents[inode] = [blob]
            for key in names:
                if key[0] == target:
                    names[key] = names[key][-1:]
        else:
            _see(names, contents, event[1], event[2], is_first=number == 0)
        for state in _states(recording.folder, names, contents):
            key = (frozenset(said), frozenset(state.items()))
            if key not in found:
                found.add(key)
                yield said, state


def _see(names, contents, seen: Names, written: dict[int, list[str]], is_first: bool) -> None:
    now = {(here, name): inode for here, inside in seen.items() for name, inode in inside.items()}
    for key in now.keys() | names.keys():
        values = names.setdefault(key, [now.get(key)] if is_first else [None])
        if values[-1] != now.get(key):
            values.append(now.get(key))
    for inode, parts in written.items():
        values = contents.setdefault(inode, parts[-1:] if is_first else parts)
        if values[-1] != parts[-1]:
            contents[inode] = [*values, *parts]


def _states(folder: Path, names, contents) -> Iterator[dict[Path, str]]:
    inodes = {i for values in names.values() for i in values if i in contents}
    loose = [(key, values) for key, values in names.items() if len(values) > 1]
    torn = [(inode, contents[inode]) for inode in inodes if len(contents[inode]) > 1]
    for choice in product(*(values for _, values in [*loose, *torn])):
        place = {key: values[-1] for key, values in names.items()}
        place |= {key: value for (key, _), value in zip(loose, choice, strict=False)}
        parts = {inode: contents[inode][-1] for inode in inodes}
        parts |= {inode: blob for (inode, _), blob in zip(torn, choice[len(loose) :], strict=True)}
        there = {here / name for (here, name), inode in place.items() if inode is not None}
        yield {
            (here / name).relative_to(folder): parts[inode]
            for (here, name), inode in place.items()
            if inode in parts and _is_reached(here, folder, there)
        }


def _is_reached(here: Path, folder: Path, there: set[Path]) -> bool:
    return here == folder or (here in there and _is_reached(here.parent, folder, there))


def restore(state: dict[Path, str], blobs: Path, folder: Path) -> Path:
    """The folder as it is found after the power came back."""
    for path, blob in state.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        os.link(blobs / blob, folder / path)
    return folder
