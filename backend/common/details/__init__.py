"""What happened, for people: the details of problems in the language of who asks.

Where an error is raised, its sentence is written in English, with its values apart. Here are the
same sentences in Chinese; a test keeps both in step. What has no translation is said in English:
sentences of other systems, and those of WebDAV and of the storage's events, which only machines
read.
"""

from collections.abc import Mapping

from django.utils.translation import get_language

from backend.common.details import (
    accounts,
    knowledge,
    library,
    models,
    moderation,
    moving,
    poems,
    sharing,
)
from backend.common.errors import ShiguangError

ZH: dict[str, str] = {
    **accounts.ZH,
    **library.ZH,
    **sharing.ZH,
    **moving.ZH,
    **knowledge.ZH,
    **models.ZH,
    **moderation.ZH,
    **poems.ZH,
}


def detail_of(error: ShiguangError) -> str:
    return in_language(error.sentence, error.values)


def in_language(sentence: str, values: Mapping[str, object] | None = None) -> str:
    """In the language of the request, filled; in English where there is no translation."""
    is_chinese = (get_language() or "").startswith("zh")
    said = ZH.get(sentence, sentence) if is_chinese else sentence
    return said % values if values else said
