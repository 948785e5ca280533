"""What the asker may do: everything with a session, and with a key what its scopes say.

A view declares what a key needs, by method:

    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

Whose objects are in reach is not decided here: views look only into the asker's own library, so
that a stranger's object is simply not there (404).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from backend.accounts.models import ApiKey, Scope
from backend.accounts.services import enrolment
from backend.common import errors

if TYPE_CHECKING:  # DRF's views load their default permissions while they are being loaded
    from rest_framework.views import APIView


class HasScope(BasePermission):
    """Signed in; and for a key: the scope that the view declares for this method.

    A key is refused where the view declares nothing, so that forgetting is safe. So is the session
    of an administrator who has yet to set up a second factor, except where the view says
    `open_while_enrolling = True`.
    """

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not request.user.is_authenticated:
            return False
        if request.auth is None and not getattr(view, "open_while_enrolling", False):
            _refuse_while_enrolling(request)
        if not isinstance(request.auth, ApiKey) or not _is_handled(view, request.method):
            return True
        scope = required_scope(view, request.method)
        if scope is None or scope not in request.auth.scopes:
            raise errors.NotPermitted(
                "This API key lacks the scope %(scope)s."
                if scope
                else "API keys cannot do this; sign in instead.",
                code="scope_missing",
                values={"scope": scope},
                required_scope=scope,
            )
        return True


def _refuse_while_enrolling(request: Request) -> None:
    if enrolment.is_pending(request=request._request):
        raise errors.NotPermitted(
            "Administrators need a second factor here; set one up first.",
            code="enrolment_required",
        )


def required_scope(view: APIView | type[APIView], method: str | None) -> Scope | None:
    """HEAD asks for what GET asks for."""
    scopes: Mapping[str, Scope] = getattr(view, "required_scopes", {})
    return scopes.get("GET" if method == "HEAD" else method or "")


def _is_handled(view: APIView, method: str | None) -> bool:
    """A method that the view does not know ends in 405, whatever the scopes."""
    return hasattr(view, (method or "").lower())
