"""Pages of the album, rendered here; what they change, they change through the REST API."""

from django.urls import path
from django.views.i18n import set_language

from backend.gallery.views.collections import favorites, place, tag, trash
from backend.gallery.views.faces import history, person_faces, review
from backend.gallery.views.lookalikes import lookalikes
from backend.gallery.views.oidc import oidc_callback, oidc_confirm, oidc_start
from backend.gallery.views.overviews import places, tags
from backend.gallery.views.people import people, person
from backend.gallery.views.photo import photo
from backend.gallery.views.processing import processing
from backend.gallery.views.search import search
from backend.gallery.views.session import sign_in_page, sign_out_page
from backend.gallery.views.shared import shared, shared_cover
from backend.gallery.views.timeline import timeline

app_name = "gallery"
urlpatterns = [
    path("", timeline, name="timeline"),
    path("photos/<uuid:asset_id>", photo, name="photo"),
    path("people", people, name="people"),
    path("people/review", review, name="review"),
    path("people/history", history, name="people-history"),
    path("people/<uuid:person_id>", person, name="person"),
    path("people/<uuid:person_id>/faces", person_faces, name="person-faces"),
    path("places", places, name="places"),
    path("places/<int:place_id>", place, name="place"),
    path("tags", tags, name="tags"),
    path("tags/<slug:slug>", tag, name="tag"),
    path("duplicates", lookalikes, name="lookalikes"),
    path("favorites", favorites, name="favorites"),
    path("search", search, name="search"),
    path("trash", trash, name="trash"),
    path("processing", processing, name="processing"),
    path("s/<str:key>", shared, name="shared"),
    path("s/<str:key>/cover", shared_cover, name="shared-cover"),
    path("sign-in", sign_in_page, name="sign-in"),
    path("sign-in/oidc", oidc_start, name="oidc-start"),
    path("sign-in/oidc/callback", oidc_callback, name="oidc-callback"),
    path("sign-in/oidc/confirm", oidc_confirm, name="oidc-confirm"),
    path("sign-out", sign_out_page, name="sign-out"),
    path("language", set_language, name="language"),
]
