"""Folders as albums: what was imported, put into albums named like the folders it lay in."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from shiguang.api import Api
from shiguang.outcomes import Kind, Outcome

BATCH = 1000  # photos put into an album at once
_LONGEST_TITLE = 200  # characters

# Photos that the library shows, now or when they are processed.
_THERE = frozenset({Kind.UPLOADED, Kind.DUPLICATE, Kind.DUPLICATE_IN_RUN})


@dataclass(frozen=True, slots=True)
class Filled:
    albums: int
    added: int  # photos that were not in their album before


FolderOf = Callable[[Path], str | None]  # the folder whose album a photo belongs in, if any


def fill_albums(api: Api, outcomes: Iterable[Outcome], folder_of: FolderOf) -> Filled:
    """Albums for the folders, made where missing; repeating it adds nothing.

    The album server keeps for each album which folder it stands for, so that one that was renamed
    or moved there goes on being filled. Raises what `Api` raises.
    """
    added = 0
    by_folder = _by_folder(outcomes, folder_of)
    for folder, asset_ids in sorted(by_folder.items()):
        album_id = api.album_for_folder(folder)
        for start in range(0, len(asset_ids), BATCH):
            added += api.add_to_album(album_id, asset_ids[start : start + BATCH])
    return Filled(len(by_folder), added)


def _by_folder(outcomes: Iterable[Outcome], folder_of: FolderOf) -> Mapping[str, list[str]]:
    settled = {outcome.path: outcome for outcome in outcomes}
    found: dict[str, list[str]] = defaultdict(list)
    for outcome in settled.values():
        folder = folder_of(outcome.path)
        asset_id = (settled[outcome.same_as] if outcome.same_as else outcome).asset_id
        if folder and asset_id and outcome.kind in _THERE:
            found[folder].append(asset_id)
    return found


def folders_below(roots: Sequence[Path]) -> FolderOf:
    """Names from the root, which was asked for, inwards; None for a file asked for by itself."""

    def folder_of(path: Path) -> str | None:
        for root in roots:
            if path != root and path.is_relative_to(root):
                inner = path.parent.relative_to(root)
                return _text(root.resolve().name, *inner.parts)
        return None

    return folder_of


def albums_within(archives: Iterable[Path], titles: Mapping[Path, str]) -> FolderOf:
    """Albums of Takeout archives, by their folder in these; they lie in one album together."""
    roots = list(archives)

    def folder_of(path: Path) -> str | None:
        for root in roots:
            if path != root and path.is_relative_to(root):
                title = titles.get(path.parent.relative_to(root))
                return _text("Google Photos", _one_name(title)) if title else None
        return None

    return folder_of


def _text(*names: str) -> str:
    return os.fsencode("/".join(names)).decode("utf-8", "replace")


def _one_name(title: str) -> str:
    """Slashes would part it into several folders."""
    return title.replace("/", "∕").replace("\\", "∖")[:_LONGEST_TITLE]
