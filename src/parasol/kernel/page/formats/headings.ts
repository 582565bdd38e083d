/** Everything that is told as kept, by what it is about. Made from `features/NAME/kinds.py`: change it there, then run `make formats`. */
export const HEADINGS = {
  reports: ["reports", "drafts", "cases", "alerts", "withdrawals", "waiting", "platforms", "decisions"],
  checks: ["index", "holes", "tokens"],
  desks: ["conversations", "books", "slips", "files"],
  services: ["services", "answers", "guides", "guideflags"],
  lounge: ["posts", "pictures", "flags", "letters", "polls", "ballots", "surveyed"],
  profiles: ["profiles", "listingflags", "unlisted", "enquiries", "asked", "photos", "passes", "passkey"],
  members: ["labels", "roster", "boxes", "vaults", "invites", "credentials", "keys"],
} as const;
