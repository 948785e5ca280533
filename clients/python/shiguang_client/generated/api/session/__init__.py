from .session_create import session_create
from .session_create_by_passkey import session_create_by_passkey
from .session_delete import session_delete
from .session_get import session_get
from .session_passkey_options import session_passkey_options
from .session_second_step import session_second_step
from .session_second_step_options import session_second_step_options

__all__ = [
    "session_get",
    "session_create",
    "session_delete",
    "session_create_by_passkey",
    "session_passkey_options",
    "session_second_step",
    "session_second_step_options",
]
