# Uma ficha que se preenche: o que está errado num campo.
field-choose = Escolha
field-wrong-missing = É preciso preencher.
field-wrong-short = Escreva pelo menos { $min } caracteres.
field-wrong-long = Está longo demais. No máximo { $max } caracteres.
field-wrong-few = Escolha pelo menos { $min }.
field-wrong-many = São demais. No máximo { $max }.
field-wrong-number = Escreva um número inteiro de { $min } a { $max }.
field-wrong-form = Não dá para ler isto. Veja de novo.
