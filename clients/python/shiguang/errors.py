"""What can go wrong between the client and a Shiguang server.

ClientError
├── NotSignedIn         no usable credentials
├── Unreachable         the API does not answer, after all retries
├── ApiError            the API refused (RFC 9457 problem document)
├── StoreError          the object store refused or did not answer, after all retries
│   └── UrlExpired          the presigned URL is no longer valid; ask for a new one
├── ChangedWhileReading the file is not what it was when it was hashed
└── Interrupted         the user asked to stop
"""

from typing import Any


class ClientError(Exception):
    """Base of every deliberate error of this package; the message is for people."""


class NotSignedIn(ClientError):
    pass


class Unreachable(ClientError):
    pass


class ApiError(ClientError):
    """The server's refusal: `status` (HTTP), `code` (stable), `problem` (the whole document)."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        self.status = status
        self.problem = problem
        self.code = str(problem.get("code", f"http_{status}"))
        super().__init__(str(problem.get("detail") or problem.get("title") or f"HTTP {status}"))


class StoreError(ClientError):
    pass


class UrlExpired(StoreError):
    pass


class ChangedWhileReading(ClientError):
    pass


class Interrupted(ClientError):
    pass
