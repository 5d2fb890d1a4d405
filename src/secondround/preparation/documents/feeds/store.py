"""Feeds and what they gave, in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.documents.feeds.model import Feed, FeedEntry

feeds = Items("feeds", Feed)
entries = Items("feed_entries", FeedEntry)
