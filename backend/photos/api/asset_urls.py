from django.urls import path

from backend.photos.api import asset_views, timeline_views

urlpatterns = [
    path("assets", asset_views.AssetListView.as_view(), name="assets"),
    path("assets/trash", asset_views.AssetsTrashView.as_view(), name="assets-trash"),
    path("assets/restore", asset_views.AssetsRestoreView.as_view(), name="assets-restore"),
    path("assets/<uuid:asset_id>", asset_views.AssetView.as_view(), name="asset"),
    path(
        "assets/<uuid:asset_id>/restore",
        asset_views.AssetRestoreView.as_view(),
        name="asset-restore",
    ),
    path(
        "assets/<uuid:asset_id>/original",
        asset_views.AssetOriginalView.as_view(),
        name="asset-original",
    ),
    path("trash/empty", asset_views.TrashEmptyView.as_view(), name="trash-empty"),
    path("timeline/buckets", timeline_views.BucketsView.as_view(), name="timeline-buckets"),
    path("timeline/buckets/<str:bucket>", timeline_views.BucketView.as_view(), name="timeline"),
]
