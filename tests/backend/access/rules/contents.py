"""People, tags, places, search and look-alikes."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Key, Own, Rules

IDS = {"ids": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"]}
FACES = {"faces": IDS["ids"]}
BOX = {"left": 0.1, "top": 0.1, "width": 0.1, "height": 0.1}

RULES: Rules = {
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
}
