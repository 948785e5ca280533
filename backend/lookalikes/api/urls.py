from django.urls import URLPattern, URLResolver, path

from backend.lookalikes.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("duplicates", views.DuplicatesView.as_view(), name="duplicates"),
    path("duplicates/resolve", views.ResolveSuggestedView.as_view(), name="duplicates-resolve"),
    path(
        "duplicates/bulks/<uuid:bulk_id>/undo",
        views.UndoBulkView.as_view(),
        name="duplicates-undo-bulk",
    ),
    path(
        "duplicates/resolutions/<uuid:resolution_id>/undo",
        views.UndoView.as_view(),
        name="duplicates-undo",
    ),
    path(
        "duplicates/<uuid:group_id>/resolve", views.ResolveView.as_view(), name="duplicate-resolve"
    ),
    path(
        "duplicates/<uuid:group_id>/dismiss", views.DismissView.as_view(), name="duplicate-dismiss"
    ),
]
