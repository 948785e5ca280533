"""Reading the vocabulary as one owner's library uses it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, Sum

from backend.accounts.models import User
from backend.tags import vocabulary
from backend.tags.models import Tag, Verdict
from backend.tags.vocabulary import Word

ORDERING = ("-count", "slug")
MOST_SUGGESTIONS = 20


def list_tags(*, owner: User) -> QuerySet[Tag]:
    """Tags of photos that can be seen, and what they are kinds of, with their `count` of photos;
    to be paged by ORDERING. Reads the counts that are kept, not the photos."""
    counted = Tag.objects.filter(tallies__owner=owner).annotate(count=Sum("tallies__photos"))
    return counted.filter(count__gt=0)


_COVERS = """
    WITH best AS MATERIALIZED (
        SELECT tag.slug, surest.* FROM tags_tag tag CROSS JOIN LATERAL (
            SELECT row.asset_id, row.verdict, row.confidence
            FROM tags_assettag row JOIN photos_asset photo ON photo.id = row.asset_id
            WHERE row.owner_id = %s AND row.tag_id = tag.slug AND NOT row.verdict = %s
              AND photo.is_visible
            ORDER BY row.verdict DESC, row.confidence DESC NULLS LAST, row.asset_id DESC
            LIMIT 1
        ) surest
    )
    SELECT DISTINCT ON (line.ancestor_id) line.ancestor_id, best.asset_id
    FROM best JOIN tags_lineage line ON line.tag_id = best.slug
    WHERE line.ancestor_id = ANY(%s)
    ORDER BY line.ancestor_id, best.verdict DESC, best.confidence DESC NULLS LAST,
        best.asset_id DESC
"""


def covers_of(*, owner: User, slugs: Iterable[str]) -> dict[str, UUID]:
    """A photo for each tag that shows it, or a kind of it, most surely: by the owner's word, or by
    the network's.

    One look into the index `asset_tag_surest` for each word, however many photos bear it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COVERS, [owner.pk, Verdict.REMOVED, list(slugs)])
        return dict(cursor.fetchall())


def suggest_tags(*, owner: User, query: str, limit: int = MOST_SUGGESTIONS) -> list[Word]:
    """Words that `query` may become: those that begin with it first, the owner's own before all.

    Of the whole vocabulary, so that what no network finds can be chosen too.
    """
    folded = " ".join(query.split()).casefold()
    if not folded:
        return []
    own = Tag.objects.filter(owner=owner, name_en__icontains=folded).order_by("name_en")
    candidates: Sequence[Word] = [
        *(Word(tag.slug, tag.name_en, tag.name_zh) for tag in own[:limit]),
        *vocabulary.words().values(),
    ]
    ranked = [(rank, word) for word in candidates if (rank := _rank(word, folded)) is not None]
    return [word for _, word in sorted(ranked, key=lambda pair: pair[0])[:limit]]


def _rank(word: Word, folded: str) -> tuple[int, int] | None:
    """How well a name fits: the whole, its beginning, a word's beginning, or a part in Chinese."""
    english, chinese = word.name_en.casefold(), word.name_zh.casefold()
    length = min(len(english), len(chinese) * 2)
    if folded in {english, chinese}:
        return 0, length
    if english.startswith(folded) or chinese.startswith(folded):
        return 1, length
    if f" {folded}" in english:
        return 2, length
    return (3, length) if folded in chinese else None
