from collections.abc import Sequence
from itertools import count
from typing import Any

from backend.events.contracts import SpaceKind
from backend.photos.models import Asset
from backend.places.models import Place
from backend.search.models import AssetEmbedding, TextLine
from backend.tags.models import AssetTag, Tag
from tests.factories.spaces import make_space

_place_ids = count(900_000_000)  # above every GeoNames id in use


def make_tag(
    *, asset: Asset, slug: str, name_en: str = "", name_zh: str = "", confidence: float = 0.9
) -> AssetTag:
    """The photo bears the tag; the tag itself is made when the vocabulary lacks it."""
    tag, _ = Tag.objects.get_or_create(
        slug=slug,
        defaults={"name_en": name_en or slug.replace("-", " "), "name_zh": name_zh or slug},
    )
    return AssetTag.objects.create(
        owner_id=asset.owner_id,
        asset=asset,
        tag=tag,
        confidence=confidence,
        model_version="test-tags-1",
    )


def make_text_line(*, asset: Asset, text: str, **fields: Any) -> TextLine:
    """The next line of text in the picture."""
    defaults: dict[str, Any] = {
        "position": asset.text_lines.count(),
        "confidence": 0.95,
        "polygon": [[0.1, 0.1], [0.9, 0.1], [0.9, 0.2], [0.1, 0.2]],
        "model_version": "test-ocr-1",
    }
    return TextLine.objects.create(asset=asset, text=text, **(defaults | fields))


def make_place(**fields: Any) -> Place:
    """Hangzhou, unless something else is said."""
    defaults: dict[str, Any] = {
        "id": fields.get("id") or next(_place_ids),
        "name_en": "Hangzhou",
        "name_zh": "杭州",
        "region_en": "Zhejiang",
        "region_zh": "浙江",
        "country_code": "CN",
        "country_en": "China",
        "country_zh": "中国",
        "latitude": 30.29,
        "longitude": 120.16,
    }
    return Place.objects.create(**(defaults | fields))


def give_embedding(
    *,
    asset: Asset,
    embedding: Sequence[float],
    space: str = "test-semantic-1",
    kind: SpaceKind = SpaceKind.SEMANTIC,
) -> AssetEmbedding:
    """Puts the photo at a point of a space; see `make_space`."""
    point, _ = AssetEmbedding.objects.update_or_create(
        asset=asset,
        space=make_space(kind=kind, version=space, dimensions=len(embedding)),
        defaults={"owner_id": asset.owner_id, "embedding": list(embedding)},
    )
    return point
