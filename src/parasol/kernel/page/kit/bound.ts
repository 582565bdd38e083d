/** Fields whose values lie elsewhere: in a draft, in what a list is looked through by. */

/** What a field is drawn with: `<Field says="post-name" {...of("name")} />`. */
export interface Held<V> {
  readonly value: V;
  readonly onInput: (value: V) => void;
  readonly onChange: (value: V) => void;
}

/** Fields for `values`, each by its name. */
export const bound =
  <T extends object>(values: T, change: (changed: Partial<T>) => void) =>
  <N extends keyof T>(name: N): Held<T[N]> => {
    const put = (value: T[N]) => change({ [name]: value } as unknown as Partial<T>);
    return { value: values[name], onInput: put, onChange: put };
  };
