"""Brings one photo into the library: create the upload, or resume it; send; complete."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from shiguang.api import Api
from shiguang.errors import ApiError, StoreError
from shiguang.files import Found
from shiguang.outcomes import Kind, Outcome
from shiguang.transfer import Transfer
from shiguang_client.generated.models import KnownCopy, Upload, UploadLane

NOT_ALL_THERE = frozenset({"upload_incomplete", "size_mismatch"})


@dataclass(frozen=True, slots=True)
class Hashed:
    found: Found
    sha256: str


@dataclass(frozen=True, slots=True)
class Delivery:
    api: Api
    transfer: Transfer
    lane: UploadLane

    def deliver(self, item: Hashed, *, sent: Callable[[int], None]) -> Outcome:
        """Raises what `Api` and `Transfer` raise; may be repeated after any failure."""
        upload, resumed = self._create(item)
        if upload.state == "pending" and resumed:
            # The last run may have been killed between the last byte and the completion.
            if (done := self._completed(upload)) is not None:
                return _accepted(item.found, done)
            upload = self.api.upload(_id(upload))
        if upload.state == "pending":
            self.transfer.send(item.found, upload, renew=lambda: self._create(item)[0], sent=sent)
            upload = self.api.complete_upload(_id(upload))
        return _accepted(item.found, upload)

    def _create(self, item: Hashed) -> tuple[Upload, bool]:
        modified = datetime.fromtimestamp(item.found.mtime_ns / 1e9, UTC)
        return self.api.create_upload(
            filename=os.fsencode(item.found.path.name).decode("utf-8", "replace"),
            size=item.found.size,
            sha256=item.sha256,
            captured_at_hint=modified,
            lane=self.lane,
        )

    def _completed(self, upload: Upload) -> Upload | None:
        try:
            return self.api.complete_upload(_id(upload))
        except ApiError as error:
            if error.code not in NOT_ALL_THERE:
                raise
            return None


def duplicate(found: Found, known: KnownCopy) -> Outcome:
    kind = Kind.DUPLICATE_IN_TRASH if known.trashed else Kind.DUPLICATE
    return Outcome(found.path, kind, size=found.size, asset_id=str(known.asset_id))


def _accepted(found: Found, upload: Upload) -> Outcome:
    if upload.state == "duplicate" and upload.asset_id:
        return duplicate(found, KnownCopy(asset_id=upload.asset_id, trashed=upload.trashed))
    asset_id = str(upload.asset_id) if upload.asset_id else None
    return Outcome(found.path, Kind.UPLOADED, size=found.size, asset_id=asset_id)


def _id(upload: Upload) -> UUID:
    if not upload.id:
        raise StoreError("the server gave no upload to send the file to")
    return upload.id
