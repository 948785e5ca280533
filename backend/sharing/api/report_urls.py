from django.urls import URLPattern, URLResolver, path

from backend.sharing.api import report_views as views

urlpatterns: list[URLPattern | URLResolver] = [
    path("share-reports", views.ReportsView.as_view(), name="share-reports"),
    path("share-reports/<uuid:report_id>", views.ReportView.as_view(), name="share-report"),
    path(
        "share-reports/<uuid:report_id>/assets",
        views.ReportAssetsView.as_view(),
        name="share-report-assets",
    ),
    path(
        "share-reports/<uuid:report_id>/suspend",
        views.ReportSuspendView.as_view(),
        name="share-report-suspend",
    ),
    path(
        "share-reports/<uuid:report_id>/reinstate",
        views.ReportReinstateView.as_view(),
        name="share-report-reinstate",
    ),
    path(
        "share-reports/<uuid:report_id>/dismiss",
        views.ReportDismissView.as_view(),
        name="share-report-dismiss",
    ),
]
