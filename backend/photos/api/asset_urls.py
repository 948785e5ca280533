from django.urls import path

from backend.photos.api import (
    asset_views,
    layout_views,
    recipe_views,
    sidecar_views,
    timeline_views,
    trash_views,
)

urlpatterns = [
    path("assets", asset_views.AssetListView.as_view(), name="assets"),
    path("assets/trash", trash_views.AssetsTrashView.as_view(), name="assets-trash"),
    path("assets/restore", trash_views.AssetsRestoreView.as_view(), name="assets-restore"),
    path("assets/<uuid:asset_id>", asset_views.AssetView.as_view(), name="asset"),
    path(
        "assets/<uuid:asset_id>/restore",
        trash_views.AssetRestoreView.as_view(),
        name="asset-restore",
    ),
    path(
        "assets/<uuid:asset_id>/recipe",
        recipe_views.AssetRecipeView.as_view(),
        name="asset-recipe",
    ),
    path(
        "assets/<uuid:asset_id>/original",
        asset_views.AssetOriginalView.as_view(),
        name="asset-original",
    ),
    path(
        "assets/<uuid:asset_id>/sidecar",
        sidecar_views.SidecarView.as_view(),
        name="asset-sidecar",
    ),
    path(
        "assets/<uuid:asset_id>/sidecar/<slug:kind>",
        sidecar_views.OneSidecarView.as_view(),
        name="asset-one-sidecar",
    ),
    path("trash", trash_views.TrashView.as_view(), name="trash"),
    path("trash/empty", trash_views.TrashEmptyView.as_view(), name="trash-empty"),
    path("timeline/buckets", timeline_views.BucketsView.as_view(), name="timeline-buckets"),
    path(
        "timeline/buckets/<str:bucket>/layout",
        layout_views.BucketLayoutView.as_view(),
        name="timeline-layout",
    ),
    path("timeline/buckets/<str:bucket>", timeline_views.BucketView.as_view(), name="timeline"),
]
