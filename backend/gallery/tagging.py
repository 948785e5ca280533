"""Tags as a photo's page and the page of all tags show them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from backend.accounts.models import User
from backend.gallery.cards import Card, card_of
from backend.gallery.naming import tag_name
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.tags.models import AssetTag, Tag, Verdict
from backend.tags.selectors.lineage import lineage_of
from backend.tags.selectors.tags import covers_of


@dataclass(frozen=True, slots=True)
class Chip:
    slug: str
    name: str
    is_confirmed: bool
    kind_of: str  # what it is a kind of, from the narrowest to the widest


@dataclass(frozen=True, slots=True)
class Shelf:
    """A tag of the library with its kinds. `cover` is a photo that shows it."""

    slug: str
    name: str
    count: int
    cover: Card | None
    kinds: list["Shelf"] = field(default_factory=list)


def chips_of(asset: Asset) -> list[Chip]:
    """The narrowest tags: whoever reads "tabby cat" need not be told of cat and animal."""
    found = list(asset.asset_tags.all())
    wider = {tag.slug for row in found for tag in list(lineage_of(row.tag))[1:]}
    return [_chip(row) for row in found if row.tag_id not in wider]


def shelves(tags: Sequence[Tag], *, owner: User) -> list[Shelf]:
    """The library's tags as a tree, what most photos show first; the owner's own words last."""
    kinds: Mapping[str | None, list[Tag]] = _by_parent(tags)
    covers = _covers(owner, tags)

    def shelf(tag: Tag) -> Shelf:
        return Shelf(
            slug=tag.slug,
            name=tag_name(tag),
            count=getattr(tag, "count", 0),  # annotated by the selector
            cover=covers.get(tag.slug),
            kinds=[shelf(kind) for kind in kinds.get(tag.slug, ())],
        )

    roots = sorted(kinds.get(None, ()), key=lambda tag: tag.owner_id is not None)
    return [shelf(tag) for tag in roots]


def _by_parent(tags: Sequence[Tag]) -> Mapping[str | None, list[Tag]]:
    listed = {tag.slug for tag in tags}
    kinds: dict[str | None, list[Tag]] = defaultdict(list)
    for tag in tags:
        kinds[tag.parent_id if tag.parent_id in listed else None].append(tag)
    return kinds


def _covers(owner: User, tags: Sequence[Tag]) -> dict[str, Card]:
    chosen = covers_of(owner=owner, slugs=[tag.slug for tag in tags])
    photos = with_cards(visible_assets(owner=owner)).in_bulk(set(chosen.values()))
    return {slug: card_of(photos[asset]) for slug, asset in chosen.items() if asset in photos}


def _chip(row: AssetTag) -> Chip:
    return Chip(
        slug=row.tag_id,
        name=tag_name(row.tag),
        is_confirmed=row.verdict == Verdict.ADDED,
        kind_of=" › ".join(_names(row.tag)),
    )


def _names(tag: Tag) -> Iterator[str]:
    return (tag_name(wider) for wider in list(lineage_of(tag))[1:])
