// Makes one script of several that are always fetched together: each costs its headers, its tag and, where a browser
// opens six connections, a wait.
import { build } from "esbuild";

const IMPORTED = /import\{([^}]*)\}from"\.\/([^"]+)"/g; // as esbuild writes it, minified
const RUN = /import"\.\/([^"]+)";/g;

/**
 * `scripts` is name -> text, `exportsOf` name -> what it exports. Those of `names`, in the order in which they run, become
 * `into`, the last of them; what the others import of them they then import of it.
 */
export async function merge(scripts, exportsOf, names, into, options) {
  const called = new Map(); // "file name" -> as the merged script exports it
  const lines = names.map((file) => {
    const exported = exportsOf.get(file).map((name) => {
      called.set(`${file} ${name}`, `_${called.size.toString(36)}`);
      return `${name} as ${called.get(`${file} ${name}`)}`;
    });
    return `export {${exported}} from "./${file}";`;
  });
  const bundled = await build({
    ...options,
    stdin: { contents: [`import "./${names.at(-1)}";`, ...lines].join("\n"), resolveDir: "." },
    plugins: [
      {
        name: "built",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\// }, ({ path }) => {
            const name = path.slice(2);
            return names.includes(name) ? { path: name, namespace: "built" } : { path, external: true };
          });
          onLoad({ filter: /.*/, namespace: "built" }, ({ path }) => ({ contents: scripts.get(path) }));
        },
      },
    ],
  });
  for (const name of names) scripts.delete(name);
  for (const [name, text] of scripts) {
    const changed = text.replace(IMPORTED, (whole, list, file) =>
      names.includes(file) ? `import{${renamed(list, file, called)}}from"./${into}"` : whole,
    );
    scripts.set(
      name,
      changed.replace(RUN, (whole, file) => (names.includes(file) ? "" : whole)),
    );
  }
  scripts.set(into, bundled.outputFiles[0].text);
  exportsOf.set(into, [...called.values()]);
}

const renamed = (list, file, called) =>
  list
    .split(",")
    .map((each) => {
      const [name, as = name] = each.split(" as ");
      return `${called.get(`${file} ${name}`)} as ${as}`;
    })
    .join(",");
