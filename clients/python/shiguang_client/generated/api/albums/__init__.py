from .album_activity_list import album_activity_list
from .album_activity_seen import album_activity_seen
from .album_invitations_accept import album_invitations_accept
from .album_invitations_decline import album_invitations_decline
from .album_invitations_list import album_invitations_list
from .albums_activity_list import albums_activity_list
from .albums_activity_seen import albums_activity_seen
from .albums_assets_add import albums_assets_add
from .albums_assets_get import albums_assets_get
from .albums_assets_like import albums_assets_like
from .albums_assets_list import albums_assets_list
from .albums_assets_move import albums_assets_move
from .albums_assets_original import albums_assets_original
from .albums_assets_remove import albums_assets_remove
from .albums_assets_unlike import albums_assets_unlike
from .albums_comments_add import albums_comments_add
from .albums_comments_delete import albums_comments_delete
from .albums_comments_edit import albums_comments_edit
from .albums_comments_list import albums_comments_list
from .albums_create import albums_create
from .albums_delete import albums_delete
from .albums_downloads import albums_downloads
from .albums_downloads_get import albums_downloads_get
from .albums_downloads_part import albums_downloads_part
from .albums_edit import albums_edit
from .albums_folder import albums_folder
from .albums_get import albums_get
from .albums_invitations_list import albums_invitations_list
from .albums_invitations_withdraw import albums_invitations_withdraw
from .albums_invite import albums_invite
from .albums_like import albums_like
from .albums_list import albums_list
from .albums_members_edit import albums_members_edit
from .albums_members_list import albums_members_list
from .albums_members_remove import albums_members_remove
from .albums_poems_list import albums_poems_list
from .albums_poems_write import albums_poems_write
from .albums_restore import albums_restore
from .albums_rules_preview import albums_rules_preview
from .albums_transfer import albums_transfer
from .albums_unlike import albums_unlike

__all__ = [
    "albums_list",
    "albums_create",
    "albums_get",
    "albums_delete",
    "albums_edit",
    "albums_activity_list",
    "albums_activity_seen",
    "albums_assets_list",
    "albums_assets_add",
    "albums_assets_get",
    "albums_assets_like",
    "albums_assets_unlike",
    "albums_assets_move",
    "albums_assets_original",
    "albums_assets_remove",
    "albums_comments_list",
    "albums_comments_add",
    "albums_comments_delete",
    "albums_comments_edit",
    "albums_downloads",
    "albums_downloads_get",
    "albums_downloads_part",
    "albums_invitations_list",
    "albums_invite",
    "albums_invitations_withdraw",
    "albums_like",
    "albums_unlike",
    "albums_members_list",
    "albums_members_remove",
    "albums_members_edit",
    "albums_poems_list",
    "albums_poems_write",
    "albums_transfer",
    "album_activity_list",
    "album_activity_seen",
    "albums_folder",
    "album_invitations_list",
    "album_invitations_accept",
    "album_invitations_decline",
    "albums_restore",
    "albums_rules_preview",
]
