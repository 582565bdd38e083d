/**
 * Whether this page came from the program on this machine (`parasol local-page`) and not from the community's site. The
 * program puts the site's address into the page. A dishonest site could put one in too: this is for links, and for
 * telling where one is, and vouches for nothing.
 */

/** The community's own address, for links that are passed on. */
export const siteAddress = (): string => localSite() ?? location.origin;

/** The site that this page stands in for, if it came from a program on this machine. */
export const localSite = (): string | undefined => document.getElementById("keys")?.dataset.site;
