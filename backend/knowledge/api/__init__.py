"""Knowledge bases on the wire."""
