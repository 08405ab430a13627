/**
 * A small tagged PDF laid out as Chromium lays out its own: one heading on one page, a date, ids of the
 * structure that count from `node`.
 */
export function aPrintedPdf({ text = 'Hei', createdAt = '20260101000000', node = 7 }): Uint8Array {
  const id = (at: number) => `(node${String(node + at).padStart(8, '0')})`;
  const content = `/H1 <</MCID 0>> BDC BT /F1 24 Tf 72 700 Td (${text}) Tj ET EMC`;
  const bodies = [
    `<</Creator (Chromium) /CreationDate (D:${createdAt}+00'00')>>`,
    '<</Type /Catalog /Pages 3 0 R /MarkInfo <</Marked true>> /StructTreeRoot 7 0 R>>',
    '<</Type /Pages /Kids [4 0 R] /Count 1>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /StructParents 0 /Contents 5 0 R /Resources <</Font <</F1 6 0 R>>>>>>',
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    `<</Type /StructTreeRoot /K 8 0 R /ParentTree 10 0 R /IDTree <</Names [${id(0)} 8 0 R ${id(1)} 9 0 R]>>>>`,
    `<</Type /StructElem /S /Document /P 7 0 R /K 9 0 R /ID ${id(0)}>>`,
    `<</Type /StructElem /S /H1 /P 8 0 R /Pg 4 0 R /K 0 /ID ${id(1)}>>`,
    '<</Nums [0 [9 0 R]]>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = bodies.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<</Size ${bodies.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>`;
  return Buffer.from(`${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}
