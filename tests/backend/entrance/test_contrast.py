"""The doors can be read by day and by night: contrast by WCAG 2.2, success criterion 1.4.3."""

import re
from pathlib import Path

import pytest
from django.conf import settings

STYLES = Path(settings.BASE_DIR) / "backend/entrance/static/entrance/entrance.css"
PAIRS = [
    ("ink", "paper"),
    ("ink", "raised"),
    ("muted", "paper"),
    ("muted", "raised"),
    ("accent", "raised"),
    ("on-accent", "accent"),
    ("bad", "paper"),
    ("bad", "raised"),
]


def colours_of(scheme: str) -> dict[str, str]:
    styles = STYLES.read_text(encoding="utf-8")
    found = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", styles)
    return {name: light if scheme == "light" else dark for name, light, dark in found}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_contrast_is_enough(scheme: str, front: str, back: str) -> None:
    colours = colours_of(scheme)
    darker, lighter = sorted(luminance(colours[key]) for key in (front, back))
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
