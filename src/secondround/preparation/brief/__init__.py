"""The day on one page: everything prepared, each line a click from the words it stands on."""
