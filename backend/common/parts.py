"""Addresses of the product's parts, each part imported when it is first asked for.

A part brings dozens of modules and what they compute with, and a process that has to answer its
first request soon, such as a function's, needs those of one or two. What the addresses of a part
begin with is therefore said where the parts are put together. Django's checks, the reference and
whoever else goes through all addresses find them as ever.
"""

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver
from django.urls.resolvers import ResolverMatch, RoutePattern
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language


class Part(URLResolver):
    """The `urlpatterns` of a module. begins: the first segments of their paths; none: any path."""

    def __init__(self, module: str, begins: frozenset[str], below: str = "") -> None:
        super().__init__(RoutePattern(below), module)
        self.begins = begins

    def resolve(self, path: str) -> ResolverMatch:
        if (left := self.pattern.match(path)) is None:
            raise Resolver404({"path": path})
        if self.begins and left[0].partition("/")[0] not in self.begins:
            raise Resolver404({"path": path})
        return super().resolve(path)


class Namespace(URLResolver):
    """Parts, or patterns, below a prefix. Its names are collected when one of them is looked up;
    Django would do so as well when a name of any other namespace is."""

    def __init__(self, prefix: str, patterns: list[Part], name: str) -> None:
        super().__init__(RoutePattern(prefix), patterns, app_name=name, namespace=name)

    def _populate(self) -> None:
        """What the parent asks of all its namespaces, and needs of none."""

    @property
    def reverse_dict(self) -> MultiValueDict[object, object]:
        self._collect()
        return super().reverse_dict

    @property
    def namespace_dict(self) -> dict[str, tuple[str, URLResolver]]:
        self._collect()
        return super().namespace_dict

    @property
    def app_dict(self) -> dict[str, list[str]]:
        self._collect()
        return super().app_dict

    def _collect(self) -> None:
        if get_language() not in self._reverse_dict:
            super()._populate()


def part(module: str, *begins: str, below: str = "") -> Part:
    """below: a prefix of all its paths."""
    return Part(module, frozenset(begins), below)


def named_part(module: str, name: str, *begins: str) -> Namespace:
    """One whose addresses are looked up as `name:…`."""
    return Namespace("", [part(module, *begins)], name)


def import_all(patterns: list[URLPattern | URLResolver] | None = None) -> None:
    """For a server that stays: before its first request, and before it forks."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            import_all(pattern.url_patterns)
