"""Sparse fields: `fields=id,thumbhash` in a list's address, and the list holds these alone."""

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import OpenApiParameter
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer, ListSerializer

from backend.common import errors

FIELDS = OpenApiParameter(
    "fields",
    pattern=r"^[a-z_]+(,[a-z_]+)*$",
    description=(
        "Names of an item's fields, with commas between them, such as `id,captured_at`. The items "
        "then hold these alone. All of them when it is left out."
    ),
)


def fields_wanted(request: Request, *, known: Iterable[str]) -> frozenset[str]:
    """What is asked for, or else everything. Raises InvalidInput for a name that is not known."""
    known = frozenset(known)
    if not _is_sparse(request):
        return known
    wanted = frozenset(request.query_params["fields"].split(","))
    if unknown := sorted(wanted - known):
        detail = f"There is no field {unknown[0]!r}; there are {', '.join(sorted(known))}."
        raise errors.InvalidInput(
            f"fields: {detail}",
            errors=[{"parameter": "fields", "code": "unknown_field", "detail": detail}],
        )
    return wanted


def keep_wanted(item: Any, request: Request) -> None:
    """Leaves the serializer of an item the fields that are asked for; the others are not made."""
    for name in set(item.fields) - fields_wanted(request, known=item.fields):
        item.fields.pop(name)


def sparse(made: BaseSerializer[Any], request: Request) -> BaseSerializer[Any]:
    """The same of a serializer of one item, or of a list of them."""
    if _is_sparse(request):  # a look at its fields makes them all
        keep_wanted(made.child if isinstance(made, ListSerializer) else made, request)
    return made


def _is_sparse(request: Request) -> bool:
    return "fields" in request.query_params


class SparseFieldsMixin(generics.GenericAPIView[Any]):
    """For list views; `FIELDS` goes into the parameters of their documentation."""

    def wants(self, *names: str) -> bool:
        """Whether any of these fields is to be in the answer, so that its rows are needed."""
        if not _is_sparse(self.request):
            return True
        serializer: Any = self.get_serializer_class()()
        known = serializer.fields
        return not fields_wanted(self.request, known=known).isdisjoint(names)

    def get_serializer(self, *args: Any, **kwargs: Any) -> BaseSerializer[Any]:
        return sparse(super().get_serializer(*args, **kwargs), self.request)
