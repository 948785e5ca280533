"""Keeps the words by which photos are found in step with what is known about them."""

from collections.abc import Collection, Iterable
from functools import cache
from hashlib import sha256
from uuid import UUID

from django.db import connection, transaction

from backend.photos.models import Asset
from backend.search.selectors.sources import assets_with_sources, sources_of
from backend.search.selectors.stems import english_stems
from backend.search.text.lexemes import Stems, WeightedText, document, words_of
from backend.tags.vocabulary import words as curated_words

# Raised whenever a photo's document would come out differently: other sources, other lexemes, other
# rules for counting faces. Those of before are then written anew (`renewal.py`).
_RULES = 2
_PHOTOS_AT_A_TIME = 500

_UPSERT = """
    INSERT INTO search_searchdocument (asset_id, owner_id, words, version, updated_at)
    SELECT asset_id, owner_id, words::tsvector, %s, now()
    FROM unnest(%s::uuid[], %s::uuid[], %s::text[]) AS rebuilt (asset_id, owner_id, words)
    ON CONFLICT (asset_id) DO UPDATE
    SET words = EXCLUDED.words, version = EXCLUDED.version, updated_at = now()
"""


@cache
def document_version() -> str:
    """Of the rules, and of the curated words: a name or a parent that changed changes documents."""
    table = [(w.slug, w.name_en, w.name_zh, w.parent) for w in curated_words().values()]
    return f"{_RULES}-{sha256(repr(table).encode()).hexdigest()[:12]}"


def index_asset(*, asset_id: UUID) -> None:
    """Rebuilds the words of one photo from the database.

    A photo that is gone needs no words, so its absence is no error.
    """
    index_assets(asset_ids=[asset_id])


def index_assets(*, asset_ids: Collection[UUID]) -> None:
    """The same for many, in a fixed number of statements for every few hundred photos.

    All in one transaction, and always in the same order, so that two callers cannot deadlock.
    """
    ordered = sorted(set(asset_ids))
    with transaction.atomic():
        for start in range(0, len(ordered), _PHOTOS_AT_A_TIME):
            _rebuild(ordered[start : start + _PHOTOS_AT_A_TIME])


def _rebuild(asset_ids: Collection[UUID]) -> None:
    # Locked first: whoever reads the older state must not be the last to write.
    rows = Asset.objects.select_for_update(no_key=True).filter(id__in=asset_ids).order_by("id")
    locked = list(rows.values_list("id", flat=True))
    texts = {
        (asset.id, asset.owner_id): [source.weighted() for source in sources_of(asset)]
        for asset in assets_with_sources(locked)
    }
    stems = english_stems(words_of(w.text for weighted in texts.values() for w in weighted))
    _write(texts.items(), stems)


def _write(texts: Iterable[tuple[tuple[UUID, UUID], list[WeightedText]]], stems: Stems) -> None:
    rows = sorted((asset, owner, document(found, stems)) for (asset, owner), found in texts)
    if rows:
        with connection.cursor() as cursor:
            columns = [list(column) for column in zip(*rows, strict=True)]
            cursor.execute(_UPSERT, [document_version(), *columns])
