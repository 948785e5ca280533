"""The scripts' sentences, for the page to hand over."""

from django import template

from backend.gallery.texts import script_texts

register = template.Library()
register.simple_tag(script_texts)
