"""What an app password may do here, by its scopes and the part of the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from backend.accounts.models import ApiKey, Scope
from backend.common import errors
from backend.webdav.selectors.browsing import SCOPES_TO_LIST
from backend.webdav.selectors.resources import ALBUMS, UPLOADS, Path

if TYPE_CHECKING:
    from rest_framework.views import APIView

_READING = frozenset({"GET", "HEAD"})
_CHANGING = frozenset({"PUT", "MKCOL", "MOVE", "COPY", "PROPPATCH"})


class MayDo(BasePermission):
    """Signed in, with a key that has one of the scopes. OPTIONS tells nothing of anybody."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if request.method == "OPTIONS":
            return True
        if not isinstance(request.auth, ApiKey):
            return False
        needed = _scopes(request.method or "", getattr(view, "path", ()))
        if needed.isdisjoint(request.auth.scopes):
            scopes = sorted(str(scope) for scope in needed)
            raise errors.NotPermitted(
                f"This app password lacks the scope {' or '.join(scopes)}.",
                code="scope_missing",
                required_scope=scopes[0],
            )
        return True


def _scopes(method: str, path: Path) -> frozenset[Scope]:
    """Any of these is enough. A key that may only upload sees names, and no pictures."""
    area = path[0] if path else None
    if method == "DELETE":
        return frozenset({Scope.ASSETS_WRITE})
    if method in _CHANGING:
        return frozenset({Scope.UPLOADS_WRITE})
    if method in _READING and area is not None:
        return frozenset({Scope.ALBUMS_READ if area == ALBUMS else Scope.ASSETS_READ})
    return SCOPES_TO_LIST.get(area or "", SCOPES_TO_LIST[UPLOADS] | SCOPES_TO_LIST[ALBUMS])
