"""Reports: what happened, sealed to the stewards, and the receipt words that keep the reporter in control."""
