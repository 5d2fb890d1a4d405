"""Files that go from the browser straight to the store, and are looked at before they are documents."""
