from django.urls import URLPattern, URLResolver, path

from backend.exports.api import (
    album_views,
    download_views,
    export_views,
    restoring_views,
    shared_views,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("downloads", download_views.DownloadsView.as_view(), name="downloads"),
    path("downloads/<uuid:archive_id>", download_views.DownloadView.as_view(), name="download"),
    path(
        "downloads/<uuid:archive_id>/parts/<int:number>",
        download_views.DownloadPartView.as_view(),
        name="download-part",
    ),
    path(
        "albums/<uuid:album_id>/downloads",
        album_views.AlbumDownloadsView.as_view(),
        name="album-downloads",
    ),
    path(
        "albums/<uuid:album_id>/downloads/<uuid:archive_id>",
        album_views.AlbumDownloadView.as_view(),
        name="album-download",
    ),
    path(
        "albums/<uuid:album_id>/downloads/<uuid:archive_id>/parts/<int:number>",
        album_views.AlbumDownloadPartView.as_view(),
        name="album-download-part",
    ),
    path(
        "shared/<str:key>/downloads",
        shared_views.SharedDownloadsView.as_view(),
        name="shared-downloads",
    ),
    path(
        "shared/<str:key>/downloads/<uuid:archive_id>",
        shared_views.SharedDownloadPlanView.as_view(),
        name="shared-download-plan",
    ),
    path(
        "shared/<str:key>/downloads/<uuid:archive_id>/parts/<int:number>",
        shared_views.SharedDownloadPartView.as_view(),
        name="shared-download-part",
    ),
    path("albums/restore", restoring_views.AlbumRestoringView.as_view(), name="album-restore"),
    path("account/exports", export_views.ExportsView.as_view(), name="exports"),
    path("account/exports/<uuid:archive_id>", export_views.ExportView.as_view(), name="export"),
    path(
        "account/exports/<uuid:archive_id>/parts/<int:number>",
        export_views.ExportPartView.as_view(),
        name="export-part",
    ),
]
