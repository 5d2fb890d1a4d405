"""An outline as a file, and what somebody changed in that file since."""
