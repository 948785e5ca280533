"""Pages of what a link shows, in the order of the link, which is its own."""

from collections.abc import Sequence

from rest_framework.request import Request
from rest_framework.response import Response

from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import sparse
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.models import ShareLink
from backend.sharing.selectors.contents import link_ordering, shared_assets, shows_location


class OrderedPagination(KeysetPagination):
    def __init__(self, ordering: Sequence[str]) -> None:
        self.ordering = tuple(ordering)  # type: ignore[misc]  # of this answer alone


def page_of_assets(request: Request, link: ShareLink) -> Response:
    pages = OrderedPagination(link_ordering(link))
    rows = pages.paginate_queryset(shared_assets(link), request)
    context = {"shows_location": lambda asset: shows_location(link, asset)}
    shown = sparse(SharedAssetSerializer(rows, many=True, context=context), request)
    return pages.get_paginated_response(shown.data)
