from django.urls import URLPattern, URLResolver, path

from backend.operations.api import backup_views, event_views, installation_views, job_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("jobs", job_views.JobsView.as_view(), name="jobs"),
    path("jobs/failures", job_views.FailureListView.as_view(), name="failures"),
    path("jobs/failures/replay", job_views.FailureReplayAllView.as_view(), name="failures-replay"),
    path(
        "jobs/failures/<int:stage_run_id>/replay",
        job_views.FailureReplayView.as_view(),
        name="failure-replay",
    ),
    path("jobs/queues", installation_views.QueuesView.as_view(), name="queues"),
    path(
        "jobs/queues/<slug:queue>/pause",
        installation_views.QueuePauseView.as_view(),
        name="queue-pause",
    ),
    path(
        "jobs/queues/<slug:queue>/rule",
        installation_views.QueueRuleView.as_view(),
        name="queue-rule",
    ),
    path("operations/health", installation_views.HealthView.as_view(), name="installation-health"),
    path("operations/settings", installation_views.SettingsView.as_view(), name="settings"),
    path(
        "operations/storage-checks",
        installation_views.StorageChecksView.as_view(),
        name="storage-checks",
    ),
    path(
        "operations/storage-checks/<uuid:check_id>",
        installation_views.StorageCheckView.as_view(),
        name="storage-check",
    ),
    path(
        "operations/storage-checks/<uuid:check_id>/findings",
        installation_views.StorageFindingsView.as_view(),
        name="storage-findings",
    ),
    path(
        "operations/storage-checks/<uuid:check_id>/repair",
        installation_views.StorageRepairView.as_view(),
        name="storage-repair",
    ),
    path("operations/backups", backup_views.BackupsView.as_view(), name="backups"),
    path(
        "operations/backups/status", backup_views.BackupStatusView.as_view(), name="backup-status"
    ),
    path("events", event_views.EventsView.as_view(), name="events"),
]
