import type { Cell, TableDocument } from '@/lib/documents/table';
import type { PlainDate } from '@/lib/kernel/dates';
import type { AddresseeClass, CircularKind, CircularLinkKind, CircularState } from '../types';

/** A circular as the exported register shows it. */
export type ExportedCircular = {
  readonly ownReference: string | null;
  readonly outsideReference: string | null;
  readonly datedOn: PlainDate | null;
  readonly kind: CircularKind;
  readonly subject: string;
  readonly meetings: readonly { readonly shortTitle: string }[];
  readonly addressees: readonly AddresseeClass[];
  readonly missionIds: readonly string[];
  readonly organizationIds: readonly string[];
  readonly recipientCount: number;
  readonly actionDate: PlainDate | null;
  readonly actionTime: string | null;
  readonly actionZone: string | null;
  readonly standing: CircularState;
  readonly links: readonly { readonly toCircularId: string; readonly kind: CircularLinkKind }[];
  readonly files: readonly { readonly name: string; readonly title: string | null }[];
  readonly note: string | null;
};

/** Columns of the exported register, in their order, with their widths in characters. */
const widths = {
  own: 18,
  outside: 16,
  datedOn: 12,
  kind: 24,
  subject: 44,
  meetings: 32,
  addressees: 36,
  recipients: 11,
  actionDate: 12,
  actionTime: 10,
  actionZone: 18,
  state: 14,
  links: 30,
  files: 30,
  note: 36,
} as const;
type Column = keyof typeof widths;

/** The words of the exported register. */
export type RegisterWords = {
  readonly columns: Readonly<Record<Column, string>>;
  readonly sheet: string;
  readonly kinds: Readonly<Record<CircularKind, string>>;
  readonly states: Readonly<Record<CircularState, string>>;
  readonly classes: Readonly<Record<AddresseeClass, string>>;
  readonly linkKinds: Readonly<Record<CircularLinkKind, string>>;
  readonly byHand: (count: number) => string;
};

/** The register as a table: dates as dates, lists apart by semicolons. */
export function registerTable(
  circulars: readonly ExportedCircular[],
  names: ReadonlyMap<string, string>,
  head: { readonly title: string; readonly lines: readonly string[] },
  words: RegisterWords,
): TableDocument {
  const day = (date: PlainDate | null): Cell => (date === null ? null : { date });
  const cells = (one: ExportedCircular): Record<Column, Cell> => {
    const byHand = one.missionIds.length + one.organizationIds.length;
    return {
      own: one.ownReference,
      outside: one.outsideReference,
      datedOn: day(one.datedOn),
      kind: words.kinds[one.kind],
      subject: one.subject,
      meetings: one.meetings.map((meeting) => meeting.shortTitle).join('; '),
      addressees: [
        ...one.addressees.map((list) => words.classes[list]),
        ...(byHand === 0 ? [] : [words.byHand(byHand)]),
      ].join('; '),
      recipients: one.recipientCount === 0 ? null : one.recipientCount,
      actionDate: day(one.actionDate),
      actionTime: one.actionTime,
      actionZone: one.actionZone,
      state: words.states[one.standing],
      links: one.links
        .flatMap((link) => {
          const name = names.get(link.toCircularId);
          return name === undefined ? [] : [`${words.linkKinds[link.kind]} ${name}`];
        })
        .join('; '),
      files: one.files.map((file) => file.title ?? file.name).join('; '),
      note: one.note,
    };
  };
  const columns = Object.keys(widths) as Column[];
  return {
    title: head.title,
    lines: head.lines,
    sheet: words.sheet,
    columns: columns.map((key) => ({
      key,
      header: words.columns[key],
      width: widths[key],
      ...(key === 'recipients' ? { align: 'end' as const } : {}),
    })),
    rows: circulars.map((one) => {
      const row = cells(one);
      return columns.map((column) => row[column]);
    }),
  };
}
