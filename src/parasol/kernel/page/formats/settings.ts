/** What a policy may leave out. Made from `features/NAME/kinds.py`: change it there, then run `make formats`. */
/** The least, the most, and what holds where it is left out. */
export const SHORTER = {
  slip_days: [7, 14, 14],
  service_days: [30, 365, 365],
  lounge_days: [7, 365, 90],
  guide_days: [180, 1100, 730],
  count_quarters: [1, 4, 4],
  proposal_support: [1, 1000, 5],
  answer_days: [7, 90, 30],
  lounge_sitting: [1, 5, 5],
  profiles_here: [0, 1, 1],
  catalogue: [0, 9999, 0],
} as const;

/** The part of a policy that leaves all of them out. */
export const LEFT_OUT = {
  help_numbers: undefined,
  police: undefined,
  sites: undefined,
  topics: undefined,
  polls: undefined,
  slip_days: undefined,
  service_days: undefined,
  lounge_days: undefined,
  guide_days: undefined,
  count_quarters: undefined,
  proposal_support: undefined,
  answer_days: undefined,
  lounge_sitting: undefined,
  profiles_here: undefined,
  catalogue: undefined,
} as const;
