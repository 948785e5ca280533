"""Examples for the reference page."""

from drf_spectacular.utils import OpenApiExample

_HANGZHOU = {
    "id": 1808926,
    "name_en": "Hangzhou",
    "name_zh": "杭州",
    "region_en": "Zhejiang",
    "region_zh": "浙江",
    "country_code": "CN",
    "country_en": "China",
    "country_zh": "中国",
    "latitude": 30.29365,
    "longitude": 120.16142,
}
_COVER = {
    "id": "0199b2f4-6d0e-7c3a-9d0b-3f6f2a1c5e77",
    "dominant_color": "#5a7d6c",
    "thumbnail_url": "https://photos.example.org/shiguang/renditions/…/thumbnail.….webp?…",
}

TREE = OpenApiExample(
    "Two photos from Hangzhou",
    response_only=True,
    value={
        "countries": [
            {
                "name_en": "China",
                "name_zh": "中国",
                "count": 2,
                "cover": _COVER,
                "country_code": "CN",
                "regions": [
                    {
                        "name_en": "Zhejiang",
                        "name_zh": "浙江",
                        "count": 2,
                        "cover": _COVER,
                        "places": [
                            {
                                "name_en": "Hangzhou",
                                "name_zh": "杭州",
                                "count": 2,
                                "cover": _COVER,
                                "id": 1808926,
                                "latitude": 30.29365,
                                "longitude": 120.16142,
                            }
                        ],
                    }
                ],
            }
        ]
    },
)

CLUSTERS = OpenApiExample(
    "Around the West Lake",
    response_only=True,
    value={
        "clusters": [
            {
                "cell": "132121030",
                "count": 2,
                "latitude": 30.2431,
                "longitude": 120.1511,
                "bounds": {"west": 119.97, "south": 30.15, "east": 120.23, "north": 30.38},
                "photo": _COVER,
                "place": _HANGZHOU,
            }
        ]
    },
)
