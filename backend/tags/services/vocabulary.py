"""Keeps the words of the database in step with the curated ones."""

from collections.abc import Collection

from django.db import transaction

from backend.tags import vocabulary
from backend.tags.models import Tag
from backend.tags.vocabulary import Word

_FIELDS = ("name_en", "name_zh", "parent_id")


def sync_vocabulary() -> int:
    """Every curated word as the table has it now; idempotent. Returns how many rows changed.

    A word that the table no longer has stays with the photos that bear it.
    """
    return learn(vocabulary.words().values())


def learn(words: Collection[Word]) -> int:
    """Adds words that the database lacks, with all they are a kind of, and follows their changes.

    For a slug that is curated, the curated names win. Rows that are as they should be are not
    written: every photo with an animal would else wait for the row of "animal". In order of the
    slug, so that two photos cannot wait for each other.
    """
    wanted = {word.slug: word for word in words}
    for slug in list(wanted):
        wanted |= {word.slug: word for word in vocabulary.lineage(slug)}
    with transaction.atomic():
        known = Tag.objects.in_bulk(wanted)
        rows = [
            Tag(slug=slug, name_en=word.name_en, name_zh=word.name_zh, parent_id=word.parent)
            for slug, word in sorted(wanted.items())
        ]
        changed = [row for row in rows if _values(known.get(row.slug)) != _values(row)]
        Tag.objects.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=["name_en", "name_zh", "parent"],
        )
    return len(changed)


def _values(tag: Tag | None) -> tuple[object, ...] | None:
    return None if tag is None else tuple(getattr(tag, field) for field in _FIELDS)
