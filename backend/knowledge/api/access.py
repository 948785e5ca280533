"""Who asks, somebody who is signed in or a guest; and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.request import Request

from backend.accounts.api.permissions import HasScope
from backend.accounts.models import User
from backend.accounts.services import attempts
from backend.common.addresses import address_of

if TYPE_CHECKING:
    from rest_framework.views import APIView


class MayAsk(HasScope):
    """Guests may, of what is public; whoever comes with a session or a key as everywhere."""

    admits_guests = True

    def has_permission(self, request: Request, view: APIView) -> bool:
        return not request.user.is_authenticated or super().has_permission(request, view)


def asker(request: Request) -> User | None:
    """None: a guest."""
    return request.user if isinstance(request.user, User) else None


def count_question(request: Request) -> None:
    """An answer costs more than a page. Raises TooManyRequests."""
    user = asker(request)
    if user is None:
        attempts.count(name="knowledge_guest", identity=address_of(request._request))
    else:
        attempts.count(name="knowledge_user", identity=str(user.pk))
