"""What is a kind of what, and what photos bear: small reads that other parts build upon."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from backend.tags.models import AssetTag, Lineage, Tag, Verdict

# `shown_tags` comes with this many steps of what a tag is a kind of; no curated word has more.
STEPS = 3


def shown_tags() -> QuerySet[AssetTag]:
    """Tags as photos bear them, without those that their owners removed; with their lineage."""
    rows = AssetTag.objects.exclude(verdict=Verdict.REMOVED)
    return rows.select_related("__".join(["tag", *["parent"] * STEPS]))


def lineage_of(tag: Tag) -> Iterator[Tag]:
    """The tag, and what it is a kind of."""
    wider: Tag | None = tag
    while wider is not None:
        yield wider
        wider = wider.parent


def kinds_of(slugs: Iterable[str]) -> dict[str, list[str]]:
    """Each of the tags with every kind of it, itself included. An unknown one has none."""
    kinds: dict[str, list[str]] = {slug: [] for slug in slugs}
    pairs = Lineage.objects.filter(ancestor__in=kinds).values_list("ancestor_id", "tag_id")
    for ancestor, tag in pairs:
        kinds[ancestor].append(tag)
    return kinds
