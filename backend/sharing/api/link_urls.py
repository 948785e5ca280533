from django.urls import URLPattern, URLResolver, path

from backend.sharing.api import link_upload_views, link_views, qr_views

urlpatterns: list[URLPattern | URLResolver] = [
    path("shares", link_views.LinksView.as_view(), name="shares"),
    path("shares/<uuid:share_id>", link_views.LinkView.as_view(), name="share"),
    path("shares/<uuid:share_id>/assets", link_views.LinkAssetsView.as_view(), name="share-assets"),
    path(
        "shares/<uuid:share_id>/statistics",
        link_views.LinkStatisticsView.as_view(),
        name="share-statistics",
    ),
    path("shares/<uuid:share_id>/qr.svg", qr_views.LinkQrSvgView.as_view(), name="share-qr-svg"),
    path("shares/<uuid:share_id>/qr.png", qr_views.LinkQrPngView.as_view(), name="share-qr-png"),
    path(
        "shares/<uuid:share_id>/uploads",
        link_upload_views.LinkUploadsView.as_view(),
        name="share-uploads",
    ),
    path(
        "shares/<uuid:share_id>/uploads/approve",
        link_upload_views.LinkUploadsApproveView.as_view(),
        name="share-uploads-approve",
    ),
    path(
        "shares/<uuid:share_id>/uploads/refuse",
        link_upload_views.LinkUploadsRefuseView.as_view(),
        name="share-uploads-refuse",
    ),
]
