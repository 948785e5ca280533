"""Words as the search sees them; knows nothing of photos or of the database."""
