"""The one tree of errors that the product raises on purpose.

    ShiguangError
    ├── Rejected            the caller asked for something it may not have (4xx)
    │   ├── InvalidInput        400
    │   ├── NotAuthenticated    401
    │   ├── NotPermitted        403
    │   ├── NotFound            404
    │   ├── MethodNotAllowed    405
    │   ├── Conflict            409
    │   ├── Gone                410
    │   ├── LengthRequired      411
    │   ├── PreconditionFailed  412
    │   ├── QuotaExceeded       413
    │   ├── TooLarge            413
    │   ├── UnsupportedContent  415
    │   ├── RangeNotSatisfiable 416
    │   ├── Unprocessable       422
    │   ├── TooManyRequests     429
    │   ├── ForeignDestination  502, as WebDAV has it
    │   └── StorageFull         507, likewise
    ├── Unavailable         a part of the installation does not answer; try again (503)
    └── StageError          a stage of the photo pipeline could not do its work
        ├── PermanentStageError   the photo is at fault: never retried
        └── TransientStageError   the surroundings are at fault: retried with back-off

`code` is stable and part of the API: clients may branch on it. `str(error)` is a sentence for
people, in English; `common.details` has it in Chinese. `extra` holds further members of the problem
document (RFC 9457, section 3.2).
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class ShiguangError(Exception):
    """Base of every deliberate error; `code` is stable, the message is for people."""

    status: ClassVar[int] = 500
    default_code: ClassVar[str] = "internal_error"

    def __init__(
        self,
        sentence: str,
        *,
        code: str | None = None,
        values: Mapping[str, object] | None = None,
        **extra: Any,
    ) -> None:
        """The sentence is filled with the `values` that it has places for: `%(most)d`."""
        super().__init__(sentence % values if values else sentence)
        self.sentence, self.values = sentence, values
        self.code = code or self.default_code
        self.extra = extra


class Rejected(ShiguangError):
    status = 400
    default_code = "rejected"


class InvalidInput(Rejected):
    default_code = "invalid_input"


class NotAuthenticated(Rejected):
    status = 401
    default_code = "not_authenticated"


class NotPermitted(Rejected):
    status = 403
    default_code = "not_permitted"


class NotFound(Rejected):
    status = 404
    default_code = "not_found"


class MethodNotAllowed(Rejected):
    status = 405
    default_code = "method_not_allowed"


class Conflict(Rejected):
    status = 409
    default_code = "conflict"


class Gone(Rejected):
    status = 410
    default_code = "gone"


class LengthRequired(Rejected):
    status = 411
    default_code = "length_required"


class PreconditionFailed(Rejected):
    status = 412
    default_code = "precondition_failed"


class Unprocessable(Rejected):
    status = 422
    default_code = "unprocessable"


class QuotaExceeded(Rejected):
    status = 413
    default_code = "quota_exceeded"


class RangeNotSatisfiable(Rejected):
    """size: how many bytes there are, which the answer tells (RFC 9110, section 15.5.17)."""

    status = 416
    default_code = "range_not_satisfiable"

    def __init__(self, message: str, *, size: int) -> None:
        super().__init__(message, size=size)
        self.size = size


class TooLarge(Rejected):
    status = 413
    default_code = "body_too_large"


class UnsupportedContent(Rejected):
    status = 415
    default_code = "unsupported_media_type"


class TooManyRequests(Rejected):
    status = 429
    default_code = "too_many_requests"


class ForeignDestination(Rejected):
    """What is to be moved or copied would leave this server (RFC 4918, section 9.8.5)."""

    status = 502
    default_code = "foreign_destination"


class StorageFull(Rejected):
    """The quota, where HTTP has a word of its own for it (RFC 4331, section 6)."""

    status = 507
    default_code = "storage_full"


class Unavailable(ShiguangError):
    status = 503
    default_code = "unavailable"


class StageError(ShiguangError):
    """A stage could not do its work; `permanent` decides whether it is tried again."""

    permanent: ClassVar[bool]
    default_code = "stage_failed"


class PermanentStageError(StageError):
    permanent = True


class TransientStageError(StageError):
    permanent = False
    default_code = "stage_unavailable"
