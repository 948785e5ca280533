"""Deeds that would lock an owner out are only for who has signed in a short while ago.

So that a browser which was left open, or an app's token that got away, is no way to take an
account over.
"""

from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from backend.accounts.models import Session, TokenFamily
from backend.common import errors
from backend.installation import changeable


def require(*, request: HttpRequest, app: TokenFamily | None = None) -> None:
    """`app`: the sign-in whose token came along, if any; renewing tokens makes it no younger.

    Raises NotPermitted (`sign_in_again`).
    """
    if not is_recent(request=request, app=app):
        raise errors.NotPermitted(
            "Sign in again first: this may be done only a short while after.", code="sign_in_again"
        )


def is_recent(*, request: HttpRequest, app: TokenFamily | None = None) -> bool:
    begun: datetime | None
    if app is not None:
        begun = app.created_at
    else:
        rows = Session.objects.filter(pk=request.session.session_key)
        begun = rows.values_list("created_at", flat=True).first()
    return begun is not None and begun > timezone.now() - changeable.RECENT_SIGN_IN.value()
