"""Which photos are panoramas, as the database can tell by an index."""

from django.db.models import F, Q

WIDE = (5, 2)  # so many times as wide as high: what telephones write without saying how

PANORAMA = Q(metadata__has_key="projection") | Q(width__gte=F("height") * WIDE[0] / WIDE[1])
