"""The application: every part of the method in the candidate's browser, on this machine alone."""
