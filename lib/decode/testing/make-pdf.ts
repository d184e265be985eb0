/**
 * Makes a PDF of many pages that all show the same line; 10,000 pages weigh half a megabyte.
 *
 * makePdf({ pages: 10_000, line: 'Page' })
 */
export function makePdf({ pages, line }: { readonly pages: number; readonly line: string }) {
  const show = `BT /F1 12 Tf 50 50 Td (${line}) Tj ET`;
  const kids = Array.from({ length: pages }, (_, at) => `${String(at + 5)} 0 R`).join(' ');
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>';
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${String(pages)}>>`,
    `<</Length ${String(show.length)}>>stream\n${show}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: pages }, () => page),
  ];
  const objects = bodies.map((body, at) => `${String(at + 1)} 0 obj${body}endobj\n`);
  return new TextEncoder().encode(
    `%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R/Size ${String(bodies.length + 1)}>>\n`,
  );
}
