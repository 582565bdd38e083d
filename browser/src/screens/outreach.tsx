/** Writing to a desk without an account: the entry of the part of the page that visitors fetch. */
import "./tools.ts";
import "./reports.tsx"; // whoever writes to a desk gets receipt words, and comes back through the same entrance
import "../desks/visitor.ts";
import "../desks/slips.ts";
import "../desks/waiting.ts";
