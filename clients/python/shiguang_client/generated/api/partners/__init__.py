from .partners_accept import partners_accept
from .partners_asset import partners_asset
from .partners_assets import partners_assets
from .partners_change import partners_change
from .partners_decline import partners_decline
from .partners_download import partners_download
from .partners_end import partners_end
from .partners_get import partners_get
from .partners_invite import partners_invite
from .partners_list import partners_list
from .partners_merged_bucket import partners_merged_bucket
from .partners_merged_buckets import partners_merged_buckets
from .partners_save import partners_save
from .partners_timeline_bucket import partners_timeline_bucket
from .partners_timeline_buckets import partners_timeline_buckets

__all__ = [
    "partners_list",
    "partners_invite",
    "partners_get",
    "partners_end",
    "partners_change",
    "partners_accept",
    "partners_assets",
    "partners_asset",
    "partners_download",
    "partners_save",
    "partners_decline",
    "partners_timeline_buckets",
    "partners_timeline_bucket",
    "partners_merged_buckets",
    "partners_merged_bucket",
]
