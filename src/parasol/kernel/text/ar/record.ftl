field-choose = اختيار
field-wrong-missing = هذا مطلوب.
field-wrong-short = اكتب { $min } حرفًا أو أكثر.
field-wrong-long = هذا طويل جدًا. الحد { $max } حرفًا.
field-wrong-few = اختر { $min } أو أكثر.
field-wrong-many = هذا كثير. الحد { $max }.
field-wrong-number = اكتب عددًا صحيحًا من { $min } إلى { $max }.
field-wrong-form = هذا لا يُقرأ. راجعه.
