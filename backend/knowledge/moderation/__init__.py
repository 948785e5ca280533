"""Questions that are not for this place.

declined.py   those that are declined: a few of our own, and the operator's
model.py      the operator's moderation model, where there is one
deciding.py   whether a question is declined, and how that is said
"""
