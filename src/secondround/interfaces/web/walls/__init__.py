"""What stands around every page, wherever it is served: its frame, its headers, the ways beside the method."""
