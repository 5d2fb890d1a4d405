"""What tells voices apart, by prints that stay in memory."""
