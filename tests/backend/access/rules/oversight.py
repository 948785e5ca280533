"""What administrators see of libraries, keys and webhooks, and what members see of that."""

from backend.accounts.models import Scope
from tests.backend.access import objects, oversight_objects
from tests.backend.access.rules.contract import Admin, Glass, Key, Own, Rules
from tests.factories import webhooks

_ACCESS = "library-accesses/<uuid:access_id>"

RULES: Rules = {
    ("GET", "users/<uuid:user_id>/library"): Admin(Scope.USERS_READ, objects.another_user),
    ("GET", "users/<uuid:user_id>/library-accesses"): Glass(oversight_objects.member),
    ("POST", "users/<uuid:user_id>/library-accesses"): Glass(
        oversight_objects.member, sends={"reason": oversight_objects.REASON}, ok=201
    ),
    ("DELETE", _ACCESS): Glass(oversight_objects.access, ok=204),
    ("GET", f"{_ACCESS}/assets"): Glass(oversight_objects.access),
    ("GET", f"{_ACCESS}/assets/<uuid:asset_id>"): Glass(oversight_objects.photo),
    ("GET", f"{_ACCESS}/albums"): Glass(oversight_objects.access),
    ("GET", f"{_ACCESS}/albums/<uuid:album_id>"): Glass(oversight_objects.album),
    ("GET", f"{_ACCESS}/albums/<uuid:album_id>/assets"): Glass(oversight_objects.album),
    ("GET", "account/library-accesses"): Key(Scope.ACCOUNT_READ),
    ("GET", "account/library-accesses/<uuid:access_id>/looks"): Own(
        Scope.ACCOUNT_READ, oversight_objects.looked_into
    ),
    ("GET", "integrations/api-keys"): Admin(Scope.USERS_READ),
    ("DELETE", "integrations/api-keys/<uuid:key_id>"): Admin(
        Scope.USERS_WRITE, objects.api_key, ok=204
    ),
    ("GET", "integrations/webhooks"): Admin(Scope.USERS_READ),
    ("PATCH", "integrations/webhooks/<uuid:webhook_id>"): Admin(
        Scope.USERS_WRITE, webhooks.webhook, sends={"enabled": False}
    ),
}
