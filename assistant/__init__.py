"""The assistant: reads answers, asks the next question, keeps the draft, shows the conversation."""

import decimal

# A figure may have 30 digits and more; with the default precision of 28, rounding such a one raises. Set for
# this thread and for every later one (`DefaultContext` is what new threads start from).
decimal.DefaultContext.prec = 100
decimal.getcontext().prec = 100
