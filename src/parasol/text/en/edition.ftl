# The public notices: a static site for another host, for everybody.
edition-number = Edition { $number }, { $day }
edition-none = There are no notices in this edition.
edition-about = About this page
edition-author = Two stewards
edition-two = Two stewards of this community wrote this page, and both signed it. The program takes nothing from members’ rooms.
edition-links = An address of another site is only text here, and the site it leads to stands beside it, or “?” where that isn’t sure. Look at that first.
edition-newer = If you find an edition with a higher number, that one counts, and this one is out of date.
edition-words = These are the seven words of this community. They stand on its printed leaflets or cards too. If those say other words, somebody else made this page.
edition-check = Anybody can check a copy of this page. Download index.html, feed.xml and manifest.json unchanged. Take the community’s address from its printed leaflets or cards. Then use the program Parasol: parasol publish verify
edition-feed = These notices for a feed reader (Atom)
