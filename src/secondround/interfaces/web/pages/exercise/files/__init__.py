"""The finished file: brought, looked at, put aside, deleted."""
