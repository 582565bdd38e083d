"""An hour (or any other time) of mixed, bounded load on real processes, and whether they stay as they were."""
