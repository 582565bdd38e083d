/** The first script, and the smallest: it asks for the texts while the others are on their way. */
import { fetchEarly, preferredLanguage } from "#kernel/kit/data-files.ts";

fetchEarly(`${preferredLanguage().code}-app.ftl`);
