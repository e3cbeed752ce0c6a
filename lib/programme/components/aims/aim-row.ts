import type { Aim } from '../../types';

/** An aim as the form holds it: where and of whom each as one choice. */
export type AimRow = {
  /** The field array keeps a key named `id` for itself. Empty: a new one. */
  aimId: string;
  /** `whole`, `eachPanel` or `eachPanel:TOPIC`. */
  place: string;
  bound: string;
  number: string;
  /** `party`, or measure and value: `gender:woman`. Named as the field that refusals are about. */
  value: string;
  force: string;
  symbol: string;
  paragraph: string;
};

export const newAimRow: AimRow = {
  aimId: '',
  place: 'eachPanel',
  bound: 'atLeast',
  number: '1',
  value: 'gender:woman',
  force: 'aim',
  symbol: '',
  paragraph: '',
};

/** An aim on record as a row of the form. */
export function rowOf(aim: Aim): AimRow {
  return {
    aimId: aim.id,
    place: aim.topicId === null ? aim.place : `${aim.place}:${aim.topicId}`,
    bound: aim.bound,
    number: String(aim.number),
    value: aim.value === null ? aim.measure : `${aim.measure}:${aim.value}`,
    force: aim.force,
    symbol: aim.symbol ?? '',
    paragraph: aim.paragraph ?? '',
  };
}

/** A row of the form as the command takes it; what is no number is left for the command to refuse. */
export function aimInput({ aimId, place: where, value: what, number, force, symbol, paragraph, bound }: AimRow) {
  const [place, topicId = ''] = where.split(/:(.*)/s);
  const [measure, value = ''] = what.split(/:(.*)/s);
  return {
    ...(aimId === '' ? {} : { id: aimId }),
    place,
    topicId,
    bound,
    number: /^\s*\d+\s*$/.test(number) ? Number(number) : Number.NaN,
    measure,
    value,
    force,
    symbol: force === 'rule' ? symbol : '',
    paragraph: force === 'rule' ? paragraph : '',
  };
}
