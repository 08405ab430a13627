/**
 * A text as a string of CSS. Everything but plain letters, digits and spaces is written as a code, so that
 * nothing in it can end the string, the declaration or the element it stands in.
 */
export function cssString(text: string): string {
  const codes = [...text].map((letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${(letter.codePointAt(0) || 0xfffd).toString(16)} `,
  );
  return `'${codes.join('')}'`;
}
