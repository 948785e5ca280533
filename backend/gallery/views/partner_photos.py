"""What a partner shows, and one photo of theirs."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import describe
from backend.gallery.naming import place_name
from backend.gallery.neighbours import neighbours_in
from backend.gallery.paging import page_of
from backend.gallery.partner_cards import as_lent, merged_groups, partner_card, whose
from backend.photos.models import RenditionKind
from backend.photos.selectors.assets import with_cards
from backend.photos.selectors.timeline import ORDERING
from backend.sharing.api.asset_serializers import lent_url
from backend.sharing.selectors.partnerships import get_partner_asset, get_view, partner_assets
from backend.sharing.selectors.timeline import Timeline


@member_page
def partner(request: HttpRequest, user: User, partnership_id: UUID) -> HttpResponse:
    partnership = get_view(partner=user, partnership_id=partnership_id)
    page = page_of(request, with_cards(partner_assets(partnership)), ordering=ORDERING)
    context = {
        "whose": whose(partnership),
        "groups": merged_groups(Timeline(own=None, partners=[partnership]), page.rows),
        "next_url": page.next_url,
    }
    return render(request, "gallery/partner.html", context)


@member_page
def partner_photo(
    request: HttpRequest, user: User, partnership_id: UUID, asset_id: UUID
) -> HttpResponse:
    partnership = get_view(partner=user, partnership_id=partnership_id)
    asset = as_lent(get_partner_asset(partnership, asset_id=asset_id), partnership)
    context = {
        "asset": asset,
        "card": partner_card(asset, partnership),
        "alt": describe(asset),
        "place": place_name(asset.place) if asset.place else "",
        "preview_url": lent_url(asset, RenditionKind.PREVIEW),
        "film_url": lent_url(asset, RenditionKind.PLAYBACK),
        "can_be_copied": partnership.includes_location and not asset.recipe,
        "neighbours": neighbours_in(partner_assets(partnership), asset=asset, ordering=ORDERING),
    }
    return render(request, "gallery/partner_photo.html", context)
