import { balanceByPanel, balanceFindings, balanceOf, withoutModerators } from '@/lib/balance/rules';
import type { Balance, BalanceBasis } from '@/lib/balance/types';
import type { Finding } from '@/lib/kernel/finding';
import type { BoardState } from './board';
import { conditionFindings } from './condition-findings';
import { type ProgrammeContext, programmeFindings } from './findings';
import { otherTopic, seatsOpenOnPanel } from './panel-findings';
import type { PoolNominee } from './pool';
import { seatedPeople } from './seated';
import { namedSeats } from './structure';

/** Rules whose findings stand beside the panel they are about; those of all others stand below the board. */
const besidePanels: ReadonlySet<string> = new Set([
  'programme.seatOutsidePool',
  'programme.seatsOpenOnPanel',
  'programme.moderatorMissing',
  'programme.partyTwiceOnPanel',
  'programme.personTwice',
  'programme.otherTopic',
  'programme.againstCondition',
  'programme.panellistWithoutQuestion',
  'programme.questionToOpenSeat',
  'balance.singleGenderPanel',
]);

export type Figures = {
  readonly whole: Balance;
  readonly byPanel: ReadonlyMap<number, Balance>;
  /** What the rules found about each panel, by its id. */
  readonly beside: ReadonlyMap<string, readonly Finding[]>;
  /** What they found about the whole. */
  readonly others: readonly Finding[];
};

/** Balance and findings of a board, by the rules that the server uses, on data that is here already. */
export function figuresOf(
  { programme, conditions }: Pick<BoardState, 'programme' | 'conditions'>,
  { basis, context }: { readonly basis: BalanceBasis; readonly context: ProgrammeContext },
  pool: ReadonlyMap<string, PoolNominee>,
): Figures {
  const people = seatedPeople(programme, basis);
  const panellists = withoutModerators(people);
  const { panels } = programme;
  const topics = new Map([...pool].map(([id, nominee]) => [id, nominee.topicIds]));
  const findings = [
    ...panels.flatMap(seatsOpenOnPanel),
    ...programmeFindings(programme, context),
    ...panels.flatMap((panel) => otherTopic(panel, topics)),
    ...conditionFindings(programme, conditions, (id) => pool.get(id)?.person.name ?? ''),
    ...balanceFindings(people, basis.reference, {
      whole: panels.flatMap(namedSeats).map((seat) => ({ kind: 'seat', id: seat.id })),
      panels: new Map(panels.map((panel) => [panel.number, { kind: 'panel', id: panel.id }])),
    }),
  ];
  const isAbout = (finding: Finding, panelId: string) =>
    finding.subjects.some((subject) => subject.kind === 'panel' && subject.id === panelId);
  return {
    whole: balanceOf(panellists, basis.reference),
    byPanel: new Map(
      balanceByPanel(panellists, basis.reference).map(({ panelNumber, balance }) => [panelNumber, balance]),
    ),
    beside: new Map(
      panels.map((panel) => [
        panel.id,
        findings.filter((finding) => besidePanels.has(finding.rule) && isAbout(finding, panel.id)),
      ]),
    ),
    others: findings.filter((finding) => !besidePanels.has(finding.rule)),
  };
}
