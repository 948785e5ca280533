"""The installation's object store."""

import os
from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings

# Imported after `store` is defined, the module of that name would take the function's place.
import backend.storage.store  # noqa: F401

if TYPE_CHECKING:
    from backend.storage.s3 import S3Store


@cache
def store() -> "S3Store":
    """The store that the settings name; one a process, shared by its threads."""
    from backend.storage.s3 import S3Options, S3Store  # noqa: PLC0415  a large client library

    return S3Store(
        S3Options(
            bucket=settings.S3_BUCKET,
            region=settings.S3_REGION,
            access_key_id=settings.S3_ACCESS_KEY_ID,
            secret_access_key=settings.S3_SECRET_ACCESS_KEY,
            endpoint_url=settings.S3_ENDPOINT_URL,
            public_endpoint_url=settings.S3_PUBLIC_ENDPOINT_URL,
            addressing_style=settings.S3_ADDRESSING_STYLE,
        )
    )


def ensure_bucket() -> None:
    """Makes the bucket unless it is there; raises `Unavailable` when the store does not answer."""
    store().ensure_bucket()


# A forked worker must not talk on the connections of its parent.
os.register_at_fork(after_in_child=store.cache_clear)
