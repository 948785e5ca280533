"""Text is readable in both schemes: contrast by WCAG 2.2, success criterion 1.4.3."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TOKENS = Path(settings.BASE_DIR) / "backend/gallery/static/gallery/css/tokens.css"
PAIRS = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("ink", "sunken"),
    ("muted", "paper"),
    ("muted", "raised"),
    ("muted", "sunken"),
    ("accent", "paper"),
    ("on-accent", "accent"),
    ("bad", "paper"),
    ("bad", "raised"),
    ("bad", "sunken"),
]


def scheme(name: str) -> dict[str, str]:
    light, dark = TOKENS.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")
    pattern = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
    colours = dict(pattern.findall(light))
    return colours | dict(pattern.findall(dark)) if name == "dark" else colours


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_contrast_is_enough(name: str, front: str, back: str) -> None:
    colours = scheme(name)
    darker, lighter = sorted(luminance(colours[key]) for key in (front, back))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
