from django.urls import URLPattern, URLResolver, path

from backend.sharing.api import partner_asset_views as assets
from backend.sharing.api import partner_views as views
from backend.sharing.api import timeline_views as merged

_ONE = "partners/<uuid:partnership_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("partners", views.PartnersView.as_view(), name="partners"),
    path("partners/timeline/buckets", merged.MergedBucketsView.as_view(), name="merged-buckets"),
    path(
        "partners/timeline/buckets/<str:bucket>",
        merged.MergedBucketView.as_view(),
        name="merged-bucket",
    ),
    path(_ONE, views.PartnerView.as_view(), name="partner"),
    path(f"{_ONE}/accept", views.PartnerAcceptView.as_view(), name="partner-accept"),
    path(f"{_ONE}/decline", views.PartnerDeclineView.as_view(), name="partner-decline"),
    path(f"{_ONE}/timeline/buckets", assets.PartnerBucketsView.as_view(), name="partner-buckets"),
    path(
        f"{_ONE}/timeline/buckets/<str:bucket>",
        assets.PartnerBucketView.as_view(),
        name="partner-bucket",
    ),
    path(f"{_ONE}/assets", assets.PartnerAssetsView.as_view(), name="partner-assets"),
    path(f"{_ONE}/assets/save", assets.PartnerSaveView.as_view(), name="partner-save"),
    path(f"{_ONE}/assets/<uuid:asset_id>", assets.PartnerAssetView.as_view(), name="partner-asset"),
    path(
        f"{_ONE}/assets/<uuid:asset_id>/download",
        assets.PartnerDownloadView.as_view(),
        name="partner-download",
    ),
]
