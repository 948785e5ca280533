from .timeline_bucket import timeline_bucket
from .timeline_bucket_layout import timeline_bucket_layout
from .timeline_buckets import timeline_buckets

__all__ = [
    "timeline_buckets",
    "timeline_bucket",
    "timeline_bucket_layout",
]
