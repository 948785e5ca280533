from .model_approvals_list import model_approvals_list
from .model_pipelines_get import model_pipelines_get
from .model_pipelines_list import model_pipelines_list
from .model_pipelines_schedule import model_pipelines_schedule
from .model_pipelines_start import model_pipelines_start
from .model_runs_cancel import model_runs_cancel
from .model_runs_decide import model_runs_decide
from .model_runs_fork import model_runs_fork
from .model_runs_get import model_runs_get
from .model_runs_list import model_runs_list
from .model_runs_roll_back import model_runs_roll_back
from .model_triggers_create import model_triggers_create
from .model_triggers_list import model_triggers_list
from .model_triggers_pull import model_triggers_pull
from .model_triggers_remove import model_triggers_remove

__all__ = [
    "model_approvals_list",
    "model_pipelines_list",
    "model_pipelines_get",
    "model_pipelines_start",
    "model_pipelines_schedule",
    "model_triggers_list",
    "model_triggers_create",
    "model_runs_list",
    "model_runs_get",
    "model_runs_cancel",
    "model_runs_decide",
    "model_runs_fork",
    "model_runs_roll_back",
    "model_triggers_pull",
    "model_triggers_remove",
]
