"""The reply area: one widget for each kind of question, all of them posting `Replied`."""
