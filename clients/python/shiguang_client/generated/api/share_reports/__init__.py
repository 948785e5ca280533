from .share_reports_assets import share_reports_assets
from .share_reports_dismiss import share_reports_dismiss
from .share_reports_get import share_reports_get
from .share_reports_list import share_reports_list
from .share_reports_reinstate import share_reports_reinstate
from .share_reports_suspend import share_reports_suspend

__all__ = [
    "share_reports_list",
    "share_reports_get",
    "share_reports_assets",
    "share_reports_dismiss",
    "share_reports_reinstate",
    "share_reports_suspend",
]
