"""What is known of the candidate and the company that a part of the outline could stand on."""
