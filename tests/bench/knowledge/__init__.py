"""How good answers are: over the product's documents, and over a book of others."""
