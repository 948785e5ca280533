"""Letters to be sent: written here, sent by the relay (`posting`)."""

from django.utils import timezone

from backend.accounts.models import Invitation, Letter, LetterKind, User
from backend.accounts.services import attempts
from backend.common.sealing import seal

SECRET_PURPOSE = "letter"  # noqa: S105  what it is sealed for


def count_wishes(*, email: str, address: str) -> None:
    """Counts a wish for a letter, by who asks and by who gets it: nobody's mailbox is flooded.

    Raises TooManyRequests, for known and unknown addresses alike, and Unavailable.
    """
    attempts.count(name="letters_address", identity=address)
    attempts.count(name="letters_email", identity=normal(email))


def write(
    *,
    kind: LetterKind,
    email: str,
    language: str,
    user: User | None = None,
    invitation: Invitation | None = None,
    secret: str = "",
) -> None:
    """In the caller's transaction. `secret` is that of a link that exists already."""
    Letter.objects.create(
        kind=kind,
        email=normal(email),
        language=language,
        user=user,
        invitation=invitation,
        sealed_secret=seal(secret, purpose=SECRET_PURPOSE) if secret else "",
        due_at=timezone.now(),
    )


def normal(email: str) -> str:
    """The spelling that accounts have."""
    return email.strip().lower()
