# Every table and column that a server keeps. A test fails when one has no line here.

table-secret = the server’s own few keys, the rough counts that it shows this week, the newest checkpoint, and what stewards signed of the register
column-secret-name = which key this is; or the counts, the checkpoint, or the register
column-secret-value = the key; or the counts or the checkpoint, as everybody sees them; or how long the register is, its open invites, and a hash of the rest

table-roster = the signed lists: the charter (stewards, keys, settings, desks), which anybody reads, and the register of members, which stewards read
column-roster-number = the entry’s number in the list
column-roster-body = the entry as it was signed, readable
column-roster-signatures = who signed it, by their keys
column-roster-chain = in which of the two lists the entry stands
column-roster-nth = the entry’s number in that list

table-roster-state = what follows from these lists, so that the server starts quickly: it can be made from them again
column-roster-state-one = always 1
column-roster-state-kept = who is a member, which keys and settings are in force: what the lists say already, marked by the server

table-box = keys, sealed to one member
column-box-recipient = the public key of the member who can open it
column-box-box-group = whose keys: a leaf of the key tree, stewards or a desk
column-box-generation = which renewal of the keys it is
column-box-sealed = the keys, sealed
table-wrap = the key tree: which key opens which
column-wrap-node = a place in the tree
column-wrap-sealed = the key of the place above, sealed under the key of this one
table-rung = the ladder: older keys, each sealed under the next
column-rung-box-group = members or stewards
column-rung-number = which renewal of the keys opens it
column-rung-sealed = the key before, sealed
table-recipient = what keys are sealed to
column-recipient-holder = the public key of a member, or the number of a desk
column-recipient-text = a public key that things are sealed to

table-room = the outside of each row of records: a report, a conversation, the alerts
column-room-id = a number of the row
column-room-name = random, or made from somebody’s words: says nothing by itself
column-room-kind = which rules hold: report, alerts, desk/1
column-room-holder-key = the public key made for this one room from a report code
column-room-opened-on = the day it was opened
column-room-expires-on = the last day it is kept
column-room-next = the number that its next record gets
column-room-is-taken-on = whether somebody other than who opened it has written in it

table-record = sealed records: everything that people write
column-record-id = a number of the row
column-record-room = the room it is in
column-record-seq = its number there
column-record-client-id = a random number, by which a repeated sending is recognised
column-record-day = the day it came
column-record-expires-on = the last day it is kept
column-record-body = the text, sealed and filled up to one of four sizes (in the public room: signed and readable)
column-record-release = of an alert: the hash of its last day and withdrawal keys

table-carried = which withdrawal keys an alert carries
column-carried-key = a key that was made with a report
column-carried-room = the room that it is in (PostgreSQL)
column-carried-record = the alert

table-withdrawal = that something was taken back, signed
column-withdrawal-number = counts up
column-withdrawal-key = the key of what was taken back
column-withdrawal-signature = by that key
column-withdrawal-expires-on = the last day it is kept

table-list = each list for checks: one, or two while it is renewed
column-list-number = which list
column-list-is-complete = whether it is in use
column-list-is-dropped = whether it is being erased
column-list-updated-on = the day of the last change
column-list-entries = how many entries
column-list-holes = how many were removed

table-entry = entries of the list for checks
column-entry-id = a number of the row
column-entry-list = the list
column-entry-room = the room that it is in (PostgreSQL)
column-entry-record = the alert that it belongs to, and is deleted with
column-entry-position = where it lies, among 4 billion positions; random without the members’ key
column-entry-tag = what a check compares; random without both keys
column-entry-sealed = the answer, sealed
column-entry-expires-on = the last day that this list gives the alert, if it is earlier than the alert’s own
column-entry-release = a hash of that day and of the keys that can take the alert back

table-vault = what eight words open: a member’s keys, or an invite
column-vault-id = a number of the row
column-vault-name = made from the eight words
column-vault-auth-key = the public key made from them
column-vault-version = how often it was written
column-vault-sealed = what is in it, sealed and filled up to one of three sizes
column-vault-touched-on = the day it was last used
column-vault-expires-on = of an invite: the last day

table-head = what a steward signed about a list
column-head-list = the list
column-head-bits = into how many parts it is divided
column-head-size = how many entries there are, with those that were removed
column-head-seq = up to which alert
column-head-day = the day of signing
column-head-root = the hash over all
column-head-roster-length = how long the roster was
column-head-signer = the steward’s public key
column-head-signature = the signature

table-hole = what stays of an entry that was removed, until the list is renewed
column-hole-list = the list
column-hole-position = where it lay
column-hole-inner = the hash of what was there
column-hole-expires-on = the last day that its alert had
column-hole-keys = the withdrawal keys that its alert had

table-node = the hashes between entries and the signed root
column-node-list = the list
column-node-depth = how far from the root
column-node-number = which one at that depth
column-node-hash = the hash

table-spent = tokens that were used, so that none is used twice
column-spent-week = the week
column-spent-purpose = for checking, reading or sending
column-spent-mark = a hash of the token, random
column-spent-request = by which the very same request is recognised
column-spent-signature = by which its owner alone sees that it was used

table-week-count = how many tokens were used in each of the last weeks; all checks of a quarter together, in fives; and how many votes there were
column-week-count-week = the week
column-week-count-purpose = what for
column-week-count-count = how many

table-drawn = who got tokens in a week, so that nobody gets them twice
column-drawn-week = the week
column-drawn-mark = the member, hashed with the server’s token key
column-drawn-batch = a hash of what was asked for, blinded

table-credential = which members got what they need for reports that wait
column-credential-mark = the member, hashed with the server’s token key
column-credential-batch = a hash of what was asked for, blinded

table-mark = marks by which reports that wait find each other
column-mark-mark = random without the members’ key and the server’s
column-mark-room = the report
column-mark-keys = which of the server’s keys it was made with

table-chunk = pieces of files in conversations with a desk
column-chunk-id = a number of the row
column-chunk-room = the conversation
column-chunk-blob = the file’s random name here
column-chunk-number = which piece
column-chunk-body = the piece, sealed

table-experience = how often members gave an answer about a service
column-experience-service = the service
column-experience-quarter = which three months
column-experience-question = which question
column-experience-is-yes = yes or no
column-experience-count = how often

table-migration = which steps of its schema a PostgreSQL database has seen
column-migration-number = a step’s number

table-erased = of which tables deleted rows still have to be overwritten (PostgreSQL)
column-erased-relation = the table

table-withdrawal-count = how many withdrawals there ever were (PostgreSQL)
column-withdrawal-count-given = the number of the last

# Around them.
schema-title = Every table and column
schema-what = What people write is in the columns that say “sealed”.
schema-example = one row:
schema-hidden = not shown
schema-exact = How many there are now

table-gate = what all processes of the server share for a while (PostgreSQL; not in its log, nor in a backup)
column-gate-key = a random key, made when the database starts, by which requests are distinguished from old ones
column-gate-first = which half hour the marks below are of
column-gate-day = the day of the counts below

table-used-even = single-use numbers that were used in the last hour or so (PostgreSQL)
column-used-even-mark = a hash of a random number, with nothing beside it

table-used-odd = the same, of the other half hour (PostgreSQL)
column-used-odd-mark = a hash of a random number, with nothing beside it

table-tally = how often a report was taken back under a new key today (PostgreSQL)
column-tally-name = a hash of the report’s name
column-tally-count = how often

table-ended = invites that nobody used in time (PostgreSQL)
column-ended-invite = the invite’s public key, as in the roster
