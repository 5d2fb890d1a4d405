"""What coverage.py measures with: fitting, figures, whole answers, nearness."""
