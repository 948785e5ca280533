"""The generated clients: how `clients/` follows from the OpenAPI document."""
