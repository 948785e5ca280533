from .shares_approve_uploads import shares_approve_uploads
from .shares_assets import shares_assets
from .shares_change import shares_change
from .shares_choose import shares_choose
from .shares_create import shares_create
from .shares_get import shares_get
from .shares_list import shares_list
from .shares_qr_png import shares_qr_png
from .shares_qr_svg import shares_qr_svg
from .shares_refuse_uploads import shares_refuse_uploads
from .shares_revoke import shares_revoke
from .shares_statistics import shares_statistics
from .shares_uploads import shares_uploads

__all__ = [
    "shares_list",
    "shares_create",
    "shares_get",
    "shares_revoke",
    "shares_change",
    "shares_assets",
    "shares_choose",
    "shares_qr_png",
    "shares_qr_svg",
    "shares_statistics",
    "shares_uploads",
    "shares_approve_uploads",
    "shares_refuse_uploads",
]
