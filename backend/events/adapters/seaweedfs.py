"""SeaweedFS: the filer's webhook, one entry of its file tree a request.

    {"event_type": "create", "key": "/buckets/<bucket>/<key>",
     "message": {"new_entry": {"name", "is_directory", "attributes": {"file_size", "mtime",
                 "mtime_ns", "inode", "md5"}, "extended": {"Seaweed-X-Amz-ETag"}}}}

The tree also holds folders, the parts of unfinished multipart uploads (`.uploads/`) and the
filer's own files, none of which are objects.
https://github.com/seaweedfs/seaweedfs/wiki/Filer-Notification-Webhook
"""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from backend.events.adapters.object_created import ObjectCreated

_BUCKETS = "/buckets/"


def created_objects(body: Any) -> Iterator[ObjectCreated]:
    path: str = body["key"]
    entry = body["message"].get("new_entry")
    if body["event_type"] != "create" or not entry or entry.get("is_directory", False):
        return
    if not path.startswith(_BUCKETS):
        return
    bucket, _, key = path.removeprefix(_BUCKETS).partition("/")
    attributes = entry["attributes"]
    if not key or key.startswith("."):
        return
    yield ObjectCreated(
        bucket=bucket,
        key=key,
        size=int(attributes.get("file_size", 0)),
        etag=_etag(entry),
        moment="{mtime}.{mtime_ns}.{inode}".format_map(
            {"mtime": 0, "mtime_ns": 0, "inode": 0, **attributes}
        ),
    )


def _etag(entry: Mapping[str, Any]) -> str:
    """The S3 gateway's own ETag; entries written past it only have the content's MD5."""
    if (extended := entry.get("extended", {}).get("Seaweed-X-Amz-ETag")) is not None:
        return b64decode(extended).decode("ascii").strip('"')
    return b64decode(entry["attributes"].get("md5", "")).hex()
