"""A call of the API as a value: what to send, and how to read the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

import httpx

T_co = TypeVar("T_co", covariant=True)

KEY_HEADER = "Idempotency-Key"
_REPEATABLE = frozenset({"GET", "PUT", "DELETE"})  # idempotent: RFC 9110, section 9.2.2


class Page(Protocol[T_co]):
    """What every list answers with."""

    @property
    def items(self) -> Sequence[T_co]: ...

    @property
    def next_cursor(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Operation(Generic[T_co]):
    """Made by the functions of `shiguang_client.generated.api`, carried out by `Client.call`.

    request: arguments of `httpx.Client.request`.
    parse: reads the answer of a success.
    takes_key: the server carries out an operation with a given Idempotency-Key once only.
    harmless: the caller's word that carrying it out twice does no harm.
    """

    request: dict[str, Any]
    parse: Callable[[httpx.Response], T_co]
    takes_key: bool = False
    harmless: bool = False

    @property
    def headers(self) -> Mapping[str, str]:
        found: Mapping[str, str] = self.request.get("headers", {})
        return found

    @property
    def repeatable(self) -> bool:
        keyed = KEY_HEADER in self.headers
        return self.harmless or keyed or self.request["method"] in _REPEATABLE

    def keyed(self, key: str) -> "Operation[T_co]":
        """The same, sent with this Idempotency-Key."""
        headers = {**self.headers, KEY_HEADER: key}
        return replace(self, request={**self.request, "headers": headers})

    def of_type(self, content_type: str) -> "Operation[T_co]":
        """The same, its bytes sent as another of the content types that are accepted."""
        headers = {**self.headers, "Content-Type": content_type}
        return replace(self, request={**self.request, "headers": headers})

    def called_harmless(self) -> "Operation[T_co]":
        """The same, tried again after any passing failure, without the server keeping a key."""
        return replace(self, harmless=True)

    def from_cursor(self, cursor: str) -> "Operation[T_co]":
        """The page of a list that begins there."""
        params = {**self.request.get("params", {}), "cursor": cursor}
        return replace(self, request={**self.request, "params": params})
