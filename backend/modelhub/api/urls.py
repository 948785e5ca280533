from django.urls import URLPattern, URLResolver, path

from backend.modelhub.api import (
    deployment_views,
    registry_views,
    stage_views,
    upload_views,
    views,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("models/stages", stage_views.StagesView.as_view(), name="stages"),
    path("models/backfills", stage_views.BackfillsView.as_view(), name="backfills"),
    path(
        "models/backfills/<uuid:backfill_id>", stage_views.BackfillView.as_view(), name="backfill"
    ),
    path(
        "models/deployments", deployment_views.DeploymentsView.as_view(), name="model-deployments"
    ),
    path("models/spaces", views.SpacesView.as_view(), name="spaces"),
    path("models/spaces/<int:space_id>", views.SpaceView.as_view(), name="space"),
    path(
        "models/spaces/<int:space_id>/switch", views.SpaceSwitchView.as_view(), name="space-switch"
    ),
    path("models/tasks", registry_views.TasksView.as_view(), name="model-tasks"),
    path(
        "models/tasks/<slug:task>/rollback",
        registry_views.RollbackView.as_view(),
        name="model-rollback",
    ),
    path("models/versions", registry_views.VersionsView.as_view(), name="model-versions"),
    path(
        "models/versions/<uuid:version_id>",
        registry_views.VersionView.as_view(),
        name="model-version",
    ),
    path(
        "models/versions/<uuid:version_id>/promote",
        registry_views.PromoteView.as_view(),
        name="model-promote",
    ),
    path(
        "models/versions/<uuid:version_id>/challenger",
        registry_views.ChallengerView.as_view(),
        name="model-challenger",
    ),
    path("models/releases", registry_views.ReleasesView.as_view(), name="model-releases"),
    path("models/datasets", registry_views.DatasetsView.as_view(), name="model-datasets"),
    path("models/uploads", upload_views.ModelUploadsView.as_view(), name="model-uploads"),
    path(
        "models/uploads/<uuid:upload_id>",
        upload_views.ModelUploadView.as_view(),
        name="model-upload",
    ),
    path(
        "models/uploads/<uuid:upload_id>/parts",
        upload_views.ModelUploadPartsView.as_view(),
        name="model-upload-parts",
    ),
    path(
        "models/uploads/<uuid:upload_id>/complete",
        upload_views.CompleteModelUploadView.as_view(),
        name="model-upload-complete",
    ),
    path("models/metrics", registry_views.MetricsView.as_view(), name="model-metrics"),
]
