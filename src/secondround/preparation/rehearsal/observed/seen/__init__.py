"""What an observer may see: of the exercise nothing, unless the candidate says so for one sitting."""
