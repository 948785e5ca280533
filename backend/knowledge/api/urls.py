from django.urls import URLPattern, URLResolver, path

from backend.knowledge.api import (
    answer_views,
    base_views,
    document_views,
    gold_views,
    passage_views,
    run_views,
    transfer_views,
    work_views,
)

_ASKING = [
    path("knowledge", answer_views.ReadableBasesView.as_view(), name="knowledge"),
    path("knowledge/ask", answer_views.AskKnowledgeView.as_view(), name="knowledge-ask"),
    path(
        "knowledge/answers/<uuid:exchange_id>/feedback",
        answer_views.FeedbackView.as_view(),
        name="knowledge-feedback",
    ),
    path(
        "knowledge/passages/<uuid:passage_id>",
        answer_views.ReadPassageView.as_view(),
        name="knowledge-passage",
    ),
]
_EDITING = [
    path("knowledge/bases", base_views.BasesView.as_view(), name="knowledge-bases"),
    path("knowledge/bases/<uuid:base_id>", base_views.BaseView.as_view(), name="knowledge-base"),
    path(
        "knowledge/bases/<uuid:base_id>/publish", base_views.PublishView.as_view(), name="publish"
    ),
    path(
        "knowledge/bases/<uuid:base_id>/discard", base_views.DiscardView.as_view(), name="discard"
    ),
    path(
        "knowledge/bases/<uuid:base_id>/hit-test", base_views.HitTestView.as_view(), name="hit-test"
    ),
    path(
        "knowledge/bases/<uuid:base_id>/documents",
        document_views.DocumentsView.as_view(),
        name="knowledge-documents",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/passages",
        passage_views.PassagesView.as_view(),
        name="knowledge-passages",
    ),
    path(
        "knowledge/documents/<uuid:document_id>",
        document_views.DocumentView.as_view(),
        name="knowledge-document",
    ),
    path(
        "knowledge/documents/<uuid:document_id>/versions",
        document_views.VersionsView.as_view(),
        name="knowledge-versions",
    ),
    path(
        "knowledge/documents/<uuid:document_id>/refresh",
        document_views.RefreshView.as_view(),
        name="knowledge-refresh",
    ),
    path(
        "knowledge/versions/<uuid:version_id>/complete",
        document_views.CompleteView.as_view(),
        name="knowledge-complete",
    ),
    path(
        "knowledge/versions/<uuid:version_id>/restore",
        document_views.RestoreVersionView.as_view(),
        name="knowledge-restore",
    ),
    path(
        "knowledge/editing/passages/<uuid:passage_id>",
        passage_views.PassageView.as_view(),
        name="knowledge-editing-passage",
    ),
]
_MEASURING = [
    path("knowledge/bases/<uuid:base_id>/gold", gold_views.GoldSetView.as_view(), name="gold"),
    path(
        "knowledge/bases/<uuid:base_id>/gold/from-answer",
        gold_views.GoldFromAnswerView.as_view(),
        name="gold-from-answer",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/gold/import",
        gold_views.GoldImportView.as_view(),
        name="gold-in",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/gold/export",
        gold_views.GoldExportView.as_view(),
        name="gold-out",
    ),
    path(
        "knowledge/gold/<uuid:gold_id>", gold_views.GoldQuestionView.as_view(), name="gold-question"
    ),
    path("knowledge/bases/<uuid:base_id>/runs", run_views.RunsView.as_view(), name="gold-runs"),
    path("knowledge/runs/<uuid:run_id>", run_views.RunView.as_view(), name="gold-run"),
    path(
        "knowledge/runs/<uuid:run_id>/results", run_views.ResultsView.as_view(), name="gold-results"
    ),
    path(
        "knowledge/runs/<uuid:run_id>/comparison",
        run_views.ComparisonView.as_view(),
        name="gold-comparison",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/check",
        run_views.CheckView.as_view(),
        name="publishing-check",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/threshold",
        run_views.ThresholdView.as_view(),
        name="threshold-suggestion",
    ),
]
_WORKING = [
    path("knowledge/bases/<uuid:base_id>/asked", work_views.AskedView.as_view(), name="asked"),
    path("knowledge/bases/<uuid:base_id>/groups", work_views.GroupsView.as_view(), name="groups"),
    path("knowledge/groups/<uuid:group_id>", work_views.GroupView.as_view(), name="group"),
    path(
        "knowledge/groups/<uuid:group_id>/settle",
        work_views.SettleView.as_view(),
        name="group-settle",
    ),
    path(
        "knowledge/groups/<uuid:group_id>/answer",
        work_views.AnswerGroupView.as_view(),
        name="group-answer",
    ),
    path(
        "knowledge/groups/<uuid:group_id>/attach",
        work_views.AttachGroupView.as_view(),
        name="group-attach",
    ),
    path(
        "knowledge/groups/<uuid:group_id>/gold",
        work_views.GroupGoldView.as_view(),
        name="group-gold",
    ),
    path(
        "knowledge/bases/<uuid:base_id>/usage",
        work_views.UsageView.as_view(),
        name="knowledge-usage",
    ),
]
_MOVING = [
    path(
        "knowledge/bases/<uuid:base_id>/export",
        transfer_views.ExportBaseView.as_view(),
        name="knowledge-export",
    ),
    path("knowledge/imports", transfer_views.TransfersView.as_view(), name="knowledge-imports"),
    path(
        "knowledge/imports/<uuid:transfer_id>",
        transfer_views.TransferView.as_view(),
        name="knowledge-import",
    ),
    path(
        "knowledge/imports/<uuid:transfer_id>/complete",
        transfer_views.CompleteTransferView.as_view(),
        name="knowledge-import-complete",
    ),
]

urlpatterns: list[URLPattern | URLResolver] = [
    *_ASKING,
    *_EDITING,
    *_MEASURING,
    *_WORKING,
    *_MOVING,
]
