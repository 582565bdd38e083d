# A record that is written: what is wrong with a field.
field-choose = Elige
field-wrong-missing = Esto hace falta.
field-wrong-short = Escribe { $min } caracteres o más.
field-wrong-long = Es demasiado largo. { $max } caracteres como mucho.
field-wrong-few = Elige { $min } o más.
field-wrong-many = Son demasiados. { $max } como mucho.
field-wrong-number = Escribe un número entero de { $min } a { $max }.
field-wrong-form = No se puede leer. Míralo otra vez.
