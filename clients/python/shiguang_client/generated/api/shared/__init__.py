from .shared_asset import shared_asset
from .shared_assets import shared_assets
from .shared_download import shared_download
from .shared_downloads import shared_downloads
from .shared_downloads_get import shared_downloads_get
from .shared_downloads_part import shared_downloads_part
from .shared_get import shared_get
from .shared_report import shared_report
from .shared_unlock import shared_unlock
from .shared_upload import shared_upload
from .shared_upload_abort import shared_upload_abort
from .shared_upload_complete import shared_upload_complete
from .shared_upload_get import shared_upload_get
from .shared_upload_parts import shared_upload_parts

__all__ = [
    "shared_get",
    "shared_assets",
    "shared_asset",
    "shared_download",
    "shared_downloads",
    "shared_downloads_get",
    "shared_downloads_part",
    "shared_report",
    "shared_unlock",
    "shared_upload",
    "shared_upload_get",
    "shared_upload_abort",
    "shared_upload_complete",
    "shared_upload_parts",
]
