"""Functions on this machine: what platforms would call them with, and what they would make of what
they hear."""
