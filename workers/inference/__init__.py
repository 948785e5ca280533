"""Runs networks: finds and checks their weights, loads them once, batches across threads.

Nothing here knows of Django or Celery.
"""
