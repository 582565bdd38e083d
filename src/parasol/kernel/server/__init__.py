"""The locked cabinet: takes sealed things, keeps them, gives them back, forgets on time. It cannot open them."""
