"""Folders of a bucket as albums."""

from dataclasses import dataclass, field
from uuid import UUID

from backend.albums.services.filling import add_photos
from backend.albums.services.folders import album_for_folder
from backend.common import errors
from backend.imports.models import BucketImport


@dataclass(slots=True)
class Filing:
    """Remembers albums for as long as a slice lasts."""

    job: BucketImport
    _albums: dict[str, UUID] = field(default_factory=dict)

    def file(self, folder: str, asset_id: UUID) -> str:
        """Puts a photo into the album of its folder; returns why not, or "". May be repeated."""
        if not self.job.folders_as_albums:
            return ""
        try:
            if folder not in self._albums:
                path = album_path(self.job, folder)
                self._albums[folder] = album_for_folder(owner=self.job.owner, path=path).pk
            add_photos(user=self.job.owner, album_id=self._albums[folder], asset_ids=[asset_id])
        except errors.Rejected as refusal:
            return f"It is in no album: {refusal}"
        return ""


def album_path(job: BucketImport, folder: str) -> str:
    """From the last folder that the prefix names in full, or the bucket, inwards."""
    outside = job.prefix.rpartition("/")[0]
    root = outside.rpartition("/")[2] or job.bucket
    return f"{root}/{folder.removeprefix(outside)}"
