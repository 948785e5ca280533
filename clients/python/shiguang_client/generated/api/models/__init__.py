from .backfills_begin import backfills_begin
from .backfills_cancel import backfills_cancel
from .backfills_list import backfills_list
from .models_feedback import models_feedback
from .spaces_list import spaces_list
from .spaces_open import spaces_open
from .spaces_retire import spaces_retire
from .spaces_switch import spaces_switch
from .stages_list import stages_list

__all__ = [
    "backfills_list",
    "backfills_begin",
    "backfills_cancel",
    "models_feedback",
    "spaces_list",
    "spaces_open",
    "spaces_retire",
    "spaces_switch",
    "stages_list",
]
