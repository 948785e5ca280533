"""Who may do what: one line for each endpoint and method, in one module for each part."""

from .accounts import RULES as ACCOUNTS
from .administration import RULES as ADMINISTRATION
from .albums import RULES as ALBUMS
from .asking import RULES as ASKING
from .browsing import RULES as BROWSING
from .changes import RULES as CHANGES
from .contents import RULES as CONTENTS
from .contract import (
    Admin,
    AdminInPerson,
    Asked,
    Browser,
    Glass,
    Guest,
    Halfway,
    InPerson,
    Kept,
    Key,
    Member,
    Open,
    Own,
    Rules,
    StoreToken,
)
from .entrance import RULES as ENTRANCE
from .exports import RULES as EXPORTS
from .identity import RULES as IDENTITY
from .imports import RULES as IMPORTS
from .installation import RULES as INSTALLATION
from .knowledge import RULES as KNOWLEDGE
from .library import RULES as LIBRARY
from .moderation import RULES as MODERATION
from .oversight import RULES as OVERSIGHT
from .pages import PAGES
from .photos import RULES as PHOTOS
from .pipelines import RULES as PIPELINES
from .sharing import RULES as SHARING
from .webhooks import RULES as WEBHOOKS

API: Rules = (
    ALBUMS
    | ASKING
    | ACCOUNTS
    | ENTRANCE
    | ADMINISTRATION
    | PHOTOS
    | CONTENTS
    | BROWSING
    | IDENTITY
    | IMPORTS
    | INSTALLATION
    | PIPELINES
    | KNOWLEDGE
    | LIBRARY
    | WEBHOOKS
    | CHANGES
    | SHARING
    | EXPORTS
    | MODERATION
    | OVERSIGHT
)

__all__ = [
    "API",
    "PAGES",
    "Admin",
    "AdminInPerson",
    "Asked",
    "Browser",
    "Glass",
    "Guest",
    "Halfway",
    "InPerson",
    "Kept",
    "Key",
    "Member",
    "Open",
    "Own",
    "StoreToken",
]
