"""Reads a sentence by grammar and lexicon: plain functions of the text and of what the library
knows; no database."""
