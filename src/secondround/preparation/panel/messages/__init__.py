"""What came by mail or calendar, each message told apart from those it carries."""
