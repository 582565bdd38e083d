/** A picture in the hand: choosing one, covering parts of it, cutting it. By finger, by mouse, or by numbers and keys. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Task, useTexts } from "#kernel/kit/context.ts";
import { Select } from "#kernel/kit/fields.tsx";
import { FileField } from "#kernel/kit/file-field.tsx";
import type { Picked } from "#kernel/kit/files.ts";
import { painted } from "#kernel/kit/painting.ts";
import { Action, Busy } from "#kernel/kit/parts.tsx";
import { type Box, type CleanPhoto, type Edits, MAX_PHOTO_BYTES, Photo, type Stroke } from "../photo.ts";

const TOOLS = ["box", "brush", "crop"] as const;
type Tool = (typeof TOOLS)[number];

const BRUSH = 0.03;
const LEAST = 0.01; // what is smaller was a slip of the finger
const SHOWN = 720;
/** No style of the page's: those come with every first load. */
const STYLE = { display: "block", maxInlineSize: "100%", maxBlockSize: "55vh", marginBlockEnd: "1rem" };

/** A field to choose a picture, which is looked at here. iPhones make a JPEG of what they would give as HEIC. */
export function PhotoField(props: { label: string; task: Task; onPhoto: (photo: Photo) => void }) {
  const t = useTexts();
  const look = async ({ content, type }: Picked) => {
    await painted();
    props.onPhoto(await Photo.of(content, type));
  };
  return (
    <>
      <FileField
        label={props.label}
        hint={t("photo-kinds")}
        task={props.task}
        most={MAX_PHOTO_BYTES}
        tooLarge="photo-large"
        accept="image/jpeg,image/png,image/webp"
        onFile={look}
      />
      {props.task.isRunning && <Busy label={t("photo-reading")} />}
    </>
  );
}

/** Covering and cutting. What was done last can be taken back. */
export function PhotoCover(props: { photo: Photo; edits: Edits; onChange: (edits: Edits) => void }) {
  const t = useTexts();
  const { photo, edits } = props;
  const [tool, setTool] = useState<Tool>("box");
  const [drawing, setDrawing] = useState<Box | Stroke | null>(null);
  const done = (shape: Box | Stroke | null) => {
    setDrawing(null);
    if (!shape) return;
    if (!("left" in shape)) return props.onChange({ ...edits, covers: [...edits.covers, shape] });
    if (shape.right - shape.left < LEAST || shape.bottom - shape.top < LEAST) return;
    props.onChange(tool === "crop" ? { ...edits, crop: shape } : { ...edits, covers: [...edits.covers, shape] });
  };
  const undo = () =>
    props.onChange(
      edits.crop && (tool === "crop" || edits.covers.length === 0)
        ? { ...edits, crop: undefined }
        : { ...edits, covers: edits.covers.slice(0, -1) },
    );
  return (
    <>
      <Select
        says="photo-tool"
        value={tool}
        options={TOOLS.map((value) => ({ value, label: t(`photo-tool-${value}`) }))}
        onChange={(value) => setTool(value as Tool)}
      />
      <Sheet photo={photo} edits={edits} tool={tool} drawing={drawing} onDrawing={setDrawing} onDone={done} />
      <p role="status" class="soft">
        {t("photo-covered", { count: edits.covers.length })} {edits.crop && t("photo-is-cropped")}
      </p>
      {(edits.covers.length > 0 || edits.crop) && <Action says="photo-undo" onClick={undo} />}
      <ByNumbers isCrop={tool === "crop"} onChange={setDrawing} onDone={done} />
    </>
  );
}

function Sheet(props: {
  photo: Photo;
  edits: Edits;
  tool: Tool;
  drawing: Box | Stroke | null;
  onDrawing: (shape: Box | Stroke) => void;
  onDone: (shape: Box | Stroke | null) => void;
}) {
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const base = useRef<HTMLCanvasElement | null>(null);
  const start = useRef<readonly [number, number] | null>(null);
  const shape = useRef<Box | Stroke | null>(null);
  const { photo, edits, tool, drawing } = props;
  useLayoutEffect(() => {
    base.current = document.createElement("canvas");
    photo.show(base.current, SHOWN);
  }, [photo]);
  useLayoutEffect(() => {
    if (canvas.current && base.current) paint(canvas.current, base.current, edits, drawing);
  }, [photo, edits, drawing]);
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const within = (value: number) => Math.min(1, Math.max(0, value));
    return [within((event.clientX - box.left) / box.width), within((event.clientY - box.top) / box.height)];
  };
  const to = (at: readonly [number, number]) => {
    const from = start.current;
    if (!from) return;
    const before = shape.current;
    if (tool === "brush") {
      const points = before && !("left" in before) ? before.points : [];
      shape.current = { points: [...points, at], radius: BRUSH };
    } else {
      const [left, right] = [from[0], at[0]].sort((one, other) => one - other) as [number, number];
      const [top, bottom] = [from[1], at[1]].sort((one, other) => one - other) as [number, number];
      shape.current = { left, top, right, bottom };
    }
    props.onDrawing(shape.current);
  };
  const end = () => {
    if (start.current) props.onDone(shape.current);
    start.current = shape.current = null;
  };
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t("photo-shown")}
      style={{ ...STYLE, touchAction: "none" }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = place(event);
        to(start.current);
      }}
      onPointerMove={(event) => to(place(event))}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

function paint(canvas: HTMLCanvasElement, base: HTMLCanvasElement, edits: Edits, drawing: Box | Stroke | null): void {
  canvas.width = base.width;
  canvas.height = base.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  const { width, height } = base;
  context.drawImage(base, 0, 0);
  for (const each of edits.covers) {
    if ("left" in each) context.fillRect(...inPoints(each, width, height));
    else paintStroke(context, each, width, height);
  }
  if (edits.crop) {
    context.fillStyle = "#000a";
    context.beginPath();
    context.rect(0, 0, width, height);
    context.rect(...inPoints(edits.crop, width, height));
    context.fill("evenodd");
  }
  if (!drawing) return;
  if (!("left" in drawing)) {
    paintStroke(context, drawing, width, height);
    return;
  }
  for (const [colour, dash] of [["#000", []] as const, ["#fff", [6, 6]] as const]) {
    context.strokeStyle = colour;
    context.lineWidth = 3;
    context.setLineDash([...dash]);
    context.strokeRect(...inPoints(drawing, width, height));
  }
}

const inPoints = (
  { left, top, right, bottom }: Box,
  width: number,
  height: number,
): [number, number, number, number] => [left * width, top * height, (right - left) * width, (bottom - top) * height];

function paintStroke(context: CanvasRenderingContext2D, stroke: Stroke, width: number, height: number): void {
  context.fillStyle = context.strokeStyle = "#000";
  context.lineCap = context.lineJoin = "round";
  context.lineWidth = 2 * stroke.radius * Math.max(width, height);
  context.setLineDash([]);
  context.beginPath();
  const [first] = stroke.points;
  if (first) context.moveTo(first[0] * width, first[1] * height);
  for (const [x, y] of stroke.points) context.lineTo(x * width, y * height);
  context.stroke();
}

/** A box without drawing: for keys, and for whoever can't hold a finger still. */
function ByNumbers(props: { isCrop: boolean; onChange: (box: Box) => void; onDone: (box: Box) => void }) {
  const t = useTexts();
  const id = useId();
  const [values, setValues] = useState({ left: 25, top: 25, wide: 50, high: 50 });
  const boxOf = ({ left, top, wide, high }: typeof values): Box => ({
    left: left / 100,
    top: top / 100,
    right: Math.min(1, (left + wide) / 100),
    bottom: Math.min(1, (top + high) / 100),
  });
  return (
    <details class="card">
      <summary>{t("photo-by-numbers")}</summary>
      {(["left", "top", "wide", "high"] as const).map((name) => (
        <div class="field" key={name}>
          <label for={`${id}-${name}`}>{t(`photo-by-${name}`, { count: values[name] })}</label>
          <input
            id={`${id}-${name}`}
            type="range"
            dir="ltr"
            min={name === "left" || name === "top" ? 0 : 2}
            max={name === "left" || name === "top" ? 98 : 100}
            value={values[name]}
            onInput={(event) => {
              const next = { ...values, [name]: Number(event.currentTarget.value) };
              setValues(next);
              props.onChange(boxOf(next));
            }}
          />
        </div>
      ))}
      <Action says={props.isCrop ? "photo-do-crop" : "photo-do-cover"} onClick={() => props.onDone(boxOf(values))} />
    </details>
  );
}

/** The finished picture, as others see it. */
export function PhotoMade({ made }: { made: CleanPhoto }) {
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const { content, type, width, height } = made;
    createImageBitmap(new Blob([content as BlobPart], { type })).then((bitmap) => {
      if (!canvas.current) return;
      canvas.current.width = width;
      canvas.current.height = height;
      canvas.current.getContext("2d")?.drawImage(bitmap, 0, 0);
    });
  }, [made]);
  return <canvas ref={canvas} role="img" aria-label={t("photo-made-shown")} style={STYLE} />;
}

export const UNTOUCHED: Edits = { covers: [] };
