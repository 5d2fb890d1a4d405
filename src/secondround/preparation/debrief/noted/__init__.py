"""A first interview as the candidate noted it: telegraphic lines to exchanges, enquiries and impressions."""
