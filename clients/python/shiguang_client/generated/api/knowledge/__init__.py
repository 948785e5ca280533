from .knowledge_ask import knowledge_ask
from .knowledge_bases_create import knowledge_bases_create
from .knowledge_bases_delete import knowledge_bases_delete
from .knowledge_bases_discard import knowledge_bases_discard
from .knowledge_bases_get import knowledge_bases_get
from .knowledge_bases_hit_test import knowledge_bases_hit_test
from .knowledge_bases_list import knowledge_bases_list
from .knowledge_bases_publish import knowledge_bases_publish
from .knowledge_bases_update import knowledge_bases_update
from .knowledge_documents_create import knowledge_documents_create
from .knowledge_documents_delete import knowledge_documents_delete
from .knowledge_documents_get import knowledge_documents_get
from .knowledge_documents_list import knowledge_documents_list
from .knowledge_documents_refresh import knowledge_documents_refresh
from .knowledge_editing_list import knowledge_editing_list
from .knowledge_editing_passages_list import knowledge_editing_passages_list
from .knowledge_feedback import knowledge_feedback
from .knowledge_passages_create import knowledge_passages_create
from .knowledge_passages_delete import knowledge_passages_delete
from .knowledge_passages_get import knowledge_passages_get
from .knowledge_passages_update import knowledge_passages_update
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
    "knowledge_bases_discard",
    "knowledge_documents_list",
    "knowledge_documents_create",
    "knowledge_bases_hit_test",
    "knowledge_editing_passages_list",
    "knowledge_passages_create",
    "knowledge_bases_publish",
    "knowledge_documents_get",
    "knowledge_documents_delete",
    "knowledge_documents_refresh",
    "knowledge_versions_list",
    "knowledge_versions_create",
    "knowledge_passages_delete",
    "knowledge_passages_update",
    "knowledge_passages_get",
    "knowledge_versions_complete",
    "knowledge_versions_restore",
]
