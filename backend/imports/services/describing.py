"""Sidecars of an import, once the files in their folders are there."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from backend.imports.models import BucketImport, ImportItem, ItemKind, Outcome
from backend.imports.services.fetching import Tools, read_small
from backend.imports.services.settling import settle
from backend.imports.source import Source
from backend.photos.services.sidecars import put_sidecar
from backend.photos.services.trashing import trash_assets
from backend.photos.sidecars import MAX_BYTES


@dataclass(slots=True)
class Describer:
    """Remembers the folder that it is at: items come folder by folder."""

    job: BucketImport
    tools: Tools
    _folder: str | None = None
    _described: Mapping[str, list[UUID]] = field(default_factory=dict)

    def describe(self, item: ImportItem, source: Source) -> None:
        """Raises SourceError, Rejected and Unavailable; may be repeated."""
        if item.folder != self._folder:
            self._described, self._folder = self._pairs(item.folder), item.folder
        name = _name(item.key)
        asset_ids = self._described.get(name, [])
        if not asset_ids:
            settle(item, Outcome.IGNORED, code="describes_nothing")
            return
        content = read_small(item, source, most=MAX_BYTES)
        for asset_id in asset_ids:
            sidecar = put_sidecar(
                owner=self.job.owner, asset_id=asset_id, content=content, filename=name
            )
            if sidecar.facts["is_trashed"]:
                self._trash_if_new(asset_id)
        settle(item, Outcome.IMPORTED, asset_id=asset_ids[0])

    def _trash_if_new(self, asset_id: UUID) -> None:
        """What was in the trash elsewhere; a photo that the library had before stays."""
        brought = ImportItem.objects.filter(bucket_import=self.job, outcome=Outcome.IMPORTED)
        if brought.filter(asset=asset_id, kind=ItemKind.FILE).exists():
            trash_assets(owner=self.job.owner, asset_ids=[asset_id])

    def _pairs(self, folder: str) -> Mapping[str, list[UUID]]:
        """The photos that each sidecar of a folder describes, by its name."""
        items = ImportItem.objects.filter(bucket_import=self.job, folder=folder)
        rows = items.filter(kind=ItemKind.FILE, asset__isnull=False).order_by("id")
        photos = {_name(key): asset for key, asset in rows.values_list("key", "asset")}
        sidecars = items.filter(kind=ItemKind.SIDECAR).values_list("key", flat=True)
        names = {_name(key) for key in sidecars}
        described: dict[str, list[UUID]] = defaultdict(list)
        for photo, found in self.tools.sidecars_of(photos, names).items():
            for name in found:
                described[name].append(photos[photo])
        return described


def _name(key: str) -> str:
    return key.rpartition("/")[2]
