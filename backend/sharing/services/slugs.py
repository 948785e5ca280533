"""Slugs: names that owners give to the addresses of their links, such as `my-wedding`.

A slug leads to the address with the link's key, and to nothing else: whoever came that way holds
the key, and keeps it when the slug is taken away. Slugs can be guessed, so each look-up counts
against whoever asks, before anything is looked at; so does each that a member asks for, who learns
thereby whether it is taken. What keeps others out of a link that has one is its password.
"""

import re

from backend.accounts.services import attempts
from backend.common import errors, locks
from backend.common.addresses import network_of
from backend.sharing.models import ShareLink
from backend.sharing.selectors.links import link_named
from backend.sharing.services.keys import key_of

SHORTEST, LONGEST = 3, 50  # characters

_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z2-7]{26}")
# What would look like a page, or the word, of the installation itself.
_RESERVED = frozenset(
    {"account", "admin", "administrator", "api", "help", "login", "logout", "official", "password"}
    | {"register", "security", "settings", "shared", "shiguang", "sign-in", "sign-out", "sign-up"}
    | {"signin", "signup", "static", "support", "system", "verify"}
)


def is_slug(text: str) -> bool:
    """Whether it could be one, in whatever case; no key is."""
    slug = text.lower()
    fits = SHORTEST <= len(slug) <= LONGEST and _SHAPE.fullmatch(slug) is not None
    return fits and _KEY.fullmatch(slug) is None


def give_slug(link: ShareLink, slug: str | None) -> None:
    """Within a transaction, until whose end nobody else can take it. None: the link has none.

    Raises InvalidInput (`bad_slug`), Conflict (`slug_taken`), TooManyRequests
    (`too_many_attempts`) and Unavailable.
    """
    if slug is None:
        link.slug = ""
        return
    if not is_slug(slug) or slug.lower() in _RESERVED:
        raise errors.InvalidInput(
            "A slug has %(least)d to %(most)d letters (a to z) and digits, with single hyphens"
            " between them. It is no word of the installation's own, and nothing that could be"
            " taken for a key.",
            code="bad_slug",
            values={"least": SHORTEST, "most": LONGEST},
        )
    if slug.lower() == link.slug:
        return
    attempts.count(name="share_slug", identity=f"owner:{link.owner_id}")
    link.slug = slug.lower()
    locks.wait_for(f"share-slug:{link.slug}")
    others = ShareLink.objects.filter(slug=link.slug, revoked_at=None).exclude(pk=link.pk)
    if others.exists():
        raise errors.Conflict("Another link has this slug.", code="slug_taken")


def follow_slug(*, slug: str, address: str) -> str:
    """The key of the link with this slug, suspended or not. Raises NotFound as for a wrong key,
    TooManyRequests (`too_many_attempts`) and Unavailable."""
    attempts.count(name="share_slug", identity=network_of(address))
    key = key_of(link_named(slug.lower()))
    if key is None:  # sealed under a secret that the installation has no more
        raise errors.NotFound("The address of this link is not known any more.")
    return key
