"""For endpoints about the installation itself, not about somebody's library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from backend.common import errors

if TYPE_CHECKING:
    from rest_framework.views import APIView


class IsAdministrator(BasePermission):
    """After `HasScope`: the one who is signed in, or whose key it is, administers this
    installation."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not getattr(request.user, "is_staff", False):
            raise errors.NotPermitted("Only administrators may do this.")
        return True
