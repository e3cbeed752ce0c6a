import { writeWord } from '@/lib/documents/write-word';
import { documentTypes, download } from '@/lib/platform/download';
import { programmeDocument } from '@/lib/programme/exports/document';
import { loadPublicProgramme } from '@/lib/programme/loaders';
import { loadProgrammeWords } from '@/lib/programme/loaders/export-words';

/** Hands out the published programme as a Word document, to anybody. */
export async function GET(_: Request, { params }: RouteContext<'/programmes/[meeting]/document'>): Promise<Response> {
  const { meeting } = await params;
  const data = await loadPublicProgramme(meeting);
  const words = await loadProgrammeWords(data);
  return download({
    bytes: await writeWord(programmeDocument(data.programme, data.meeting.title, words)),
    name: `programme-${meeting}.docx`,
    mediaType: documentTypes.docx,
  });
}
