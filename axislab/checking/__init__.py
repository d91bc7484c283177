"""Judging what students hand in: their answers and their code in the solutions, by nbval."""
