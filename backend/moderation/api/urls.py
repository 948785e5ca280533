from django.urls import URLPattern, URLResolver, path

from backend.moderation.api import owner_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("moderation/held", owner_views.HeldView.as_view(), name="moderation-held"),
    path(
        "moderation/held/<uuid:case_id>/appeal",
        owner_views.HeldAppealView.as_view(),
        name="moderation-appeal",
    ),
    path("moderation/cases", views.CasesView.as_view(), name="moderation-cases"),
    path("moderation/cases/decide", views.DecideView.as_view(), name="moderation-decide"),
    path("moderation/cases/<uuid:case_id>", views.CaseView.as_view(), name="moderation-case"),
    path("moderation/terms", views.TermsView.as_view(), name="moderation-terms"),
    path("moderation/statistics", views.StatisticsView.as_view(), name="moderation-statistics"),
]
