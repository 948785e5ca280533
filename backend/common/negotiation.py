"""Answers that are a file, whatever type the client accepts; problems come as JSON."""

from rest_framework.negotiation import BaseContentNegotiation


class AlwaysFile(BaseContentNegotiation):
    def select_parser(self, request, parsers):  # type: ignore[no-untyped-def]  # noqa: ARG002  DRF's own
        return parsers[0]

    def select_renderer(self, request, renderers, format_suffix=None):  # type: ignore[no-untyped-def]  # noqa: ARG002  as above
        return renderers[0], renderers[0].media_type
