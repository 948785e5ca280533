"""A country, or a region of it, as clients say it."""

from typing import Any

from rest_framework import serializers

_COUNTRY = "^[A-Za-z]{2}$"


class AreaFields(serializers.Serializer[Any]):
    """Of a request in which both may be left out."""

    country = serializers.RegexField(_COUNTRY, required=False, help_text="ISO 3166-1 alpha-2.")
    region = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=200,
        help_text="English name of a region of the country; empty for places of which no region is "
        "known.",
    )


class AreaSerializer(AreaFields):
    country = serializers.RegexField(_COUNTRY, help_text="ISO 3166-1 alpha-2.")
