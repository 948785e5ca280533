from django.urls import URLPattern, URLResolver, path

from backend.statistics.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("statistics", views.StatisticsView.as_view(), name="statistics"),
    path(
        "statistics/installation",
        views.InstallationView.as_view(),
        name="statistics-installation",
    ),
    path("statistics/ingest", views.IngestView.as_view(), name="statistics-ingest"),
    path("statistics/users", views.UsersView.as_view(), name="statistics-users"),
]
