/** What is read of a picture's hidden parts, and that nothing hostile in them makes it stop, loop or throw. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Inside } from "#kernel/files/inside.ts";
import { type Bytes, concat, utf8 } from "#kernel/wire/bytes.ts";

const told = (name: string, body: Bytes) => {
  const inside = new Inside();
  inside.hears(name, body);
  return inside;
};
const EXIF = utf8("Exif\0\0");
const short = (value: number) => Uint8Array.of(value >>> 8, value);
const long = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
const entry = (tag: number, kind: number, count: number, value: Bytes) =>
  concat(short(tag), short(kind), long(count), value);

/** Big-endian, as cameras of another kind write it. */
function tiff(entries: Bytes[], next = 0, after: Bytes = new Uint8Array()): Bytes {
  return concat(EXIF, utf8("MM\0*"), long(8), short(entries.length), ...entries, long(next), after);
}

test("a place is read from both byte orders, south and west negative", () => {
  const gps = 8 + 2 + 12 + 4;
  const values = gps + 2 + 48 + 4;
  const degrees = concat(long(10), long(1), long(30), long(1), long(0), long(0)); // a fraction over zero too
  const directory = concat(
    short(4),
    entry(1, 2, 2, utf8("N\0\0\0")),
    entry(2, 5, 3, long(values)),
    entry(3, 2, 2, utf8("W\0\0\0")),
    entry(4, 5, 3, long(values)),
    long(0),
    degrees,
  );
  const body = tiff([entry(34853, 4, 1, long(gps))], 0, directory);
  assert.deepEqual(told("APP1", body).told, [{ what: "place", says: "10.50000, -10.50000" }]);
});

test("directories that lead in circles, ask for too much or end nowhere end", () => {
  for (const body of [
    tiff([entry(34665, 4, 1, long(8))], 8),
    tiff([entry(34665, 4, 1, long(0xffffffff))], 0xfffffff0),
    tiff([entry(271, 2, 0xffffffff, long(0))]),
    tiff([entry(271, 255, 9, long(8))]),
    concat(EXIF, utf8("MM\0*"), long(8), short(0xffff)),
    concat(EXIF, utf8("II")),
    EXIF,
  ]) {
    assert.ok(told("APP1", body).told.length <= 1);
  }
  const many = Array.from({ length: 5000 }, (_, at) => entry(271, 2, 4, utf8(`${at}`.padStart(4))));
  assert.equal(told("APP1", tiff(many)).told.length, 60);
});

test("a turn that there isn't is none", () => {
  for (const [value, turned] of [
    [6, 6],
    [0, 1],
    [9, 8],
  ] as const) {
    const body = tiff([entry(274, 3, 1, concat(short(value), short(0)))]);
    assert.equal(told("APP1", body).turned, turned);
  }
});

test("what is told is cut short and in one line, without what turns a text around", () => {
  const [first] = told("COM", utf8(`a\u202e\n\0b${"c".repeat(10_000)}`)).told;
  assert.equal(first?.says.length, 120);
  assert.match(first?.says ?? "", /^a bc+$/);
});

test("XMP is read from attributes, elements and lists, and no text makes it slow", () => {
  const text = `<x exif:GPSLatitude="51,30.5N"/><tiff:Model>Zq7</tiff:Model><dc:creator> <rdf:Seq> <rdf:li>Rosa</rdf:li>`;
  assert.deepEqual(
    told("XMP ", utf8(text)).told.map(({ says }) => says),
    ["51,30.5N", "Zq7", "Rosa"],
  );
  const started = performance.now();
  for (const piece of [":creator>", ':City="', ":City><", ":title>    <", "<".repeat(99)]) {
    told("XMP ", utf8(piece.repeat(10_000_000 / piece.length)));
  }
  assert.ok(performance.now() - started < 20_000);
});

test("any bytes in any part end without an error, and none is left out in silence", () => {
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 75 + 74) % 65_537;
    return seed % most;
  };
  const heads = [
    "",
    "Exif\0\0II*\0",
    "Exif\0\0MM\0*",
    "http://ns.adobe.com/xap/1.0/\0",
    "MPF\0",
    "XML:com.adobe.xmp\0",
    "JFIF\0",
  ];
  for (let round = 0; round < 3000; round++) {
    const noise = Uint8Array.from({ length: 1 + next(300) }, () => next(256));
    const body = concat(utf8(heads[next(heads.length)] ?? ""), noise);
    for (const name of [
      "APP0",
      "APP1",
      "APP2",
      "APP11",
      "APP13",
      "COM",
      "EXIF",
      "XMP ",
      "tEXt",
      "iTXt",
      "tIME",
      "new!",
      "after",
    ]) {
      const { told: found, turned } = told(name, body);
      assert.ok(turned >= 1 && turned <= 8);
      for (const { says } of found) assert.ok(says.length <= 120 && !/\p{C}/u.test(says));
      if (["APP2", "APP11", "APP13", "XMP ", "new!", "after"].includes(name)) assert.ok(found.length > 0, name);
    }
  }
});
