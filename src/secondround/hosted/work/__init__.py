"""Work for thousands on any number of machines, and originals that go straight to the store."""
