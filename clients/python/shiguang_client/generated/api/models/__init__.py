from .backfills_begin import backfills_begin
from .backfills_cancel import backfills_cancel
from .backfills_list import backfills_list
from .models_datasets_list import models_datasets_list
from .models_deployments_list import models_deployments_list
from .models_feedback import models_feedback
from .models_metrics_get import models_metrics_get
from .models_releases_list import models_releases_list
from .models_tasks_list import models_tasks_list
from .models_tasks_roll_back import models_tasks_roll_back
from .models_uploads_abort import models_uploads_abort
from .models_uploads_complete import models_uploads_complete
from .models_uploads_create import models_uploads_create
from .models_uploads_get import models_uploads_get
from .models_uploads_list import models_uploads_list
from .models_uploads_parts import models_uploads_parts
from .models_versions_get import models_versions_get
from .models_versions_list import models_versions_list
from .models_versions_promote import models_versions_promote
from .models_versions_stop_trying import models_versions_stop_trying
from .models_versions_try_out import models_versions_try_out
from .spaces_list import spaces_list
from .spaces_open import spaces_open
from .spaces_retire import spaces_retire
from .spaces_switch import spaces_switch
from .stages_list import stages_list

__all__ = [
    "backfills_list",
    "backfills_begin",
    "backfills_cancel",
    "models_datasets_list",
    "models_deployments_list",
    "models_feedback",
    "models_metrics_get",
    "models_releases_list",
    "spaces_list",
    "spaces_open",
    "spaces_retire",
    "spaces_switch",
    "stages_list",
    "models_tasks_list",
    "models_tasks_roll_back",
    "models_uploads_list",
    "models_uploads_create",
    "models_uploads_get",
    "models_uploads_abort",
    "models_uploads_complete",
    "models_uploads_parts",
    "models_versions_list",
    "models_versions_get",
    "models_versions_try_out",
    "models_versions_stop_trying",
    "models_versions_promote",
]
