from .knowledge_ask import knowledge_ask
from .knowledge_asked_list import knowledge_asked_list
from .knowledge_bases_create import knowledge_bases_create
from .knowledge_bases_delete import knowledge_bases_delete
from .knowledge_bases_discard import knowledge_bases_discard
from .knowledge_bases_export import knowledge_bases_export
from .knowledge_bases_get import knowledge_bases_get
from .knowledge_bases_hit_test import knowledge_bases_hit_test
from .knowledge_bases_list import knowledge_bases_list
from .knowledge_bases_publish import knowledge_bases_publish
from .knowledge_bases_update import knowledge_bases_update
from .knowledge_check_create import knowledge_check_create
from .knowledge_check_get import knowledge_check_get
from .knowledge_documents_create import knowledge_documents_create
from .knowledge_documents_delete import knowledge_documents_delete
from .knowledge_documents_get import knowledge_documents_get
from .knowledge_documents_list import knowledge_documents_list
from .knowledge_documents_refresh import knowledge_documents_refresh
from .knowledge_editing_list import knowledge_editing_list
from .knowledge_editing_passages_list import knowledge_editing_passages_list
from .knowledge_feedback import knowledge_feedback
from .knowledge_gold_create import knowledge_gold_create
from .knowledge_gold_delete import knowledge_gold_delete
from .knowledge_gold_export import knowledge_gold_export
from .knowledge_gold_from_answer import knowledge_gold_from_answer
from .knowledge_gold_import import knowledge_gold_import
from .knowledge_gold_list import knowledge_gold_list
from .knowledge_gold_update import knowledge_gold_update
from .knowledge_groups_answer import knowledge_groups_answer
from .knowledge_groups_attach import knowledge_groups_attach
from .knowledge_groups_get import knowledge_groups_get
from .knowledge_groups_gold import knowledge_groups_gold
from .knowledge_groups_list import knowledge_groups_list
from .knowledge_groups_settle import knowledge_groups_settle
from .knowledge_imports_complete import knowledge_imports_complete
from .knowledge_imports_create import knowledge_imports_create
from .knowledge_imports_get import knowledge_imports_get
from .knowledge_passages_create import knowledge_passages_create
from .knowledge_passages_delete import knowledge_passages_delete
from .knowledge_passages_get import knowledge_passages_get
from .knowledge_passages_update import knowledge_passages_update
from .knowledge_runs_comparison import knowledge_runs_comparison
from .knowledge_runs_create import knowledge_runs_create
from .knowledge_runs_get import knowledge_runs_get
from .knowledge_runs_list import knowledge_runs_list
from .knowledge_runs_results_list import knowledge_runs_results_list
from .knowledge_threshold_get import knowledge_threshold_get
from .knowledge_usage_get import knowledge_usage_get
from .knowledge_versions_complete import knowledge_versions_complete
from .knowledge_versions_create import knowledge_versions_create
from .knowledge_versions_list import knowledge_versions_list
from .knowledge_versions_restore import knowledge_versions_restore

__all__ = [
    "knowledge_bases_list",
    "knowledge_feedback",
    "knowledge_ask",
    "knowledge_editing_list",
    "knowledge_bases_create",
    "knowledge_bases_get",
    "knowledge_bases_delete",
    "knowledge_bases_update",
    "knowledge_asked_list",
    "knowledge_check_get",
    "knowledge_check_create",
    "knowledge_bases_discard",
    "knowledge_documents_list",
    "knowledge_documents_create",
    "knowledge_bases_export",
    "knowledge_gold_list",
    "knowledge_gold_create",
    "knowledge_gold_export",
    "knowledge_gold_from_answer",
    "knowledge_gold_import",
    "knowledge_groups_list",
    "knowledge_bases_hit_test",
    "knowledge_editing_passages_list",
    "knowledge_passages_create",
    "knowledge_bases_publish",
    "knowledge_runs_list",
    "knowledge_runs_create",
    "knowledge_threshold_get",
    "knowledge_usage_get",
    "knowledge_documents_get",
    "knowledge_documents_delete",
    "knowledge_documents_refresh",
    "knowledge_versions_list",
    "knowledge_versions_create",
    "knowledge_passages_delete",
    "knowledge_passages_update",
    "knowledge_gold_delete",
    "knowledge_gold_update",
    "knowledge_groups_get",
    "knowledge_groups_answer",
    "knowledge_groups_attach",
    "knowledge_groups_gold",
    "knowledge_groups_settle",
    "knowledge_imports_create",
    "knowledge_imports_get",
    "knowledge_imports_complete",
    "knowledge_passages_get",
    "knowledge_runs_get",
    "knowledge_runs_comparison",
    "knowledge_runs_results_list",
    "knowledge_versions_complete",
    "knowledge_versions_restore",
]
