"""How a store proves that it is ours: a shared token, `Authorization: Bearer <token>`."""

from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import NotAuthenticated
from rest_framework.request import Request


class StorageTokenAuthentication(BaseAuthentication):
    """Refuses whoever does not show `STORAGE_EVENT_TOKEN`; compares in constant time."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, None]:
        expected = f"Bearer {settings.STORAGE_EVENT_TOKEN}"
        given = request.headers.get("Authorization", "")
        if not compare_digest(given.encode(), expected.encode()):
            raise NotAuthenticated("Show the installation's storage event token.")
        return AnonymousUser(), None

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="storage-events"'
