"""The first administrator of an installation."""

import secrets
from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction

from backend.accounts.models import User
from backend.common import errors

_LOCK = 7_310_482_001  # any number, so long as nothing else locks by it
_PASSWORD_BYTES = 12  # 96 bits, 16 characters


@dataclass(frozen=True, slots=True)
class Administrator:
    user: User
    password: str | None  # known only to whoever made it, and only now


@transaction.atomic
def ensure_administrator(*, email: str, password: str | None = None) -> Administrator:
    """The oldest active administrator, or else a new one with this e-mail address.

    Without a password one is drawn and returned; it is not kept anywhere. Harmless when called
    again, or by several processes at once. Raises InvalidInput and Conflict.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    existing = User.objects.filter(is_superuser=True, is_active=True).order_by("created_at").first()
    if existing is not None:
        return Administrator(user=existing, password=None)
    email = email.strip().lower()
    if User.objects.filter(email=email).exists():
        raise errors.Conflict(
            f"{email} belongs to a user who is no administrator; name another address.",
            code="email_taken",
        )
    chosen = password or secrets.token_urlsafe(_PASSWORD_BYTES)
    _check(email, chosen)
    user = User.objects.create_superuser(email, chosen, name="Administrator")
    return Administrator(user=user, password=None if password else chosen)


def _check(email: str, password: str) -> None:
    try:
        validate_email(email)
        validate_password(password, User(email=email))
    except ValidationError as error:
        raise errors.InvalidInput(" ".join(error.messages), code="bad_credentials") from error
