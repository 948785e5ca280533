"""Links, partners and families."""

from backend.accounts.models import Scope
from tests.backend.access import sharing_objects as objects
from tests.backend.access.rules.contract import Admin, Guest, Key, Own, Rules

NOBODY = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
IDS = {"ids": [NOBODY]}
EMAIL = {"email": "wang@example.org"}
FILE = {"filename": "a.jpg", "size": 10, "sha256": "ab" * 32}
READ, WRITE = Scope.SHARES_READ, Scope.SHARES_WRITE

RULES: Rules = {
    # links, by their owners
    ("GET", "shares"): Key(READ),
    ("POST", "shares"): Key(WRITE, sends={"title": "西湖"}, ok=201),
    ("GET", "shares/<uuid:share_id>"): Own(READ, objects.link),
    ("PATCH", "shares/<uuid:share_id>"): Own(WRITE, objects.link, sends={"title": "西湖"}),
    ("DELETE", "shares/<uuid:share_id>"): Own(WRITE, objects.link, ok=204),
    ("GET", "shares/<uuid:share_id>/assets"): Own(READ, objects.link),
    ("POST", "shares/<uuid:share_id>/assets"): Own(WRITE, objects.link, sends={"remove": [NOBODY]}),
    ("GET", "shares/<uuid:share_id>/statistics"): Own(READ, objects.link),
    ("GET", "shares/<uuid:share_id>/qr.svg"): Own(READ, objects.link),
    ("GET", "shares/<uuid:share_id>/qr.png"): Own(READ, objects.link),
    ("GET", "shares/<uuid:share_id>/uploads"): Own(READ, objects.link),
    ("POST", "shares/<uuid:share_id>/uploads/approve"): Own(WRITE, objects.link, sends=IDS),
    ("POST", "shares/<uuid:share_id>/uploads/refuse"): Own(WRITE, objects.link, sends=IDS),
    # links, by their guests: tests/backend/sharing/test_guest_access.py goes further
    ("GET", "shared/<str:key>"): Guest(objects.open_link),
    ("POST", "shared/<str:key>/unlock"): Guest(objects.open_link, sends={"password": ""}),
    ("POST", "shared/<str:key>/report"): Guest(
        objects.open_link, sends={"reason": "other"}, ok=204
    ),
    ("GET", "shared/<str:key>/assets"): Guest(objects.open_link),
    ("GET", "shared/<str:key>/assets/<uuid:asset_id>"): Guest(objects.open_link),
    ("GET", "shared/<str:key>/assets/<uuid:asset_id>/download"): Guest(objects.open_link),
    ("POST", "shared/<str:key>/uploads"): Guest(objects.open_link, sends=FILE, ok=201),
    ("GET", "shared/<str:key>/uploads/<uuid:upload_id>"): Guest(objects.guest_upload),
    ("DELETE", "shared/<str:key>/uploads/<uuid:upload_id>"): Guest(objects.guest_upload, ok=204),
    # 409: there is one part only, and nothing has arrived
    ("POST", "shared/<str:key>/uploads/<uuid:upload_id>/parts"): Guest(
        objects.guest_upload, sends={"numbers": [1]}, ok=400
    ),
    ("POST", "shared/<str:key>/uploads/<uuid:upload_id>/complete"): Guest(
        objects.guest_upload, ok=409
    ),
    # reported links, by administrators
    ("GET", "share-reports"): Admin(Scope.USERS_READ),
    ("GET", "share-reports/<uuid:report_id>"): Admin(Scope.USERS_READ, objects.report),
    ("GET", "share-reports/<uuid:report_id>/assets"): Admin(Scope.USERS_READ, objects.report),
    ("POST", "share-reports/<uuid:report_id>/suspend"): Admin(
        Scope.USERS_WRITE, objects.report, sends={"reason": "未经同意"}
    ),
    ("POST", "share-reports/<uuid:report_id>/reinstate"): Admin(Scope.USERS_WRITE, objects.report),
    ("POST", "share-reports/<uuid:report_id>/dismiss"): Admin(Scope.USERS_WRITE, objects.report),
    # partners: `shown` by the owner, `seen` by them
    ("GET", "partners"): Key(READ),
    ("POST", "partners"): Key(WRITE, sends=EMAIL, ok=201),
    ("GET", "partners/timeline/buckets"): Key(READ),
    ("GET", "partners/timeline/buckets/<str:bucket>"): Key(
        READ, parameters={"bucket": "2024-05-01"}
    ),
    ("GET", "partners/<uuid:partnership_id>"): Own(READ, objects.seen),
    ("PATCH", "partners/<uuid:partnership_id>"): Own(
        WRITE, objects.shown, sends={"since": "2024-05-01"}
    ),
    ("DELETE", "partners/<uuid:partnership_id>"): Own(WRITE, objects.shown, ok=204),
    ("POST", "partners/<uuid:partnership_id>/accept"): Own(WRITE, objects.invited),
    ("POST", "partners/<uuid:partnership_id>/decline"): Own(WRITE, objects.invited, ok=204),
    ("GET", "partners/<uuid:partnership_id>/timeline/buckets"): Own(READ, objects.seen),
    ("GET", "partners/<uuid:partnership_id>/timeline/buckets/<str:bucket>"): Own(
        READ, objects.seen
    ),
    ("GET", "partners/<uuid:partnership_id>/assets"): Own(READ, objects.seen),
    ("POST", "partners/<uuid:partnership_id>/assets/save"): Own(WRITE, objects.seen, sends=IDS),
    ("GET", "partners/<uuid:partnership_id>/assets/<uuid:asset_id>"): Own(READ, objects.seen),
    ("GET", "partners/<uuid:partnership_id>/assets/<uuid:asset_id>/download"): Own(
        READ, objects.seen
    ),
    # families
    ("GET", "families"): Key(READ),
    ("POST", "families"): Key(WRITE, sends={"name": "李家"}, ok=201),
    ("GET", "families/<uuid:family_id>"): Own(READ, objects.family),
    ("PATCH", "families/<uuid:family_id>"): Own(WRITE, objects.family, sends={"name": "王家"}),
    ("DELETE", "families/<uuid:family_id>"): Own(WRITE, objects.family, ok=204),
    ("POST", "families/<uuid:family_id>/members"): Own(WRITE, objects.family, sends=EMAIL, ok=201),
    ("POST", "families/<uuid:family_id>/join"): Own(WRITE, objects.family_invitation),
    ("PATCH", "families/<uuid:family_id>/consent"): Own(
        WRITE, objects.family, sends={"shares_names": True}
    ),
    ("DELETE", "family-members/<uuid:member_id>"): Own(WRITE, objects.family, ok=204),
    ("GET", "name-offers"): Key(READ),
    ("POST", "name-offers/<uuid:offer_id>"): Own(
        WRITE, objects.name_offer, sends={"answer": "refuse"}
    ),
}
