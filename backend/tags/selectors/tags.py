"""Reading the vocabulary as one owner's library uses it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Count, F, QuerySet

from backend.accounts.models import User
from backend.photos.selectors.assets import visible_assets
from backend.tags import vocabulary
from backend.tags.models import AssetTag, Tag, Verdict
from backend.tags.selectors.lineage import shown_tags
from backend.tags.vocabulary import Word

ORDERING = ("-count", "slug")
MOST_SUGGESTIONS = 20


def list_tags(*, owner: User) -> QuerySet[Tag]:
    """Tags of photos that can be seen, and what they are kinds of, with their `count` of photos;
    to be paged by ORDERING."""
    seen = visible_assets(owner=owner).values("id")
    rows = AssetTag.objects.filter(asset__in=seen).exclude(verdict=Verdict.REMOVED)
    photos = Count("descent__tag__asset_tags__asset", distinct=True)
    return Tag.objects.filter(descent__tag__asset_tags__in=rows.values("id")).annotate(count=photos)


def covers_of(*, owner: User, slugs: Iterable[str]) -> dict[str, UUID]:
    """A photo for each tag that shows it, or a kind of it, most surely: by the owner's word, or by
    the network's."""
    rows = shown_tags().filter(
        asset__in=visible_assets(owner=owner).values("id"), tag__ancestry__ancestor__in=list(slugs)
    )
    surest = (F("verdict").desc(), F("confidence").desc(nulls_last=True), F("asset").desc())
    chosen = rows.order_by("tag__ancestry__ancestor", *surest).distinct("tag__ancestry__ancestor")
    return dict(chosen.values_list("tag__ancestry__ancestor_id", "asset_id"))


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
