/** Pictures beside words: drawn by us, 24 px, one stroke each. Whoever can't see them misses nothing. */

/** The first seven are the shapes of the tones (tones.tsx): told apart by their outline alone. */
const STROKES = {
  none: "M9 9a3 3 0 1 1 4 3q-1 .5-1 3m0 3v.2",
  unknown: "M6 6l12 12M18 6L6 18",
  partial: "M4 10q4-5 8-1t8-1M4 17q4-5 8-1t8-1",
  nuisance: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0-16 0",
  caution: "M12 3l9 9-9 9-9-9zm0 5v4m0 3v.2",
  serious: "M12 3l10 18H2zm0 7v5m0 3v.2",
  danger: "M8 2h8l6 6v8l-6 6H8l-6-6V8zm4 4v7m0 4v.2",
  check: "M4 10a6 6 0 1 0 12 0a6 6 0 1 0-12 0M14.3 14.3L21 21",
  report: "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
  talk: "M4 5h16v11h-9l-5 4v-4H4z",
  help: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0m5 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0M6 6l3 3m6 6l3 3m0-12l-3 3m-6 6l-3 3",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0m9-5v5l3 3",
} as const;

export type IconName = keyof typeof STROKES;
export const ICONS = Object.keys(STROKES) as IconName[];

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={STROKES[name]} />
  </svg>
);
