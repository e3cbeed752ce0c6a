import { getTranslations } from 'next-intl/server';
import { writeArchive } from '@/lib/documents/write-archive';
import { writeLetters } from '@/lib/documents/write-letter';
import { loadLetters } from '@/lib/participation/loaders/letters';
import { documentTypes, download, fileName, searchParamsOf } from '@/lib/platform/download';

/** Hands out individual letters as one Word document, or as one for each in an archive. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/meetings/[meeting]/letters/document'>,
): Promise<Response> {
  const { meeting } = await params;
  const asked = searchParamsOf(request);
  const data = await loadLetters(meeting, asked);
  if (data.letters.length === 0) return new Response(null, { status: 404 });
  const common = await getTranslations('common');
  const author = common('product');
  const t = await getTranslations('letters.choice');
  const kind = t(`kinds.${data.kind}`);
  const nameOf = (ending: string) => fileName([kind, data.meeting.shortTitle, data.datedOn], ending);
  if (asked.as === 'zip') {
    const files = await Promise.all(
      data.letters.map(async ({ letter, name }) => ({
        name: fileName([name, kind], 'docx'),
        bytes: await writeLetters([letter], author),
      })),
    );
    return download({ bytes: writeArchive(files), name: nameOf('zip'), mediaType: documentTypes.zip });
  }
  return download({
    bytes: await writeLetters(
      data.letters.map((one) => one.letter),
      author,
    ),
    name: nameOf('docx'),
    mediaType: documentTypes.docx,
  });
}
