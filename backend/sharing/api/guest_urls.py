from django.urls import URLPattern, URLResolver, path

from backend.sharing.api import guest_upload_views, guest_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("shared/<str:key>", guest_views.SharedView.as_view(), name="shared"),
    path("shared/<str:key>/unlock", guest_views.SharedUnlockView.as_view(), name="shared-unlock"),
    path("shared/<str:key>/report", guest_views.SharedReportView.as_view(), name="shared-report"),
    path("shared/<str:key>/assets", guest_views.SharedAssetsView.as_view(), name="shared-assets"),
    path(
        "shared/<str:key>/assets/<uuid:asset_id>",
        guest_views.SharedAssetView.as_view(),
        name="shared-asset",
    ),
    path(
        "shared/<str:key>/assets/<uuid:asset_id>/download",
        guest_views.SharedDownloadView.as_view(),
        name="shared-download",
    ),
    path(
        "shared/<str:key>/uploads",
        guest_upload_views.SharedUploadsView.as_view(),
        name="shared-uploads",
    ),
    path(
        "shared/<str:key>/uploads/<uuid:upload_id>",
        guest_upload_views.SharedUploadView.as_view(),
        name="shared-upload",
    ),
    path(
        "shared/<str:key>/uploads/<uuid:upload_id>/parts",
        guest_upload_views.SharedUploadPartsView.as_view(),
        name="shared-upload-parts",
    ),
    path(
        "shared/<str:key>/uploads/<uuid:upload_id>/complete",
        guest_upload_views.SharedUploadCompleteView.as_view(),
        name="shared-upload-complete",
    ),
]
