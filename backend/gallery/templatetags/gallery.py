"""The scripts' sentences, for the page to hand over, and words for what is called by a code."""

from django import template

from backend.gallery.texts import order_name, role_name, script_texts

register = template.Library()
register.simple_tag(script_texts)
register.filter(role_name)
register.filter(order_name)
