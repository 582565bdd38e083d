/** What a route is. */
import type { Bytes } from "./bytes.ts";
import type { Format } from "./codec.ts";

/** A route that answers in bytes. */
export interface BytesRoute<Q> {
  readonly path: string;
  readonly request: Format<Q>;
  /** What makes a body smaller that is signed. */
  readonly pack?: (body: Bytes) => Promise<Bytes>;
  /** What is told of a good answer as it comes: all of it so far. */
  readonly onPart?: ((content: Bytes) => void) | undefined;
}

/** A route that answers in JSON. */
export interface Route<Q, A> extends BytesRoute<Q> {
  readonly answer: Format<A>;
}

/* @__NO_SIDE_EFFECTS__ */
export function route<Q>(path: string, request: Format<Q>): BytesRoute<Q>;
/* @__NO_SIDE_EFFECTS__ */
export function route<Q, A>(path: string, request: Format<Q>, answer: Format<A>): Route<Q, A>;
/* @__NO_SIDE_EFFECTS__ */
export function route<Q, A>(path: string, request: Format<Q>, answer?: Format<A>) {
  return { path: `/api/${path}`, request, answer };
}
