"""The same product for many: accounts and workspaces, over the interfaces; the local edition knows nothing of it."""
