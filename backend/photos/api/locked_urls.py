from django.urls import path

from backend.photos.api import locked_asset_views as asset_views
from backend.photos.api import locked_folder_views as folder_views

urlpatterns = [
    path("locked", folder_views.LockedFolderView.as_view(), name="locked"),
    path("locked/open", folder_views.LockedOpenView.as_view(), name="locked-open"),
    path("locked/close", folder_views.LockedCloseView.as_view(), name="locked-close"),
    path("locked/pin", folder_views.LockedPinView.as_view(), name="locked-pin"),
    path("locked/assets", asset_views.LockedAssetsView.as_view(), name="locked-assets"),
    path("locked/assets/release", asset_views.LockedReleaseView.as_view(), name="locked-release"),
    path(
        "locked/assets/<uuid:asset_id>",
        asset_views.LockedAssetView.as_view(),
        name="locked-asset",
    ),
    path(
        "locked/assets/<uuid:asset_id>/original",
        asset_views.LockedOriginalView.as_view(),
        name="locked-original",
    ),
]
