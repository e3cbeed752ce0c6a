'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/lib/ui/class-names';
import type { Panel, Part, ProgrammePartKind } from '../../types';
import { useRole } from '../person-role';
import { useBoardTools } from './board-context';
import { ItemTools } from './item-tools';
import styles from './lines.module.css';
import { useReorder } from './use-reorder';

/** Those who have one kind of part, in order: each can be put elsewhere in the order or taken out. */
export function PartEditor({
  parts,
  part,
  panel,
}: {
  parts: readonly Part[];
  part: ProgrammePartKind;
  /** The panel whose moderators these are; null: they are of another kind. */
  panel: Panel | null;
}) {
  const t = useTranslations('programme');
  const { data, carryOut, dialogs } = useBoardTools();
  const roleOf = useRole();
  const order = useReorder(
    parts.map((one) => one.id),
    (was, ids) => carryOut({ kind: 'orderParts', part, panelId: panel?.id ?? null, was, ids }),
  );
  if (parts.length === 0) return panel === null ? null : <p className={styles.about}>{t('noModerator')}</p>;
  return (
    <ol className={styles.list} aria-label={t(`board.partsOf.${part}`, { number: panel?.number ?? 0 })}>
      {parts.map((one, at) => {
        const role = roleOf(one.person, one.office, data.meeting.bodyName);
        const name = one.person.name;
        return (
          <li
            key={one.id}
            className={classNames(
              styles.line,
              panel !== null && styles.moderator,
              order.over === one.id && styles.over,
            )}
            {...order.itemProps(one.id)}
          >
            <span className={styles.words}>
              <span className={styles.term}>{t(`part.${part}`)}</span>
              <span className={styles.name}>{one.namedByFunction && role !== null ? role : name}</span>
              <span className={styles.about}>
                {[one.party?.name, one.namedByFunction ? t('byFunction', { name }) : role].filter(Boolean).join(' · ')}
              </span>
            </span>
            <ItemTools
              tools={[
                ...(parts.length < 2
                  ? []
                  : ([
                      {
                        icon: 'chevronUp',
                        label: t('board.earlier', { name }),
                        run: () => order.shift(one.id, -1),
                        off: at === 0,
                      },
                      {
                        icon: 'chevronDown',
                        label: t('board.later', { name }),
                        run: () => order.shift(one.id, 1),
                        off: at === parts.length - 1,
                      },
                    ] as const)),
                {
                  icon: 'cross',
                  label: t('board.takeOut', { name }),
                  run: () => dialogs.show({ kind: 'remove', what: 'part', id: one.id, name }),
                },
              ]}
            />
          </li>
        );
      })}
    </ol>
  );
}
