"""What is no request: an object arrived in the store, or it is time to keep house."""
