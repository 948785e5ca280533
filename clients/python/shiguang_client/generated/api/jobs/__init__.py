from .jobs_failures_list import jobs_failures_list
from .jobs_failures_replay import jobs_failures_replay
from .jobs_failures_replay_all import jobs_failures_replay_all
from .jobs_get import jobs_get

__all__ = [
    "jobs_get",
    "jobs_failures_list",
    "jobs_failures_replay",
    "jobs_failures_replay_all",
]
