import { getLocale } from 'next-intl/server';
import { writeWord } from '@/lib/documents/write-word';
import { writeWorkbook } from '@/lib/documents/write-workbook';
import { documentTypes, download, searchParamsOf } from '@/lib/platform/download';
import { programmeDocument } from '@/lib/programme/exports/document';
import { programmeTable } from '@/lib/programme/exports/table';
import { loadProgrammeExport } from '@/lib/programme/loaders/export';
import { loadProgrammeWords } from '@/lib/programme/loaders/export-words';

/** Hands out a version of the programme as a Word document or a workbook. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetings/[meeting]/programme/export'>,
): Promise<Response> {
  const { meeting } = await params;
  const { version, format } = searchParamsOf(request);
  const data = await loadProgrammeExport(meeting, typeof version === 'string' ? version : undefined, await getLocale());
  if (format !== 'docx' && format !== 'xlsx') return new Response(null, { status: 400 });
  const words = await loadProgrammeWords(data);
  const { programme } = data;
  const { title } = data.meeting;
  return download({
    bytes:
      format === 'docx'
        ? await writeWord(programmeDocument(programme, title, words))
        : await writeWorkbook(programmeTable(programme, title, words)),
    name: `programme-${meeting}-version-${programme.version.number}.${format}`,
    mediaType: documentTypes[format],
  });
}
