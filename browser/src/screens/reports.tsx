/** Reports and receipts. */
import "./tools.ts";
import "./report.tsx";
import "./receipt.tsx";
