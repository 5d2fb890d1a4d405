"""A file that came back: known again, compared with both sides, taken or asked, never lost."""
