"""Models and jobs."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Admin, AdminInPerson, Key, Own, Rules

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
    ("GET", "models/stages"): Admin(Scope.MODELS_READ),
    ("GET", "models/feedback"): Admin(Scope.MODELS_READ),
    ("GET", "models/backfills"): Admin(Scope.MODELS_READ),
    ("POST", "models/backfills"): Admin(
        Scope.MODELS_WRITE, objects.known_version, sends={"stage": "ocr"}, ok=201
    ),
    ("DELETE", "models/backfills/<uuid:backfill_id>"): Admin(
        Scope.MODELS_WRITE, objects.backfill, ok=204
    ),
    # operations
    ("GET", "jobs/queues"): Admin(Scope.JOBS_READ),
    ("POST", "jobs/queues/<slug:queue>/pause"): Admin(Scope.JOBS_WRITE, objects.queue, ok=204),
    ("DELETE", "jobs/queues/<slug:queue>/pause"): Admin(Scope.JOBS_WRITE, objects.queue, ok=204),
    ("PUT", "jobs/queues/<slug:queue>/rule"): Admin(
        Scope.JOBS_WRITE, objects.queue, sends={"priority": "high", "concurrency": 2}
    ),
    ("GET", "operations/backups"): Admin(Scope.JOBS_READ),
    ("GET", "operations/backups/status"): Admin(Scope.JOBS_READ),
    ("POST", "operations/backups"): Admin(Scope.JOBS_WRITE, objects.no_backup, ok=202),
    ("GET", "operations/health"): Admin(Scope.JOBS_READ),
    ("GET", "operations/settings"): Admin(Scope.JOBS_READ),
    ("PATCH", "operations/settings"): AdminInPerson(sends={"TRASH_KEPT_DAYS": 60}),
    ("GET", "operations/storage-checks"): Admin(Scope.JOBS_READ),
    ("POST", "operations/storage-checks"): Admin(
        Scope.JOBS_WRITE, objects.no_storage_check, ok=201
    ),
    ("DELETE", "operations/storage-checks/<uuid:check_id>"): Admin(
        Scope.JOBS_WRITE, objects.storage_check, ok=204
    ),
    ("GET", "operations/storage-checks/<uuid:check_id>/findings"): Admin(
        Scope.JOBS_READ, objects.storage_check
    ),
    ("POST", "operations/storage-checks/<uuid:check_id>/repair"): Admin(
        Scope.JOBS_WRITE, objects.storage_check, ok=202
    ),
    ("GET", "jobs"): Key(Scope.JOBS_READ),
    ("GET", "jobs/failures"): Key(Scope.JOBS_READ),
    ("POST", "jobs/failures/replay"): Key(Scope.JOBS_WRITE, ok=202),
    ("POST", "jobs/failures/<int:stage_run_id>/replay"): Own(
        Scope.JOBS_WRITE, objects.failure, ok=202
    ),
    ("GET", "events"): Key(Scope.JOBS_READ),
}
