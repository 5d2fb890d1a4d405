"""Conditions: who said what and when, what does not agree, what nobody said."""
