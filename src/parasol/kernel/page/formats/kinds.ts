/** The rooms that every community has from its founding on. Made from `features/NAME/kinds.py`: change it there, then run `make formats`. */
/** Under whose keys the records of each are sealed. */
export const ROOM_GROUPS = {
  review: "stewards",
  cases: "stewards",
  alerts: "members",
  lounge: "members",
  letters: "members",
  polls: "members",
  decisions: "members",
  labels: "stewards",
} as const;

/** The fixed rooms whose records are sealed. */
export type SealedRoom = keyof typeof ROOM_GROUPS;

/** All fixed rooms. */
export type RoomKind = SealedRoom | "public" | "guides" | "guidelist" | "unlisted";
