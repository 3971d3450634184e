import writeWorkbookFile from 'write-excel-file/node';

/** A file of Excel with these rows of text on its one sheet, as a browser sends it (base64). */
export async function aFile(rows: readonly (readonly string[])[]): Promise<string> {
  const cells = rows.map((row) => row.map((value) => ({ type: String, value })));
  return (await writeWorkbookFile(cells, { sheet: 'Blad1' }).toBuffer()).toString('base64');
}
