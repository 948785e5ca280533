"""Faces: located, confirmed, judged, put upright and embedded."""
