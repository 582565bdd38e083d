"""The matching escrow on the server: evaluates blinded inputs, files what waits, finds equal marks. Opens nothing."""
