# The lounge: its topics and threads.
lounge-what = Here all members talk with each other. You write with a pen, a name that is not your member name.
lounge-reading = Reading the lounge
lounge-closed = The lounge is closed
lounge-closed-steward = To open it, name its topics under Settings. Two stewards sign that.
lounge-closed-member = Stewards can open it. Ask them if you would like to talk here.
lounge-threads = { $count ->
    [0] no threads
    [one] one thread
   *[other] { $count } threads
  }
lounge-posts = { $count ->
    [one] one post
   *[other] { $count } posts
  }
lounge-fresh = { $count ->
    [one] one new post
   *[other] { $count } new posts
  }
lounge-lost = { $count ->
    [one] One post is left out: it can’t be read, or it isn’t from a member.
   *[other] { $count } posts are left out: they can’t be read, or they aren’t from members.
  }
lounge-days = Posts are shown here for { $count } days.
lounge-empty = Nobody has written here yet.
lounge-pinned = pinned
lounge-pinned-is = This thread is pinned:
lounge-begin = Begin a thread
lounge-propose = Make a proposal
lounge-more = { $count ->
    [one] Show one more thread
   *[other] Show { $count } more threads
  }
lounge-more-posts = { $count ->
    [one] Show one more post
   *[other] Show { $count } more posts
  }
lounge-older = Read older posts
lounge-again = Look for new posts
lounge-thread = Thread
lounge-thread-gone = This thread is gone, or it is older than what was read.
lounge-save-mine = Save my posts
lounge-save-mine-what = What you wrote with any of your pens is saved as one text. The file shows which pens are yours. Pictures are not in it.
lounge-save-thread = Save this thread
lounge-save-thread-what = This thread is saved as one text: the posts that you see here. Others wrote them for members only. Pictures are not in it.

# Looking for something.
lounge-search = Look for words
lounge-search-words = Which words?
lounge-search-hint = Your phone looks through the posts that it has read. What you type stays here.
lounge-search-count = { $count ->
    [0] No post that was read fits.
    [one] One post
   *[other] { $count } posts
  }
lounge-any-language = Any language
lounge-named = Posts that name your pens
lounge-named-count = { $count ->
    [one] One post names your pen
   *[other] { $count } posts name your pens
  }
lounge-named-what = These have the two words of one of your pens in them. Your phone looked for them. Nobody else knows.
lounge-whole-thread = Go to the whole thread

# A post.
lounge-post = Post
lounge-post-gone = This post is gone, or it is older than what was read.
lounge-you = you
lounge-corrected = changed by its writer
lounge-warning = Before you open it:
lounge-links = Links lead to:
lounge-hidden = { $count ->
    [one] One steward hid this post. It comes back in two days if no other steward agrees. The reason:
   *[other] { $count } stewards hid this post. The reason:
  }
lounge-stopped-title = This pen is stopped
lounge-stopped = { $count ->
    [one] One steward stopped this pen until { $day }. What it writes is hidden. This ends in two days if no other steward agrees. The reason:
   *[other] { $count } stewards stopped this pen until { $day }. What it writes until then is hidden. The reason:
  }
lounge-hidden-look = Show what was hidden
lounge-given-heart = { $count ->
    [one] one heart
   *[other] { $count } hearts
  }
lounge-given-thanks = { $count ->
    [one] one thanks
   *[other] { $count } thanks
  }
lounge-given-support = { $count ->
    [one] one stands with you
   *[other] { $count } stand with you
  }
lounge-given-agree = { $count ->
    [one] one agrees
   *[other] { $count } agree
  }
lounge-do = What you can do
lounge-do-label = What you can do about the post by { $name }
lounge-react = React to it
lounge-mark-heart = A heart
lounge-mark-thanks = Thank you
lounge-mark-support = I stand with you
lounge-mark-agree = I agree
lounge-mark-none = Take my reaction back
lounge-react-send = Send my reaction
lounge-react-done = It is there now.
lounge-mute = Stop showing me this pen
lounge-take = Take this post back
lounge-take-what = The post is deleted for good, for everybody.
lounge-take-answers = Answers of others stay. Whoever has read it may remember it.
lounge-take-not = Keep my post
lounge-take-now = Delete my post
lounge-tell = Tell the stewards
lounge-tell-what = Stewards read what you write. They do not learn who told them.
lounge-tell-why = What is wrong with this post?
lounge-tell-hint = Leave out your name if nobody should know it.
lounge-tell-send = Send it to the stewards
lounge-tell-done = It has arrived. The stewards will look at it.
lounge-appeal = Ask the stewards about this post
lounge-appeal-what = Was your post hidden? A steward who did not decide that can show it again. They do not learn your member name.

# Writing.
lounge-answer = Answer
lounge-correct = Change this post
lounge-correct-means = The new text takes the place of the old one. The old one is deleted.
lounge-write-means = All members can read it. Nobody can see which member wrote it, unless your words give it away.
lounge-write-limit = A server that keeps records, together with a member, could find out which pen is yours. Tor makes this hard.
lounge-write-new = { $count ->
    [0] You are new here. You have written all that a new member can this week. You can write again on Monday. From { $day } you can write twice as often.
    [one] You are new here. You can write at most once more this week. Posts that time: up to { $each }. From { $day } you can write twice as often.
   *[other] You are new here. You can write at most { $count } more times this week. Posts each time: up to { $each }. From { $day } you can write twice as often.
  }
lounge-send = Send to all members
lounge-sending = Locking and sending
lounge-pen = Which pen do you write with?
lounge-pen-hint = You have four. Nobody can see that two pens are one person. But what you write can give it away.
lounge-pen-kept = You write with the pen that you choose in this topic until you choose another.
lounge-pen-needed = Choose which pen you write with.
lounge-pen-new = Pen { $number } ({ $words })
lounge-pen-named = Pen { $number }: { $name } ({ $words })
post-title = What is it about?
post-text = What do you want to say?
post-text-hint = To name a pen, write the two words that stand beside its name.
post-warning = What should people know before they open it?
post-warning-hint = You can leave this empty. Your text is folded behind it.
post-name = Name for this pen
post-name-hint = Use no name that people know you by. Two words always stand beside it, so nobody can take it.
post-language = Language

# Pictures in posts.
lounge-picture-size = A picture ({ $size } kB)
lounge-picture-show = Show picture
lounge-picture-unsaid = A picture without words for it
lounge-picture-gone = This picture is not here any more.
lounge-picture-broken = This picture can’t be shown.
lounge-picture-add = Add a picture
lounge-picture-take = Put it in my post
lounge-picture-not-yet = You can add pictures once you have been a member for 28 days, or when a steward has vouched for you.
lounge-picture-means = Members see it only if they ask for it. Is it for adults only? Write that in the warning above: it folds the picture too. You can send three pictures a week.
lounge-picture-says = What does it show?
lounge-picture-says-hint = For people who don’t see it. You can leave this empty.
lounge-picture-drop = Take the picture out
trouble-pictures-used = You have sent three pictures this week. You can send more on Monday. Take the picture out to send your words now.

# The rules.
lounge-rules = Rules
lounge-rules-ads = No advertisements and no bookings. Profiles are for that, if your community has them.
lounge-rules-pictures = No picture for adults without a warning.
lounge-rules-who = Is something against the rules? Tell the stewards: press “What you can do” at the post. Stewards can hide it, and they say why.
lounge-rules-own = What your community says

# Pens that somebody does not read.
lounge-muted = Pens you do not see
lounge-muted-count = { $count ->
    [one] One pen you do not see
   *[other] { $count } pens you do not see
  }
lounge-muted-what = Only you know this list. It lies locked with your keys. Each pen is named by its two words.
lounge-muted-none = You see all pens.
lounge-hear = Show me this pen again
lounge-hear-whom = Show me this pen again: { $words }

# What stewards decide.
lounge-hide = Hide this post
lounge-hide-what = It is hidden from all members at once. Another steward has to agree within two days, or it comes back.
lounge-ban = Stop this pen
lounge-ban-what = Nobody sees what this pen writes from now on. Another steward has to agree within two days. The person has other pens.
lounge-ban-days = For how long?
lounge-days-count = { $count } days
lounge-pin = Pin this thread
lounge-pin-what = It stands first in its topic. Each topic has one pinned thread.
lounge-unpin = Take the pin away
lounge-unpin-what = The thread stands among the others again.
lounge-confirm = I agree
lounge-confirm-what = If you agree, it lasts. A third steward can still undo it.
lounge-restore = Undo this
lounge-restore-what = Everybody sees it again. The stewards who decided it cannot hide it once more.
lounge-review = What stewards do in the lounge
lounge-review-count = { $count ->
    [0] For stewards
    [one] For stewards: one waits for a second steward
   *[other] For stewards: { $count } wait for a second steward
  }
lounge-review-what = One steward can hide a post at once. Two decide. All members can read why.
lounge-large = Your community is large
lounge-large-text = { $count } people are members. Above about 5,000, few know each other, and stewards can’t look after all that is written. Think about chapters: a community of its own for each town or language, with stewards of its own.
lounge-told = What members told you
lounge-told-none = Nobody has told you about a post.
lounge-told-unreadable = This can’t be read.
lounge-told-done = Done: delete what they told us
lounge-look = Go to this post
lounge-waiting = Waits for a second steward
lounge-waiting-none = Nothing waits.
lounge-history = What was decided
lounge-more-decisions = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
lounge-case-hide = A post was hidden
lounge-case-ban = A pen was stopped: { $words }
lounge-case-by = Decided by { $names }, { $day }.
lounge-case-alone = One steward more is needed.
lounge-case-lasts = It lasts.
lounge-case-over = Nobody else agreed, so it ended.
lounge-case-ended = It ended after { $day }. What the pen wrote until then stays hidden.
lounge-case-restored = { $name } undid it:
lounge-case-until = Its last day is { $day }.
lounge-pens = Pens and members
lounge-pens-count = Each member has one pen of each of four kinds. Of one kind, { $pens } wrote what was read here. There are { $members } members now, and there were { $ever } in all.
lounge-pens-many = There are more pens than members
lounge-pens-many-text = Somebody with access to the server made pens up. Do not trust what is written here. Talk to the host and to each other.
trouble-no-more-editions = You have changed this post very often. Write a new one.
trouble-too-many-muted = There are too many pens that you do not see. Show one of them again first.

# Letters between two pens.
letters = Letters
letters-what = Only you and the other pen can read these. Nobody else learns who writes to whom.
letters-reading = Reading your letters
letters-none = You have no letters
letters-how = To write to somebody, go to a post of theirs. Press “{ lounge-do }”, then “{ letters-write }”.
letters-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
letters-asks = asks to write to you
letters-fresh = { $count ->
    [one] one new letter
   *[other] { $count } new letters
  }
letters-gone = no letters now
letters-further = no newer letters
letters-older = Read older letters
letters-again = Look for new letters
letters-kept = A letter is kept for 30 days.
letters-unreadable = { $count ->
    [one] One thing here can’t be read.
   *[other] { $count } things here can’t be read.
  }
letters-write = Write a letter
letters-talk = Letters
letters-asks-what = This pen writes to you for the first time. You see one line. If you answer, you two can write more. If you do nothing, they learn nothing.
letters-lost = { $count ->
    [one] One letter is missing. One of you deleted it, or the server left it out or moved it.
   *[other] { $count } letters are missing. One of you deleted them, or the server left them out or moved them.
  }
letters-waits = Wait for an answer. You can write more once they have answered.
letters-first = Your first line
letters-first-hint = One short line. They see no more before they answer.
letters-text = Your letter
letters-text-hint = A letter is signed by your pen. Whoever gets it can show it to stewards.
letters-send = Send this letter
letters-answer = Answer
letters-sent = It is sent.
letters-do-label = What you can do about: { $text }
letters-one = One letter
letters-delete = Delete this letter
letters-delete-what = It is deleted for both of you, for good. Whoever has read it may remember it.
letters-tell-what = Stewards read what you write, and this one letter. They can’t read your other letters. They do not learn your member name.
letters-tell-why = What is wrong with this letter?
letters-end = Delete all these letters
letters-end-what = All letters that you see here are deleted for both of you, for good. This pen can ask you again. To stop that, choose “{ lounge-mute }”.
letters-end-now = Delete them all
letters-end-not = Keep the letters
letters-told = A letter to the pen { $words }, signed on { $day }. Nothing else of their letters can be read.
letters-told-wrong = A member told you of a letter, but no pen wrote it like this.
trouble-letter-waits = Wait until they have answered your first letter.
trouble-letter-long = A first letter is one short line.

# A say: proposals, what stewards answer, and what came of it.
say-what = Say what should change, and see what came of it. Nobody learns which member you are.
say-proposals-line = Propose something, or support what others propose.
say-came-line = What stewards answered, and what they did.

# Proposals.
proposals = Proposals
proposals-what = Any member can propose something. When { $needed } members support it, stewards must answer within { $days } days.
proposals-reading = Reading and counting. All proposals are read, so this can take a moment.
proposals-none = Nobody has proposed anything yet.
proposals-more = { $count ->
    [one] Show one more proposal
   *[other] Show { $count } more proposals
  }
proposals-lost = { $count ->
    [one] One record can’t be read, so it isn’t counted.
   *[other] { $count } records can’t be read, so they aren’t counted.
  }
proposal = Proposal
proposal-gone = This proposal is gone.
proposal-support = { $count ->
    [0] Nobody supports it yet. It needs { $needed } members.
    [one] One member supports it. It needs { $needed }.
   *[other] { $count } members support it. It needs { $needed }.
  }
proposal-owed = Stewards must answer by { $day }.
proposal-late = Stewards had to answer by { $day }. The answer is late.
proposal-was-late = Stewards had to answer by { $day }. They answered late, on { $on }.
proposal-row-gathering = { $support } of { $needed } support it
proposal-row-owed = answer due by { $day }
proposal-row-late = the answer is late
proposal-row-answered = answered: { $says }
proposal-support-now = Support this proposal
proposal-support-end = Take my support back
proposal-support-means = Nobody learns who supports it. You count once, whichever pen you write with.
proposal-support-later = You are too new to support this one. You can support what is proposed from { $day } on.
proposal-support-old = This was proposed so long ago that nobody can start to support it now.
proposal-talk = { $count ->
    [0] Talk about it
    [one] Talk about it (one answer)
   *[other] Talk about it ({ $count } answers)
  }
proposal-how = How support is counted
proposal-how-once = Each member counts once. Whoever comes, or comes back, counts for what is proposed from the next month of 28 days on. Your device counts, and not the server.
proposal-how-text = Support is for the text you read. If the writer changes the text, support starts again at zero.
proposal-how-server = A dishonest server could make up members, hide an answer, or say another day. Stewards see how many there are, and tell you.
proposal-change = Change it, take it back, or tell the stewards

# What stewards answer.
answer-yes = Yes
answer-partly = In part
answer-no = No
answer-of = The stewards’ answer: { $says }
answer-by = { $name }, { $day }
answer-earlier = An answer to an earlier text: { $says }
answer-waiting = One steward wrote an answer. Another one has to confirm it.
answer-give = Answer this proposal
answer-means = All members can read it, with your name. Another steward has to confirm it before it counts.
answer-says = What do you answer?
answer-text = Why? And what happens next?
answer-sign = Sign this answer
answer-confirm = Confirm this answer
answer-confirm-means = Once you confirm it, it is the stewards’ answer. All members can read it, with both names.

# What came of it.
came = What came of it
came-what = You said, we did. Stewards tell what came of an answer within 30 days. If they do not, it shows here.
came-reading = Reading what came of it
came-none = Stewards have not answered a proposal yet.
came-give = Say what came of it
came-means = All members can read it, with your name. You can tell more later: the newest counts.
came-state = How far is it?
came-done = It is done
came-working = We are working on it
came-dropped = It did not happen
came-text = What happened?
came-send = Sign and tell all members
came-due = Stewards tell what came of it by { $day }.
came-late = Stewards had to tell what came of it by { $day }. They are late.
came-was-late = Stewards told this late.
came-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
came-counts = In the last 90 days
came-counts-answered = { $count ->
    [0] Stewards answered no proposal.
    [one] Stewards answered one proposal.
   *[other] Stewards answered { $count } proposals.
  }
came-counts-late = { $count ->
    [0] None was late.
    [one] One was late, or is.
   *[other] { $count } were late, or are.
  }
came-counts-done = Done, of those that stewards said yes to: { $done } of { $count }.

# Polls.
say-polls-line = Vote, and see what others decided.
polls = Polls
polls-what = Two stewards open a poll. Members vote once, and nobody learns how you voted. Nobody sees votes before the end.
polls-reading = Reading the polls
polls-none = There has been no poll yet.
poll = Poll
poll-unread = This question can’t be read
poll-soon = Opens on { $day }
poll-open = Open until the end of { $day }
poll-closed = Closed since { $day }
poll-stopped = Stopped. No votes are counted.
poll-not-yours = You became a member too late to vote in this poll.
poll-voters-all = Who votes: all who were members three days before it opened
poll-voters-settled = Who votes: members for 28 days or more, or if a second steward has vouched for them
poll-voters-none = Stewards called this poll off.
poll-quorum = It needs { $count } votes to count.
poll-trust = What you can trust, and what not
poll-trust-who = Your vote goes there without your name. The server can’t read it.
poll-trust-counted = Your device counts all votes after the end. So do the devices of all others.
poll-trust-server = A dishonest server can’t change your vote without your device telling you. It could add votes.
poll-trust-leaders = Don’t use a poll to choose who leads you.
vote-yes = What do you say?
vote-most = { $count ->
    [one] Choose one
   *[other] Choose up to { $count }
  }
vote-rank = Put them in your order
vote-rank-hint = Press the best one first, then the next. Press again to take one out. You can leave some out.
vote-means = You vote once. You can’t change it afterwards.
vote-send = Send my vote
poll-call-off = Call this poll off
vote-done = Your vote is in. You see the outcome after the end.
poll-counting = Reading and counting all votes. This can take a moment.
poll-won = Most votes: { $name }
poll-tie = Nobody is ahead: { $names }
poll-rounds = Counted in { $count } rounds. In each, the last choice went, and its votes moved on.
poll-counted = Votes that count: { $count }.
poll-turnout = Votes that count: { $count }. Members whose devices asked for a vote: { $issued }.
poll-fails-too-many = There are more votes than members who asked for one. Nothing is counted. Talk to the stewards and the host.
poll-fails-quorum = There are too few votes. It needed { $count }.
poll-dropped = Votes are missing: the server shows fewer than it took. Talk to the stewards and the host.
poll-left-unreadable = Votes that can’t be read: { $count }
poll-left-late = Votes from another day: { $count }
poll-left-replayed = Votes that were there twice: { $count }
poll-left-invalid = Votes that say something impossible: { $count }
poll-left-double = Second votes of one person: { $count }
poll-mine = Your vote is among them.
poll-not-mine = No vote of yours is among them. If you voted, tell the stewards.
poll-compare = Compare these words with others. If they differ, the server showed you different votes:
poll-open-new = Open a poll

# A quarter in numbers.
quarters = The quarter in numbers
say-quarters-line = How the last months went, in numbers.
quarters-what = Stewards count each quarter and tell you. You can count it too, with the program.
quarters-reading = Reading the numbers
quarters-none = Stewards have not published a quarter yet.
quarters-tell = Stewards count a quarter with the program: parasol quarter tell
quarter-of = { $first } to { $last }
quarter-since = Counted from { $day } on. Everything before that was deleted already.
quarter-how = How each number is counted
quarter-not = What is not counted
quarter-not-protected = Numbers of people, and of what people did: fewer than 5 are never told. From 5 on, they are rounded down to 5, 10, 15 and so on. You see a share if 5 or more did it and 5 or more did not.
quarter-not-once = Each quarter is counted once and stays as it is. A second count could tell of a few people.
quarter-not-checks = Nobody knows who checked what. The server counts all checks of a week together, to set limits. After eight weeks only a rounded number of the quarter stays there.
quarter-not-people = Not counted: who anybody is, how many read or wrote, and how many members there are.
quarter-not-who = A steward counted this on their own device, from what members can read.
figure-few = fewer than 5
figure-untold = too few to tell
figure-exact = { $count }
figure-least = { $count } or more
figure-share = { $count } % or more
figure-days = { $count ->
    [one] one day
   *[other] { $count } days
  }
figure-answered = Proposals that stewards answered
figure-answered-how = Answers that two stewards signed in these months.
figure-agreed = With yes, or yes in part
figure-agreed-how = Of those answers. They are decisions that came from members.
figure-answer-days = Days until an answer
figure-answer-days-how = From the day on which enough members supported a proposal. Half waited less, half waited longer or as long.
figure-answers-due = Proposals that were owed an answer
figure-answers-due-how = Those whose last day for an answer was in these months.
figure-answers-late = Answered late, or not yet
figure-answers-late-how = Of those that were owed an answer.
figure-promises = Promises
figure-promises-how = Proposals with a yes, and polls and surveys that closed, if stewards had to tell in these months what came of them.
figure-promises-kept = Promises kept
figure-promises-kept-how = Of those, where a steward has said: it is done.
figure-polls = Polls that closed
figure-polls-how = Without those that were called off.
figure-turnout = Members who voted
figure-turnout-how = Of those whose devices asked for a vote, in all polls of these months. The server counts both, and deletes that eight weeks after the quarter.
figure-guides = Guides
figure-guides-how = Pages in the list on the day of the count, each language by itself.
figure-guides-reviewed = Guides within their review
figure-guides-reviewed-how = Pages whose next review was not due yet on that day.
figure-desks = Desks that say how long people wait
figure-desks-how = Those that said so in the 30 days before the count.
figure-desk-days = Days until a desk answers
figure-desk-days-how = Half of the desks answer sooner, half later or just as soon. Each desk counts its last 20 conversations.
figure-alerts = Alerts published
figure-alerts-how = From the list of what stewards decided.
figure-alerts-withdrawn = Alerts taken down
figure-alerts-withdrawn-how = By stewards. Those that reporters took back are not among them.
figure-checks = Checks
figure-checks-how = By all members together, in the weeks that ended in these months. The server counts them.
figure-surveys = Surveys with results
figure-surveys-how = Those that closed in these months and whose results stewards told.
figure-workshops = Workshops
figure-workshops-how = Those of which stewards had a count of the paper slips.
figure-workshop-people = People at workshops
figure-workshop-people-how = Heads, not names. Somebody who came twice counts twice.
figure-workshop-useful = Said that a workshop was useful
figure-workshop-useful-how = Of those who ticked a face on the slip, at workshops with 5 slips or more.
figure-workshop-safe = Said that they felt safe there
figure-workshop-safe-how = Counted in the same way.
figure-workshop-one-more = Said that they can do one more thing now
figure-workshop-one-more-how = Counted in the same way.

# What changed in Parasol, and what should.
changes = What changed in Parasol
say-changes-line = In plain words. You can say what should work differently.
changes-what = Parasol is the program behind this page. This is what is new in each version.
changes-0-1-0 = Version 0.1.0
changes-0-1-0-1 = You can report somebody without an account, and add to it later with a code.
changes-0-1-0-2 = You can check a number, a name or a plate. The server can’t read what you check.
changes-0-1-0-3 = Two stewards sign each alert.
changes-0-1-0-4 = You can write to outreach workers, and find services that are open now.
changes-0-1-0-5 = Members can talk under a pen, propose and vote.
changes-0-1-0-6 = You can show a profile by a link, and close the link.
changes-0-1-0-7 = You can take out of a picture what it tells about you.
changes-0-1-0-8 = This is the first version. Nobody from outside has examined it yet.
changes-otherwise = This should work differently
changes-otherwise-means = Say it to all members first, as a proposal. If enough of you support it, stewards answer. They can save it as a file for the people who build Parasol. Nothing is sent to them from here.
otherwise-title = Parasol:
otherwise-text =
    What I want to do:

    What happens now:

    What should happen:
otherwise-save = Save it for the people who build Parasol
otherwise-save-means = The file has this text and nothing else. Take out names and places first. Nothing is sent: somebody has to give it to them.
otherwise-save-text = What the file will have
otherwise-save-now = Save as a file
otherwise-support = { $count } members or more support it.
otherwise-support-few = Fewer than 5 members support it.
otherwise-answer = Stewards answered: { $says }. { $text }

# Surveys.
say-surveys-line = Answer, and see what came of it.
surveys = Surveys
surveys-what = Stewards ask, you answer once, and nobody learns who answered. You can skip every question.
surveys-reading = Reading the surveys
surveys-none = There has been no survey yet.
survey = Survey
survey-closed = Closed since { $day }. Two stewards are counting.
survey-stopped = Stopped. Nothing is counted.
survey-published = { $count ->
    [0] Fewer than 5 answers
   *[other] { $count } answers or a few more
  }
survey-lost = There will be no result.
survey-lost-what = One of the two stewards who open the answers is no steward any more, or has new keys. So the answers stay closed, and are deleted after some months. Stewards can ask again in a new survey.
trouble-survey-lost = One of the two stewards who open the answers is no steward any more, or has new keys. Nothing was sent.
survey-late = The result is late.
survey-late-what = Stewards had 14 days to publish what was answered. They are late.
survey-not-yours = You became a member too late to answer this survey.
survey-who = Who reads your answers
survey-who-reads = After the end, two stewards read the answers: { $names }. Nothing in an answer says who you are. Do not write what only you could have written.
survey-who-others = All others see rounded numbers, and nothing about fewer than 5 people. Then the two delete all answers.
survey-who-server = Your answers go there without your name. The server can’t read them. A dishonest server could add answers for members who did not answer.
survey-skip-any = You can skip every question.
survey-others = Other questions
survey-skip = I skip this
survey-text-hint = Two stewards read this. Leave out names and places.
survey-step = { $step } – { $means }
survey-range = { $from } to { $to }
survey-or-more = { $from } or more
survey-send = Send my answers
survey-empty = Answer at least one question.
survey-means = You answer once. You can’t change it afterwards.
survey-done = Your answers are in. You see the result when two stewards have counted.
survey-about = about { $count }
survey-few = fewer than 5
survey-of = { $chose } – not: { $not }
survey-skipped = No answer
survey-too-few = Too few answers to tell.
survey-no-summary = What people wrote stays with the two stewards.
survey-rounded = Numbers are rounded, so that nobody can work out who answered what.
survey-count = Count the answers
survey-call-off = Stop this survey
survey-open-new = Open a survey
