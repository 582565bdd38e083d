/** The countries there are: those with a numbering plan. */
import { usePhones } from "../members/session.ts";

/** Two-letter codes; empty until the file is there, or if it doesn't come. */
export function useRegions(): readonly string[] {
  const phones = usePhones();
  return phones ? Object.keys(phones.plans).filter((name) => /^[A-Z]{2}$/.test(name)) : [];
}
