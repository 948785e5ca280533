"""Deeds that would lock an owner out are only for who has signed in a short while ago.

So that a browser which was left open is no way to take an account over.
"""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from backend.accounts.models import Session
from backend.common import errors


def require(*, request: HttpRequest) -> None:
    """Raises NotPermitted (`sign_in_again`)."""
    begun = Session.objects.filter(
        pk=request.session.session_key, created_at__gt=timezone.now() - settings.RECENT_SIGN_IN
    )
    if not begun.exists():
        raise errors.NotPermitted(
            "Sign in again first: this may be done only a short while after.", code="sign_in_again"
        )
