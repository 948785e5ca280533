"""The operations of the API: a package for each of its parts, a function for each operation."""
