"""Every address of the product: each part brings its own."""

from django.urls import include, path

api_v1 = [
    path("", include("backend.accounts.api.urls")),
    path("", include("backend.photos.api.urls")),
    path("", include("backend.people.api.urls")),
    path("", include("backend.tags.api.urls")),
    path("", include("backend.places.api.urls")),
    path("", include("backend.search.api.urls")),
    path("", include("backend.asking.api.urls")),
    path("", include("backend.knowledge.api.urls")),
    path("", include("backend.lookalikes.api.urls")),
    path("", include("backend.memories.api.urls")),
    path("", include("backend.statistics.api.urls")),
    path("", include("backend.sentiment.api.urls")),
    path("", include("backend.albums.api.urls")),
    path("", include("backend.sharing.api.urls")),
    path("", include("backend.moderation.api.urls")),
    path("", include("backend.exports.api.urls")),
    path("", include("backend.poems.api.urls")),
    path("", include("backend.webhooks.api.urls")),
    path("", include("backend.imports.api.urls")),
    path("", include("backend.changes.api.urls")),
    path("", include("backend.modelhub.api.urls")),
    path("", include("backend.modelops.api.urls")),
    path("", include("backend.feedback.api.urls")),
    path("", include("backend.operations.api.urls")),
    path("", include("backend.events.api.urls")),
    path("", include("backend.oversight.api.urls")),
]

urlpatterns = [
    path("api/v1/", include((api_v1, "v1"))),
    path("api/", include("backend.operations.api.schema_urls")),
    path("health/", include("backend.operations.api.health_urls")),
    path("", include("backend.knowledge.api.foreign_urls")),
    path("", include("backend.webdav.api.urls")),
    path("", include("backend.entrance.urls")),
    path("", include("backend.sharing.pages.urls")),
    path("", include("backend.exports.pages.urls")),
    path("", include("backend.console.urls")),  # whatever is left
]

handler400 = "backend.common.error_views.bad_request"
handler403 = "backend.common.error_views.permission_denied"
handler404 = "backend.common.error_views.not_found"
handler500 = "backend.common.error_views.server_error"
