"""For administrators: invitations, accounts, the audit."""

from django.urls import URLPattern, URLResolver, path

from backend.accounts.api import user_views as views

urlpatterns: list[URLPattern | URLResolver] = [
    path("invitations", views.InvitationsView.as_view(), name="invitations"),
    path("invitations/<uuid:invitation_id>", views.InvitationView.as_view(), name="invitation"),
    path("users", views.UsersView.as_view(), name="users"),
    path("users/quotas", views.UserQuotasView.as_view(), name="user-quotas"),
    path("users/<uuid:user_id>", views.UserView.as_view(), name="user"),
    path(
        "users/<uuid:user_id>/second-factors",
        views.UserSecondFactorsView.as_view(),
        name="user-second-factors",
    ),
    path("audit", views.AuditView.as_view(), name="audit"),
]
