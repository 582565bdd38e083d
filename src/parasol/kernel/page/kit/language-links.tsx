/** The other languages, each by its own name. Which one is chosen is kept in memory alone. */
import { useApp } from "./context.ts";
import { languages } from "./data-files.ts";
import { Button } from "./parts.tsx";

export function LanguageLinks(props: { label: string }) {
  const app = useApp();
  const others = languages().filter(({ code }) => code !== app.texts.language.code);
  if (others.length === 0) return null;
  return (
    <nav class="languages" aria-label={props.label}>
      {others.map((language) => (
        <Button kind="link" key={language.code} onClick={() => app.setLanguage(language)}>
          <span lang={language.code} dir={language.direction}>
            {language.name}
          </span>
        </Button>
      ))}
    </nav>
  );
}
