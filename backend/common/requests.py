"""Requests as the server hands them over."""

from contextlib import suppress
from typing import Any

from django.core.handlers.wsgi import WSGIRequest


class AnsweredRequest(WSGIRequest):
    """One that gets an answer whatever charset its content type names.

    Django reads the address by that charset while it makes the request, and fails where it is none
    of text, such as `base64`: before any middleware could refuse it (`CharactersMiddleware`).
    """

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        with suppress(LookupError, UnicodeError):
            super()._set_content_type_params(meta)  # type: ignore[misc]  # its stubs lack it
