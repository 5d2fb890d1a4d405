"""Work for later: it survives a crash, shows how far it is, and can be cancelled or tried again."""
