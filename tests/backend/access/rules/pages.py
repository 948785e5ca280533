"""The pages of the album in the browser, and what machines read without a secret."""

from tests.backend.access import objects, sharing_objects
from tests.backend.access.rules.contract import MEMBER, OPEN, Guest, Member, Mine, Open

PAGES: dict[str, Open | Member | Mine | Guest] = {
    "": MEMBER,
    "photos/<uuid:asset_id>": Mine(objects.asset),
    "people": MEMBER,
    "people/review": MEMBER,
    "people/history": MEMBER,
    "people/<uuid:person_id>": Mine(objects.person),
    "people/<uuid:person_id>/faces": Mine(objects.person),
    "places": MEMBER,
    "places/<int:place_id>": Member(objects.place),
    "tags": MEMBER,
    "tags/<slug:slug>": Member(objects.tag),
    "favorites": MEMBER,
    "search": MEMBER,
    "trash": MEMBER,
    "processing": MEMBER,
    "duplicates": MEMBER,
    "albums": MEMBER,
    "albums/<uuid:album_id>": Mine(album_objects.photo),
    "albums/<uuid:album_id>/add": Mine(album_objects.photo),
    "albums/<uuid:album_id>/photos/<uuid:asset_id>": Mine(album_objects.photo),
    "s/<str:key>": Guest(sharing_objects.open_link),
    "s/<str:key>/cover": Guest(sharing_objects.open_link, ok=302),
    "sign-in": OPEN,
    "sign-in/oidc": OPEN,
    "sign-in/oidc/callback": OPEN,
    "sign-in/oidc/confirm": OPEN,
    "sign-out": OPEN,
    "language": OPEN,
    # for machines, without a secret in them
    "api/openapi.json": OPEN,
    "api/docs": OPEN,
    "api/problems": OPEN,
    "health/live": OPEN,
    "health/ready": OPEN,
}
