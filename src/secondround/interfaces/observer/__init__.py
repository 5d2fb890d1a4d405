"""The observer's way in: the sheet of one sitting on the local network, while the sitting lasts, and nothing else."""
