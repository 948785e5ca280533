"""Models and jobs."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Admin, Key, Own, Rules

RULES: Rules = {
    # the installation's models
    ("GET", "models/spaces"): Admin(Scope.MODELS_READ),
    ("POST", "models/spaces"): Admin(
        Scope.MODELS_WRITE,
        objects.makeable_space,
        sends={"kind": "faces", "version": "faces-9"},
        ok=201,
    ),
    ("DELETE", "models/spaces/<int:space_id>"): Admin(
        Scope.MODELS_WRITE, objects.standby_space, ok=204
    ),
    ("POST", "models/spaces/<int:space_id>/switch"): Admin(
        Scope.MODELS_WRITE, objects.standby_space
    ),
    # operations
    ("GET", "jobs"): Key(Scope.JOBS_READ),
    ("GET", "jobs/failures"): Key(Scope.JOBS_READ),
    ("POST", "jobs/failures/replay"): Key(Scope.JOBS_WRITE, ok=202),
    ("POST", "jobs/failures/<int:stage_run_id>/replay"): Own(
        Scope.JOBS_WRITE, objects.failure, ok=202
    ),
    ("GET", "events"): Key(Scope.JOBS_READ),
}
