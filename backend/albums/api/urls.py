from django.urls import URLPattern, URLResolver, path

from backend.albums.api import (
    content_views,
    conversation_views,
    member_views,
    rule_views,
    views,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("albums", views.AlbumsView.as_view(), name="albums"),
    path(
        "albums/rules/preview", rule_views.AlbumRulePreviewView.as_view(), name="album-rule-preview"
    ),
    path("albums/folders", views.AlbumFolderView.as_view(), name="album-folders"),
    path("albums/activity", conversation_views.ActivityView.as_view(), name="activity"),
    path(
        "albums/activity/seen", conversation_views.ActivitySeenView.as_view(), name="activity-seen"
    ),
    path("albums/invitations", member_views.MyInvitationsView.as_view(), name="my-invitations"),
    path(
        "albums/invitations/<uuid:invitation_id>/accept",
        member_views.MyInvitationAcceptView.as_view(),
        name="my-invitation-accept",
    ),
    path(
        "albums/invitations/<uuid:invitation_id>/decline",
        member_views.MyInvitationDeclineView.as_view(),
        name="my-invitation-decline",
    ),
    path("albums/<uuid:album_id>", views.AlbumView.as_view(), name="album"),
    path(
        "albums/<uuid:album_id>/assets",
        content_views.AlbumAssetsView.as_view(),
        name="album-assets",
    ),
    path(
        "albums/<uuid:album_id>/assets/remove",
        content_views.AlbumAssetsRemoveView.as_view(),
        name="album-assets-remove",
    ),
    path(
        "albums/<uuid:album_id>/assets/<uuid:asset_id>",
        content_views.AlbumAssetView.as_view(),
        name="album-asset",
    ),
    path(
        "albums/<uuid:album_id>/assets/<uuid:asset_id>/original",
        content_views.AlbumAssetOriginalView.as_view(),
        name="album-asset-original",
    ),
    path(
        "albums/<uuid:album_id>/assets/<uuid:asset_id>/move",
        content_views.AlbumAssetMoveView.as_view(),
        name="album-asset-move",
    ),
    path(
        "albums/<uuid:album_id>/assets/<uuid:asset_id>/like",
        conversation_views.AlbumAssetLikeView.as_view(),
        name="album-asset-like",
    ),
    path(
        "albums/<uuid:album_id>/members",
        member_views.AlbumMembersView.as_view(),
        name="album-members",
    ),
    path(
        "albums/<uuid:album_id>/members/<uuid:user_id>",
        member_views.AlbumMemberView.as_view(),
        name="album-member",
    ),
    path(
        "albums/<uuid:album_id>/transfer",
        member_views.AlbumTransferView.as_view(),
        name="album-transfer",
    ),
    path(
        "albums/<uuid:album_id>/invitations",
        member_views.AlbumInvitationsView.as_view(),
        name="album-invitations",
    ),
    path(
        "albums/<uuid:album_id>/invitations/<uuid:invitation_id>",
        member_views.AlbumInvitationView.as_view(),
        name="album-invitation",
    ),
    path(
        "albums/<uuid:album_id>/comments",
        conversation_views.AlbumCommentsView.as_view(),
        name="album-comments",
    ),
    path(
        "albums/<uuid:album_id>/comments/<uuid:comment_id>",
        conversation_views.AlbumCommentView.as_view(),
        name="album-comment",
    ),
    path(
        "albums/<uuid:album_id>/like", conversation_views.AlbumLikeView.as_view(), name="album-like"
    ),
    path(
        "albums/<uuid:album_id>/activity",
        conversation_views.AlbumActivityView.as_view(),
        name="album-activity",
    ),
    path(
        "albums/<uuid:album_id>/activity/seen",
        conversation_views.AlbumActivitySeenView.as_view(),
        name="album-activity-seen",
    ),
]
