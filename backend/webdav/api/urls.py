"""Where WebDAV lies; `/dav` is what people type."""

from django.urls import path

from backend.webdav.api.views import DavView

app_name = "webdav"
urlpatterns = [
    path("dav", DavView.as_view(), name="root-without-slash"),
    path("dav/", DavView.as_view(), name="root"),
    path("dav/<path:path>", DavView.as_view(), name="resource"),
]
