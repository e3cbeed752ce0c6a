'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { Button } from '@/lib/ui/button';
import { classNames } from '@/lib/ui/class-names';
import { FileField } from '@/lib/ui/field';
import styles from './import.module.css';

type Progress = { readonly name: string; readonly sent: number; readonly request: XMLHttpRequest };

/** What the route that takes files in answers. */
type Answer = { readonly draftId?: string; readonly refusal?: Refusal };

function answerOf(request: XMLHttpRequest): Answer {
  try {
    return request.status === 200 ? JSON.parse(request.responseText) : { refusal: refuse('unreachable') };
  } catch {
    return { refusal: refuse('unreachable') };
  }
}

/** A place to drop or choose a sheet. Shows how far it is, and can be cancelled; `fetch` tells nothing of sending. */
export function FileDrop({ slug }: { slug: string }) {
  const t = useTranslations('nominations.import');
  const format = useFormatter();
  const router = useRouter();
  const refusalText = useRefusalText();
  const [progress, setProgress] = useState<Progress>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const path = `/meetings/${slug}/nominations/import`;

  function send(file: File) {
    const request = new XMLHttpRequest();
    setRefusal(undefined);
    setProgress({ name: file.name, sent: 0, request });
    request.upload.onprogress = ({ loaded, total }) =>
      setProgress({ name: file.name, sent: total === 0 ? 1 : loaded / total, request });
    request.onload = () => {
      const answer = answerOf(request);
      if (answer.draftId !== undefined) {
        router.push(`${path}?draft=${encodeURIComponent(answer.draftId)}` as Route);
        return;
      }
      setProgress(undefined);
      setRefusal(answer.refusal ?? refuse('unreachable'));
    };
    request.onerror = () => {
      setProgress(undefined);
      setRefusal(refuse('unreachable'));
    };
    request.onabort = () => setProgress(undefined);
    request.open('POST', `${path}/file`);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && progress === undefined) send(file);
  }

  return (
    // The field inside does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files has no role of its own.
    <div
      className={classNames(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileField
        ref={input}
        label={t('file')}
        hint={t('fileHint')}
        error={refusal === undefined ? undefined : refusalText(refusal)}
        accept=".xlsx,.csv,.txt,.tsv"
        disabled={progress !== undefined}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again once it is mended.
          event.target.value = '';
          if (file !== undefined) send(file);
        }}
      />
      {progress === undefined ? null : (
        <div className={styles.progress}>
          <p role="status">
            {progress.sent < 1
              ? t('sending', { name: progress.name, share: format.number(progress.sent, { style: 'percent' }) })
              : t('reading', { name: progress.name })}
          </p>
          <progress aria-label={t('progress')} {...(progress.sent < 1 ? { value: progress.sent } : {})} />
          <Button
            size="small"
            onClick={() => {
              progress.request.abort();
              input.current?.focus();
            }}
          >
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
