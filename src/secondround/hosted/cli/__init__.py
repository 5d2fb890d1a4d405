"""`secondround-hosted`: what an administrator of the machines types."""
