"""Folders as albums: what was imported, put into albums named like the folders it lay in."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from shiguang.api import Api
from shiguang.outcomes import Kind, Outcome

BATCH = 1000  # photos put into an album at once

# Photos that the library shows, now or when they are processed.
_THERE = frozenset({Kind.UPLOADED, Kind.DUPLICATE, Kind.DUPLICATE_IN_RUN})


@dataclass(frozen=True, slots=True)
class Filled:
    albums: int
    added: int  # photos that were not in their album before


def fill_albums(api: Api, outcomes: Iterable[Outcome], roots: Sequence[Path]) -> Filled:
    """Albums for the folders, made where missing; repeating it adds nothing.

    The album server keeps for each album which folder it stands for, so that one that was renamed
    or moved there goes on being filled. Raises what `Api` raises.
    """
    added = 0
    by_folder = _by_folder(outcomes, roots)
    for folder, asset_ids in sorted(by_folder.items()):
        album_id = api.album_for_folder(folder)
        for start in range(0, len(asset_ids), BATCH):
            added += api.add_to_album(album_id, asset_ids[start : start + BATCH])
    return Filled(len(by_folder), added)


def _by_folder(outcomes: Iterable[Outcome], roots: Sequence[Path]) -> Mapping[str, list[str]]:
    """Photos by the path of their folder; it begins with the folder that was asked for by name."""
    settled = {outcome.path: outcome for outcome in outcomes}
    found: dict[str, list[str]] = defaultdict(list)
    for outcome in settled.values():
        folder = _folder_of(outcome.path, roots)
        asset_id = (settled[outcome.same_as] if outcome.same_as else outcome).asset_id
        if folder and asset_id and outcome.kind in _THERE:
            found[folder].append(asset_id)
    return found


def _folder_of(path: Path, roots: Sequence[Path]) -> str | None:
    """Names from the root inwards; None for a file that was asked for by itself."""
    for root in roots:
        if path != root and path.is_relative_to(root):
            inner = path.parent.relative_to(root)
            parts = (root.resolve().name, *inner.parts)
            return os.fsencode("/".join(parts)).decode("utf-8", "replace")
    return None
