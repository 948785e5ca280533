from django.urls import URLPattern, URLResolver, path

from backend.photos.api import upload_views as views

urlpatterns: list[URLPattern | URLResolver] = [
    path("uploads", views.UploadListView.as_view(), name="uploads"),
    path("uploads/check", views.UploadCheckView.as_view(), name="upload-check"),
    path("uploads/<uuid:upload_id>", views.UploadView.as_view(), name="upload"),
    path("uploads/<uuid:upload_id>/parts", views.UploadPartsView.as_view(), name="upload-parts"),
    path(
        "uploads/<uuid:upload_id>/complete",
        views.UploadCompleteView.as_view(),
        name="upload-complete",
    ),
]
