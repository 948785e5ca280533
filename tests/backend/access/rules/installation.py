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
    ("GET", "models/deployments"): Admin(Scope.MODELS_READ),
    ("GET", "models/feedback"): Admin(Scope.MODELS_READ),
    ("GET", "models/backfills"): Admin(Scope.MODELS_READ),
    ("POST", "models/backfills"): Admin(
        Scope.MODELS_WRITE, objects.known_version, sends={"stage": "ocr"}, ok=201
    ),
    ("DELETE", "models/backfills/<uuid:backfill_id>"): Admin(
        Scope.MODELS_WRITE, objects.backfill, ok=204
    ),
    ("GET", "models/tasks"): Admin(Scope.MODELS_READ),
    ("POST", "models/tasks/<slug:task>/rollback"): Admin(
        Scope.MODELS_WRITE, objects.replaced_model, sends={"reason": "Mistakes"}, ok=201
    ),
    ("GET", "models/versions"): Admin(Scope.MODELS_READ),
    ("GET", "models/versions/<uuid:version_id>"): Admin(Scope.MODELS_READ, objects.model),
    ("POST", "models/versions/<uuid:version_id>/promote"): Admin(
        Scope.MODELS_WRITE, objects.model, sends={"reason": "Better"}, ok=201
    ),
    ("PUT", "models/versions/<uuid:version_id>/challenger"): Admin(
        Scope.MODELS_WRITE, objects.model
    ),
    ("DELETE", "models/versions/<uuid:version_id>/challenger"): Admin(
        Scope.MODELS_WRITE, objects.model, ok=204
    ),
    ("GET", "models/releases"): Admin(Scope.MODELS_READ),
    ("GET", "models/datasets"): Admin(Scope.MODELS_READ),
    ("GET", "models/metrics"): Admin(
        Scope.MODELS_READ, objects.compared_model, sends={"version": str(objects.COMPARED)}
    ),
    ("GET", "models/uploads"): Admin(Scope.MODELS_READ),
    ("POST", "models/uploads"): Admin(
        Scope.MODELS_WRITE,
        objects.model_in_use,
        sends={
            "task": "poems",
            "files": [{"name": "model.safetensors", "size": 100, "sha256": "cd" * 32}],
            "licence": "MIT",
            "learned_from": "Quatrains",
        },
        ok=201,
    ),
    ("GET", "models/uploads/<uuid:upload_id>"): Admin(Scope.MODELS_READ, objects.model_upload),
    ("DELETE", "models/uploads/<uuid:upload_id>"): Admin(
        Scope.MODELS_WRITE, objects.model_upload, ok=204
    ),
    ("POST", "models/uploads/<uuid:upload_id>/parts"): Admin(
        Scope.MODELS_WRITE,
        objects.model_upload,
        sends={"name": "model.safetensors", "numbers": [1]},
    ),
    ("POST", "models/uploads/<uuid:upload_id>/complete"): Admin(
        Scope.MODELS_WRITE, objects.complete_model_upload
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
