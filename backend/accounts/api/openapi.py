"""How the reference describes our ways of signing in; loaded when the app is ready."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema

from backend.accounts.api.permissions import required_scope


class ApiKeyScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped library
    target_class = "backend.accounts.api.authentication.ApiKeyAuthentication"
    name = "apiKey"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "sg_<prefix>_<secret>",
            "description": "An API key of the account, with the scopes that it was given.",
        }

    def get_security_requirement(self, auto_schema: AutoSchema) -> dict[str, list[str]]:
        """The scope, which OpenAPI 3.1 lets a bearer scheme name as a role."""
        scope = required_scope(auto_schema.view, auto_schema.method)
        return {self.name: [str(scope)] if scope else []}


class AccessTokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # as above
    target_class = "backend.accounts.api.authentication.AccessTokenAuthentication"
    name = "accessToken"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "sga_<secret>",
            "description": (
                "An app's access token, from `POST /api/v1/token`, good for some minutes and "
                "renewed by `POST /api/v1/token/refresh`. It may do what a session may."
            ),
        }


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # as above
    target_class = "backend.accounts.api.authentication.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": (
                "A browser's session, from `POST /api/v1/session`. Unsafe methods also need the "
                "value of the `csrftoken` cookie in the header `X-CSRFToken`."
            ),
        }
