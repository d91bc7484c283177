"""The kinds of question, a module each: public controls, key, and how a response is marked."""
