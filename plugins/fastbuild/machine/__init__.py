"""What every step stands on: clock, locks, memory, processes, progress, and faults of our own."""
