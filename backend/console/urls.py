"""The web app, at all addresses that nothing else has."""

from django.urls import path, register_converter

from backend.console.links import shared
from backend.console.places import PlaceConverter
from backend.console.views import album

register_converter(PlaceConverter, "place")

app_name = "console"
urlpatterns = [
    path("s/<str:key>", shared, name="shared"),
    path("", album, name="album"),
    path("<place:place>", album),  # its own router knows them
]
