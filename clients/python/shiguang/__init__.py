"""Client of the Shiguang REST API: a Python package and the `shiguang` command."""
