"""Text as both sides see it: its sentences and its language. No Django here."""
