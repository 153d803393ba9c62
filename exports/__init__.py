"""From an answer sheet to the finished Word form."""
