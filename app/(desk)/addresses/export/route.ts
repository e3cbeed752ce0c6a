import { getLocale } from 'next-intl/server';
import { bookTable } from '@/lib/addresses/exports/book';
import { loadBookExport } from '@/lib/addresses/loaders/sheet';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { documentTypes, download } from '@/lib/platform/download';

/** Hands out the address book as a workbook that can be read in again. */
export async function GET(): Promise<Response> {
  const data = await loadBookExport(await getLocale());
  if (data === null) return new Response(null, { status: 404 });
  return download({
    bytes: await writeWorkbook(bookTable(data.book, data.words, data.head)),
    name: `address-book-${data.today}.xlsx`,
    mediaType: documentTypes.xlsx,
  });
}
