"""Reading the tree that an owner's albums form."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from backend.albums.models import Album


@dataclass(frozen=True, slots=True)
class Branch:
    id: UUID
    parent: UUID | None
    title: str
    level: int = 0  # how many it lies in, where that was looked at


@dataclass(frozen=True, slots=True)
class Surroundings:
    """above: the albums that one lies in, the outermost first. possible_parents: those that it
    could lie in, as a tree laid flat, by title; neither itself nor what lies in it. How deep it
    would come to lie is not looked at."""

    above: Sequence[Branch]
    possible_parents: Sequence[Branch]


def surroundings_of(album: Album) -> Surroundings:
    """In one query, for the owner, to whom alone the tree is known. Smart albums hold no others."""
    rows = Album.objects.filter(owner=album.owner_id, rule__isnull=True).order_by("title", "id")
    tree = {row[0]: Branch(*row) for row in rows.values_list("id", "parent_id", "title")}
    within = defaultdict(list)
    for branch in tree.values():
        if branch.id != album.pk:
            within[branch.parent].append(branch)
    return Surroundings(
        above=list(_upwards(tree, album.parent_id))[::-1],
        possible_parents=list(_flat(within, None, 0)),
    )


def _upwards(tree: Mapping[UUID, Branch], album_id: UUID | None) -> Iterator[Branch]:
    while album_id is not None and (branch := tree.get(album_id)) is not None:
        yield branch
        album_id = branch.parent


def _flat(
    within: Mapping[UUID | None, list[Branch]], parent: UUID | None, level: int
) -> Iterator[Branch]:
    for branch in within.get(parent, ()):
        yield Branch(branch.id, branch.parent, branch.title, level)
        yield from _flat(within, branch.id, level + 1)
