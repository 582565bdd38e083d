field-choose = 请选择
field-wrong-missing = 这一项必须填。
field-wrong-short = 至少写 { $min } 个字符。
field-wrong-long = 太长了。最多 { $max } 个字符。
field-wrong-few = 至少选 { $min } 个。
field-wrong-many = 太多了。最多 { $max } 个。
field-wrong-number = 请写 { $min } 到 { $max } 之间的整数。
field-wrong-form = 这个读不出来。请再看一下。
