/** Reports and receipts. */
import "../kit/tools.ts";
import "./report.tsx";
import "./receipt.tsx";
