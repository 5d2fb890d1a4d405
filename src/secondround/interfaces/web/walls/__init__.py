"""What every page is guarded by, wherever it is served."""
