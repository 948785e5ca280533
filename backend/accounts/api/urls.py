from django.urls import URLPattern, URLResolver, include, path

from backend.accounts.api import (
    api_key_views,
    deletion_views,
    identity_views,
    token_views,
    views,
    wechat_views,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("backend.accounts.api.entrance_urls")),
    path("", include("backend.accounts.api.user_urls")),
    path("account", views.AccountView.as_view(), name="account"),
    path("token", token_views.TokenView.as_view(), name="token"),
    path("token/refresh", token_views.TokenRefreshView.as_view(), name="token-refresh"),
    path("tokens", token_views.TokenFamilyListView.as_view(), name="tokens"),
    path("tokens/<uuid:family_id>", token_views.TokenFamilyView.as_view(), name="token-family"),
    path("identities", identity_views.IdentityListView.as_view(), name="identities"),
    path("identities/<uuid:identity_id>", identity_views.IdentityView.as_view(), name="identity"),
    path("oidc", identity_views.OidcView.as_view(), name="oidc"),
    path(
        "oidc/authorization",
        identity_views.OidcAuthorizationView.as_view(),
        name="oidc-authorization",
    ),
    path("wechat", wechat_views.WechatView.as_view(), name="wechat"),
    path("wechat/token", wechat_views.WechatTokenView.as_view(), name="wechat-token"),
    path("wechat/binding", wechat_views.WechatBindingView.as_view(), name="wechat-binding"),
    path(
        "wechat/phone-number",
        wechat_views.WechatPhoneNumberView.as_view(),
        name="wechat-phone-number",
    ),
    path("account/deletion", deletion_views.AccountDeletionView.as_view(), name="account-deletion"),
    path("api-keys", api_key_views.ApiKeyListView.as_view(), name="api-keys"),
    path("api-keys/<uuid:key_id>", api_key_views.ApiKeyView.as_view(), name="api-key"),
    path(
        "api-keys/<uuid:key_id>/rotate",
        api_key_views.ApiKeyRotationView.as_view(),
        name="api-key-rotate",
    ),
]
