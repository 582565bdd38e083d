/** A report while it is being written: what counts as written, and that nothing of it stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Draft } from "#features/reports/page/anyone/draft.ts";
import { EMPTY_REPORT, NO_CONTACT } from "#features/reports/page/model.ts";
import { Upload } from "#kernel/files/sending.ts";

const random = (length: number) => new Uint8Array(length).fill(7);
const picture = () => Upload.of(new Uint8Array(3), "note", "text/plain", random);
const again = { what_happened: "again", area: "", happened: "" };

const WRITTEN: Record<string, (draft: Draft) => void> = {
  story: (draft) => {
    draft.report = { ...EMPTY_REPORT, what_happened: "x" };
  },
  name: (draft) => {
    draft.report = { ...EMPTY_REPORT, identifiers: [{ typed: "@name", kind: null, platform: null }] };
  },
  "half a name": (draft) => {
    draft.adding = { typed: "@na", kind: "", platform: "" };
  },
  description: (draft) => {
    draft.report = { ...EMPTY_REPORT, description: "tall" };
  },
  vehicle: (draft) => {
    draft.report = { ...EMPTY_REPORT, vehicle: "van" };
  },
  "another time": (draft) => {
    draft.report = { ...EMPTY_REPORT, further: [again] };
  },
  "half of another time": (draft) => {
    draft.again = again;
  },
  picture: (draft) => {
    draft.pictures = [picture()];
  },
  shared: (draft) => {
    draft.shared = "x";
  },
  contact: (draft) => {
    draft.contact = { ...NO_CONTACT, how: "by text" };
  },
};

for (const [what, write] of Object.entries(WRITTEN)) {
  test(`a report with no more than this is not empty, and wiped it is as new: ${what}`, () => {
    const draft = new Draft();
    assert.ok(draft.isEmpty);
    write(draft);
    assert.ok(!draft.isEmpty);
    draft.wipe();
    assert.deepEqual(draft, new Draft());
    assert.ok(draft.isEmpty);
  });
}
