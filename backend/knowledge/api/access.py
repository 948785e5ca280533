"""Who asks: somebody who is signed in, or a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.request import Request

from backend.accounts.api.permissions import HasScope
from backend.accounts.models import User

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
