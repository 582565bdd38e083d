# Desks, for whoever writes to one.

# What can go wrong.
trouble-nothing-to-say = Write something first.
trouble-file-too-large = This file is too big. The most is 10 MB.
trouble-file-name = This file has a name that we cannot take. Give it a short, plain name and try again.
trouble-image-kind = This kind of picture or film can say where it was made. We cannot take that out here. Save it as JPEG or PNG first.
trouble-image-broken = This picture is damaged, so we cannot clean it. It was not sent. Try another copy.
