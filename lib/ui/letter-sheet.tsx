import type { Letter, LetterLine } from '@/lib/documents/letter';
import styles from './letter-sheet.module.css';

function Runs({ line }: { line: LetterLine }) {
  return line.map((run, index) => {
    // Runs have no identity of their own: their place in the line is what they are.
    const key = `${index}`;
    if (typeof run === 'string') return <span key={key}>{run}</span>;
    return run.mark === 'missing' ? (
      <mark key={key} className={styles.missing}>
        {run.text}
      </mark>
    ) : (
      <strong key={key}>{run.text}</strong>
    );
  });
}

function Lines({ all, className }: { all: readonly LetterLine[]; className?: string }) {
  if (all.length === 0) return null;
  return (
    <div className={className}>
      {all.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a letter are never moved.
        <p key={index}>
          <Runs line={line} />
        </p>
      ))}
    </div>
  );
}

/** A letter as it will be read, on a sheet of paper; what is missing stands out. `label` names it for those who listen. */
export function LetterSheet({ letter, label }: { letter: Letter; label: string }) {
  const isNote = letter.form === 'noteVerbale';
  const date = <Lines all={[letter.placeAndDate]} className={styles.date} />;
  return (
    <article className={styles.sheet} aria-label={label}>
      {letter.labels.map((text) => (
        <p key={text} className={styles.label}>
          {text}
        </p>
      ))}
      <Lines all={letter.head} className={styles.head} />
      {letter.reference === null ? null : <Lines all={[letter.reference]} className={styles.reference} />}
      {isNote ? null : date}
      {isNote ? null : <Lines all={letter.addressee} className={styles.addressee} />}
      {letter.salutation === null ? null : <Lines all={[letter.salutation]} />}
      {letter.subject === null ? null : <Lines all={[letter.subject]} className={styles.subject} />}
      <div className={styles.body}>
        {letter.body.map((block, index) =>
          block.kind === 'paragraph' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a letter are never moved.
            <p key={index}>
              <Runs line={block.runs} />
            </p>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a letter are never moved.
            <p key={index} className={styles.item}>
              <span className={styles.mark}>{block.mark}</span>
              <span>
                <Runs line={block.runs} />
              </span>
            </p>
          ),
        )}
      </div>
      {letter.closing === null ? null : <Lines all={[letter.closing]} className={styles.closing} />}
      <Lines all={letter.signature} />
      {isNote ? date : null}
      {isNote ? <Lines all={letter.addressee} className={styles.addressee} /> : null}
      <Lines all={letter.foot} className={styles.foot} />
    </article>
  );
}
