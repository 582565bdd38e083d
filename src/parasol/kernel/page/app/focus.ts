/**
 * Keeps the focus on the page. When the button that was pressed goes away with what it did (an answer sent, a word
 * picked), browsers put the focus nowhere: the next Tab begins at the top, and a screen reader says nothing. It goes to
 * the heading of what the button stood in instead, or to the screen's.
 */

const HEADINGS = "h1, h2, h3";

/** Begin to look after the focus in `place`. */
export function keepFocus(place: HTMLElement): void {
  let around: Element[] = []; // what stood around the last thing with the focus, from the inside out
  place.addEventListener("focusin", ({ target }) => {
    around = [];
    for (let each = target as Element | null; each && each !== place; each = each.parentElement) around.push(each);
  });
  new MutationObserver(() => {
    const [last] = around;
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const near = around.find((each) => each.isConnected && each.querySelector(HEADINGS)) ?? place;
    const heading = near.querySelector<HTMLElement>(HEADINGS);
    if (!heading) return; // the next screen is still being fetched, and takes the focus itself
    heading.tabIndex = -1;
    heading.focus();
  }).observe(place, { childList: true, subtree: true });
}
