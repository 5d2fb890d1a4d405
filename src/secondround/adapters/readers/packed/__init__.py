"""Reading zip archives without trusting them."""
