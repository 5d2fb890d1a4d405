"""The candidate's own pace, as their takes and run-throughs gave it, and a finished file looked at by it."""
