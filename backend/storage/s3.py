"""The S3 protocol's driver: AWS S3, SeaweedFS, OSS and whatever else speaks it.

Requests are signed with Signature Version 4, which covers `Content-Length` and `Content-Type` when
they are among the signed headers: that is what binds a presigned PUT to one size and one type. A
signed `If-None-Match: *` keeps it from overwriting what is there.
https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast
from urllib.parse import quote

import boto3
import structlog
from boto3.exceptions import S3UploadFailedError
from boto3.s3.transfer import TransferConfig
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.response import StreamingBody

from backend.common.errors import Unavailable
from backend.storage.store import PresignedRequest, StoredObject, StoredPart
from backend.storage.view_urls import ViewUrlSigner

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

log = structlog.get_logger(__name__)

_AddressingStyle: TypeAlias = Literal["path", "virtual"]
_MISSING = frozenset({"404", "NoSuchKey", "NoSuchUpload", "NotFound"})
_DELETE_BATCH = 1000  # the protocol's limit for one DeleteObjects
_CHUNK_BYTES = 1024 * 1024
_VIEW_WINDOW = timedelta(minutes=15)  # how long a view URL stays the same
_VIEW_VALID_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class S3Options:
    """Where a bucket is and how to reach it; an endpoint of None means AWS itself."""

    bucket: str
    region: str
    access_key_id: str
    secret_access_key: str
    endpoint_url: str | None = None
    public_endpoint_url: str | None = None  # what clients see; presigned URLs carry it
    addressing_style: str = "path"  # or "virtual"
    connect_timeout: float = 3.0  # seconds
    read_timeout: float = 30.0  # seconds without a byte
    attempts: int = 3


class S3Store:
    """An `ObjectStore` on one bucket. Threads may share it; forked processes must not."""

    def __init__(self, options: S3Options) -> None:
        self.bucket = options.bucket
        self._client = _connect(options, options.endpoint_url)
        self._signer = (
            self._client
            if options.public_endpoint_url == options.endpoint_url
            else _connect(options, options.public_endpoint_url)
        )
        self._view_urls = ViewUrlSigner(
            base_url=self._public_base_url(),
            region=self._signer.meta.region_name,
            access_key_id=options.access_key_id,
            secret_access_key=options.secret_access_key,
        )

    def ensure_bucket(self) -> None:
        """Makes the bucket unless it is there."""
        with _translated(self.bucket):
            try:
                self._client.head_bucket(Bucket=self.bucket)
            except ClientError as error:
                if not _means_missing(error):
                    raise
                self._create_bucket()

    def head(self, key: str) -> StoredObject | None:
        try:
            with _translated(key):
                found = self._client.head_object(Bucket=self.bucket, Key=key)
        except FileNotFoundError:
            return None
        return StoredObject(
            key=key,
            size=found["ContentLength"],
            etag=found["ETag"].strip('"'),
            last_modified=found["LastModified"],
        )

    def download(self, key: str, path: Path) -> None:
        """Writes beside `path` first, so that `path` only ever holds a whole object."""
        partial = path.with_name(f"{path.name}.partial")
        try:
            with _translated(key), partial.open("wb") as file:
                body = self._client.get_object(Bucket=self.bucket, Key=key)["Body"]
                for chunk in body.iter_chunks(_CHUNK_BYTES):
                    file.write(chunk)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)

    def read(self, key: str) -> bytes:
        with _translated(key):
            return self._client.get_object(Bucket=self.bucket, Key=key)["Body"].read()

    @contextmanager
    def reading(self, key: str, *, start: int = 0) -> Iterator[Iterator[bytes]]:
        wanted: dict[str, Any] = {"Range": f"bytes={start}-"} if start else {}
        with _translated(key):
            body = self._client.get_object(Bucket=self.bucket, Key=key, **wanted)["Body"]
        with closing(body):  # a connection that was not read to its end is not used again
            yield _chunks(key, body)

    def put(self, key: str, content: bytes, *, content_type: str) -> None:
        with _translated(key):
            self._client.put_object(
                Bucket=self.bucket, Key=key, Body=content, ContentType=content_type
            )

    def copy(self, source: str, key: str) -> None:
        """In parts where the object is larger than one CopyObject takes (5 GiB)."""
        with _translated(source):
            self._client.copy({"Bucket": self.bucket, "Key": source}, self.bucket, key)

    def upload(self, key: str, path: Path, *, content_type: str) -> None:
        with _translated(key):
            self._client.upload_file(
                str(path),
                self.bucket,
                key,
                ExtraArgs={"ContentType": content_type},
                Config=TransferConfig(use_threads=False),  # a worker may be killed at any time
            )

    def keys_below(self, prefix: str) -> list[str]:
        with _translated(prefix):
            found = self._client.list_objects_v2(Bucket=self.bucket, Prefix=prefix)
        return [item["Key"] for item in found.get("Contents", [])]

    def objects_after(self, key: str) -> list[StoredObject]:
        with _translated(key):
            found = self._client.list_objects_v2(Bucket=self.bucket, StartAfter=key)
        return [
            StoredObject(item["Key"], item["Size"], item["ETag"].strip('"'), item["LastModified"])
            for item in found.get("Contents", [])
        ]

    def delete(self, keys: Iterable[str]) -> None:
        doomed = list(dict.fromkeys(keys))
        for start in range(0, len(doomed), _DELETE_BATCH):
            batch = doomed[start : start + _DELETE_BATCH]
            with _translated(batch[0]):
                answer = self._client.delete_objects(
                    Bucket=self.bucket,
                    Delete={"Objects": [{"Key": key} for key in batch], "Quiet": True},
                )
            if refused := [e for e in answer.get("Errors", []) if e.get("Code") != "NoSuchKey"]:
                raise Unavailable(f"The store did not delete {len(refused)} objects.")

    def presign_get(
        self, key: str, *, expires_in: timedelta, download_as: str | None = None
    ) -> str:
        params: dict[str, Any] = {}
        if download_as is not None:
            # RFC 6266: the name travels percent-encoded, so that it may hold any character
            name = quote(download_as, safe="")
            params["ResponseContentDisposition"] = f"attachment; filename*=UTF-8''{name}"
        return self._presign("get_object", key, expires_in, **params)

    def presign_view(
        self,
        key: str,
        *,
        valid_for: timedelta = _VIEW_VALID_FOR,
        window: timedelta = _VIEW_WINDOW,
        cached: bool = True,
    ) -> str:
        now = datetime.now(UTC)
        return self._view_urls.sign(key, now=now, valid_for=valid_for, window=window, cached=cached)

    def presign_put(
        self, key: str, *, size: int, content_type: str, expires_in: timedelta
    ) -> PresignedRequest:
        url = self._presign(
            "put_object",
            key,
            expires_in,
            ContentLength=size,
            ContentType=content_type,
            IfNoneMatch="*",
        )
        headers = {"Content-Type": content_type, "If-None-Match": "*"}
        return PresignedRequest("PUT", url, headers=headers)

    def presign_post(
        self, key: str, *, size: int, content_type: str, expires_in: timedelta
    ) -> PresignedRequest:
        form = self._signer.generate_presigned_post(
            self.bucket,
            key,
            Fields={"Content-Type": content_type},
            Conditions=[{"Content-Type": content_type}, ["content-length-range", size, size]],
            ExpiresIn=_seconds(expires_in),
        )
        return PresignedRequest("POST", form["url"], fields=form["fields"])

    def create_multipart(self, key: str, *, content_type: str) -> str:
        with _translated(key):
            return self._client.create_multipart_upload(
                Bucket=self.bucket, Key=key, ContentType=content_type
            )["UploadId"]

    def presign_part(
        self, key: str, multipart_id: str, number: int, *, size: int, expires_in: timedelta
    ) -> PresignedRequest:
        url = self._presign(
            "upload_part",
            key,
            expires_in,
            UploadId=multipart_id,
            PartNumber=number,
            ContentLength=size,
        )
        return PresignedRequest("PUT", url)

    def put_part(self, key: str, multipart_id: str, number: int, content: bytes) -> None:
        with _translated(key):
            self._client.upload_part(
                Bucket=self.bucket,
                Key=key,
                UploadId=multipart_id,
                PartNumber=number,
                Body=content,
            )

    def list_parts(self, key: str, multipart_id: str) -> list[StoredPart]:
        with _translated(key):
            pages = self._client.get_paginator("list_parts").paginate(
                Bucket=self.bucket, Key=key, UploadId=multipart_id
            )
            return [
                StoredPart(number=part["PartNumber"], size=part["Size"], etag=part["ETag"])
                for page in pages
                for part in page.get("Parts", [])
            ]

    def complete_multipart(self, key: str, multipart_id: str, parts: Sequence[StoredPart]) -> None:
        """Once more is harmless, but stores that forget what they completed answer as below.

        Raises FileNotFoundError when the store no longer knows the multipart upload.
        """
        with _translated(key):
            self._client.complete_multipart_upload(
                Bucket=self.bucket,
                Key=key,
                UploadId=multipart_id,
                MultipartUpload={
                    "Parts": [{"PartNumber": part.number, "ETag": part.etag} for part in parts]
                },
            )

    def abort_multipart(self, key: str, multipart_id: str) -> None:
        """A multipart upload that was completed or aborted before is no error."""
        try:
            with _translated(key):
                self._client.abort_multipart_upload(
                    Bucket=self.bucket, Key=key, UploadId=multipart_id
                )
        except FileNotFoundError:
            return

    def _public_base_url(self) -> str:
        """What stands before a key, in whichever addressing style, as the client library says."""
        key = "key"
        url = self._presign("get_object", key, _VIEW_VALID_FOR)
        return url.partition("?")[0].removesuffix(key)

    def _presign(self, operation: str, key: str, expires_in: timedelta, **params: Any) -> str:
        return self._signer.generate_presigned_url(
            operation,
            Params={"Bucket": self.bucket, "Key": key, **params},
            ExpiresIn=_seconds(expires_in),
        )

    def _create_bucket(self) -> None:
        region = self._client.meta.region_name
        try:
            if region == "us-east-1":  # the one region that must not be named
                self._client.create_bucket(Bucket=self.bucket)
            else:
                self._client.create_bucket(
                    Bucket=self.bucket,
                    CreateBucketConfiguration={"LocationConstraint": region},  # type: ignore[typeddict-item]  # the stubs list AWS's own regions only
                )
        except self._client.exceptions.BucketAlreadyOwnedByYou:
            return


def _connect(options: S3Options, endpoint_url: str | None) -> "S3Client":
    """A client on a session of its own: boto3's shared default session is not thread-safe."""
    client = boto3.session.Session().client(
        "s3",
        endpoint_url=endpoint_url,
        region_name=options.region,
        aws_access_key_id=options.access_key_id,
        aws_secret_access_key=options.secret_access_key,
        config=Config(
            signature_version="s3v4",
            s3={"addressing_style": cast(_AddressingStyle, options.addressing_style)},
            connect_timeout=options.connect_timeout,
            read_timeout=options.read_timeout,
            retries={"mode": "standard", "total_max_attempts": options.attempts},
            max_pool_connections=32,
            tcp_keepalive=True,
            # The checksums that newer clients add by default are unknown to many stores.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    )
    client.meta.events.register("before-sign.s3.DeleteObjects", _add_content_md5)
    return client


def _add_content_md5(request: AWSRequest, **_: object) -> None:
    """DeleteObjects as it was first specified, which stores such as OSS still insist on."""
    body = cast(bytes, request.body)  # the stubs know only text
    digest = md5(body, usedforsecurity=False).digest()
    request.headers["Content-MD5"] = b64encode(digest).decode()


@contextmanager
def _translated(key: str) -> Iterator[None]:
    """Turns the client library's errors into FileNotFoundError or Unavailable."""
    try:
        yield
    except ClientError as error:
        if _means_missing(error):
            raise FileNotFoundError(key) from error
        log.warning("store.refused", key=key, error=str(error))
        raise Unavailable("The object store refused a request.") from error
    except (BotoCoreError, S3UploadFailedError) as error:
        log.warning("store.unreachable", key=key, error=str(error))
        raise Unavailable("The object store does not answer.") from error


def _chunks(key: str, body: StreamingBody) -> Iterator[bytes]:
    """Raises Unavailable where the store breaks off, however late."""
    with _translated(key):
        yield from body.iter_chunks(_CHUNK_BYTES)


def _means_missing(error: ClientError) -> bool:
    return error.response.get("Error", {}).get("Code") in _MISSING


def _seconds(duration: timedelta) -> int:
    return int(duration.total_seconds())
