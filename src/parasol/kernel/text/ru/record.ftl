field-choose = Выбери
field-wrong-missing = Без этого нельзя.
field-wrong-short = Нужно знаков не меньше { $min }.
field-wrong-long = Это слишком длинно. Знаков может быть не больше { $max }.
field-wrong-few = Выбери не меньше { $min }.
field-wrong-many = Это слишком много. Можно не больше { $max }.
field-wrong-number = Напиши целое число от { $min } до { $max }.
field-wrong-form = Это не читается. Посмотри ещё раз.
