from django.urls import URLPattern, URLResolver, path

from backend.modelhub.api import deployment_views, stage_views, views

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
]
