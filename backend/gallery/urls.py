"""Pages of the album, rendered here; what they change, they change through the REST API."""

from django.urls import path

from backend.gallery.views.account import account, account_data, account_security
from backend.gallery.views.account_sharing import account_family, account_partners
from backend.gallery.views.activity import activity
from backend.gallery.views.albums import album, album_add, album_photo, albums
from backend.gallery.views.apps_and_keys import account_devices, account_keys
from backend.gallery.views.asking import ask
from backend.gallery.views.collections import archive, favorites, place, tag, trash
from backend.gallery.views.exclusions import exclusions
from backend.gallery.views.faces import history, person_faces, review
from backend.gallery.views.imports import account_imports
from backend.gallery.views.links import link_uploads, links
from backend.gallery.views.locked import locked, locked_photo
from backend.gallery.views.lookalikes import lookalikes
from backend.gallery.views.map import map_cell, photo_map
from backend.gallery.views.memories import memories, memory
from backend.gallery.views.overviews import tags
from backend.gallery.views.partner_photos import partner, partner_photo
from backend.gallery.views.people import people, person
from backend.gallery.views.photo import photo
from backend.gallery.views.places import country, places
from backend.gallery.views.processing import processing
from backend.gallery.views.reports import report, reports
from backend.gallery.views.search import search
from backend.gallery.views.shared import shared
from backend.gallery.views.smart_albums import (
    smart_album_cover,
    smart_album_new,
    smart_album_rule,
)
from backend.gallery.views.statistics import statistics
from backend.gallery.views.timeline import timeline
from backend.gallery.views.users import invitations, users

app_name = "gallery"
urlpatterns = [
    path("", timeline, name="timeline"),
    path("photos/<uuid:asset_id>", photo, name="photo"),
    path("partners/<uuid:partnership_id>", partner, name="partner"),
    path(
        "partners/<uuid:partnership_id>/photos/<uuid:asset_id>", partner_photo, name="partner-photo"
    ),
    path("people", people, name="people"),
    path("people/review", review, name="review"),
    path("people/history", history, name="people-history"),
    path("people/<uuid:person_id>", person, name="person"),
    path("people/<uuid:person_id>/faces", person_faces, name="person-faces"),
    path("places", places, name="places"),
    path("places/<int:place_id>", place, name="place"),
    path("places/<str:country_code>", country, name="country"),
    path("map", photo_map, name="map"),
    path("map/cells/<str:quadkey>", map_cell, name="map-cell"),
    path("memories", memories, name="memories"),
    path("memories/left-out", exclusions, name="memory-exclusions"),
    path("memories/<uuid:memory_id>", memory, name="memory"),
    path("tags", tags, name="tags"),
    path("tags/<slug:slug>", tag, name="tag"),
    path("albums", albums, name="albums"),
    path("albums/activity", activity, name="activity"),
    path("albums/smart", smart_album_new, name="smart-album-new"),
    path("albums/<uuid:album_id>", album, name="album"),
    path("albums/<uuid:album_id>/cover", smart_album_cover, name="smart-album-cover"),
    path("albums/<uuid:album_id>/rule", smart_album_rule, name="smart-album-rule"),
    path("albums/<uuid:album_id>/add", album_add, name="album-add"),
    path("albums/<uuid:album_id>/photos/<uuid:asset_id>", album_photo, name="album-photo"),
    path("links", links, name="links"),
    path("links/<uuid:share_id>/uploads", link_uploads, name="link-uploads"),
    path("duplicates", lookalikes, name="lookalikes"),
    path("favorites", favorites, name="favorites"),
    path("archive", archive, name="archive"),
    path("locked", locked, name="locked"),
    path("locked/<uuid:asset_id>", locked_photo, name="locked-photo"),
    path("search", search, name="search"),
    path("ask", ask, name="ask"),
    path("trash", trash, name="trash"),
    path("processing", processing, name="processing"),
    path("s/<str:key>", shared, name="shared"),
    path("account", account, name="account"),
    path("account/security", account_security, name="account-security"),
    path("account/devices", account_devices, name="account-devices"),
    path("account/keys", account_keys, name="account-keys"),
    path("account/partners", account_partners, name="account-partners"),
    path("account/family", account_family, name="account-family"),
    path("account/statistics", statistics, name="account-statistics"),
    path("account/data", account_data, name="account-data"),
    path("account/imports", account_imports, name="account-imports"),
    path("users", users, name="users"),
    path("users/invitations", invitations, name="user-invitations"),
    path("users/reports", reports, name="user-reports"),
    path("users/reports/<uuid:report_id>", report, name="user-report"),
]
