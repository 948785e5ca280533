"""Who comes through a link: anybody with its key and, where it asks for one, its password.

A session or an API key of the installation means nothing here, so that a link shows its owner just
what it shows to others.
"""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from rest_framework import authentication
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.common import errors
from backend.sharing.models import ShareLink
from backend.sharing.selectors.links import open_link
from backend.sharing.services.guest_sessions import is_admitted


class GuestAuthentication(authentication.BaseAuthentication):
    """`Authorization: Bearer <guest's token>`; whether it opens the link, the view asks."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, str] | None:
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        return (AnonymousUser(), credentials.strip()) if scheme.lower() == "bearer" else None

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="shiguang"'


class GuestView(APIView):
    authentication_classes = [GuestAuthentication]
    permission_classes = []  # the link decides

    def finalize_response(
        self, request: Request, response: Response, *args: Any, **kwargs: Any
    ) -> Response:
        """No search engine is to find it, and no cache to keep what may end at any moment."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        answer["X-Robots-Tag"] = "noindex, nofollow"
        answer["Cache-Control"] = "private, no-store"
        return answer

    def link(self, key: str) -> ShareLink:
        """Raises NotFound, and NotAuthenticated (`share_password_required`)."""
        link = open_link(key)
        token = self.request.auth if isinstance(self.request.auth, str) else None
        if not is_admitted(link=link, token=token):
            raise errors.NotAuthenticated(
                "This link asks for a password.", code="share_password_required"
            )
        return link
