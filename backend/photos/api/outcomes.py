"""What became of each of many: it changed, it was so already, or it is not there to be changed."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from rest_framework.response import Response

from backend.common import errors
from backend.common.id_sets import one_of
from backend.photos.api.asset_serializers import ChangedIdsSerializer
from backend.photos.services.editing import Edited


def changed_response(
    *,
    asked: Sequence[UUID],
    changed: Collection[UUID],
    there: QuerySet[Any],
    missing: errors.NotFound,
) -> Response:
    """One item for each that was asked for, in that order. `there` are those that the asker may
    know of; of any other it is said, by `missing`, that there is no such thing."""
    wanted = list(dict.fromkeys(asked))
    known = {*changed, *there.filter(pk__in=one_of(wanted)).values_list("pk", flat=True)}
    items = [
        Edited(one, changed=one in changed) if one in known else Edited(one, error=missing)
        for one in wanted
    ]
    return Response(ChangedIdsSerializer({"ids": changed, "items": items}).data)
