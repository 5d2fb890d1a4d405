"""Far away: a sitting as one file that opens anywhere, and an observer's ratings coming back as another."""
