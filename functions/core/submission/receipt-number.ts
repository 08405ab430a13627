/** Read aloud and copied by hand without mistakes: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 8;

/**
 * The number on a receipt, `7KQF-M4PX`, from the fingerprint (hexadecimal SHA-256) of the submission's id:
 * the same submission always has the same number, and the number does not tell the id.
 *
 * Among the 23^8 numbers two of 15,000 submissions are alike in one edition of about 700. It is for people;
 * nothing is looked up by it.
 */
export function receiptNumber(fingerprint: string): string {
  let rest = BigInt(`0x${fingerprint.slice(0, 16)}`);
  let number = '';
  for (let i = 0; i < LENGTH; i++) {
    number += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}
