from .jobs_failures_list import jobs_failures_list
from .jobs_failures_replay import jobs_failures_replay
from .jobs_failures_replay_all import jobs_failures_replay_all
from .jobs_get import jobs_get
from .queues_govern import queues_govern
from .queues_list import queues_list
from .queues_pause import queues_pause
from .queues_resume import queues_resume

__all__ = [
    "jobs_get",
    "jobs_failures_list",
    "jobs_failures_replay",
    "jobs_failures_replay_all",
    "queues_list",
    "queues_pause",
    "queues_resume",
    "queues_govern",
]
