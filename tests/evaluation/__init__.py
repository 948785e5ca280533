"""Labelled pictures to measure recognition on, and ways to make them harder."""
