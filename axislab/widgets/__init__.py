"""The widgets of the notebooks: cards and live figures."""
