"""What a search found, and how it was understood."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import card_of
from backend.gallery.map_pages import render_with_map
from backend.gallery.texts import KINDS
from backend.photos.days import Days
from backend.photos.selectors.filters import AssetFilters
from backend.search.query.understanding import Understanding
from backend.search.selectors.reasons import Reason
from backend.search.selectors.sources import Kind
from backend.search.services.paging import search_page
from backend.search.services.searching import SemanticUse

PAGE_SIZE = 60
LONGEST_QUERY = 200

Chip = tuple[str | Promise, str]  # what kind of thing, and which


@member_page
def search(request: HttpRequest, owner: User) -> HttpResponse:
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    if not query:
        return render(request, "gallery/search.html")
    page = search_page(
        owner=owner,
        query=query,
        filters=AssetFilters(),
        cursor=request.GET.get("cursor"),
        limit=PAGE_SIZE,
        now=timezone.now(),
    )
    context = {
        "query": query,
        "chips": list(_chips(page.ranking.understood)),
        "meaning_missing": page.ranking.semantic is SemanticUse.UNAVAILABLE,
        "cards": [card_of(hit.asset, reasons=_words(hit.reasons, query)) for hit in page.items],
        "next_url": _next_url(request, page.next_cursor),
    }
    return render_with_map(request, "gallery/search.html", context)


def _chips(understood: Understanding) -> Iterator[Chip]:
    for kind, names in (
        (Kind.PERSON, understood.people),
        (Kind.PLACE, understood.places),
        (Kind.CAMERA, (*understood.cameras, *understood.makes)),
    ):
        for named in names:
            yield KINDS[kind], named.label
    for days in understood.days or ():
        yield KINDS[Kind.DATE], _span(days)
    if understood.days == ():
        yield KINDS[Kind.DATE], _("no such day")
    if understood.favorite:
        yield KINDS[Kind.FAVORITE], "♥"
    if understood.panorama:
        yield KINDS[Kind.PANORAMA], "↔"
    if understood.nobody:
        yield _("people"), _("nobody")
    if understood.words:
        yield _("words"), " ".join(piece.text for piece in understood.words)


def _span(days: Days) -> str:
    first, last = (date_format(day, "DATE_FORMAT") for day in days)
    return first if first == last else f"{first} – {last}"


def _words(reasons: list[Reason], query: str) -> tuple[str, ...]:
    """The days asked for stand above all."""
    telling = (reason for reason in reasons if reason.label and reason.kind is not Kind.DATE)
    return tuple(dict.fromkeys(_in_words(reason, query) for reason in telling))[:3]


def _in_words(reason: Reason, query: str) -> str:
    """By meaning: the concept between query and picture; the query says nothing new."""
    if reason.kind is not Kind.SEMANTIC:
        return reason.label
    if reason.label == query:
        return str(KINDS[reason.kind])
    return f"≈ {reason.label}"


def _next_url(request: HttpRequest, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    query = request.GET.copy()
    query["cursor"] = cursor
    return f"?{query.urlencode()}"
