"""Measurements of the whole product; `make bench` runs them and writes docs/benchmarks.md."""
