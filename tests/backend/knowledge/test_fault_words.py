"""Why a document cannot be read, the console says in both languages."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from backend.knowledge.drafts import Fault
from backend.knowledge.services import claiming

LOCALES = settings.BASE_DIR / "admin" / "src" / "locales"
GIVEN_UP = re.findall(r'give_up\(version, "(\w+)"', Path(claiming.__file__).read_text())


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_every_fault_has_a_sentence_and_no_sentence_is_left_over(language: str) -> None:
    words = json.loads((LOCALES / language / "knowledge.json").read_text(encoding="utf-8"))
    assert GIVEN_UP
    assert set(words["faults"]) == {*Fault, *GIVEN_UP}
    assert all(words["faults"].values())
