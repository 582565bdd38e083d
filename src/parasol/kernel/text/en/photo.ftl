# The photo tool: a clean copy of a picture. Nothing of it is sent.
photo-intro = Pick a picture. See what its file tells. Cover what nobody should see. Save a clean copy.
photo-choose = Pick a picture
photo-kinds = JPEG, PNG or WebP. Up to 32 MB.
photo-reading = Looking at the picture
photo-nothing-sent = Nothing is sent. From here on it works without internet too.
photo-promise = Hidden data are removed. Your body, room, clothes and the traces of your phone’s camera are not.
photo-never = Never use a picture that is anywhere under your name.

# What is in it.
photo-inside = What this picture tells
photo-tells = Whoever gets this file can read this in it:
photo-tells-little = We found nothing that we can read. Hidden parts are in it all the same: { $count } kB.
photo-tells-nothing = We found nothing hidden in this file.
photo-told-place = Where it was taken
photo-told-time = When
photo-told-device = Phone, camera or program
photo-told-person = Names
photo-told-text = Texts
photo-told-thumbnail = A small picture inside, from before it was changed
photo-told-after = Something after the picture’s end, such as a film
photo-told-more = Other hidden parts
photo-bytes = { $count } bytes
photo-all-goes = None of this will be in the copy.
photo-go-on = Go on

# Covering and cutting.
photo-cover = Cover and cut
photo-cover-what = Cover faces, tattoos, scars, signs and what is seen through windows. Mirrors too. Nothing finds them for you.
photo-slow = In this browser it can take 20 seconds, and then the page doesn’t answer. To leave at once, close the tab.
photo-tool = What you draw
photo-tool-box = A box that covers
photo-tool-brush = A brush that covers
photo-tool-crop = The part that stays
photo-shown = Your picture. Draw on it, or use the numbers below.
photo-covered = { $count ->
    [0] Nothing is covered.
    [one] One place is covered.
   *[other] { $count } places are covered.
  }
photo-is-cropped = The edge is cut off.
photo-undo = Undo
photo-by-numbers = Without drawing
photo-by-left = From the left: { $count } of 100
photo-by-top = From the top: { $count } of 100
photo-by-wide = How wide: { $count } of 100
photo-by-high = How high: { $count } of 100
photo-do-cover = Cover this part
photo-do-crop = Keep only this part
photo-make = Make the copy

# The copy.
photo-made = Your clean copy
photo-made-shown = The copy, as others see it
photo-size = { $width } by { $height } pixels, { $size } kB. What you covered is one colour, and can’t be brought back.
photo-first-stays = The original picture is still on your phone, unchanged.
photo-save = Save the copy
photo-saved = It is with your downloads now, as “picture.jpg”.
photo-another = Pick another one

trouble-photo-heic = This is a HEIC picture, as iPhones make them. We can’t clean it. Take a screenshot of it, and pick that. Or set the camera to “Most compatible”.
trouble-photo-video = We can’t clean videos. Take a screenshot of one moment, and pick that.
trouble-photo-kind = We can only clean JPEG, PNG and WebP. Take a screenshot of this one, and pick that.
trouble-photo-broken = This picture is damaged, so we can’t clean it. Try another copy.
trouble-photo-large = This picture is too large for us. Make it smaller first, or take a screenshot of it.
trouble-photo-browser = This browser protects you: it gives pages wrong pixels of a picture. So this only works with JPEG and most PNG here.
