import { getLocale } from 'next-intl/server';
import { writeDelimited } from '@/lib/documents/write-delimited';
import { writeWord } from '@/lib/documents/write-word';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { listDocument, listTable } from '@/lib/nominations/exports/list';
import { exportFormatFrom } from '@/lib/nominations/exports/request';
import { loadNominationExport } from '@/lib/nominations/loaders/export';
import { loadExportWords } from '@/lib/nominations/loaders/export-words';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';

/** Hands out the list of nominations as a workbook, delimited text or a Word document. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetings/[meeting]/nominations/export'>,
): Promise<Response> {
  const { meeting } = await params;
  const asked = searchParamsOf(request);
  const data = await loadNominationExport(meeting, asked, await getLocale());
  const format = exportFormatFrom(asked);
  if (data === null || format === null) return new Response(null, { status: 400 });
  const { head, words, product } = await loadExportWords(data);
  const table = listTable(data.rows, data.request.columns, head, words, format !== 'docx');
  const write = {
    xlsx: () => writeWorkbook(table),
    csv: () => writeDelimited(table),
    docx: () => writeWord(listDocument(table, head.foot, product)),
  };
  return download({
    bytes: await write[format](),
    name: `nominations-${meeting}-${data.request.asAt}.${format}`,
    mediaType: documentTypes[format],
  });
}
