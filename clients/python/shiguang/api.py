"""What the commands ask of the album, in their own words; the library does the talking.

Every operation here may be repeated: asking twice for the same upload gives the same upload,
completing twice is one completion.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from io import BytesIO
from typing import TypeVar
from uuid import UUID

import httpx

from shiguang import __version__
from shiguang_client import ApiKey, Backoff, Client, ClientError, NotSignedIn, Operation
from shiguang_client.generated.api.account import account_get
from shiguang_client.generated.api.albums import (
    albums_assets_add,
    albums_assets_list,
    albums_assets_original,
    albums_folder,
    albums_get,
    albums_list,
    albums_restore,
)
from shiguang_client.generated.api.api_keys import api_keys_delete
from shiguang_client.generated.api.assets import assets_list, assets_original, sidecars_put
from shiguang_client.generated.api.events import events_stream
from shiguang_client.generated.api.jobs import (
    jobs_failures_list,
    jobs_failures_replay_all,
    jobs_get,
)
from shiguang_client.generated.api.search import search
from shiguang_client.generated.api.uploads import (
    uploads_check,
    uploads_complete,
    uploads_create,
    uploads_get,
    uploads_parts,
)
from shiguang_client.generated.models import (
    Account,
    Album,
    AlbumAsset,
    AlbumAssetIdsRequest,
    AlbumDetail,
    AlbumFolderRequest,
    Asset,
    ChecksumsRequest,
    Failure,
    Jobs,
    KeptAlbumRequest,
    KnownCopy,
    Original,
    Part,
    PartNumbersRequest,
    Restored,
    Search,
    Upload,
    UploadLane,
    UploadWishRequest,
)
from shiguang_client.generated.types import File
from shiguang_client.sse import Event

T = TypeVar("T")

CHECK_LIMIT = 1000  # checksums in one question, by the API's own limit


class Api(Client):
    """A connection to one server; safe to share between threads. Raises as `Client` does."""

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        auth: httpx.Auth | None = None,
        backoff: Backoff | None = None,
        timeout: float = 30.0,
    ) -> None:
        super().__init__(
            url,
            auth=ApiKey(key) if key else auth,
            backoff=backoff,
            timeout=timeout,
            headers={"User-Agent": f"shiguang/{__version__}", "Accept-Language": "en"},
        )

    def send(self, operation: Operation[T]) -> httpx.Response:
        try:
            return super().send(operation)
        except NotSignedIn as error:
            advice = "the server does not accept this key; run `shiguang login URL` again"
            raise NotSignedIn(advice, error.code) from error

    # account

    def account(self) -> Account:
        return self.call(account_get())

    def revoke_key(self, key_id: str) -> None:
        self.call(api_keys_delete(UUID(key_id)))

    # uploads

    def known(self, checksums: Sequence[str]) -> Mapping[str, KnownCopy]:
        """Which of these SHA-256 checksums (at most `CHECK_LIMIT`) the library already holds."""
        asked = uploads_check(body=ChecksumsRequest(checksums=list(checksums)))
        return self.call(asked.called_harmless()).known.additional_properties

    def create_upload(
        self, *, filename: str, size: int, sha256: str, captured_at_hint: datetime, lane: UploadLane
    ) -> tuple[Upload, bool]:
        """The upload, and whether it was there already (a resumed one)."""
        wish = UploadWishRequest(
            filename=filename,
            size=size,
            sha256=sha256,
            captured_at_hint=captured_at_hint,
            lane=lane,
        )
        operation = uploads_create(body=wish).called_harmless()
        response = self.send(operation)
        return self.read(operation, response), response.status_code == httpx.codes.OK

    def upload(self, upload_id: UUID) -> Upload:
        return self.call(uploads_get(upload_id))

    def presign_parts(self, upload_id: UUID, numbers: Sequence[int]) -> list[Part]:
        wish = PartNumbersRequest(numbers=list(numbers))
        return self.call(uploads_parts(upload_id, body=wish).called_harmless()).parts

    def complete_upload(self, upload_id: UUID) -> Upload:
        return self.call(uploads_complete(upload_id).called_harmless())

    def put_sidecar(self, asset_id: str, *, filename: str, content: bytes, is_json: bool) -> None:
        """Takes XMP, or the JSON of Google Takeout, as it was read."""
        operation = sidecars_put(UUID(asset_id), body=File(BytesIO(content)), filename=filename)
        if is_json:  # not parsed and written anew, so that it arrives as it is
            operation = operation.of_type("application/json")
        self.call(operation)

    # progress

    def jobs(self) -> Jobs:
        return self.call(jobs_get())

    def failures(self) -> Iterator[Failure]:
        return self.items(jobs_failures_list())

    def replay_failures(self) -> int:
        """Run every failed stage again; the number of stages."""
        return self.call(jobs_failures_replay_all().called_harmless()).replayed

    def processing(self) -> Iterator[Asset]:
        """The photos that are not settled yet."""
        return self.items(assets_list(state="processing", limit=200))

    def follow(self, *, last_id: str, silence: float) -> AbstractContextManager[Iterator[Event]]:
        return self.events(events_stream(), last_id=last_id, silence=silence)

    # library

    def photos(self) -> Iterator[Asset]:
        """All of one's own that are not in the trash or locked away, archived ones included."""
        return self.items(assets_list(limit=200))

    def original(self, asset_id: str) -> Original:
        return self.call(assets_original(UUID(asset_id)))

    def search(self, words: str, *, limit: int) -> Search:
        return self.call(search(q=words, limit=limit))

    # albums

    def album(self, wanted: str) -> Album | AlbumDetail:
        """By its id, or by its title where no other has it. Raises ClientError."""
        try:
            return self.call(albums_get(UUID(wanted)))
        except ValueError:
            titled = self.items(albums_list(title=wanted))
        found = [album for album in titled if album.title == wanted]
        if len(found) > 1:
            ids = ", ".join(str(album.id) for album in found)
            raise ClientError(f"several albums are called {wanted}; name one by its id: {ids}")
        if not found:
            raise ClientError(f"there is no album called {wanted}")
        return found[0]

    def album_photos(self, album_id: UUID) -> Iterator[AlbumAsset]:
        return self.items(albums_assets_list(album_id, limit=200))

    def album_original(self, album_id: UUID, asset_id: str) -> Original:
        return self.call(albums_assets_original(album_id, UUID(asset_id)))

    def album_for_folder(self, path: str) -> str:
        """The id of the album that stands for a folder, made where there is none yet."""
        operation = albums_folder(body=AlbumFolderRequest(path=path))
        return str(self.call(operation.called_harmless()).id)

    def add_to_album(self, album_id: str, asset_ids: Sequence[str]) -> int:
        """Puts photos into an album; how many of them were not in it before."""
        wish = AlbumAssetIdsRequest(ids=[UUID(asset_id) for asset_id in asset_ids])
        operation = albums_assets_add(UUID(album_id), body=wish)
        answer = self.call(operation.called_harmless())
        return sum(item.result == "added" for item in answer.items)

    def restore_album(self, kept: KeptAlbumRequest) -> Restored:
        """Puts the photos of an exported album into it again, as far as the library holds them."""
        return self.call(albums_restore(body=kept).called_harmless())
