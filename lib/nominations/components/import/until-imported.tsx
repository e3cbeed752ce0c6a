'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { ImportView } from '@/lib/nominations/loaders/import';
import { LinkButton } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { Page } from '@/lib/ui/page';
import styles from './import.module.css';

type Counts = ImportView['counts'];

const Context = createContext<((counts: Counts) => void) | null>(null);

/** Says that the sheet on this page was imported, and what became of its rows. */
export function useImported(): (counts: Counts) => void {
  const tell = useContext(Context);
  if (tell === null) throw new Error('useImported outside of UntilImported');
  return tell;
}

/** Shows an import that was begun until it is carried out, and from then on what it did: nothing of it is still to come. */
export function UntilImported({ slug, header, children }: { slug: string; header: ReactNode; children: ReactNode }) {
  const [done, setDone] = useState<Counts>();
  if (done === undefined) return <Context value={setDone}>{children}</Context>;
  return (
    <Page>
      {header}
      <ImportDone slug={slug} counts={done} />
    </Page>
  );
}

const noticeId = 'imported';

/** What an import did, and where to go from here. The button that had the focus is gone: the result takes it. */
function ImportDone({ slug, counts }: { slug: string; counts: Counts }) {
  const t = useTranslations('nominations.import');
  const list = `/meetings/${slug}/nominations` as const;
  useEffect(() => document.getElementById(noticeId)?.focus(), []);
  return (
    <>
      <Notice id={noticeId} tone="success" announce title={t('doneTitle')}>
        {t('done', counts)}
      </Notice>
      <div className={styles.buttons}>
        <LinkButton variant="primary" href={list}>
          {t('toList')}
        </LinkButton>
        <LinkButton href={`${list}/import`}>{t('anotherSheet')}</LinkButton>
      </div>
    </>
  );
}
