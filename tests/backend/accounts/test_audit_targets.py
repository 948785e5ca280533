"""Whatever the audit tells of can be looked for on the console's page."""

import json
import re
from typing import get_args

import pytest
from django.conf import settings

from backend.accounts.services.audit import Target

CONSOLE = settings.BASE_DIR / "admin" / "src"


def test_the_page_offers_every_kind() -> None:
    page = (CONSOLE / "features/audit/AuditPage.tsx").read_text()
    kinds = re.search(r"const KINDS = \[(.*?)\]", page, re.DOTALL)
    assert kinds is not None
    offered = re.findall(r'"(\w+)"', kinds[1])
    assert sorted(offered) == sorted(get_args(Target))


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_and_has_a_word_for_it(language: str) -> None:
    words = json.loads((CONSOLE / f"locales/{language}/manage.json").read_text())
    assert words["audit"]["kinds"].keys() == set(get_args(Target))
