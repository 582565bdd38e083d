# Report: the answers once more.
pictures-who = Only trusted members who check reports can open them. They never become part of an alert.
pictures-choose = Choose a picture
pictures-done = Done with pictures
pictures-remove-this = Remove picture { $number }

# Files and pictures, here and at desks.
my-file-hint = Up to 10 MB.
my-file-clean = Before a photo leaves your phone, we take out what it says about camera, place and time. What it shows stays.
my-file-choose = Choose a file
my-file-sending = Sending the file
my-file-send = Send the file
my-file-before = What you wrote has arrived. Only pictures and files are still to come.
my-file-leave = Go on without the file
my-file-save = Save on this phone
my-file-save-this = Save on this phone: { $name }
my-file-fetching = Fetching it
my-file-saved = It’s saved on this phone. “Leave” doesn’t delete it. Others who use the phone can see it.
trouble-not-as-said = This file isn’t the picture, or the kind of file, that it says it is. Nothing was saved.
