"""What was learnt, written or said, gone over again so that it sits on the day."""
