"""What an API key may do, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from backend.accounts.models import Scope, User

_PARTS = {
    "assets": gettext_lazy("Photos"),
    "uploads": gettext_lazy("Uploads"),
    "people": gettext_lazy("People"),
    "albums": gettext_lazy("Albums"),
    "shares": gettext_lazy("Sharing"),
    "webhooks": gettext_lazy("Webhooks"),
    "jobs": gettext_lazy("Processing"),
    "account": gettext_lazy("Account"),
    "models": gettext_lazy("Models"),
    "users": gettext_lazy("Users"),
}
_DEEDS = {"read": gettext_lazy("read"), "write": gettext_lazy("change")}
_OF_ADMINISTRATORS = frozenset({"models", "users"})


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    value: str
    words: str


def scope_name(scope: str) -> str:
    """As in "Photos: read"."""
    part, deed = scope.split(":")
    return _("%(part)s: %(deed)s") % {"part": _PARTS[part], "deed": _DEEDS[deed]}


def scopes_for(user: User) -> list[tuple[str, list[ScopeChoice]]]:
    """By the part that they are about; those of administrators for administrators alone."""
    return [
        (str(name), [choice for choice in _choices() if choice.value.startswith(f"{part}:")])
        for part, name in _PARTS.items()
        if user.is_staff or part not in _OF_ADMINISTRATORS
    ]


def _choices() -> list[ScopeChoice]:
    return [ScopeChoice(scope.value, str(_DEEDS[scope.value.split(":")[1]])) for scope in Scope]
