from .families_consent import families_consent
from .families_end import families_end
from .families_found import families_found
from .families_get import families_get
from .families_invite import families_invite
from .families_join import families_join
from .families_list import families_list
from .families_rename import families_rename

__all__ = [
    "families_list",
    "families_found",
    "families_get",
    "families_end",
    "families_rename",
    "families_consent",
    "families_join",
    "families_invite",
]
