"""What is added live: a company's site, and news that is followed."""
