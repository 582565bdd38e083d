/** What build-plugins.mjs makes of the package: its class for passphrases alone. */
declare module "age-encryption/scrypt" {
  import type { Recipient } from "age-encryption";
  export const ScryptRecipient: new (passphrase: string, logN: number) => Recipient;
}
