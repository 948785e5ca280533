from .backups_list import backups_list
from .backups_request import backups_request
from .backups_status import backups_status
from .operations_health import operations_health
from .operations_settings import operations_settings
from .operations_settings_change import operations_settings_change
from .storage_checks_begin import storage_checks_begin
from .storage_checks_cancel import storage_checks_cancel
from .storage_checks_findings import storage_checks_findings
from .storage_checks_list import storage_checks_list
from .storage_checks_repair import storage_checks_repair

__all__ = [
    "backups_list",
    "backups_request",
    "backups_status",
    "operations_health",
    "operations_settings",
    "operations_settings_change",
    "storage_checks_list",
    "storage_checks_begin",
    "storage_checks_cancel",
    "storage_checks_findings",
    "storage_checks_repair",
]
