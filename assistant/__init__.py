"""The assistant: reads answers, asks the next question, keeps the draft, shows the conversation."""
