from django.urls import URLPattern, URLResolver, path

from backend.oversight.api import access_views, integration_views, looking_views, member_views

_ONE = "library-accesses/<uuid:access_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "users/<uuid:user_id>/library",
        access_views.LibraryFiguresView.as_view(),
        name="library-figures",
    ),
    path(
        "users/<uuid:user_id>/library-accesses",
        access_views.LibraryAccessesView.as_view(),
        name="library-accesses",
    ),
    path(_ONE, access_views.LibraryAccessView.as_view(), name="library-access"),
    path(f"{_ONE}/assets", looking_views.OverseenAssetsView.as_view(), name="overseen-assets"),
    path(
        f"{_ONE}/assets/<uuid:asset_id>",
        looking_views.OverseenAssetView.as_view(),
        name="overseen-asset",
    ),
    path(f"{_ONE}/albums", looking_views.OverseenAlbumsView.as_view(), name="overseen-albums"),
    path(
        f"{_ONE}/albums/<uuid:album_id>",
        looking_views.OverseenAlbumView.as_view(),
        name="overseen-album",
    ),
    path(
        f"{_ONE}/albums/<uuid:album_id>/assets",
        looking_views.OverseenAlbumAssetsView.as_view(),
        name="overseen-album-assets",
    ),
    path(
        "account/library-accesses",
        member_views.OwnLibraryAccessesView.as_view(),
        name="own-library-accesses",
    ),
    path(
        "account/library-accesses/<uuid:access_id>/looks",
        member_views.OwnLibraryLooksView.as_view(),
        name="own-library-looks",
    ),
    path("integrations/api-keys", integration_views.AllApiKeysView.as_view(), name="all-api-keys"),
    path(
        "integrations/api-keys/<uuid:key_id>",
        integration_views.AnyApiKeyView.as_view(),
        name="any-api-key",
    ),
    path("integrations/webhooks", integration_views.AllWebhooksView.as_view(), name="all-webhooks"),
    path(
        "integrations/webhooks/<uuid:webhook_id>",
        integration_views.AnyWebhookView.as_view(),
        name="any-webhook",
    ),
]
