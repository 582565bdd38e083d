/** Letting the page show what it is about to do, before work that keeps it busy for seconds. */

const PATIENCE = 100; // a tab that nobody sees paints nothing

/** Resolves when what was just drawn is on the screen, or soon after if nothing is painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
