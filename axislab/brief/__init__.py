"""The policy brief: a page put together from the student's answers in all lessons."""
