from django.urls import path, re_path

from backend.console.links import shared
from backend.console.views import console
from backend.gallery.views.shared import shared_cover
from backend.gallery.views.shared_downloads import SharedPartPage

app_name = "console"
urlpatterns = [
    path("console/s/<str:key>", shared, name="shared"),
    path("console/s/<str:key>/cover", shared_cover, name="shared-cover"),
    path(
        "console/s/<str:key>/downloads/<uuid:archive_id>/<int:number>",
        SharedPartPage.as_view(),
        name="shared-part",
    ),
    re_path(r"^console(?:/.*)?$", console, name="console"),  # its own router knows the rest
]
