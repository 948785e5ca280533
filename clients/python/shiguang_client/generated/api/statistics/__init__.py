from .statistics_get import statistics_get
from .statistics_installation import statistics_installation
from .statistics_users_list import statistics_users_list

__all__ = [
    "statistics_get",
    "statistics_installation",
    "statistics_users_list",
]
