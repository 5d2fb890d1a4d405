"""What an exchange was about: the competency it tested, the lines of the posting it touched."""
