"""What an applicant may ask about pay, and must not be asked, where the European directive reaches."""
