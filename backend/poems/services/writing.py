"""Having poems written, and deleting them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from secrets import randbelow
from typing import Any
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import AlbumRole
from backend.albums.selectors.membership import get_album
from backend.albums.services.membership import enter
from backend.common import errors
from backend.knowledge.moderation.declined import is_distressed, is_harmful
from backend.photos.selectors.assets import get_asset, unlocked_assets
from backend.poems.models import Poem
from backend.poems.selectors.poems import get_own_poem, poems_of_album, poems_of_asset
from backend.poems.selectors.subjects import Subject, subject_of_album, subject_of_asset
from backend.poems.services.poet import Written, ask_for_poem

MOST_WORDS = 8  # of one's own
LONGEST_WORD = 20  # characters
MOST_POEMS = 100  # of one photo or album
LARGEST_SEED = 2**53 - 1  # what JSON's numbers hold everywhere


@dataclass(frozen=True, slots=True)
class Wish:
    """words: one's own, which come before what is shown. seed: chooses among many poems."""

    words: Sequence[str] = ()
    seed: int = field(default_factory=lambda: randbelow(LARGEST_SEED))


def write_for_asset(*, user: User, asset_id: UUID, wish: Wish) -> Poem:
    """Takes seconds, and no transaction meanwhile.

    Raises NotFound, InvalidInput (`unfit_words`), Conflict (`too_many_poems`) and Unavailable
    (`poems_not_ready`).
    """
    asset = get_asset(owner=user, asset_id=asset_id)
    _refuse(wish, poems_of_asset(asset).count())
    written = ask_for_poem(
        subject=_with_own_words(subject_of_asset(asset), wish), seed=wish.seed, owner=user
    )
    with transaction.atomic():
        held = unlocked_assets(owner=user).select_for_update(no_key=True)
        if not held.filter(pk=asset_id).exists():
            raise errors.NotFound("There is no such photo in your library.")
        return _keep(user, wish, written, asset=asset)


def write_for_album(*, user: User, album_id: UUID, wish: Wish) -> Poem:
    """By whoever may add photos to it. Raises as `write_for_asset` does, and NotPermitted."""
    album = get_album(user=user, album_id=album_id, least=AlbumRole.CONTRIBUTOR)
    _refuse(wish, poems_of_album(album).count())
    written = ask_for_poem(
        subject=_with_own_words(subject_of_album(album), wish), seed=wish.seed, owner=user
    )
    with transaction.atomic():
        enter(user=user, album_id=album_id, least=AlbumRole.CONTRIBUTOR)
        return _keep(user, wish, written, album=album)


@transaction.atomic
def delete_poem(*, user: User, poem_id: UUID) -> None:
    """Raises NotFound and NotPermitted."""
    get_own_poem(user=user, poem_id=poem_id).delete()


def _refuse(wish: Wish, poems: int) -> None:
    if any(is_harmful(word) or is_distressed(word) for word in [*wish.words, "".join(wish.words)]):
        raise errors.InvalidInput("No poem is written about these words.", code="unfit_words")
    if poems >= MOST_POEMS:
        raise errors.Conflict(
            "There are %(most)d poems for it already; delete one first.",
            code="too_many_poems",
            values={"most": MOST_POEMS},
        )


def _with_own_words(subject: Subject, wish: Wish) -> Subject:
    return replace(subject, words=[*wish.words, *subject.words])


def _keep(user: User, wish: Wish, written: Written, **about: Any) -> Poem:
    return Poem.objects.create(
        author=user,
        lines=list(written.lines),
        rhyme=written.rhyme,
        words=list(wish.words),
        seeds=list(written.seeds),
        seed=wish.seed,
        model_version=written.version,
        **about,
    )
