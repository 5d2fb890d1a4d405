"""Enquiries in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.asking.model import Enquiry, SettledEnquiry

enquiries = Items("enquiries", Enquiry)
settled_enquiries = Items("settled_enquiries", SettledEnquiry)
