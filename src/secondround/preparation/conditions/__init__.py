"""The terms of employment: who said what, when and how sure; what is open and whom to ask."""
