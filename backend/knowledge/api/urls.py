from django.urls import URLPattern, URLResolver, path

from backend.knowledge.api import answer_views, base_views, document_views, passage_views

_ASKING = [
    path("", answer_views.ReadableBasesView.as_view(), name="knowledge"),
    path("/ask", answer_views.AskKnowledgeView.as_view(), name="knowledge-ask"),
    path(
        "/answers/<uuid:exchange_id>/feedback",
        answer_views.FeedbackView.as_view(),
        name="knowledge-feedback",
    ),
    path(
        "/passages/<uuid:passage_id>",
        answer_views.ReadPassageView.as_view(),
        name="knowledge-passage",
    ),
]
_EDITING = [
    path("/bases", base_views.BasesView.as_view(), name="knowledge-bases"),
    path("/bases/<uuid:base_id>", base_views.BaseView.as_view(), name="knowledge-base"),
    path("/bases/<uuid:base_id>/publish", base_views.PublishView.as_view(), name="publish"),
    path("/bases/<uuid:base_id>/discard", base_views.DiscardView.as_view(), name="discard"),
    path("/bases/<uuid:base_id>/hit-test", base_views.HitTestView.as_view(), name="hit-test"),
    path(
        "/bases/<uuid:base_id>/documents",
        document_views.DocumentsView.as_view(),
        name="knowledge-documents",
    ),
    path(
        "/bases/<uuid:base_id>/passages",
        passage_views.PassagesView.as_view(),
        name="knowledge-passages",
    ),
    path(
        "/documents/<uuid:document_id>",
        document_views.DocumentView.as_view(),
        name="knowledge-document",
    ),
    path(
        "/documents/<uuid:document_id>/versions",
        document_views.VersionsView.as_view(),
        name="knowledge-versions",
    ),
    path(
        "/documents/<uuid:document_id>/refresh",
        document_views.RefreshView.as_view(),
        name="knowledge-refresh",
    ),
    path(
        "/versions/<uuid:version_id>/complete",
        document_views.CompleteView.as_view(),
        name="knowledge-complete",
    ),
    path(
        "/versions/<uuid:version_id>/restore",
        document_views.RestoreVersionView.as_view(),
        name="knowledge-restore",
    ),
    path(
        "/editing/passages/<uuid:passage_id>",
        passage_views.PassageView.as_view(),
        name="knowledge-editing-passage",
    ),
]

urlpatterns: list[URLPattern | URLResolver] = [*_ASKING, *_EDITING]
