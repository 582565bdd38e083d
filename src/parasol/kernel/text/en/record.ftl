# A record that is written: what is wrong with a field.
field-choose = Choose
field-wrong-missing = This is needed.
field-wrong-short = Write { $min } characters or more.
field-wrong-long = This is too long. { $max } characters are the most.
field-wrong-few = Choose { $min } or more.
field-wrong-many = These are too many. { $max } are the most.
field-wrong-number = Write a whole number from { $min } to { $max }.
field-wrong-form = This can’t be read. Look at it again.
