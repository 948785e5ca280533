"""Every address of the product: each part brings its own.

What stands after a part's module is what its paths begin with; see `backend.common.parts`.
"""

from django.urls import URLPattern, URLResolver

from backend.common.parts import Namespace, named_part, part

api_v1 = [
    part(
        "backend.accounts.api.urls",
        "account",
        "api-keys",
        "audit",
        "identities",
        "invitations",
        "oidc",
        "password-reset",
        "registration",
        "session",
        "sessions",
        "token",
        "tokens",
        "users",
        "wechat",
    ),
    part("backend.photos.api.urls", "assets", "locked", "stacks", "timeline", "trash", "uploads"),
    part("backend.people.api.urls", "assets", "faces", "people"),
    part("backend.tags.api.urls", "assets", "tags"),
    part("backend.places.api.urls", "map", "places"),
    part("backend.search.api.urls", "assets", "search"),
    part("backend.asking.api.urls", "ask", "people", "relations"),
    part("backend.knowledge.api.urls", "knowledge"),
    part("backend.lookalikes.api.urls", "duplicates"),
    part("backend.memories.api.urls", "memories"),
    part("backend.statistics.api.urls", "statistics"),
    part("backend.sentiment.api.urls", "statistics"),
    part("backend.albums.api.urls", "albums"),
    part(
        "backend.sharing.api.urls",
        "families",
        "family-members",
        "name-offers",
        "partners",
        "share-reports",
        "shared",
        "shares",
    ),
    part("backend.moderation.api.urls", "moderation"),
    part("backend.exports.api.urls", "account", "albums", "downloads", "shared"),
    part("backend.poems.api.urls", "albums", "assets", "poems"),
    part("backend.webhooks.api.urls", "webhooks"),
    part("backend.imports.api.urls", "imports"),
    part("backend.changes.api.urls", "changes"),
    part("backend.modelhub.api.urls", "models"),
    part(
        "backend.modelops.api.urls",
        "model-approvals",
        "model-pipelines",
        "model-runs",
        "model-triggers",
    ),
    part("backend.feedback.api.urls", "models"),
    part("backend.operations.api.urls", "events", "jobs", "operations"),
    part("backend.events.api.urls", "storage-events"),
    part("backend.oversight.api.urls", "account", "integrations", "library-accesses", "users"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    Namespace("api/v1/", api_v1, "v1"),
    part("backend.operations.api.schema_urls", "docs", "openapi.json", "problems", below="api/"),
    part("backend.operations.api.health_urls", "live", "ready", below="health/"),
    named_part("backend.knowledge.api.foreign_urls", "foreign", "external-knowledge", "v1"),
    named_part("backend.webdav.api.urls", "webdav", "dav"),
    named_part(
        "backend.entrance.urls",
        "entrance",
        "confirm-email",
        "forgot-password",
        "language",
        "register",
        "reset-password",
        "sign-in",
        "sign-out",
    ),
    named_part("backend.sharing.pages.urls", "sharing-pages", "s"),
    named_part("backend.exports.pages.urls", "exports-pages", "s"),
    named_part("backend.console.urls", "console"),  # whatever is left
]

handler400 = "backend.common.error_views.bad_request"
handler403 = "backend.common.error_views.permission_denied"
handler404 = "backend.common.error_views.not_found"
handler500 = "backend.common.error_views.server_error"
