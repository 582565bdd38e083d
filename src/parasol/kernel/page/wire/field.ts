/**
 * What a form or a view needs to know of a record's field. The lists are emitted beside the formats (`formats/`).
 * Counterpart of `kernel/formats/fields.py`.
 */
export interface Field {
  readonly name: string;
  readonly type: "text" | "choice" | "choices" | "int" | "bool" | "day" | "bytes" | "list" | "record";
  /** It may be null or absent. */
  readonly optional?: true;
  /** Characters, items, bytes or the value. */
  readonly min?: number;
  readonly max?: number;
  /** A text of one line, without what can't be printed. */
  readonly line?: true;
  /** Of the whole text. */
  readonly pattern?: string;
  readonly choices?: readonly (string | number)[];
  /** What one of a list is; its name is empty. What a record in it is made of isn't said. */
  readonly item?: Field;
}
