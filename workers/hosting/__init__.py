"""Registered models inside workers: those that the registry says, swapped while they are asked.

    answered = invoke(ModelTask.POEMS, [{"words": ["moon"]}], owner=user.id)
    answered.version, answered.results

A worker hosts what `HOSTED` names for its queues, from its start to its end: `workers.lifecycle`.
"""

from workers.hosting.hosted import HOSTED, hosted_by
from workers.hosting.running import Answered, NoModel, begin, close, invoke

__all__ = ["HOSTED", "Answered", "NoModel", "begin", "close", "hosted_by", "invoke"]
