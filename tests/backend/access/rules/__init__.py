"""Who may do what: one line for each endpoint and method, in one module for each part."""

from .accounts import RULES as ACCOUNTS
from .browsing import RULES as BROWSING
from .contents import RULES as CONTENTS
from .contract import Admin, Key, Member, Mine, Open, Own, Rules, StoreToken
from .installation import RULES as INSTALLATION
from .pages import PAGES
from .photos import RULES as PHOTOS

API: Rules = ACCOUNTS | PHOTOS | CONTENTS | BROWSING | INSTALLATION

__all__ = ["API", "PAGES", "Admin", "Key", "Member", "Mine", "Open", "Own", "StoreToken"]
