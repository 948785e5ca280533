from django.urls import path

from backend.imports.api import views

_ONE = "imports/<uuid:import_id>"

urlpatterns = [
    path("imports", views.ImportsView.as_view(), name="imports"),
    path(_ONE, views.ImportView.as_view(), name="import"),
    path(f"{_ONE}/items", views.ImportItemsView.as_view(), name="import-items"),
    path(f"{_ONE}/cancel", views.ImportCancellationView.as_view(), name="import-cancel"),
    path(f"{_ONE}/retry", views.ImportRetryView.as_view(), name="import-retry"),
]
