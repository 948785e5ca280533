"""The scripts' sentences, for the page to hand over, and words for what is called by a code."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from backend.accounts.models import AccountDeletion, User
from backend.accounts.selectors.deletion import wish_of
from backend.gallery.offsets import utc_offsets
from backend.gallery.scopes import scope_name
from backend.gallery.texts import order_name, report_reason, role_name, script_texts
from backend.sharing.models import ShareLink
from backend.sharing.selectors.titles import title_of

register = template.Library()
register.simple_tag(script_texts)
register.simple_tag(utc_offsets)


@register.simple_tag(takes_context=True)
def departure(context: dict[str, Any]) -> AccountDeletion | None:
    """That the account of whoever reads the page is about to be deleted."""
    user = getattr(context.get("request"), "user", None)
    return wish_of(user) if isinstance(user, User) else None


register.filter(role_name)
register.filter(order_name)
register.filter(report_reason)
register.filter(scope_name)


@register.filter
def link_title(link: ShareLink) -> str:
    return title_of(link) or _("Photos without a title")


@register.filter
def indent(level: int) -> str:
    """For the lines of a list to choose from, where spaces at the beginning would be lost."""
    return "\u2003" * level
