"""What can go wrong while photos are brought into an album.

ClientError                of the library, as are NotSignedIn, Unreachable, NotUnderstood, ApiError
├── StoreError             the object store refused or did not answer, after all retries
│   └── UrlExpired         the presigned URL is no longer valid; ask for a new one
├── ChangedWhileReading    the file is not what it was when it was hashed
└── Interrupted            the user asked to stop
"""

from shiguang_client.errors import ApiError, ClientError, NotSignedIn, NotUnderstood, Unreachable

__all__ = [
    "ApiError",
    "ChangedWhileReading",
    "ClientError",
    "Interrupted",
    "NotSignedIn",
    "NotUnderstood",
    "StoreError",
    "Unreachable",
    "UrlExpired",
]


class StoreError(ClientError):
    pass


class UrlExpired(StoreError):
    pass


class ChangedWhileReading(ClientError):
    pass


class Interrupted(ClientError):
    pass
