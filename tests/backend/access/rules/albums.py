"""Albums. Who may do what of their members, `tests/backend/albums/test_roles.py` plays through."""

from backend.accounts.models import Scope
from tests.backend.access import album_objects as objects
from tests.backend.access.rules.contract import Key, Own, Rules

SOMETHING = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
IDS = {"ids": [SOMETHING]}
RULE = {"conditions": [{"favorite": True}]}

RULES: Rules = {
    ("GET", "albums"): Key(Scope.ALBUMS_READ),
    ("POST", "albums"): Key(Scope.ALBUMS_WRITE, sends={"title": "春节"}, ok=201),
    ("POST", "albums/folders"): Key(Scope.ALBUMS_WRITE, sends={"path": "2023/春节"}),
    ("POST", "albums/rules/preview"): Key(Scope.ALBUMS_READ, sends=RULE),
    ("GET", "albums/activity"): Key(Scope.ALBUMS_READ),
    ("POST", "albums/activity/seen"): Key(
        Scope.ALBUMS_WRITE, sends={"activity": SOMETHING}, ok=204
    ),
    ("GET", "albums/invitations"): Key(Scope.ALBUMS_READ),
    ("POST", "albums/invitations/<uuid:invitation_id>/accept"): Own(
        Scope.ALBUMS_WRITE, objects.offer
    ),
    ("POST", "albums/invitations/<uuid:invitation_id>/decline"): Own(
        Scope.ALBUMS_WRITE, objects.offer, ok=204
    ),
    ("GET", "albums/<uuid:album_id>"): Own(Scope.ALBUMS_READ, objects.album),
    ("PATCH", "albums/<uuid:album_id>"): Own(
        Scope.ALBUMS_WRITE, objects.album, sends={"title": "元宵"}
    ),
    ("DELETE", "albums/<uuid:album_id>"): Own(Scope.ALBUMS_WRITE, objects.album, ok=204),
    ("GET", "albums/<uuid:album_id>/assets"): Own(Scope.ALBUMS_READ, objects.album),
    ("POST", "albums/<uuid:album_id>/assets"): Own(Scope.ALBUMS_WRITE, objects.album, sends=IDS),
    ("POST", "albums/<uuid:album_id>/assets/remove"): Own(
        Scope.ALBUMS_WRITE, objects.album, sends=IDS
    ),
    ("GET", "albums/<uuid:album_id>/assets/<uuid:asset_id>"): Own(Scope.ALBUMS_READ, objects.photo),
    ("GET", "albums/<uuid:album_id>/assets/<uuid:asset_id>/original"): Own(
        Scope.ALBUMS_READ, objects.photo
    ),
    ("POST", "albums/<uuid:album_id>/assets/<uuid:asset_id>/move"): Own(
        Scope.ALBUMS_WRITE, objects.photo, sends={"behind": SOMETHING}, ok=404
    ),
    ("PUT", "albums/<uuid:album_id>/assets/<uuid:asset_id>/like"): Own(
        Scope.ALBUMS_WRITE, objects.photo, ok=204
    ),
    ("DELETE", "albums/<uuid:album_id>/assets/<uuid:asset_id>/like"): Own(
        Scope.ALBUMS_WRITE, objects.photo, ok=204
    ),
    ("GET", "albums/<uuid:album_id>/members"): Own(Scope.ALBUMS_READ, objects.album),
    ("PATCH", "albums/<uuid:album_id>/members/<uuid:user_id>"): Own(
        Scope.ALBUMS_WRITE, objects.member, sends={"role": "contributor"}, ok=204
    ),
    ("DELETE", "albums/<uuid:album_id>/members/<uuid:user_id>"): Own(
        Scope.ALBUMS_WRITE, objects.member, ok=204
    ),
    # 404: the one named is no member
    ("POST", "albums/<uuid:album_id>/transfer"): Own(
        Scope.ALBUMS_WRITE, objects.album, sends={"user": SOMETHING}, ok=404
    ),
    ("GET", "albums/<uuid:album_id>/invitations"): Own(Scope.ALBUMS_READ, objects.album),
    ("POST", "albums/<uuid:album_id>/invitations"): Own(
        Scope.ALBUMS_WRITE,
        objects.album,
        sends={"email": "guest@example.org", "role": "viewer"},
        ok=201,
    ),
    ("DELETE", "albums/<uuid:album_id>/invitations/<uuid:invitation_id>"): Own(
        Scope.ALBUMS_WRITE, objects.invitation, ok=204
    ),
    ("GET", "albums/<uuid:album_id>/comments"): Own(Scope.ALBUMS_READ, objects.album),
    ("POST", "albums/<uuid:album_id>/comments"): Own(
        Scope.ALBUMS_WRITE, objects.album, sends={"text": "hello"}, ok=201
    ),
    ("PATCH", "albums/<uuid:album_id>/comments/<uuid:comment_id>"): Own(
        Scope.ALBUMS_WRITE, objects.comment, sends={"text": "hi"}
    ),
    ("DELETE", "albums/<uuid:album_id>/comments/<uuid:comment_id>"): Own(
        Scope.ALBUMS_WRITE, objects.comment, ok=204
    ),
    ("GET", "albums/<uuid:album_id>/poems"): Own(Scope.ALBUMS_READ, objects.album),
    ("POST", "albums/<uuid:album_id>/poems"): Own(
        Scope.ALBUMS_WRITE,
        objects.album,
        ok=503,  # no model that writes them is released
    ),
    ("PUT", "albums/<uuid:album_id>/like"): Own(Scope.ALBUMS_WRITE, objects.album, ok=204),
    ("DELETE", "albums/<uuid:album_id>/like"): Own(Scope.ALBUMS_WRITE, objects.album, ok=204),
    ("GET", "albums/<uuid:album_id>/activity"): Own(Scope.ALBUMS_READ, objects.album),
    ("POST", "albums/<uuid:album_id>/activity/seen"): Own(
        Scope.ALBUMS_WRITE, objects.album, sends={"activity": SOMETHING}, ok=204
    ),
}
