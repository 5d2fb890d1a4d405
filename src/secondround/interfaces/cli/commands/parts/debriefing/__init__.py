"""The commands under `secondround debrief`."""
