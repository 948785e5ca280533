from django.urls import URLPattern, URLResolver, path

from backend.accounts.api import api_key_views, token_views, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("session", views.SessionView.as_view(), name="session"),
    path("account", views.AccountView.as_view(), name="account"),
    path("token", token_views.TokenView.as_view(), name="token"),
    path("token/refresh", token_views.TokenRefreshView.as_view(), name="token-refresh"),
    path("tokens", token_views.TokenFamilyListView.as_view(), name="tokens"),
    path("tokens/<uuid:family_id>", token_views.TokenFamilyView.as_view(), name="token-family"),
    path("api-keys", api_key_views.ApiKeyListView.as_view(), name="api-keys"),
    path("api-keys/<uuid:key_id>", api_key_views.ApiKeyView.as_view(), name="api-key"),
    path(
        "api-keys/<uuid:key_id>/rotate",
        api_key_views.ApiKeyRotationView.as_view(),
        name="api-key-rotate",
    ),
]
