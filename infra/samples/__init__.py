"""Real photos out of published packages: the sample album, and what the tests are run on."""
