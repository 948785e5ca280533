from django.urls import URLPattern, URLResolver, path

from backend.operations.api import event_views, job_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("jobs", job_views.JobsView.as_view(), name="jobs"),
    path("jobs/failures", job_views.FailureListView.as_view(), name="failures"),
    path("jobs/failures/replay", job_views.FailureReplayAllView.as_view(), name="failures-replay"),
    path(
        "jobs/failures/<int:stage_run_id>/replay",
        job_views.FailureReplayView.as_view(),
        name="failure-replay",
    ),
    path("events", event_views.EventsView.as_view(), name="events"),
]
