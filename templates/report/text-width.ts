/** Advance widths of Inter Regular in thousandths of the font size, by the letters that have them. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [242, 'ijlï'],
  [281, ' '],
  [288, '!,.:;I'],
  [330, "'’tŧ|`"],
  [370, '()[]rf/\\'],
  [410, '1{}'],
  [460, '-"^_*?'],
  [500, '–'],
  [528, 'sšS'],
  [550, 'kxyz7žvaáåä'],
  [575, 'ceč«»é'],
  [595, 'hnŋopqbdgđuøüö2356890EF4LJ'],
  [650, '#$&BRTYXZPAÅ+<>='],
  [685, 'KVáDCHUNG'],
  [760, 'OQØw'],
  [910, 'mMæ'],
  [990, '%WÆ@'],
];

const WIDTH_OF = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));
/** For letters we have no width of: a little more than most. */
const UNKNOWN = 700;

/** Width in points of a line of Inter Regular, never much less than it is drawn. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const letter of text) thousandths += WIDTH_OF.get(letter) ?? UNKNOWN;
  return (thousandths * size) / 1_000;
}

/** Breaks a text into lines no wider than `width` points; a word that is too long alone is broken. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => splitWord(whole, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function splitWord(word: string, width: number, size: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter, size) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}
