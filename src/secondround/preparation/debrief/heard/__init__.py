"""A first interview heard word for word: from its turns to exchanges and enquiries."""
