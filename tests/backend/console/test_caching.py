"""Files whose names change with their contents are kept by browsers for good, and no others."""

import re

import pytest
from django.conf import settings


@pytest.mark.parametrize(
    ("url", "is_kept"),
    [
        ("/static/console/assets/index-DxYEGXqT.js", True),
        ("/static/entrance/entrance.0a1b2c3d4e5f.css", True),
        ("/static/entrance/entrance.css", False),
        ("/static/console/index.html", False),
        ("/static/miniprogram/js/app.a34332fa.js", True),
        ("/static/miniprogram/index.html", False),
    ],
)
def test_names_that_carry_a_hash(url: str, *, is_kept: bool) -> None:
    assert bool(re.search(settings.WHITENOISE_IMMUTABLE_FILE_TEST, url)) is is_kept
