import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BoardProvider } from '@/lib/programme/components/board/board-context';
import { DraftEditor } from '@/lib/programme/components/board/draft-editor';
import { IllustrationToRead } from '@/lib/programme/components/board/illustration-to-read';
import { LiveAnswer } from '@/lib/programme/components/board/live-answer';
import { ProgrammeView } from '@/lib/programme/components/programme-view';
import { loadProgrammePage } from '@/lib/programme/loaders';
import { loadBoard } from '@/lib/programme/loaders/board';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programme');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/meetings/[meeting]/programme'>) {
  const { meeting } = await params;
  const { version } = await searchParams;
  const data = await loadProgrammePage(meeting, typeof version === 'string' ? version : undefined);
  const shown = data.programme?.version;
  const board = shown?.state === 'draft' ? await loadBoard(meeting, shown.number, await getLocale()) : null;
  if (board === null) return <ProgrammeView data={data} />;
  const { maySeeBalance, maySeeNominations } = data;
  return (
    <BoardProvider key={board.board.programme.version.id} data={board}>
      {board.mayChange ? (
        <ProgrammeView
          data={data}
          draft={{
            answer: <LiveAnswer maySeeBalance={maySeeBalance} maySeeNominations={maySeeNominations} />,
            content: <DraftEditor />,
          }}
        />
      ) : (
        <ProgrammeView data={data} illustration={<IllustrationToRead />} />
      )}
    </BoardProvider>
  );
}
