"""Two accounts of one person: the empty one gives its WeChat user to the other, and goes.

Whoever begins in the mini-program gets an account there. One that they made elsewhere is another,
until they bind WeChat to it: they are signed in to the one, and `wx.login` shows that they own the
other. Nothing is ever lost by that: an account with anything in it, or with another way in, stays.
"""

import structlog
from django.db import transaction
from django.db.models import Q, QuerySet

from backend.accounts.models import LinkedIdentity, User
from backend.accounts.selectors.emptiness import is_empty
from backend.accounts.selectors.second_factors import factors_of
from backend.accounts.services import account_deletion, audit, phone_changes
from backend.common import errors

log = structlog.get_logger(__name__)


@transaction.atomic
def take_over(*, user: User, identity: LinkedIdentity, unionid: str) -> LinkedIdentity:
    """Moves the WeChat user of another account to this one, and retires that other account.

    Both are locked, so that of two who ask one gets it and the other is told. Raises Conflict:
    `identity_taken` where that account has another way in, is closed, or this one has another
    WeChat user; `account_not_empty` where it holds anything.
    """
    identity, other = _locked(user, identity)
    if other is None:
        return identity
    moved = _of_the_same_person(other, identity, unionid)
    _check(other, moved)
    if user.identities.filter(issuer__in=moved.values("issuer")).exists():
        raise errors.Conflict(
            "Your account is bound to another WeChat user; unbind that first.",
            code="identity_taken",
        )
    moved.update(user=user)
    phone_changes.hand_over(giver=other, taker=User.objects.get(pk=user.pk))
    account_deletion.retire(user=other)
    audit.record(
        actor=user,
        action="user.joined",
        target_type="user",
        target_id=other.pk,
        details={"into": str(user.pk), "email": other.email},
    )
    log.info("account.joined", user=str(user.pk), retired=str(other.pk))
    return LinkedIdentity.objects.get(pk=identity.pk)


def _locked(user: User, identity: LinkedIdentity) -> tuple[LinkedIdentity, User | None]:
    """The identity as it is now, and whose else it is; both accounts in one order, so that two who
    take from each other do not wait for each other."""
    pair = User.objects.filter(pk__in=[user.pk, identity.user_id]).order_by("pk")
    users = {row.pk: row for row in pair.select_for_update()}
    now = LinkedIdentity.objects.select_for_update().filter(pk=identity.pk).first()
    if now is not None and now.user_id == user.pk:
        return now, None
    if now is None or now.user_id not in users:
        raise errors.Conflict(
            "This WeChat user has just been bound or unbound elsewhere; try again.",
            code="identity_taken",
        )
    return now, users[now.user_id]


def _of_the_same_person(
    other: User, identity: LinkedIdentity, unionid: str
) -> QuerySet[LinkedIdentity]:
    """The identity, and the same WeChat user in the operator's other apps."""
    same = Q(pk=identity.pk)
    if unionid:
        same |= Q(wechat__unionid=unionid)
    ids = other.identities.filter(same).values_list("pk", flat=True)
    return LinkedIdentity.objects.filter(pk__in=list(ids))


def _check(other: User, moved: QuerySet[LinkedIdentity]) -> None:
    if not other.is_active:
        raise errors.Conflict(
            "This WeChat user is bound to an account that is closed.", code="identity_taken"
        )
    opens_otherwise = (
        other.has_usable_password()
        or factors_of(other).any
        or other.identities.exclude(pk__in=moved.values("pk")).exists()
    )
    if opens_otherwise or other.is_staff:
        raise errors.Conflict(
            "This WeChat user is bound to another account; sign in to that one and unbind it"
            " first.",
            code="identity_taken",
        )
    if not is_empty(other):
        raise errors.Conflict(
            "This WeChat user opens an account that is not empty. Sign in to it by WeChat; then "
            "either set an e-mail address and a password there and unbind WeChat, or delete that "
            "account.",
            code="account_not_empty",
        )
