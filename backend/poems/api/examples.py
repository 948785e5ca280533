"""Examples for the reference page."""

from drf_spectacular.utils import OpenApiExample

from backend.common.openapi import conflict, refusal

WISH = OpenApiExample("About snow, and home", request_only=True, value={"words": ["雪", "故乡"]})

REFUSALS = conflict("There are too many poems for it (`too_many_poems`).") | refusal(
    503, "No model that writes poems was released yet, or no worker answers (`poems_not_ready`)."
)
