"""Who may do what: one line for each endpoint and method.

    OPEN          anybody
    STORE_TOKEN   the object store, by the installation's token
    Key(scope)    sessions, and keys with that scope; about the asker's own library
    Own(scope, o) the same, about one object that `o` makes; for others it does not exist
    Admin(scope)  administrators only, about the installation itself

`sends` is the body of a request that succeeds, and `ok` the status of its answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from backend.accounts.models import Scope, User
from tests.backend.access import objects

Parameters = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Open:
    pass


@dataclass(frozen=True, slots=True)
class StoreToken:
    pass


@dataclass(frozen=True, slots=True)
class Key:
    scope: Scope
    sends: object = None
    ok: int = 200
    parameters: Parameters = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Own:
    scope: Scope
    make: Callable[[User], Parameters]
    sends: object = None
    ok: int = 200


@dataclass(frozen=True, slots=True)
class Admin:
    """Administrators of the installation, with a session or a key of that scope; `make` makes the
    object that it is about, which belongs to nobody."""

    scope: Scope
    make: Callable[[User], Parameters] = lambda _: {}
    sends: object = None
    ok: int = 200


Rule = Open | StoreToken | Key | Own | Admin

OPEN, STORE_TOKEN = Open(), StoreToken()

SHA = "ab" * 32
WISH = {"filename": "a.jpg", "size": 10, "sha256": SHA}
IDS = {"ids": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"]}
FACES = {"faces": IDS["ids"]}
BOX = {"left": 0.1, "top": 0.1, "width": 0.1, "height": 0.1}
DAY = {"bucket": "2024-05-01"}

API: dict[tuple[str, str], Rule] = {
    # accounts
    ("GET", "session"): OPEN,
    ("POST", "session"): OPEN,
    ("DELETE", "session"): OPEN,
    ("GET", "account"): Key(Scope.ACCOUNT_READ),
    ("PATCH", "account"): Key(Scope.ACCOUNT_WRITE, sends={"name": "Li"}),
    ("GET", "api-keys"): Key(Scope.ACCOUNT_READ),
    ("POST", "api-keys"): Key(
        Scope.ACCOUNT_WRITE, sends={"name": "new", "scopes": ["account:write"]}, ok=201
    ),
    ("DELETE", "api-keys/<uuid:key_id>"): Own(Scope.ACCOUNT_WRITE, objects.api_key, ok=204),
    # uploads
    ("GET", "uploads"): Key(Scope.UPLOADS_WRITE),
    ("POST", "uploads"): Key(Scope.UPLOADS_WRITE, sends=WISH, ok=201),
    ("POST", "uploads/check"): Key(Scope.UPLOADS_WRITE, sends={"checksums": [SHA]}),
    ("GET", "uploads/<uuid:upload_id>"): Own(Scope.UPLOADS_WRITE, objects.upload),
    ("DELETE", "uploads/<uuid:upload_id>"): Own(Scope.UPLOADS_WRITE, objects.upload, ok=204),
    ("POST", "uploads/<uuid:upload_id>/parts"): Own(
        Scope.UPLOADS_WRITE, objects.multipart_upload, sends={"numbers": [1]}
    ),
    # 409: nothing has arrived in the store
    ("POST", "uploads/<uuid:upload_id>/complete"): Own(Scope.UPLOADS_WRITE, objects.upload, ok=409),
    ("POST", "storage-events/<slug:source>"): STORE_TOKEN,
    # photos
    ("GET", "assets"): Key(Scope.ASSETS_READ),
    ("GET", "assets/<uuid:asset_id>"): Own(Scope.ASSETS_READ, objects.asset),
    ("PATCH", "assets/<uuid:asset_id>"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"is_favorite": True}
    ),
    ("DELETE", "assets/<uuid:asset_id>"): Own(Scope.ASSETS_WRITE, objects.asset, ok=204),
    ("POST", "assets/<uuid:asset_id>/restore"): Own(Scope.ASSETS_WRITE, objects.asset),
    ("GET", "assets/<uuid:asset_id>/original"): Own(Scope.ASSETS_READ, objects.asset),
    ("POST", "assets/trash"): Key(Scope.ASSETS_WRITE, sends=IDS),
    ("POST", "assets/restore"): Key(Scope.ASSETS_WRITE, sends=IDS),
    ("POST", "trash/empty"): Key(Scope.ASSETS_WRITE),
    ("GET", "timeline/buckets"): Key(Scope.ASSETS_READ),
    ("GET", "timeline/buckets/<str:bucket>"): Key(Scope.ASSETS_READ, parameters=DAY),
    # what is in them
    ("GET", "people"): Key(Scope.PEOPLE_READ),
    ("GET", "people/<uuid:person_id>"): Own(Scope.PEOPLE_READ, objects.person),
    ("PATCH", "people/<uuid:person_id>"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends={"name": "奶奶"}
    ),
    ("GET", "people/<uuid:person_id>/faces"): Own(Scope.PEOPLE_READ, objects.person),
    # 404: of people and faces in the body, none is in the library
    ("POST", "people/<uuid:person_id>/merge"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends={"people": IDS["ids"]}, ok=404
    ),
    ("POST", "people/<uuid:person_id>/split"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends=FACES, ok=404
    ),
    ("POST", "people/<uuid:person_id>/confirm"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends=FACES, ok=404
    ),
    ("POST", "people/<uuid:person_id>/reject"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends=FACES, ok=404
    ),
    ("GET", "people/suggestions"): Key(Scope.PEOPLE_READ),
    ("POST", "people/suggestions/<uuid:suggestion_id>"): Own(
        Scope.PEOPLE_WRITE, objects.suggestion, sends={"answer": "different"}
    ),
    ("GET", "people/edits"): Key(Scope.PEOPLE_READ),
    ("POST", "people/edits/<uuid:edit_id>/undo"): Own(Scope.PEOPLE_WRITE, objects.people_edit),
    ("GET", "faces"): Key(Scope.PEOPLE_READ),
    ("POST", "faces/move"): Key(Scope.PEOPLE_WRITE, sends=FACES, ok=404),
    ("POST", "faces/ignore"): Key(Scope.PEOPLE_WRITE, sends=FACES, ok=404),
    ("POST", "faces/unignore"): Key(Scope.PEOPLE_WRITE, sends=FACES, ok=404),
    ("DELETE", "faces/<uuid:face_id>"): Own(Scope.PEOPLE_WRITE, objects.face),
    ("POST", "assets/<uuid:asset_id>/faces"): Own(
        Scope.PEOPLE_WRITE, objects.asset, sends={"box": BOX}, ok=201
    ),
    ("GET", "tags"): Key(Scope.ASSETS_READ),
    ("GET", "tags/suggestions"): Key(Scope.ASSETS_READ),
    ("GET", "tags/feedback"): Key(Scope.ASSETS_READ),
    ("POST", "assets/tags"): Key(Scope.ASSETS_WRITE, sends=IDS | {"remove": ["dog"]}),
    ("POST", "assets/<uuid:asset_id>/tags"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"slug": "dog"}
    ),
    ("DELETE", "assets/<uuid:asset_id>/tags/<slug:slug>"): Own(
        Scope.ASSETS_WRITE, objects.tagged_asset, ok=204
    ),
    ("GET", "places"): Key(Scope.ASSETS_READ),
    ("GET", "search"): Key(Scope.ASSETS_READ),
    ("POST", "search/by-picture"): Key(Scope.ASSETS_READ, ok=400),  # who may ask, but shows nothing
    ("GET", "assets/<uuid:asset_id>/similar"): Own(Scope.ASSETS_READ, objects.asset),
    ("GET", "duplicates"): Key(Scope.ASSETS_READ),
    ("POST", "duplicates/resolve"): Key(Scope.ASSETS_WRITE, sends={"limit": 1}),
    # 400: nothing to keep is named
    ("POST", "duplicates/<uuid:group_id>/resolve"): Own(
        Scope.ASSETS_WRITE, objects.lookalikes, sends={"keep": []}, ok=400
    ),
    ("POST", "duplicates/resolutions/<uuid:resolution_id>/undo"): Own(
        Scope.ASSETS_WRITE, objects.resolved_group
    ),
    ("POST", "duplicates/bulks/<uuid:bulk_id>/undo"): Own(Scope.ASSETS_WRITE, objects.bulk),
    ("POST", "duplicates/<uuid:group_id>/dismiss"): Own(
        Scope.ASSETS_WRITE, objects.lookalikes, ok=204
    ),
    # the installation's models
    ("GET", "models/spaces"): Admin(Scope.MODELS_READ),
    ("POST", "models/spaces"): Admin(
        Scope.MODELS_WRITE,
        objects.makeable_space,
        sends={"kind": "faces", "version": "faces-9"},
        ok=201,
    ),
    ("DELETE", "models/spaces/<int:space_id>"): Admin(
        Scope.MODELS_WRITE, objects.standby_space, ok=204
    ),
    ("POST", "models/spaces/<int:space_id>/switch"): Admin(
        Scope.MODELS_WRITE, objects.standby_space
    ),
    # operations
    ("GET", "jobs"): Key(Scope.JOBS_READ),
    ("GET", "jobs/failures"): Key(Scope.JOBS_READ),
    ("POST", "jobs/failures/replay"): Key(Scope.JOBS_WRITE, ok=202),
    ("POST", "jobs/failures/<int:stage_run_id>/replay"): Own(
        Scope.JOBS_WRITE, objects.failure, ok=202
    ),
    ("GET", "events"): Key(Scope.JOBS_READ),
}

# Pages. Member: somebody signed in, about the own library. Mine: the same, about one object of it.


def _nothing(_: User) -> Parameters:
    return {}


@dataclass(frozen=True, slots=True)
class Member:
    make: Callable[[User], Parameters] = _nothing


@dataclass(frozen=True, slots=True)
class Mine:
    make: Callable[[User], Parameters]


MEMBER = Member()

PAGES: dict[str, Open | Member | Mine] = {
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
    "sign-in": OPEN,
    "sign-out": OPEN,
    "language": OPEN,
    # for machines, without a secret in them
    "api/openapi.json": OPEN,
    "api/docs": OPEN,
    "api/problems": OPEN,
    "health/live": OPEN,
    "health/ready": OPEN,
}
