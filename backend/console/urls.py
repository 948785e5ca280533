from django.urls import path

from backend.console.links import shared
from backend.console.views import console
from backend.exports.pages.shared_parts import SharedPartPage
from backend.sharing.pages.covers import shared_cover

app_name = "console"
urlpatterns = [
    path("console/s/<str:key>", shared, name="shared"),
    path("console/s/<str:key>/cover", shared_cover, name="shared-cover"),
    path(
        "console/s/<str:key>/downloads/<uuid:archive_id>/<int:number>",
        SharedPartPage.as_view(),
        name="shared-part",
    ),
    path("console", console, name="console"),
    path("console/", console),
    path("console/<path:place>", console),  # its own router knows them
]
