"""What do you know about us? Cards made from the facts, and when each is asked again."""
