"""The log of what platforms did: notes that anybody writes, sealed to the stewards, with a code to come back."""
