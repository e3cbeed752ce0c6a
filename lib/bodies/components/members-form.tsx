'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { useRefusalText } from '@/lib/i18n/use-refusal-text';
import type { Refusal } from '@/lib/kernel/refusal';
import { Disclosure } from '@/lib/ui/disclosure';
import { TextArea } from '@/lib/ui/field';
import { Form } from '@/lib/ui/form';
import { Link } from '@/lib/ui/link';
import { Notice } from '@/lib/ui/notice';
import { useCommandForm } from '@/lib/ui/use-command-form';
import { setMembershipAction } from '../actions';
import type { MembersForEditing } from '../loaders';
import { changedMembers, type DraftMember, draftMembership, membersOf, withLines } from '../membership-draft';
import { compareStates, languageOfNames, stateName } from '../rules';
import { useFormWords } from './form-words';
import { MemberRows } from './member-rows';
import styles from './members-form.module.css';
import { MissingMembers } from './missing-members';
import { useTerm } from './period';
import { UnknownLines } from './unknown-lines';

/** What the form holds: the text, and choices by State. */
export type MembersValues = {
  text: string;
  group: Record<string, string>;
  since: Record<string, string>;
  until: Record<string, string>;
};

/** A refusal about the n-th member, set beside the input of the form that decides on it. */
function besideInput(refusal: Refusal, members: readonly DraftMember[]): Refusal {
  const others = refusal.others?.map((other) => besideInput(other, members));
  const [list, index, property] = refusal.field?.split('.') ?? [];
  const inputs = list === 'members' ? members[Number(index)]?.inputs : undefined;
  if (inputs === undefined) return { ...refusal, others };
  const field =
    property === 'validTo' ? (inputs.until ?? inputs.since) : property === 'validFrom' ? inputs.since : inputs.group;
  return { ...refusal, field: field ?? inputs.until ?? undefined, others };
}

/** The list of members as a text that can be pasted over, with a preview of what would change. */
export function MembersForm({ data }: { data: MembersForEditing }) {
  const t = useTranslations('bodies.membersForm');
  const words = useFormWords();
  const term = useTerm();
  const router = useRouter();
  const language = languageOfNames(useLocale());
  const { body, present, others, states } = data;
  const byId = useMemo(() => new Map(states.map((state) => [state.id, state])), [states]);
  const nameOf = (stateId: string) => {
    const state = byId.get(stateId);
    return state === undefined ? stateId : stateName(state, language);
  };
  const sorted = useMemo(() => [...states].sort(compareStates(language)), [states, language]);
  const back = `/bodies/${body.slug}#members` as const;

  const defaultValues = useMemo<MembersValues>(() => {
    const here = new Map(present.map((member) => [member.stateId, member]));
    return {
      text: sorted
        .filter((state) => here.has(state.id))
        .map((state) => stateName(state, language))
        .join('\n'),
      group: Object.fromEntries(
        states.map(({ id, usualGroup }) => [id, (here.has(id) ? here.get(id)?.regionalGroup : usualGroup) ?? '']),
      ),
      since: Object.fromEntries(states.map(({ id }) => [id, here.get(id)?.validFrom ?? ''])),
      until: Object.fromEntries(present.map(({ stateId }) => [stateId, ''])),
    };
  }, [present, states, sorted, language]);

  const form = useCommandForm<MembersValues, { members: number }>({
    defaultValues,
    action: async ({ text, ...choices }) => {
      const members = membersOf(draftMembership(text, states, present), choices, others);
      const outcome = await setMembershipAction({
        bodyId: body.id,
        revision: body.revision,
        members: members.map(({ member }) => member),
      });
      return outcome.ok ? outcome : { ok: false, refusal: besideInput(outcome.refusal, members) };
    },
    translateRefusal: useRefusalText(),
    onDone: () => router.push(back),
    draftKey: `members:${body.id}`,
    draftVersion: body.revision,
  });

  const values = form.rhf.watch();
  const text = useDeferredValue(values.text);
  const draft = useMemo(() => draftMembership(text, states, present), [text, states, present]);
  const newRows = draft.rows.filter((row) => row.present === null);
  const keptRows = draft.rows.filter((row) => row.present !== null);
  const added = newRows.length;
  const changed = changedMembers(draft, values).length;
  const nothing = added + changed + draft.missing.length === 0;
  const setText = (next: string) => form.rhf.setValue('text', next, { shouldDirty: true });

  return (
    <Form
      form={form}
      wide
      submitLabel={t('apply')}
      disabledReason={
        draft.unknown.length > 0
          ? t('settleFirst', { count: draft.unknown.length })
          : nothing
            ? t('nothing')
            : undefined
      }
      secondary={<Link href={back}>{words.back}</Link>}
      {...words.frame}
    >
      <div className={styles.columns}>
        <div className={styles.text}>
          <TextArea label={t('text')} hint={t('textHint')} rows={14} spellCheck={false} {...form.field('text')} />
        </div>
        <div className={styles.preview}>
          <h2 className={styles.heading}>{t('preview')}</h2>
          <p role="status" className={styles.summary}>
            {t('summary', { members: draft.rows.length, added, removed: draft.missing.length, changed })}{' '}
            {draft.unknown.length > 0 ? t('unknownSummary', { count: draft.unknown.length }) : null}
          </p>
          {draft.unknown.length === 0 ? null : (
            <UnknownLines
              lines={draft.unknown}
              choices={sorted.map((state) => ({ value: state.id, label: stateName(state, language) }))}
              onSettle={(settled) =>
                setText(
                  withLines(
                    text,
                    new Map(settled.map(({ at, stateId }) => [at, stateId === null ? null : nameOf(stateId)])),
                  ),
                )
              }
            />
          )}
          {draft.twice.length === 0 ? null : (
            <Notice>{t('twice', { count: draft.twice.length, names: draft.twice.map(nameOf).join('; ') })}</Notice>
          )}
          {draft.missing.length === 0 ? null : <MissingMembers form={form} missing={draft.missing} nameOf={nameOf} />}
          {newRows.length === 0 ? null : (
            <section className={styles.part} aria-labelledby="new-members">
              <h3 id="new-members" className={styles.subheading}>
                {t('newRows', { count: newRows.length })}
              </h3>
              <MemberRows form={form} rows={newRows} nameOf={nameOf} labelledBy="new-members" />
            </section>
          )}
          {keptRows.length === 0 ? null : (
            <Disclosure
              summary={<span id="kept-members">{t('keptRows', { count: keptRows.length })}</span>}
              open={keptRows.some(
                ({ stateId }) => form.errorOf(`group.${stateId}`) ?? form.errorOf(`since.${stateId}`),
              )}
            >
              <MemberRows form={form} rows={keptRows} nameOf={nameOf} labelledBy="kept-members" />
            </Disclosure>
          )}
          {others.length === 0 ? null : (
            <Disclosure summary={t('earlier', { count: others.length })} quiet>
              <p>{t('earlierText')}</p>
              <ul>
                {others.map((member) => (
                  <li key={`${member.stateId} ${member.validFrom}`}>
                    <bdi>{nameOf(member.stateId)}</bdi> {term(member.validFrom, member.validTo)}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      </div>
    </Form>
  );
}
