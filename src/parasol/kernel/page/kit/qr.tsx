/** A QR code, drawn from elements: a path of dark squares on white with the margin that readers need. */
import { useMemo } from "preact/hooks";
import { encode } from "uqr";

const MARGIN = 4;

/** A text as a code, and below it in letters. */
export const QrText = (props: { text: string; label: string }) => (
  <>
    <QrCode {...props} />
    <p class="link-text">
      <bdi>{props.text}</bdi>
    </p>
  </>
);

export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { ecc: "M", border: MARGIN });
    const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
    return { size, path: squares.join("") };
  }, [text]);
  return (
    <svg class="qr print" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}
