/** Everything that is told as kept, by what it is about. Made from `kernel/rooms/kinds.py`: change it there, then run `make formats`. */
export const HEADINGS = {
  reports: ["reports", "waiting", "drafts", "cases", "alerts", "decisions", "platforms", "withdrawals"],
  checks: ["index", "holes", "tokens"],
  desks: ["conversations", "books", "slips", "files"],
  services: ["services", "guideflags", "guides", "answers"],
  lounge: ["posts", "pictures", "flags", "letters", "polls", "ballots", "surveyed"],
  profiles: ["profiles", "listingflags", "unlisted", "enquiries", "asked", "photos", "passes", "passkey"],
  members: ["labels", "roster", "boxes", "vaults", "invites", "credentials", "keys"],
} as const;
