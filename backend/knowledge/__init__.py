"""Knowledge: what was written for people who ask, and the answers that are found in it."""
