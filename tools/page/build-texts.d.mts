export function languagesIn(texts: string): string[];
export function languageName(language: string): string;
export function safetyOf(texts: string): Set<string>;
export function textsOf(texts: string, language: string, part: string): string;
export function isDraft(texts: string, language: string): boolean;
