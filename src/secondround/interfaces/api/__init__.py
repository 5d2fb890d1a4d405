"""What was prepared as JSON, for a candidate's own programs: described by OpenAPI, inside the walls of the pages."""
