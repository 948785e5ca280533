"""Downloads of many photos, and exports of accounts."""

from backend.accounts.models import Scope
from tests.backend.access import export_objects as objects
from tests.backend.access.rules.contract import Guest, InPerson, Key, Own, Rules

NOBODY = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
ALBUM_FILE = {"id": NOBODY, "title": "西湖", "photos": ["ab" * 32]}
SELECTION = "downloads/<uuid:archive_id>"
ALBUM = "albums/<uuid:album_id>/downloads"
LINK = "shared/<str:key>/downloads"
ACCOUNT = "account/exports"
PART = "<uuid:archive_id>/parts/<int:number>"

RULES: Rules = {
    # 404: there is no such photo
    ("POST", "downloads"): Key(Scope.ASSETS_READ, sends={"ids": [NOBODY]}, ok=404),
    ("GET", SELECTION): Own(Scope.ASSETS_READ, objects.selection),
    ("GET", f"{SELECTION}/parts/<int:number>"): Own(Scope.ASSETS_READ, objects.selection),
    ("POST", ALBUM): Own(Scope.ALBUMS_READ, objects.of_album, sends={}, ok=201),
    ("GET", f"{ALBUM}/<uuid:archive_id>"): Own(Scope.ALBUMS_READ, objects.of_album),
    ("GET", f"{ALBUM}/{PART}"): Own(Scope.ALBUMS_READ, objects.of_album),
    ("POST", LINK): Guest(objects.of_link, sends={}, ok=201),
    ("GET", f"{LINK}/<uuid:archive_id>"): Guest(objects.of_link),
    ("GET", f"{LINK}/{PART}"): Guest(objects.of_link),
    ("POST", "albums/restore"): Key(Scope.ALBUMS_WRITE, sends=ALBUM_FILE),
    # more than any scope names: no keys
    ("GET", ACCOUNT): InPerson(),
    ("POST", ACCOUNT): InPerson(sends={}, ok=202),
    ("GET", f"{ACCOUNT}/<uuid:archive_id>"): InPerson(objects.of_account),
    ("DELETE", f"{ACCOUNT}/<uuid:archive_id>"): InPerson(objects.of_account, ok=204),
    ("GET", f"{ACCOUNT}/{PART}"): InPerson(objects.of_account),
}
