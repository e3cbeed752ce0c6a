import { deskZone } from '@/lib/kernel/clock';
import type { CircularFormPage, NewCircularPage } from '../loaders/forms';

/** What the forms of a circular hold, all of them: a draft, its change, a record, its correction. */
export type CircularValues = {
  bodyId: string;
  kind: string;
  subject: string;
  ownReference: string;
  outsideReference: string;
  datedOn: string;
  actionDate: string;
  actionTime: string;
  actionZone: string;
  note: string;
  meetings: { meetingId: string; announces: boolean }[];
  addressees: string[];
  missionIds: string[];
  organizationIds: string[];
  links: { kind: string; toCircularId: string }[];
  reason: string;
};

type Stored = CircularFormPage['circular'];
type Start = Partial<Omit<NewCircularPage['start'], 'addressees'>> & { readonly addressees?: readonly string[] };

/** The values a form begins with: those on record, or what a new circular starts from. */
export function valuesOf(circular: Stored | null, start: Start = {}): CircularValues {
  const from = circular ?? start;
  return {
    bodyId: from.bodyId ?? '',
    kind: from.kind ?? 'invitation',
    subject: from.subject ?? '',
    ownReference: circular?.ownReference ?? '',
    outsideReference: circular?.outsideReference ?? '',
    datedOn: circular?.datedOn ?? '',
    actionDate: circular?.actionDate ?? '',
    actionTime: circular?.actionTime ?? '',
    actionZone: circular?.actionZone ?? (circular === null ? deskZone : ''),
    note: circular?.note ?? '',
    meetings:
      circular?.meetings.map(({ id, announces }) => ({ meetingId: id, announces })) ??
      start.meetings?.map((one) => ({ ...one })) ??
      [],
    addressees: [...(from.addressees ?? [])],
    missionIds: [...(from.missionIds ?? [])],
    organizationIds: [...(from.organizationIds ?? [])],
    links: (from.links ?? []).map(({ kind, toCircularId }) => ({ kind, toCircularId })),
    reason: '',
  };
}

/** What the commands take of a circular's content. Time and zone mean nothing without an action date. */
export function contentOf(values: CircularValues) {
  const { kind, subject, datedOn, actionDate, note, meetings, addressees, links } = values;
  const hasDate = actionDate !== '';
  return {
    kind,
    subject,
    datedOn,
    actionDate,
    actionTime: hasDate ? values.actionTime : '',
    actionZone: hasDate ? values.actionZone : '',
    note,
    meetings,
    addressees,
    links,
  };
}
