from .account_deletion_create import account_deletion_create
from .account_deletion_delete import account_deletion_delete
from .account_deletion_get import account_deletion_get
from .account_email import account_email
from .account_email_confirm import account_email_confirm
from .account_exports_create import account_exports_create
from .account_exports_delete import account_exports_delete
from .account_exports_get import account_exports_get
from .account_exports_list import account_exports_list
from .account_exports_part import account_exports_part
from .account_get import account_get
from .account_library_accesses_list import account_library_accesses_list
from .account_library_accesses_looks_list import account_library_accesses_looks_list
from .account_password import account_password
from .account_phone_number import account_phone_number
from .account_update import account_update
from .passkeys_create import passkeys_create
from .passkeys_delete import passkeys_delete
from .passkeys_options import passkeys_options
from .passkeys_update import passkeys_update
from .recovery_codes_create import recovery_codes_create
from .second_factors_get import second_factors_get
from .totp_begin import totp_begin
from .totp_confirm import totp_confirm
from .totp_delete import totp_delete

__all__ = [
    "account_get",
    "account_update",
    "account_deletion_get",
    "account_deletion_create",
    "account_deletion_delete",
    "account_email",
    "account_email_confirm",
    "account_exports_list",
    "account_exports_create",
    "account_exports_get",
    "account_exports_delete",
    "account_exports_part",
    "account_library_accesses_list",
    "account_library_accesses_looks_list",
    "passkeys_create",
    "passkeys_delete",
    "passkeys_update",
    "passkeys_options",
    "account_password",
    "account_phone_number",
    "recovery_codes_create",
    "second_factors_get",
    "totp_begin",
    "totp_delete",
    "totp_confirm",
]
