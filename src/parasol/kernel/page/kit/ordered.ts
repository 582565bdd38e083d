/** What somebody wrote, its telephone numbers as they are dialled: in Arabic their groups would stand the other way round. */
export const ordered = (text: string): string =>
  /[\u0590-\u08ff]/.test(text) ? text.replace(/\+?\p{Nd}[\p{Nd} ().-]{5,}\p{Nd}/gu, "\u2066$&\u2069") : text;
