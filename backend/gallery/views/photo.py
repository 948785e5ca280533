"""One photo."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from backend.accounts.models import User
from backend.gallery import detail
from backend.gallery.access import member_page
from backend.gallery.cards import Card, card_of
from backend.gallery.failures import why
from backend.gallery.map_pages import render_with_map
from backend.gallery.neighbours import Neighbours, neighbours_of
from backend.gallery.panoramas import panorama_shown
from backend.gallery.stacked import strip_of
from backend.gallery.tagging import chips_of
from backend.gallery.text_layer import text_layer
from backend.people.selectors.people import named_people
from backend.photos.api.asset_serializers import rendition_url
from backend.photos.models import RenditionKind
from backend.photos.selectors.assets import get_asset_detail
from backend.photos.selectors.found_in_picture import text_shown
from backend.photos.selectors.pictures import size_shown
from backend.search.services.similar import similar_to_asset

_SIMILAR = 8  # two rows beside the photo


@member_page
def photo(request: HttpRequest, owner: User, asset_id: UUID) -> HttpResponse:
    asset = get_asset_detail(owner=owner, asset_id=asset_id)
    trashed = asset.trashed_at is not None
    size = size_shown(asset)
    context = {
        "asset": asset,
        "card": card_of(asset),
        "alt": detail.alt_text(asset),
        "failure": why(code=asset.failure_code, detail=asset.failure_detail),
        "preview_url": rendition_url(asset, RenditionKind.PREVIEW),
        "film": detail.film_shown(asset),
        "panorama": panorama_shown(asset),
        "ratio": f"{size[0] / size[1]:.5f}" if size else "1.5",
        "facts": list(detail.facts(asset)),
        "capture": detail.capture_of(asset),
        "editing": detail.editing_of(asset),
        "faces": detail.face_boxes(asset),
        "ignored_faces": detail.face_boxes(asset, ignored=True),
        "names": named_people(owner=owner),
        "stack": strip_of(owner=owner, asset=asset),
        "tags": chips_of(asset),
        "text_lines": text_shown(asset),
        "text_layer": text_layer(asset),
        "similar": [] if trashed else _similar(owner, asset_id),
        "stages": detail.stages(asset),
        "neighbours": (
            Neighbours(None, None) if trashed else neighbours_of(owner=owner, asset=asset)
        ),
    }
    return render_with_map(request, "gallery/photo.html", context)


def _similar(owner: User, asset_id: UUID) -> list[Card]:
    found = similar_to_asset(owner=owner, asset_id=asset_id, limit=_SIMILAR)
    return [card_of(lookalike.asset) for lookalike in found]
