"""The REST API: authentication, errors, paging, throttles, OpenAPI."""

from datetime import timedelta

from backend.config import env
from backend.events.contracts import Lane, StageName

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "backend.accounts.api.authentication.AccessTokenAuthentication",
        "backend.accounts.api.authentication.ApiKeyAuthentication",
        "backend.accounts.api.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["backend.accounts.api.permissions.HasScope"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["backend.common.parsers.StrictJSONParser"],
    "URL_FORMAT_OVERRIDE": None,  # `?format=` means nothing to us
    "DEFAULT_METADATA_CLASS": None,  # OPTIONS is answered with 405; the schema describes more
    "DEFAULT_SCHEMA_CLASS": "backend.common.openapi.Schema",
    "DEFAULT_THROTTLE_CLASSES": ["backend.common.throttles.RequestThrottle"],
    # How many proxies in front of us append to X-Forwarded-For; with 0 the header is ignored.
    "NUM_PROXIES": env.integer("TRUSTED_PROXIES", 0),
    "EXCEPTION_HANDLER": "backend.common.problems.problem_response",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}

# "<number>/<s|min|hour|day>"; users are counted one by one, everybody else by address.
RATE_LIMITS = {
    "anonymous": env.text("RATE_LIMIT_ANONYMOUS", "120/min"),
    "user": env.text("RATE_LIMIT_USER", "6000/min"),
    "knowledge_guest": env.text("RATE_LIMIT_KNOWLEDGE_GUEST", "20/min"),
    "knowledge_user": env.text("RATE_LIMIT_KNOWLEDGE_USER", "60/min"),
    "locked_folder": env.text("RATE_LIMIT_LOCKED_FOLDER", "10/hour"),
    "share_slug": env.text("RATE_LIMIT_SHARE_SLUG", "20/min"),
    "share_password_address": env.text("RATE_LIMIT_SHARE_PASSWORD_ADDRESS", "10/min"),
    "share_password_link": env.text("RATE_LIMIT_SHARE_PASSWORD_LINK", "60/hour"),
    "share_download": env.text("RATE_LIMIT_SHARE_DOWNLOAD", "120/hour"),
    "share_upload": env.text("RATE_LIMIT_SHARE_UPLOAD", "300/hour"),
    "share_report_address": env.text("RATE_LIMIT_SHARE_REPORT_ADDRESS", "10/hour"),
    "share_report_link": env.text("RATE_LIMIT_SHARE_REPORT_LINK", "30/hour"),
    "sign_in_address": env.text("RATE_LIMIT_SIGN_IN_ADDRESS", "30/min"),
    "sign_in_pair": env.text("RATE_LIMIT_SIGN_IN_PAIR", "20/hour"),
    # From wherever: more than a few networks' worth, or one of them could lock the owner out.
    "sign_in_email": env.text("RATE_LIMIT_SIGN_IN_EMAIL", "200/hour"),
    "own_password": env.text("RATE_LIMIT_OWN_PASSWORD", "10/min"),
    # Numbers that one asks for: the answer tells whether somebody has them.
    "phone_number": env.text("RATE_LIMIT_PHONE_NUMBER", "10/hour"),
    # Six digits: of a million there are three that are right at a time.
    "second_factor": env.text("RATE_LIMIT_SECOND_FACTOR", "20/hour"),
    "letters_address": env.text("RATE_LIMIT_LETTERS_ADDRESS", "20/hour"),
    "letters_email": env.text("RATE_LIMIT_LETTERS_EMAIL", "5/hour"),
    "links_address": env.text("RATE_LIMIT_LINKS_ADDRESS", "60/hour"),
}

# How long the answer to a request with an Idempotency-Key is kept.
IDEMPOTENCY_KEPT_FOR = timedelta(hours=env.integer("IDEMPOTENCY_KEPT_HOURS", 24, minimum=1))

CSRF_FAILURE_VIEW = "backend.common.error_views.csrf_failure"

# Server-Sent Events: each open stream occupies one thread of the web server.
EVENT_STREAMS_PER_USER = env.integer("EVENT_STREAMS_PER_USER", 4, minimum=1)
EVENT_STREAMS_PER_PROCESS = env.integer("EVENT_STREAMS_PER_PROCESS", 24, minimum=1)
EVENT_STREAM_LIFETIME = timedelta(seconds=env.integer("EVENT_STREAM_SECONDS", 300, minimum=1))
EVENT_STREAM_HEARTBEAT = timedelta(seconds=env.number("EVENT_STREAM_HEARTBEAT_SECONDS", 15.0))

SPECTACULAR_SETTINGS = {
    "TITLE": "Shiguang API",
    "DESCRIPTION": (
        "The REST API of Shiguang (拾光), a self-hosted AI photo album. Everything is JSON; "
        "refusals and failures are problem documents (RFC 9457) with a stable `code`; lists are "
        "pages of `items` with a `next_cursor`."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {
        "deepLinking": True,
        "displayOperationId": True,
        "tryItOutEnabled": True,
    },
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "backend.common.openapi.add_problem_responses",
        "backend.common.openapi_links.add_links",
    ],
    "ENUM_SUFFIX": "",
    "ENUM_NAME_OVERRIDES": {
        "AlbumOrder": "backend.albums.models.AlbumOrder",
        "AlbumRuleMatch": ["all", "any"],
        "AskReader": ["grammar", "model"],
        "AssetKind": "backend.asking.api.choices.MEDIA",
        "AskLeftOverReason": "backend.asking.api.choices.WHY",
        "EditStatus": ["changed", "unchanged", "refused"],
        "IdentityProvider": "backend.accounts.models.linked_identity.IdentityProvider",
        "DuplicateReason": [
            *("higher_resolution", "original_format", "more_metadata", "larger_file"),
            *("sharper", "favorite", "captioned", "named_people"),
        ],
        "AnswerOutcome": "backend.knowledge.models.Outcome",
        "AnswerVerdict": "backend.knowledge.models.Verdict",
        "DocumentSource": "backend.knowledge.models.DocumentSource",
        "DocumentVersionState": "backend.knowledge.models.VersionState",
        "KnowledgeView": ["live", "next"],
        "KnowledgeVisibility": "backend.knowledge.models.Visibility",
        "PassageKind": ["prose", "list", "table", "code", "faq"],
        "LeftOutReason": ["not_ready", "withdrawn", "missing"],
        "LentQuality": ["original", "full_size", "preview", "playback"],
        "NameOfferAnswer": ["accept", "refuse"],
        "PartnershipDirection": ["outgoing", "incoming"],
        "PersonTrait": ["name", "birth_date", "is_favorite", "is_hidden", "cover"],
        "RegistrationMode": ["invitation", "open"],
        "RestorableField": ["captured_at", "location"],
        "ReportList": ["open", "settled"],
        "ReportReason": "backend.sharing.models.ReportReason",
        "ReportState": "backend.sharing.models.ReportState",
        "SemanticUse": ["used", "unavailable", "unneeded"],
        "StageName": [name.value for name in StageName],
        "SuggestionAnswer": ["same", "different", "unsure"],
        "TagVerdict": "backend.tags.models.Verdict",
        "UploadLane": [lane.value for lane in Lane],
        "WebhookEvent": "backend.webhooks.vocabulary.EVENTS",
        "WebhookDisabledReason": "backend.webhooks.models.DisabledReason",
        "WechatRegistration": ["closed", "invitation", "open"],
        "AskFilterKind": "backend.asking.api.choices.FILTER_KINDS",
        "AskLanguage": "backend.asking.api.choices.LANGUAGES",
        "AskQuestion": "backend.asking.api.choices.QUESTIONS",
        "AskReasonKind": "backend.asking.api.choices.REASON_KINDS",
        "Scope": "backend.accounts.models.Scope",
        "AccountLanguage": "backend.accounts.api.serializers.LANGUAGES",
        "InvitationState": ["open", "accepted", "revoked", "expired"],
        "SignInMethod": "backend.accounts.models.SignInMethod",
        "LookalikeKind": "backend.lookalikes.models.Kind",
        "MemoryKind": "backend.memories.models.MemoryKind",
        "PeopleEditKind": "backend.people.models.PeopleEditKind",
        "AssetState": "backend.photos.models.AssetState",
        "Visibility": "backend.photos.models.Visibility",
        "OpenVisibility": [("timeline", "Timeline"), ("archive", "Archive")],
        "AlbumRole": "backend.albums.models.AlbumRole",
        "AlbumInvitableRole": "backend.albums.api.serializers.INVITABLE",
        "DeliveryState": "backend.webhooks.models.DeliveryState",
        "ImportState": "backend.imports.models.ImportState",
        "ImportOutcome": "backend.imports.models.Outcome",
        "ImportItemKind": "backend.imports.models.ItemKind",
        "AddressingStyle": "backend.imports.models.AddressingStyle",
        "SpaceKind": ["faces", "semantic", "visual"],
        "BackupState": "backend.operations.models.BackupState",
        "BackupWorry": ["none", "never", "overdue", "failed", "damaged"],
        "BackfillState": "backend.modelhub.models.BackfillState",
        "FindingKind": "backend.operations.models.FindingKind",
        "HealthVerdict": ["ok", "warning", "broken"],
        "SettingGroup": [
            *("address", "accounts", "letters", "library", "storage", "recognition", "programs"),
            "backups",
        ],
        "SettingSource": ["console", "environment", "file", "default"],
        "SettingUnit": ["", "bytes", "seconds", "hours", "days"],
        "StorageCheckState": "backend.operations.models.CheckState",
        "WorkPriority": ["high", "normal", "low"],
        "WorkQueue": "backend.operations.api.installation_serializers.QUEUES",
        "StageState": "backend.photos.models.StageState",
        "UploadMethod": "backend.photos.models.UploadMethod",
        "UploadState": "backend.photos.models.UploadState",
    },
    "TAGS": [
        {"name": "session", "description": "Signing in and out of a browser session."},
        {"name": "token", "description": "Signing apps in, by short-lived tokens."},
        {"name": "tokens", "description": "The apps that are signed in."},
        {"name": "sessions", "description": "Where one is signed in, and signing out there."},
        {"name": "registration", "description": "Making an account."},
        {"name": "password-reset", "description": "A new password, by a letter."},
        {"name": "identities", "description": "Accounts elsewhere that open one's own."},
        {"name": "oidc", "description": "Signing browsers in by OpenID Connect."},
        {"name": "wechat", "description": "WeChat mini-programs."},
        {"name": "account", "description": "The account of whoever asks."},
        {"name": "api-keys", "description": "Keys for machines, with scopes."},
        {"name": "uploads", "description": "Bringing photos in, straight into the object store."},
        {"name": "imports", "description": "Bringing in what lies in somebody's bucket."},
        {"name": "storage-events", "description": "Notifications from the object store."},
        {"name": "assets", "description": "Photos."},
        {"name": "trash", "description": "Photos on their way out."},
        {"name": "timeline", "description": "Photos by day or month."},
        {"name": "people", "description": "Persons, questions about them, and corrections."},
        {"name": "faces", "description": "Faces in photos, and whose they are."},
        {"name": "tags", "description": "What the pictures show."},
        {"name": "duplicates", "description": "Copies of one picture, and bursts."},
        {"name": "places", "description": "Where they were taken."},
        {"name": "map", "description": "The same on a map: clusters, and the photos of each."},
        {"name": "memories", "description": "Days of other years, trips, people over the years."},
        {"name": "statistics", "description": "What a library, or the installation, holds."},
        {"name": "search", "description": "One box for words, people, places, dates and text."},
        {"name": "ask", "description": "Questions in plain words, as filters and an answer."},
        {"name": "knowledge", "description": "Questions about documents, with citations."},
        {"name": "relations", "description": "What people are to you, for asking by it."},
        {"name": "albums", "description": "Photos under a title, of one or several; by rule, too."},
        {"name": "stacks", "description": "Photos that lie under one of them."},
        {"name": "locked", "description": "The locked folder, which opens for a while."},
        {"name": "downloads", "description": "Many photos at once, as ZIP files."},
        {"name": "shares", "description": "Links for guests, by those who own them."},
        {"name": "shared", "description": "What a link shows to whoever has it."},
        {"name": "share-reports", "description": "Reported links; for administrators."},
        {"name": "partners", "description": "Libraries that one user shows to another."},
        {"name": "families", "description": "Members who tell one another people's names."},
        {"name": "family-members", "description": "Leaving a family, or being sent away."},
        {"name": "name-offers", "description": "Names that relatives gave to people here."},
        {"name": "users", "description": "The accounts here; for administrators."},
        {"name": "library-accesses", "description": "Libraries that administrators look at."},
        {"name": "integrations", "description": "Everybody's API keys and webhooks."},
        {"name": "invitations", "description": "To make an account; by administrators."},
        {"name": "audit", "description": "What administrators have done."},
        {"name": "changes", "description": "What has changed since one looked last."},
        {"name": "webhooks", "description": "Telling other programs what happens, signed."},
        {"name": "models", "description": "The installation's networks; for administrators."},
        {"name": "jobs", "description": "Where the processing stands, and what failed."},
        {"name": "operations", "description": "The installation itself; for administrators."},
        {"name": "events", "description": "Live progress, as Server-Sent Events."},
    ],
}
