"""Questions: what they may ask, filtered, and one of them open to be answered."""
