"""After an upgrade, documents that were written by other rules are written anew.

Called again and again by the relay, each time for a bounded number. Each document bears the version
of its rules, so what is left to do is in the database: nothing is lost when it stops half-way, and
twice does no harm. Searches find photos by their old words until then.
"""

from django.db.models import Q

from backend.search.models import SearchDocument
from backend.search.services.indexing import document_version, index_assets

_AT_A_TIME = 500


def renew_documents(*, limit: int = _AT_A_TIME) -> int:
    """Rewrites some that are outdated; returns how many. None is left when it returns 0.

    Only while relays of two versions run side by side may each undo the other's work.
    """
    version = document_version()
    # Not `exclude`: an index has no entry for "anything but".
    other = Q(version__lt=version) | Q(version__gt=version)
    outdated = SearchDocument.objects.filter(other).values_list("asset_id", flat=True)[:limit]
    asset_ids = list(outdated)
    index_assets(asset_ids=asset_ids)
    return len(asset_ids)
