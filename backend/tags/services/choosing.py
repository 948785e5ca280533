"""The word that an owner means: a curated one, or one of the owner's own."""

from dataclasses import dataclass
from uuid import uuid4

from django.db.models import Exists, OuterRef, Q

from backend.accounts.models import User
from backend.common import errors, locks
from backend.common.names import tidy
from backend.tags import vocabulary
from backend.tags.models import AssetTag, Tag, Verdict
from backend.tags.services.vocabulary import learn

MOST_OWN_WORDS = 500  # of one owner; all owners' words lie in one table
LONGEST_NAME = 100  # characters
_OWN = "own-"  # so begin the slugs of owners' own words, and no curated one


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word by its slug, or by a name in either language; a name that nobody knows is made."""

    slug: str | None = None
    name: str | None = None


def choose_tag(*, owner: User, wanted: Wanted) -> Tag:
    """Raises InvalidInput (`unknown_tag`, `name_too_long`) and Conflict (`too_many_words`).

    The caller has called `lock_words`.
    """
    if wanted.slug is not None:
        return known_tag(owner=owner, slug=wanted.slug)
    name = tidy(wanted.name or "")
    if not name:
        raise errors.InvalidInput("A tag needs a slug or a name.")
    if len(name) > LONGEST_NAME:
        raise errors.InvalidInput(
            "A name has at most %(most)d characters.",
            code="name_too_long",
            values={"most": LONGEST_NAME},
        )
    return _by_name(owner, name) or _make(owner, name)


def known_tag(*, owner: User, slug: str) -> Tag:
    """The shared word, or the owner's; raises InvalidInput (`unknown_tag`)."""
    tag = find_tag(owner=owner, slug=slug)
    if tag is None:
        raise errors.InvalidInput(
            "There is no tag '%(slug)s'.", code="unknown_tag", values={"slug": slug}
        )
    return tag


def find_tag(*, owner: User, slug: str) -> Tag | None:
    """A curated word is there even if no photo has borne it yet."""
    if word := vocabulary.words().get(slug):
        learn([word])
    return Tag.objects.filter(Q(owner=None) | Q(owner=owner), slug=slug).first()


def _by_name(owner: User, name: str) -> Tag | None:
    folded = name.casefold()
    for word in vocabulary.words().values():
        if folded in {word.name_en.casefold(), word.name_zh.casefold()}:
            return known_tag(owner=owner, slug=word.slug)
    named = Q(name_en__iexact=name) | Q(name_zh__iexact=name)
    return Tag.objects.filter(named, Q(owner=None) | Q(owner=owner)).order_by("slug").first()


def _make(owner: User, name: str) -> Tag:
    if Tag.objects.filter(owner=owner).count() >= MOST_OWN_WORDS:
        raise errors.Conflict(
            "You have made %(most)d tags of your own, and more are not kept.",
            code="too_many_words",
            values={"most": MOST_OWN_WORDS},
        )
    return Tag.objects.create(slug=f"{_OWN}{uuid4().hex}", name_en=name, name_zh=name, owner=owner)


def is_own(slug: str) -> bool:
    """Whether it is the slug of a word that some owner made up."""
    return slug.startswith(_OWN)


def lock_words(owner: User) -> None:
    """One request at a time makes and forgets words of this owner; to the transaction's end."""
    locks.wait_for(f"tags:{owner.pk}")


def forget_unused(owner: User) -> None:
    """A word of the owner's own goes with its last photo, and with it that others do not show it.
    The caller has called `lock_words`."""
    borne = AssetTag.objects.filter(tag=OuterRef("pk")).exclude(verdict=Verdict.REMOVED)
    unused = Tag.objects.filter(~Exists(borne), owner=owner)
    AssetTag.objects.filter(tag__in=unused).delete()
    unused.delete()
