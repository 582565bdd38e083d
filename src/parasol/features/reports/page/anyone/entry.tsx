/** Reports and receipts. */
import "#kernel/kit/tools.ts";
import "./report.tsx";
import "./receipt.tsx";
