"""The album in the hand below `m`, and the web app at all addresses that nothing else has."""

from django.urls import path, register_converter
from django.views.generic import RedirectView

from backend.console.links import shared
from backend.console.places import PageConverter, PlaceConverter
from backend.console.views import album, helping, in_hand, worker_in_hand

register_converter(PageConverter, "page")
register_converter(PlaceConverter, "place")

app_name = "console"
urlpatterns = [
    path("s/<str:key>", shared, name="shared"),
    path("m", RedirectView.as_view(pattern_name="console:in-hand", query_string=True)),
    path("m/", in_hand, name="in-hand"),
    path("m/worker.js", worker_in_hand),
    path("m/<page:page>", in_hand),
    path("", album, name="album"),
    path("help", helping, name="help"),
    path("<place:place>", album),  # its own router knows them
]
