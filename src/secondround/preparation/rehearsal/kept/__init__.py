"""What was rehearsed: sittings and takes, found and kept."""
