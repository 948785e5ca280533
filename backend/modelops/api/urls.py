from django.urls import URLPattern, URLResolver, path

from backend.modelops.api import run_views, views

_PIPELINE = "model-pipelines/<slug:task>"
_RUN = "model-runs/<uuid:run_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("model-pipelines", views.PipelinesView.as_view(), name="model-pipelines"),
    path(_PIPELINE, views.PipelineView.as_view(), name="model-pipeline"),
    path(f"{_PIPELINE}/runs", views.PipelineRunsView.as_view(), name="model-pipeline-runs"),
    path(f"{_PIPELINE}/schedule", views.ScheduleView.as_view(), name="model-schedule"),
    path(f"{_PIPELINE}/triggers", views.TriggersView.as_view(), name="model-triggers"),
    path("model-triggers/<uuid:trigger_id>", views.TriggerView.as_view(), name="model-trigger"),
    path("model-triggers/<str:key>/pull", views.PullView.as_view(), name="model-trigger-pull"),
    path("model-runs", run_views.RunsView.as_view(), name="model-runs"),
    path(_RUN, run_views.RunView.as_view(), name="model-run"),
    path(f"{_RUN}/cancel", run_views.CancelRunView.as_view(), name="model-run-cancel"),
    path(f"{_RUN}/fork", run_views.ForkRunView.as_view(), name="model-run-fork"),
    path(f"{_RUN}/decisions", run_views.DecisionView.as_view(), name="model-run-decisions"),
    path(f"{_RUN}/rollback", run_views.RollBackRunView.as_view(), name="model-run-rollback"),
    path("model-approvals", run_views.ApprovalsView.as_view(), name="model-approvals"),
]
