"""The wish to delete one's account: asked for, confirmed, taken back in time.

What happens when the time is up, `backend.operations.services.erasing` does.
"""

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from backend.accounts.models import AccountDeletion, ApiKey, TokenFamily, User
from backend.accounts.selectors.deletion import wish_of
from backend.accounts.selectors.second_factors import factors_of
from backend.accounts.services import attempts, recent_sign_ins, revocation, second_step
from backend.common import errors
from backend.installation import changeable


@transaction.atomic
def request_deletion(*, user: User) -> AccountDeletion:
    """Signs the user out everywhere, ends their API keys, and sets the day; the first wish stands.

    Whoever signs in before that day can take it back. The caller has had it confirmed.
    Raises Conflict (`last_administrator`).
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    _refuse_last_administrator(user)
    now = timezone.now()
    deletion, _ = AccountDeletion.objects.get_or_create(
        user_id=user.pk,
        defaults={"requested_at": now, "due_at": now + changeable.ACCOUNT_DELETION_GRACE.value()},
    )
    _sign_out(user)
    return deletion


def retire(*, user: User) -> None:
    """Deletes an account of which another one of the same person has taken all there was: at once,
    with no way back and no way in.

    In the caller's transaction, which has locked the user's row.
    """
    now = timezone.now()
    AccountDeletion.objects.update_or_create(
        user_id=user.pk,
        defaults={"due_at": now, "started_at": now},
        create_defaults={"requested_at": now, "due_at": now, "started_at": now},
    )
    user.is_active = False
    user.save(update_fields=["is_active"])
    _sign_out(user)


def _sign_out(user: User) -> None:
    """Browsers, apps and machines."""
    revocation.end_sign_ins(user=user)
    ApiKey.objects.filter(owner=user, revoked_at=None).update(revoked_at=timezone.now())


@transaction.atomic
def take_back(*, user: User) -> None:
    """Raises NotFound without a wish, and Conflict (`deletion_begun`) when it is too late."""
    deletion = AccountDeletion.objects.select_for_update().filter(user_id=user.pk).first()
    if deletion is None:
        raise _none()
    if deletion.started_at is not None:
        raise errors.Conflict("The account is being deleted already.", code="deletion_begun")
    deletion.delete()


def deletion_of(user: User) -> AccountDeletion:
    """Raises NotFound."""
    deletion = wish_of(user)
    if deletion is None:
        raise _none()
    return deletion


def confirm(
    *, request: HttpRequest, app: TokenFamily | None, user: User, password: str, code: str
) -> None:
    """That it is the owner who asks: by the password, by a code of the second factor, or, where the
    account has neither, by having signed in a short while ago.

    Raises NotAuthenticated (`wrong_credentials`, `wrong_code`), NotPermitted (`sign_in_again`) and
    TooManyRequests.
    """
    if code:
        second_step.prove(user=user, code=code)
    elif user.has_usable_password():
        attempts.count(name="own_password", identity=str(user.pk))
        if not user.check_password(password):
            raise errors.NotAuthenticated("The password is wrong.", code="wrong_credentials")
        attempts.forget(name="own_password", identity=str(user.pk))
    elif factors_of(user).any or not recent_sign_ins.is_recent(request=request, app=app):
        raise errors.NotPermitted(
            "Show your second factor, or sign in again where there is none.", code="sign_in_again"
        )


def _refuse_last_administrator(user: User) -> None:
    if not (user.is_staff and user.is_active):
        return
    leaving = AccountDeletion.objects.values("user_id")
    others = User.objects.select_for_update().filter(is_staff=True, is_active=True)
    if not others.exclude(pk=user.pk).exclude(pk__in=leaving).exists():
        raise errors.Conflict(
            "Somebody has to administer this installation; name another one first.",
            code="last_administrator",
        )


def _none() -> errors.NotFound:
    return errors.NotFound("Your account is not about to be deleted.")
