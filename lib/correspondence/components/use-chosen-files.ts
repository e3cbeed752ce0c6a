'use client';

import { useRef, useState } from 'react';
import { type Refusal, refuse } from '@/lib/kernel/refusal';
import { readFileAction } from '../actions';
import type { FileReading, MailReading } from '../file-reading';

/** Largest sum of all files that are sent at once, in bytes; the command holds to the same. */
export const largestSum = 20 * 1024 * 1024;

/** A file that was dropped in and not recorded yet. */
export type ChosenFile = {
  readonly key: number;
  readonly file: File;
  /** Null while it is read. */
  readonly reading: FileReading | null;
  /** Places of the attachments that are not to be kept by themselves. */
  readonly leaveOut: readonly number[];
};

/** Pictures smaller than this that stand inside a text are most likely the emblem of a signature. In bytes. */
const emblemSize = 20 * 1024;

function firstLeftOut(mail: MailReading): readonly number[] {
  return mail.attachments.filter((one) => one.isInline && one.size < emblemSize).map((one) => one.at);
}

/** The files somebody chose for a communication, each read as soon as it is chosen. */
export function useChosenFiles(onMail: (mail: MailReading, fileName: string) => void) {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const lastKey = useRef(0);

  function change(key: number, what: Partial<ChosenFile>) {
    setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...what } : one)));
  }

  async function read(key: number, file: File) {
    const lost: FileReading = { refusal: refuse('unreachable'), mail: null, twin: null };
    if (file.size > largestSum) {
      const tooLarge = refuse('fileTooLarge', undefined, { maximum: largestSum / 1024 / 1024 });
      change(key, { reading: { ...lost, refusal: tooLarge } });
      return;
    }
    const upload = new FormData();
    upload.set('file', file);
    const outcome = await readFileAction(upload).catch(() => null);
    const reading = outcome === null ? lost : outcome.ok ? outcome.value : { ...lost, refusal: outcome.refusal };
    const { mail } = reading;
    change(key, { reading, leaveOut: mail === null ? [] : firstLeftOut(mail) });
    if (mail !== null) onMail(mail, file.name);
  }

  return {
    files,
    add: (chosen: readonly File[]) => {
      const added = chosen.map((file) => {
        lastKey.current += 1;
        return { key: lastKey.current, file, reading: null, leaveOut: [] };
      });
      setFiles((before) => [...before, ...added]);
      for (const { key, file } of added) void read(key, file);
    },
    remove: (key: number) => setFiles((before) => before.filter((one) => one.key !== key)),
    keep: (chosen: ChosenFile, at: number, kept: boolean) =>
      change(chosen.key, {
        leaveOut: kept ? chosen.leaveOut.filter((one) => one !== at) : [...chosen.leaveOut, at],
      }),
    clear: () => setFiles([]),
    /** Why the files cannot be sent as they are; null: they can. */
    refusal: (): Refusal | null => {
      const sum = files.reduce((total, one) => total + one.file.size, 0);
      if (sum > largestSum) return refuse('filesTooLarge', 'files', { maximum: largestSum / 1024 / 1024 });
      return files.some((one) => one.reading?.refusal != null) ? refuse('filesNotTaken', 'files') : null;
    },
    /** The files as an action takes them, with the attachments to be left out of each. */
    upload: () => {
      const form = new FormData();
      for (const one of files) form.append('file', one.file);
      return { form, leaveOut: files.map((one) => one.leaveOut) };
    },
  };
}
export type ChosenFiles = ReturnType<typeof useChosenFiles>;
