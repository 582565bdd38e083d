/** Panels by lot: who is drawn, and who owes a part (vectors/panels.json). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Listed, Lot, Panel, Reveal } from "../src/formats/lounge.ts";
import { commitmentOf, drawingOf, isPanel, panelId, partOf, type Told } from "../src/lounge/panels.ts";
import { fromBase64, keyOf } from "../src/wire/bytes.ts";
import { decode, union } from "../src/wire/codec.ts";
import { vectors } from "./vectors.ts";

const Said = union("kind", Lot, Listed, Reveal);
const NONE = new Uint8Array(0);

for (const each of vectors("panels").cases) {
  test(`panels: ${each.name}`, () => {
    if (each.op === "part") {
      const value = partOf(fromBase64(each.master), fromBase64(each.id));
      const commitment = commitmentOf(fromBase64(each.id), fromBase64(each.steward), value);
      assert.deepEqual([value, commitment].map(keyOf), [each.value, each.commitment]);
      return;
    }
    const body = fromBase64(each.panel);
    const said = decode(Panel, body);
    const opened = { seq: 1, by: each.opened_by, day: said.day, said, id: panelId(body) };
    assert.equal(keyOf(opened.id), each.id);
    assert.equal(isPanel(opened), each.expect.error !== "panel");
    if (!isPanel(opened)) return;
    const told = each.told.map(({ seq, by, day, body }: Record<string, string>) => ({
      ...{ seq, day, by, id: NONE },
      said: decode(Said, fromBase64(body as string)),
    }));
    const lookAt = (all: readonly Told[]) => {
      const found = drawingOf(opened, all, each.voices, each.bans, each.today);
      return {
        ...{ state: found.state, digest: found.digest && keyOf(found.digest), drawn_on: found.drawnOn },
        ...{ volunteers: found.volunteers, missing: found.missing },
        ...{ left: Object.fromEntries(found.left), drawn: found.drawn },
      };
    };
    const { state, digest, drawn_on, volunteers, missing, left, drawn } = each;
    assert.deepEqual(lookAt(told), { state, digest, drawn_on, volunteers, missing, left, drawn });
    assert.deepEqual(lookAt([...told].reverse()), lookAt(told), "how they come from the server says nothing");
  });
}
