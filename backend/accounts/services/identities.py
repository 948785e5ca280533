"""Identities at providers: linked to accounts, used to sign in, unlinked."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from backend.accounts.models import IdentityProvider, LinkedIdentity, User
from backend.common import errors


def find(*, issuer: str, subject: str) -> LinkedIdentity | None:
    rows = LinkedIdentity.objects.select_related("user")
    return rows.filter(issuer=issuer, subject=subject).first()


@transaction.atomic
def link(
    *, user: User, provider: IdentityProvider, issuer: str, subject: str, label: str
) -> LinkedIdentity:
    """Lets an identity into an account; linked to this one before, nothing changes.

    The caller has made sure that it is the same person's. Raises Conflict (`identity_taken`) when
    it opens another account, or the account has another one of this issuer.
    """
    if (found := find(issuer=issuer, subject=subject)) is not None and found.user_id == user.pk:
        return found
    try:
        with transaction.atomic():
            return LinkedIdentity.objects.create(
                user=user, provider=provider, issuer=issuer, subject=subject, label=label[:254]
            )
    except IntegrityError as error:
        raise errors.Conflict(
            "This identity opens another account, or yours has another one; unlink that first.",
            code="identity_taken",
        ) from error


def note_use(identity: LinkedIdentity) -> None:
    LinkedIdentity.objects.filter(pk=identity.pk).update(last_used_at=timezone.now())


@transaction.atomic
def unlink(*, user: User, identity_id: UUID) -> None:
    """Raises NotFound, and Conflict (`last_way_in`) for what alone opens the account."""
    locked = User.objects.select_for_update().get(pk=user.pk)  # two requests, two last ways in
    identity = LinkedIdentity.objects.filter(user=locked, pk=identity_id).first()
    if identity is None:
        raise errors.NotFound("There is no such identity of yours.")
    others = locked.identities.exclude(pk=identity.pk)
    if not (locked.has_usable_password() or locked.passkeys.exists() or others.exists()):
        raise errors.Conflict(
            "Nothing else opens this account; set a password first.", code="last_way_in"
        )
    identity.delete()
