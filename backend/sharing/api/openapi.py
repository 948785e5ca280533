"""How the reference describes what guests show; loaded when the app is ready."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema


class GuestScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # untyped library
    target_class = "backend.sharing.api.guests.GuestAuthentication"
    name = "shareToken"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A guest's token, from `POST /api/v1/shared/{key}/unlock`; needed where "
            "the link asks for a password.",
        }

    def get_security_requirement(self, auto_schema: AutoSchema) -> list[dict[str, list[str]]]:
        """It may be left out: most links ask for no password."""
        return [{self.name: []}, {}]
