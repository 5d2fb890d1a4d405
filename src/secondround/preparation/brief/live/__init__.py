"""Sources that are added live: what was read of a site or a feed, everything prepared anew with it."""
