from .statistics_get import statistics_get
from .statistics_ingest import statistics_ingest
from .statistics_installation import statistics_installation
from .statistics_sentiment import statistics_sentiment
from .statistics_users_list import statistics_users_list

__all__ = [
    "statistics_get",
    "statistics_ingest",
    "statistics_installation",
    "statistics_sentiment",
    "statistics_users_list",
]
